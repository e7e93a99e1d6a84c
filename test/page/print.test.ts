/** Every tool on paper: its answer alone, dark on white, whole, and no secret. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openBatch, paste } from "./batch-support.ts";
import { devices, plate, result, start, usePushPage } from "./push-support.ts";
import { settingsOf } from "./settings-support.ts";
import { get, useStatusPage } from "./status-support.ts";
import { enterApp, generate, usePage } from "./support.ts";

/** What an A4 page has room for, in pixels. */
const PAPER = { width: 720, height: 1000 };

/** -> what does not belong on paper, what is cut off there, and what is too pale to read */
async function faultsOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize(PAPER);
  const found = await page.evaluate(() => {
    const parts = [...document.querySelectorAll("#page, #page *")].filter(
      (part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest(".hidden"),
    );
    const own = (part: Element) =>
      [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const name = (part: Element) => part.outerHTML.slice(0, 100);
    const pressed =
      "header, .setup, footer, form, nav, select, textarea, summary:not(.hop-line), " +
      "input:not([name=push-device]), button:not(.sort, .link, .mark, .row-opener)";
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const contrast = (colour: string): number => {
      const pen = canvas as OffscreenCanvasRenderingContext2D;
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
    };
    const isCut = (part: Element) =>
      getComputedStyle(part).overflow !== "visible" &&
      !(part instanceof SVGElement) &&
      (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
    return [
      ...parts.filter((part) => part.matches(pressed)).map((part) => `pressed: ${name(part)}`),
      ...parts.filter(isCut).map((part) => `cut: ${name(part)}`),
      ...parts
        .filter((part) => own(part) && contrast(getComputedStyle(part).color) < 4.5)
        .map((part) => `pale: ${name(part)}`),
    ];
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wide > 0 ? [...found, `${wide} px too wide`] : found;
}

const words = async (page: Page): Promise<string> =>
  (await page.locator("#page").allInnerTexts()).join();

describe("on paper", () => {
  const site = usePage();
  const settings = settingsOf(site);

  it("are a UserSig and a list of them, and no SecretKey", async () => {
    const page = await site.open({ colorScheme: "dark" });
    await enterApp(page, site.server);
    // Shown for once, so that it is text on the screen.
    await page.locator(".setup .frame button").first().click();
    const token = await generate(page, "alice");
    expect(await faultsOnPaper(page)).toEqual([]);
    expect(await words(page)).toContain(token);
    expect(await page.locator("#secretkey").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await openBatch(page);
    await paste(page, `alice\n${"W".repeat(32)}`);
    await page.locator("form:visible button.primary").click();
    await page.locator("table.batch").waitFor();
    expect(await faultsOnPaper(page)).toEqual([]);
  });

  it("are a verdict with all of its parts, and the meaning of a code", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    const token = await generate(page, "alice");
    await page.goto(`${page.url().split("#")[0]}#verify`);
    await page.locator("#verify-usersig").fill(token);
    await page.locator(".plate.good").waitFor();
    expect(await faultsOnPaper(page)).toEqual([]);
    expect(await words(page)).toContain("Valid");
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${page.url().split("#")[0]}#codes`);
    await page.locator("#code-text").fill("70001");
    await page.locator("#tools article").first().waitFor();
    expect(await faultsOnPaper(page)).toEqual([]);
    expect(await words(page)).toContain("70001");
  });

  it("are the settings, and no new key", async () => {
    const page = await settings.open("apps");
    const go = (section: string) =>
      page.goto(`${site.server.url}/connected#settings?section=${section}`);
    for (const section of ["apps", "audit", "keys"]) {
      await go(section);
      await page.locator(`.sections [aria-current][href*="section=${section}"]`).waitFor();
      await page.locator("main :is(tbody, .inviting, .empty):visible").first().waitFor();
      expect(await faultsOnPaper(page), section).toEqual([]);
      await page.emulateMedia({ media: "screen" });
    }
    await page.getByRole("button", { name: "API key" }).first().click();
    await page.locator("#key-name").fill("printer");
    await page.locator("form:visible button.primary").click();
    const made = page.locator(".made-once .token");
    await made.waitFor();
    const key = (await made.textContent()) ?? "";
    expect(key).toMatch(/^sgp_/);
    expect(await faultsOnPaper(page)).toEqual([]);
    expect(await words(page)).not.toContain(key);
    await page.emulateMedia({ media: "screen" });
    await page.locator(".made-once button:not(.primary)").click();
  });
});

describe("on paper, with Tencent", () => {
  const site = useStatusPage();

  it("is a status with its lanes and its timeline", async () => {
    site.tencent.fake.world.user("paper", { platform: "Android", status: "PushOnline" });
    await site.report("paper", "background");
    const page = await site.open("paper");
    await get(page);
    await page.locator(".time-line li").first().waitFor();
    expect(await faultsOnPaper(page)).toEqual([]);
    expect(await words(page)).toContain("Timeline");
  });
});

describe("on paper, with a vendor", () => {
  const { push, open } = usePushPage();

  it("is a push check with its steps and its raw answer", async () => {
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`);
    await devices(page);
    await start(page);
    await plate(page).waitFor();
    for (const summary of await result(page).locator("details > summary").all())
      await summary.click();
    expect(await faultsOnPaper(page)).toEqual([
      expect.stringMatching(/^pressed: <summary/),
      expect.stringMatching(/^pressed: <summary/),
    ]);
    expect(await words(page)).toContain("Vendor");
  });
});
