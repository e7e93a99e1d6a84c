/**
 * The real page in a stock Firefox, under the promises of `support.ts`: no error, no violation of
 * the CSP. The policy holds for what a test runs in the page too, so waiting is done from here.
 */

import type { BrowserContext, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Firefox, findFirefox, startFirefox } from "../support/firefox.ts";

export const HAS_FIREFOX = findFirefox() !== undefined;

/** One Firefox for the file, and a page of its own, with nothing stored, for each test. */
export function useFirefox() {
  let firefox: Firefox;
  const opened: { context: BrowserContext; complaints: string[]; expected: RegExp | undefined }[] =
    [];

  beforeAll(async () => {
    firefox = await startFirefox();
  });
  afterAll(() => firefox?.stop());
  afterEach(async () => {
    for (const { context, complaints, expected } of opened.splice(0)) {
      await context.close();
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    }
  });

  /** @param expected complaints of this kind are what the test is about */
  return async function open(address: string, expected?: RegExp): Promise<Page> {
    const context = await firefox.browser.createBrowserContext();
    const complaints: string[] = [];
    opened.push({ context, complaints, expected });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    // Firefox reports violations of the CSP here too.
    page.on("pageerror", (error) =>
      complaints.push(error instanceof Error ? error.message : String(error)),
    );
    await page.goto(address);
    await shown(page, "header");
    return page;
  };
}

export const shown = (page: Page, selector: string): Promise<void> =>
  expect.poll(async () => (await texts(page, selector)).length, { message: selector }).not.toBe(0);

/** What stands in all elements of this kind that can be seen. */
export const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) =>
    found.filter((one) => one.checkVisibility()).map((one) => one.textContent?.trim() ?? ""),
  );

/** As if it was pasted over what is there. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await shown(page, selector);
  await page.$eval(
    selector,
    (one, text) => {
      const input = one as HTMLInputElement;
      input.focus();
      input.select();
      document.execCommand("insertText", false, text);
    },
    text,
  );
  const value = () => page.$eval(selector, (one) => (one as HTMLInputElement).value);
  await expect.poll(value).toBe(text);
}

export async function enter(page: Page, selector: string, text: string): Promise<void> {
  await fill(page, selector, text);
  await page.focus(selector);
  await page.keyboard.press("Enter");
}

/** Clicks the first one that can be seen and names this, once there is one. */
export async function click(page: Page, selector: string, name = ""): Promise<void> {
  await expect.poll(() => clicked(page, selector, name), { message: name || selector }).toBe(true);
}

async function clicked(page: Page, selector: string, name: string): Promise<boolean> {
  for (const one of await page.$$(selector)) {
    const fits = await one.evaluate(
      (element, name) => element.checkVisibility() && element.textContent?.includes(name),
      name,
    );
    if (!fits) continue;
    await one.click();
    return true;
  }
  return false;
}

/** The words of the verdict, once there is one that is not `former`. */
export async function verdict(page: Page, former = ""): Promise<string> {
  const words = async () => (await texts(page, ".plate"))[0] ?? "";
  await expect.poll(async () => ["", former].includes(await words())).toBe(false);
  return words();
}
