/** The push panel on a real worker with fake vendors behind it. */

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeEach } from "vitest";
import { PushDeployment } from "../support/push-deployment.ts";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";
import { connect, type OpenOptions, usePage } from "./support.ts";

export const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
/** Complaints of a browser about answers that a test provokes. */
export const REFUSED = /status of (4\d\d|5\d\d)|ERR_|Failed to load/;

export function usePushPage() {
  const push = new PushDeployment(RUNTIMES.find(({ name }) => name === "workerd") as Runtime);
  const site = usePage(async () => {
    await push.start();
    return push.server;
  });
  afterAll(() => push.stop());
  beforeEach(() => {
    push.servers.production.fault = undefined;
    push.apple.forced.clear();
  });

  /** Connected, with the address's preset in its field. */
  async function open(
    preset: string,
    { key = push.server.adminKey, ...options }: OpenOptions & { readonly key?: string } = {},
  ): Promise<Page> {
    const page = await site.open({ path: `/connected#push${preset}`, ...options });
    await connect(page, key);
    await page.locator("#push-userid").waitFor();
    return page;
  }

  /** Connected, where the page opens by itself. */
  async function start(options: OpenOptions = {}): Promise<Page> {
    const page = await site.open({ path: "/connected", ...options });
    await connect(page, push.server.adminKey);
    return page;
  }

  /** A key that may do these things and no others. */
  async function keyFor(...scopes: readonly string[]): Promise<string> {
    const made = await fetch(`${push.server.url}/v1/api-keys`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${push.server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name: scopes.join(" "), scopes }),
    });
    return ((await made.json()) as { key: string }).key;
  }

  return { push, open, start, keyFor };
}

export const result = (page: Page): Locator => page.locator(".result:visible");
export const plate = (page: Page): Locator => page.locator(".result:visible .plate");
export const hop = (page: Page, name: string): Locator =>
  page.locator(".result:visible .hop", { has: page.getByText(name, { exact: true }) });
export const start = (page: Page) => page.getByRole("button", { name: "Start detection" }).click();

export async function devices(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Get device status" }).click();
  await page.locator(".device").first().waitFor();
}

/** Takes one of the ways to copy a result, and says what is on the clipboard then. */
export async function copied(page: Page, name: string): Promise<string> {
  await result(page).getByRole("button", { name: "Copy" }).click();
  await page.getByRole("menuitem", { name }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}
