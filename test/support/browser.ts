/**
 * A real Chromium: the one that CHROMIUM_PATH names, the system's, or (on Linux x64) the one that
 * comes inside an npm package. `undefined` where none can be had; then the page tests are skipped
 * loudly, and never in CI.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Executable {
  readonly path: string;
  readonly libraries?: string;
}

async function packaged(): Promise<Executable | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { default: sparticuz, inflate } = await import("@sparticuz/chromium");
  const path = await sparticuz.executablePath();
  // The libraries that a bare system lacks (NSS, NSPR, expat) come in the same package.
  const libraries = join(
    await inflate("node_modules/@sparticuz/chromium/bin/al2023.tar.br"),
    "lib",
  );
  return { path, libraries };
}

export async function findBrowser(): Promise<Executable | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { path: named };
  const system = SYSTEM.find((path) => existsSync(path));
  return system ? { path: system } : packaged();
}

export async function launchBrowser(): Promise<Browser | undefined> {
  const found = await findBrowser();
  if (!found) return undefined;
  const { path, libraries } = found;
  return chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}

let shared: Promise<Browser | undefined> | undefined;

/**
 * One for all test files of a worker process, and for as long as that lives: Playwright ends it
 * with the process.
 */
export async function sharedBrowser(): Promise<Browser | undefined> {
  const browser = await shared;
  if (!browser?.isConnected()) shared = launchBrowser();
  return shared;
}
