/** The language and the colours that a reader chooses. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { enterApp, generate, usePage } from "./support.ts";

const site = usePage();
const HEADINGS = {
  en: "Signature (UserSig) generator",
  ja: "署名（UserSig）生成ツール",
  zh: "签名（UserSig）生成工具",
} as const;
const heading = (page: Page) => page.locator("h2:visible");
const textLanguage = (page: Page) => page.evaluate(() => document.documentElement.lang);

describe("languages", () => {
  it.each([
    ["en-GB", "en"],
    ["ja-JP", "ja"],
    ["zh-TW", "zh"],
    ["fr-FR", "en"],
  ] as const)("speaks to a browser set to %s in %s", async (locale, language) => {
    const page = await site.open({ locale });
    await expect.poll(() => heading(page).textContent()).toBe(HEADINGS[language]);
    expect(await textLanguage(page)).toBe(language);
  });

  it("opens where the browser names a language that is none, as Chromium does on a system set to POSIX", async () => {
    const page = await site.open();
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "languages", { get: () => ["en-US@posix", "ja_JP"] }),
    );
    await page.reload();
    await expect.poll(() => heading(page).textContent()).toBe(HEADINGS.en);
    await page.locator("select").selectOption("ja");
    await page.getByText(HEADINGS.ja).waitFor();
  });

  it("switches everything at once, keeps what was typed, and remembers", async () => {
    const page = await site.open();
    await page.locator("#generate-userid").fill("x".repeat(33));
    for (const language of ["ja", "zh", "en", "ja"] as const) {
      await page.locator("select").selectOption(language);
      await page.getByText(HEADINGS[language]).waitFor();
      expect(await textLanguage(page)).toBe(language);
      expect(await page.title()).toBe(`${HEADINGS[language]} · sigpost`);
    }
    await expect
      .poll(() => page.locator("#generate-userid-fault").textContent())
      .toContain("33 バイト");
    await page.reload();
    await page.getByText(HEADINGS.ja).waitFor();
    const stored = await page.evaluate(() => Object.keys(localStorage));
    expect(stored).toEqual(["sigpost.language"]);
  });

  it("keeps a result when the language changes", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    const token = await generate(page, "alice");
    await page.locator("select").selectOption("zh");
    await page.getByText(HEADINGS.zh).waitFor();
    await expect.poll(() => page.locator(".token").textContent()).toBe(token);
  });

  it("leaves no English sentence in Japanese and Chinese", async () => {
    for (const locale of ["ja", "zh"]) {
      const page = await site.open({ locale });
      const text = (await page.locator("#page").allInnerTexts()).join();
      const sentences = text.match(/[a-z]{3,}( [a-z]{3,}){2,}/gi) ?? [];
      expect(sentences.filter((words) => !words.includes("Cloud Chat"))).toEqual([]);
    }
  });

  it("stays in its language, and says so, when another cannot be loaded", async () => {
    const page = await site.open({ expected: /ERR_INTERNET_DISCONNECTED|Failed to/ });
    await page.context().setOffline(true);
    await page.locator("select").selectOption("zh");
    await page.locator("header .hint").waitFor();
    await expect.poll(() => page.locator("select").inputValue()).toBe("en");
    await expect.poll(() => heading(page).textContent()).toBe(HEADINGS.en);
  });
});

describe("colours", () => {
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it("follow the system until the reader chooses, and the choice is remembered", async () => {
    const page = await site.open({ colorScheme: "dark" });
    const dark = await background(page);
    await page.getByRole("button", { name: "Colours: system" }).click();
    const light = await background(page);
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await background(page)).toBe(light);
    await page.getByRole("button", { name: "Colours: light" }).click();
    expect(await background(page)).toBe(dark);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await background(page)).toBe(dark);
    // The system's own colours are not chosen first: that press would change nothing.
    await page.getByRole("button", { name: "Colours: dark" }).click();
    await page.getByRole("button", { name: "Colours: light" }).click();
    await page.getByRole("button", { name: "Colours: system" }).click();
    expect(await background(page)).toBe(dark);
  });
});
