/**
 * A stock Firefox: the one that FIREFOX_PATH names, or the system's. Playwright drives only a build
 * of its own, so this one is spoken to over WebDriver BiDi. No npm package brings one: where none is
 * installed its tests do not run, and `npm test` says so.
 */

import { existsSync } from "node:fs";
import puppeteer, { type Browser, type Page, ProtocolError, type Viewport } from "puppeteer-core";
import { atEnd } from "./at-end.ts";
import { makeScratch } from "./scratch.ts";

const SYSTEM = [
  "/usr/bin/firefox-esr",
  "/usr/lib/firefox/firefox",
  "/usr/lib64/firefox/firefox",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** Its start script: a snap reads no profile of ours. */
const SNAP = "/snap/bin/firefox";

const PREFERENCES = {
  "intl.accept_languages": "en-US, en",
  // Beside the page, nothing is asked of a network.
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};

export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named) return named;
  const found = SYSTEM.find((path) => existsSync(path));
  return found === "/usr/bin/firefox" && existsSync(SNAP) ? undefined : found;
}

export interface Firefox {
  readonly browser: Browser;
  stop(): Promise<void>;
}

export async function startFirefox(): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("no Firefox: set FIREFOX_PATH");
  const profile = makeScratch("firefox");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    userDataDir: profile.folder,
    extraPrefsFirefox: PREFERENCES,
    args: ["--width=1280", "--height=900"],
    defaultViewport: null,
    timeout: 60_000,
    // Whatever ends this process, `atEnd` puts away.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const ended = atEnd(() => browser.process()?.kill("SIGKILL"));
  return {
    browser,
    async stop() {
      await browser.close();
      ended();
      profile.remove();
    },
  };
}

/** As wide and as high, also where Firefox knows no orientation of a screen yet (140). */
export async function resize(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewport(viewport).catch((error: unknown) => {
    if (!(error instanceof ProtocolError && error.message.includes("ScreenOrientation")))
      throw error;
  });
}
