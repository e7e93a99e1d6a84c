/**
 * The documentation site as it is built and read: search and language switch, nothing asked of
 * anybody else, nothing that a reader cannot reach.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { deadLinks } from "../../docs/site/content/dead-links.ts";
import { DOCS_SITE, hasDocsSitePackages } from "../../scripts/docs-site.ts";
import { PROBLEMS } from "../../worker/problems/problems.ts";
import { TENCENT_CODES } from "../../worker/usersig/index.ts";
import { expectAccessible } from "./axe.ts";
import { useDocsSite } from "./docs-site-support.ts";

const GUIDE = "guides/from-the-console/";

describe.skipIf(!hasDocsSitePackages())("the documentation site", () => {
  const site = useDocsSite();

  async function search(page: Page, question: string): Promise<string[]> {
    await page.keyboard.press("/");
    await page.locator("dialog.search input").fill(question);
    const results = page.locator(".search-results a");
    await results.first().waitFor();
    return results.evaluateAll((links) =>
      links.map((link) => {
        const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
        return pathname.replace("/sigpost", "") + decodeURIComponent(hash);
      }),
    );
  }

  describe("search", () => {
    it.each([
      ["a code", "/", "truncated", "/errors/#truncated"],
      ["a half-typed command", "/cost/", "completio", "/command-line/#completion"],
      ["a part of a name", "/", "generator", `/${GUIDE}`],
      ["a Japanese word within a sentence", "/ja/", "有効期間", `/ja/${GUIDE}#usersig-を発行する`],
      [
        "one that the Markdown breaks",
        "/ja/",
        "からデバイストークンを",
        `/ja/${GUIDE}#オフラインプッシュを確認する`,
      ],
      ["a Chinese word within a sentence", "/zh-CN/", "有效期", `/zh-CN/${GUIDE}#签发-usersig`],
      [
        "one that the Markdown breaks",
        "/zh-CN/",
        "厂商的每日上限",
        "/zh-CN/guides/push-does-not-arrive/#",
      ],
      ["a sentence of a code", "/ja/", "末尾が失われています", "/ja/errors/#truncated"],
      ["a sentence of a code", "/zh-CN/", "末尾被截断", "/zh-CN/errors/#truncated"],
      [
        "English where there is no translation",
        "/ja/",
        "inflater",
        "/ja/decisions/0003-own-inflater/",
      ],
    ])("finds %s (%s)", async (_what, path, question, place) => {
      const page = await site.open(path);
      const found = await search(page, question);
      expect(
        found.slice(0, 5).some((url) => url.startsWith(place)),
        found.join("\n"),
      ).toBe(true);
      const marks = await page.locator(".search-results mark").allTextContents();
      expect(marks.map((mark) => mark.toLowerCase())).toContain(question.toLowerCase());
      expect(found.every((url) => url.startsWith(path.startsWith("/cost") ? "/" : path))).toBe(
        true,
      );
    });

    it("goes to a result by keyboard, and marks the row", async () => {
      const page = await site.open("/ja/");
      await search(page, "truncated");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/errors/);
      expect(await page.locator("tr:target code").first().textContent()).toBe("truncated");
    });

    it("says so where nothing is found, and needs no network once it was opened", async () => {
      const page = await site.open("/zh-CN/");
      await search(page, "离线推送");
      await page.context().setOffline(true);
      await page.locator("dialog.search input").fill("证书");
      await expect
        .poll(() => page.locator(".search-results mark").first().textContent())
        .toBe("证书");
      await page.locator("dialog.search input").fill("qqqqzzzz");
      await expect.poll(() => page.locator(".search-count").textContent()).toMatch(/^没有找到/);
    });
  });

  describe("languages", () => {
    it("keeps the page when the reader changes the language", async () => {
      const page = await site.open(`/${GUIDE}`);
      for (const [name, language] of [
        ["日本語", "ja"],
        ["简体中文", "zh-CN"],
      ] as const) {
        await page.locator(".languages").getByText(name).click();
        await page.waitForURL(`**/${language}/${GUIDE}`);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        expect(await page.locator("article").getAttribute("lang")).toBe(language);
        expect(await page.locator(".notice").count()).toBe(0);
      }
      await page.locator(".languages").getByText("English").click();
      await page.waitForURL(/sigpost\/guides/);
    });

    it("says where a page is not translated, and names its text's language", async () => {
      const page = await site.open("/ja/decisions/");
      expect(await page.locator(".notice").textContent()).toMatch(/日本語訳はまだありません/);
      expect(await page.locator("article").getAttribute("lang")).toBe("en");
      await page.locator("article td a").first().click();
      await expect.poll(() => site.placeOf(page)).toBe("/ja/decisions/0001-failure-is-a-value/");
    });

    it("tells search engines of translations, and of no others", async () => {
      const languages = (page: Page) =>
        page
          .locator("link[hreflang]")
          .evaluateAll((links) => links.map((link) => link.getAttribute("hreflang")));
      const translated = await site.open(`/ja/${GUIDE}`);
      expect(await languages(translated)).toEqual(["en", "ja", "zh-CN", "x-default"]);
      const english = await site.open("/ja/decisions/");
      expect(await languages(english)).toEqual(["en", "x-default"]);
      expect(await english.locator("link[rel=canonical]").getAttribute("href")).toMatch(
        /sigpost\/decisions\/$/,
      );
    });
  });

  it.each([
    "/",
    `/${GUIDE}`,
    "/push/",
    "/codes/",
    "/ja/",
    "/ja/decisions/",
    "/zh-CN/guides/push-does-not-arrive/",
    "/no-such-page/",
  ])("has nothing for axe to say on %s, and no room taken beside 320 pixels", async (path) => {
    const page = await site.open(path);
    await expectAccessible(page, path);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  it("has nothing for axe to say about a search", async () => {
    const page = await site.open("/");
    await search(page, "certificate");
    await expectAccessible(page, "search");
  });

  it("remembers the colours that a reader chose", async () => {
    const page = await site.open("/", { colorScheme: "light" });
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator(".theme-button").click();
    expect(await paper()).not.toBe(light);
    await page.goto(page.url().replace(/$/, "cost/"));
    expect(await paper()).not.toBe(light);
  });

  it("is read without JavaScript", async () => {
    const page = await site.open("/push/", { javaScriptEnabled: false });
    expect(await page.locator("button:visible").count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator("a.menu").click();
    await page.locator("#pages").getByText("Error catalogue").click();
    await page.waitForURL(/errors/);
  });

  it("has a place for every code", () => {
    const html = readFileSync(join(DOCS_SITE, "errors/index.html"), "utf8");
    const places = new Set([...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id));
    const codes = [...Object.keys(PROBLEMS), ...Object.keys(TENCENT_CODES)];
    expect(codes.filter((code) => !places.has(code))).toEqual([]);
  });

  it("has no dead link, no dead anchor, and no page that nobody reaches from the first", () => {
    expect(deadLinks(DOCS_SITE, "/sigpost/")).toEqual([]);
    const pages = readdirSync(DOCS_SITE, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith("index.html"))
      .map((file) => `/${file.replace(/index\.html$/, "")}`);
    const reached = new Set(["/"]);
    for (const page of reached) {
      const html = readFileSync(join(DOCS_SITE, page, "index.html"), "utf8");
      for (const [, href = ""] of html.matchAll(/<a [^>]*?href="([^"#]+)/g)) {
        const { origin, pathname } = new URL(href, `http://site${page}`);
        if (origin === "http://site" && pathname.endsWith("/")) reached.add(decodeURI(pathname));
      }
    }
    expect(pages.length).toBeGreaterThan(150);
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});
