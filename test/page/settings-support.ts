/**
 * What the tests of the settings panel share: a way into a section, the API beside the page, and a
 * shell for copied lines.
 */

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { connect, type OpenOptions, type usePage } from "./support.ts";

type Site = ReturnType<typeof usePage>;

export const REFUSED = /status of (4\d\d|5\d\d)|ERR_|Failed to load/;
export const hex = (): string => randomBytes(32).toString("hex");

export function settingsOf(site: Site) {
  const call = (method: string, path: string, body?: unknown, key = site.server.adminKey) =>
    fetch(site.server.url + path, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    call,
    json: async (path: string) =>
      (await call("GET", path)).json() as Promise<Record<string, unknown>>,
    putApp: (sdkAppId: number, more: object = {}) =>
      call("PUT", `/v1/apps/${sdkAppId}`, { secretKey: hex(), ...more }),
    makeKey: async (more: object) => {
      const made = await call("POST", "/v1/api-keys", { name: "key", ...more });
      return (await made.json()) as { id: string; key: string };
    },
    open: async (
      section: string,
      options: OpenOptions = {},
      key = site.server.adminKey,
    ): Promise<Page> => {
      const page = await site.open({ path: `/connected#settings?section=${section}`, ...options });
      // Before the test's own end, so that the step is named that did not come.
      page.setDefaultTimeout(15_000);
      await connect(page, key);
      await page.locator(".sections").waitFor();
      return page;
    },
    /** The line as copied; nothing that was typed may be in it. */
    copied: async (page: Page, secrets: readonly string[] = []): Promise<string> => {
      await page.locator("form:visible").getByRole("button", { name: "Copy" }).click();
      await page.getByRole("menuitem", { name: "curl command" }).click();
      const line = await page.evaluate(() => navigator.clipboard.readText());
      for (const secret of [...secrets, site.server.adminKey]) expect(line).not.toContain(secret);
      return line;
    },
    shell: (line: string, secrets: Readonly<Record<string, string>> = {}): string =>
      execFileSync("sh", ["-c", line], {
        env: { ...process.env, SIGPOST_KEY: site.server.adminKey, no_proxy: "*", ...secrets },
        encoding: "utf8",
      }),
  };
}

/** A row of a table, with what it opened: by any text of it, or by the one that opens it. */
export const rowOf = (page: Page, text: string | number | RegExp): Locator =>
  text instanceof RegExp
    ? page.locator("tbody", { has: page.locator(".row-opener", { hasText: text }) })
    : page.locator("tbody", { hasText: String(text) });

/** The row of a certificate. */
export const certificateRow = (page: Page, id: number): Locator =>
  rowOf(page, new RegExp(`^${id}\\b`));

/** Opens a row and waits for what it shows. */
export async function openRow(page: Page, text: string | number | RegExp): Promise<Locator> {
  const row = rowOf(page, text).first();
  await row.locator(".row-opener[aria-expanded=false]").click();
  await row.locator(".opened").waitFor();
  return row;
}

export const CLIPBOARD: OpenOptions = { permissions: ["clipboard-read", "clipboard-write"] };
