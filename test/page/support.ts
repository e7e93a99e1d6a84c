/**
 * Opens the real page in a real Chromium, and holds every test to the same promises: no error, no
 * CSP violation, no secret kept. What a page shows is asked for with `expect.poll`: a click is
 * answered a turn later, and later still on a busy machine.
 */

import { inflateSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { sharedBrowser } from "../support/browser.ts";
import { type RunningServer, startWorker } from "../support/worker.ts";

interface Opened {
  readonly page: Page;
  /** Anything a browser complains about. */
  readonly complaints: string[];
  readonly secrets: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  readonly path?: string;
  /** Complaints of this kind are what the test is about. */
  readonly expected?: RegExp;
  /** Looked for beside the SecretKey and the admin key: device tokens, credentials. */
  readonly secrets?: readonly string[];
}

/**
 * A page for each test of a file, on a server of the file's own.
 * @param start of the server, for example one with fake vendors behind it; whoever starts it stops
 *   what it brought
 */
export function usePage(start: () => Promise<RunningServer> = startWorker) {
  let server: RunningServer;
  let browser: Browser | undefined;
  const opened: (Opened & { expected?: RegExp | undefined })[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([start(), sharedBrowser()]);
    if (!browser && process.env.CI) throw new Error("no browser, and CI may not go without");
  });

  afterAll(() => server?.stop());

  afterEach(async () => {
    for (const { page, complaints, secrets, expected } of opened.splice(0)) {
      const kept = await traces(page, secrets);
      await page.context().close();
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
      expect(kept, "a secret was kept").toEqual([]);
    }
  });

  async function open({
    path = "/#generate",
    expected,
    secrets = [],
    ...options
  }: OpenOptions = {}): Promise<Page> {
    if (!browser) throw new Error("no browser: set CHROMIUM_PATH");
    const context = await browser.newContext({
      locale: "en-US",
      timezoneId: "Asia/Tokyo",
      // Requests that a service worker answers cannot be intercepted by a test; it has tests of its
      // own.
      serviceWorkers: "block",
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("blocked by Playwright")) return;
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.exposeFunction("reportViolation", (directive: string) =>
      complaints.push(`violates ${directive}`),
    );
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        (window as unknown as { reportViolation(text: string): void }).reportViolation(
          event.violatedDirective,
        );
      });
    });
    opened.push({
      page,
      complaints,
      expected,
      secrets: [server.secretKey, server.adminKey, ...secrets],
    });
    await page.goto(server.url + path);
    await page.locator("header").waitFor();
    return page;
  }

  return {
    open,
    get server() {
      return server;
    },
  };
}

/** Where a secret can be found that should be nowhere but in the live value of its field. */
async function traces(page: Page, secrets: readonly string[]): Promise<string[]> {
  const places = await page.evaluate(() => ({
    address: location.href,
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    cookie: document.cookie,
    markup: document.documentElement.outerHTML,
    history: JSON.stringify(history.state),
  }));
  return Object.entries(places)
    .filter(([, text]) => secrets.some((secret) => text.includes(secret)))
    .map(([place]) => place);
}

/** Fills in the app that local mode works for. */
export async function enterApp(
  page: Page,
  { sdkAppId, secretKey }: { sdkAppId: number; secretKey: string },
) {
  // On a narrow screen the fields are folded away where the open tool can do without them.
  const unfold = page.locator(".unfold[aria-expanded=false]");
  if (await unfold.isVisible()) await unfold.click();
  await page.getByLabel("SDKAppID", { exact: true }).fill(String(sdkAppId));
  await page.locator("#secretkey").fill(secretKey);
}

/** Gives the page an API key. */
export async function connect(page: Page, key: string): Promise<void> {
  await page.locator("#apikey").fill(key);
  await page.locator("#apikey").press("Enter");
}

export async function generate(page: Page, userId: string): Promise<string> {
  await page.locator("#generate-userid").fill(userId);
  await page.locator("#generate-userid").press("Enter");
  return (await page.locator(".token").first().textContent()) ?? "";
}

export const plate = (page: Page): Locator => page.locator(".plate");

/** What stands in a token, read without sigpost's own code. */
export function readIndependently(token: string): Record<string, unknown> {
  const standard = token.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
  return JSON.parse(inflateSync(Buffer.from(standard, "base64")).toString("utf8"));
}

/** Opens the one menu for taking a result along, and chooses from it. */
export async function takeAlong(within: Page | Locator, name: string): Promise<void> {
  await within.locator(".menu-place > button:visible").first().click();
  await within.getByRole("menuitem", { name, exact: true }).click();
}
