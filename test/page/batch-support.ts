/** The controls of the form for many UserSigs. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

export const CLIPBOARD = ["clipboard-read", "clipboard-write"];
/**
 * A table with a heading, a formula, a comma in quotes, a blank line, one repeated, and one outside
 * ASCII.
 */
export const TABLE = 'userId,name\nalice,Alice\n=cmd(),Eve\n\n"b,ob",Bob\nalice,again\ncarol,Carol';

export const table = (page: Page) => page.locator("table.batch");
export const list = (page: Page) => page.locator("#batch-userids");
export const notes = (page: Page) => page.locator("form:visible ul.small");
export const make = (page: Page) => page.locator("form:visible button.primary").click();
/** As a paste does: all of it at once, where typing a thousand lines takes Playwright seconds. */
export const paste = (page: Page, text: string) =>
  list(page).evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

export async function openBatch(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Many" }).check();
  await list(page).waitFor();
}

export async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const done = await started;
  return { file: done.suggestedFilename(), text: readFileSync(await done.path(), "utf8") };
}
