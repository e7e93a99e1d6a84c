/** axe-core finds nothing to say about any tool, in any state, theme and language. */

import { describe, expect, it } from "vitest";
import { expectAccessible } from "./axe.ts";
import { enterApp, generate, usePage } from "./support.ts";

const site = usePage();
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
    await page.locator(".plate.bad").waitFor();
    await expectAccessible(page, "verify, not valid");
    await page.locator("#verify-userid").fill("");
    await page.locator("#verify-usersig").fill(token);
    await page.locator(".plate.good").waitFor();
    await expectAccessible(page, "verify, valid");
    await page.goto(`${site.server.url}/#codes`);
    await page.locator("#code-text").fill("nothing");
    await page.locator("#tools .notice").waitFor();
    await expectAccessible(page, "codes, unknown");
    await page.locator("#code-text").fill("code: 60006");
    await page.locator("#tools article").first().waitFor();
    await expectAccessible(page, "codes, with meanings");
    // Axe runs 24 times.
  }, 120_000);

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

describe("selects and boxes", () => {
  it("are drawn by the page, and left to the system's own colours", async () => {
    const page = await site.open({ colorScheme: "dark" });
    await page.locator(".box input").first().waitFor();
    const looks = () =>
      page.evaluate(() =>
        ["header select", ".box input"].map(
          (part) => getComputedStyle(document.querySelector(part) as Element).appearance,
        ),
      );
    expect(await looks()).toEqual(["none", "none"]);
    await page.emulateMedia({ forcedColors: "active" });
    expect(await looks()).toEqual(["auto", "auto"]);
  });
});
