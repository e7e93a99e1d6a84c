/** axe-core finds nothing to say about any tool, in any state, theme and language. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { enterApp, generate, usePage } from "./support.ts";

const site = usePage();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

const EVERYTHING = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** What light and dark can differ in. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Playwright evaluates through the debugger, which the page's CSP does not govern. */
const violations = (page: Page, rules: typeof EVERYTHING) =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html + node.failureSummary).join("\n")}`,
    );
  }, rules);

async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(AXE);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await violations(page, colorScheme === "light" ? EVERYTHING : COLOURS);
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
}

describe.each(["en", "ja", "zh"])("accessibility in %s, light and dark", (locale) => {
  it("of local mode", async () => {
    const page = await site.open({ locale });
    await expectAccessible(page, "generate, empty");
    await page.locator("#secretkey").fill(" x");
    await page.locator(".box input").first().check();
    await page.locator(".nested").waitFor();
    await page.locator(".nested button").nth(1).click();
    await page.locator("#generate-userid").press("Enter");
    await expectAccessible(page, "generate, with faults");
    await page.locator(".nested button").first().click();
    await page.locator("#room").fill("1");
    await enterApp(page, site.server);
    const token = await generate(page, "alice");
    await expectAccessible(page, "generate, with a result");
    await page.goto(`${site.server.url}/#verify`);
    await expectAccessible(page, "verify, empty");
    await page.locator("#verify-usersig").fill(`"${token.slice(0, -1)}%5F"`);
    await page.locator("#verify-userid").fill("bob");
    await page.locator(".plate.invalid").waitFor();
    await expectAccessible(page, "verify, not valid");
    await page.locator("#verify-userid").fill("");
    await page.locator("#verify-usersig").fill(token);
    await page.locator(".plate.valid").waitFor();
    await expectAccessible(page, "verify, valid");
  });

  it("of connected mode", async () => {
    const page = await site.open({ path: "/connected", locale, expected: /401/ });
    await page.locator("#apikey").fill("sgp_wrong");
    await page.locator("#apikey").press("Enter");
    await page.locator(".setup .notice").waitFor();
    await expectAccessible(page, "refused");
    await page.locator("#apikey").fill(site.server.adminKey);
    await page.locator("#apikey").press("Enter");
    await page.locator("#app").waitFor();
    await generate(page, "alice");
    await expectAccessible(page, "connected, with a result");
  });
});
