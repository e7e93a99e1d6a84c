/** The status panel on a real worker with a fake Tencent behind it. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Locator, Page } from "playwright-core";
import { afterAll } from "vitest";
import { type Relay, startRelay } from "../support/relay.ts";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../support/status-server.ts";
import { connect, type OpenOptions, usePage } from "./support.ts";

/** Complaints of a browser about answers that a test provokes. */
export const REFUSED = /status of (4\d\d|5\d\d)|ERR_|Failed to load/;
export const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

export function useStatusPage() {
  let tencent: StatusServer;
  let relay: Relay;
  const site = usePage(async () => {
    tencent = await startStatusServer(RUNTIMES[0] as Runtime);
    relay = await startRelay(tencent.server.url);
    return { ...tencent.server, url: relay.origin };
  });
  afterAll(async () => {
    await relay.close();
    await tencent.fake.close();
  });

  /** Connected, with the UserID in its field, and nothing asked yet. */
  async function open(
    user: string,
    options: OpenOptions & { readonly key?: string } = {},
  ): Promise<Page> {
    const { key = tencent.server.adminKey, ...rest } = options;
    const page = await site.open({ path: "/connected#status", ...rest });
    await connect(page, key);
    await page.locator("#status-userid").fill(user);
    return page;
  }

  /** Somebody's device reports itself. */
  const report = (user: string, state: string, device = "pixel-9", platform = "Android") =>
    tencent.ask(`${user}/presence/${device}`, {
      method: "PUT",
      body: JSON.stringify({ platform, state }),
    });

  return {
    open,
    report,
    /** Any other part of the page. */
    page: site.open,
    get tencent() {
      return tencent;
    },
    /** Between the browser and the server; nothing else goes over it. */
    get relay() {
      return relay;
    },
  };
}

export const plate = (page: Page): Locator => page.locator(".result:visible .plate");
export const rows = (page: Page): Locator => page.locator(".time-line li");
export const liveLine = (page: Page): Locator => page.locator(".live");
/** The switch that is on by itself. */
export const follow = (page: Page): Locator => page.getByRole("switch");
/** Takes one of the ways of the menu that belongs to the status, or to `part`. */
export async function copy(page: Page, name: string, part = page.locator(".answer-head")) {
  await part.getByRole("button", { name: "Copy" }).click();
  await part.getByRole("menuitem", { name, exact: true }).click();
}
/** Asks Tencent, also where that decides nothing new. */
export async function askTencent(page: Page): Promise<void> {
  const details = page.locator(".sources-line");
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  await details.getByRole("button", { name: "Query Tencent now" }).click();
}
export const copied = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/**
 * What a copied line prints in a shell. Not synchronously: the line goes over the relay, which is
 * in this process.
 */
export async function paste(line: string, key: string): Promise<string> {
  const env = { ...process.env, SIGPOST_KEY: key, no_proxy: "*" };
  return (await promisify(execFile)("sh", ["-c", line], { env })).stdout;
}

/** Asks by the keyboard, and waits for the verdict. */
export async function get(page: Page): Promise<void> {
  await page.locator("#status-userid").press("Enter");
  await plate(page).waitFor();
}
