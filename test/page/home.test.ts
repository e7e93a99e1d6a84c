/** Whoever lands: three doors, one of them without a key, and a frame that leaves room for the tool. */

import { describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { connect, enterApp, generate, takeAlong, usePage } from "./support.ts";

const site = usePage();
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1440, height: 780 };

describe("the landing", () => {
  it.each(["/", "/connected"])("of %s shows three doors with a sample each", async (path) => {
    const page = await site.open({ path });
    await expect.poll(() => page.locator(".door").count()).toBe(3);
    expect(await page.locator(".door-sample .badge").count()).toBe(3);
    for (const [place, tool] of ["verify", "generate", "push"].entries())
      expect(await page.locator(".door a.primary").nth(place).getAttribute("href")).toContain(tool);
  });

  it("leads to a sample that is judged without any key", async () => {
    const page = await site.open({ path: "/" });
    await page.getByRole("link", { name: "Try a sample" }).click();
    await page.locator(".plate.bad").waitFor();
    await page.locator(".cause", { hasText: "truncated" }).waitFor();
  });

  it("leads to what a code means, without any key", async () => {
    const page = await site.open({ path: "/" });
    const links = page.locator(".home-codes a");
    await expect.poll(() => links.count()).toBe(3);
    for (const code of await links.allTextContents()) {
      await page.goto(`${site.server.url}/#home`);
      await page.getByRole("link", { name: code }).click();
      await expect.poll(() => page.locator("#code-text").inputValue()).toBe(code);
      await page.locator("#tools article", { hasText: code }).first().waitFor();
    }
  });

  it.each(["en", "ja", "zh"])(
    "leaves nothing for axe-core and fits a phone (%s)",
    async (locale) => {
      const page = await site.open({ path: "/", locale, viewport: { width: 320, height: 640 } });
      await page.locator(".door").first().waitFor();
      await expectFitForAll(page, "home");
    },
  );

  it("says in its last line which version it is, and where to read on", async () => {
    const page = await site.open({ path: "/" });
    await expect.poll(() => page.locator("footer").textContent()).toMatch(/^sigpost \d+\.\d+\.\d+/);
    const links = await page
      .locator("footer a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["/reference", expect.stringMatching(/#readme$/), expect.any(String)]);
  });
});

describe("the frame", () => {
  it.each([
    ["phone", PHONE, 330],
    ["desktop", { width: 1280, height: 800 }, 260],
  ] as const)(
    "leaves the first field of each tool near the top of a %s",
    async (_, viewport, most) => {
      const page = await site.open({ path: "/connected#generate", viewport, locale: "ja-JP" });
      await connect(page, site.server.adminKey);
      await page.locator("#app").waitFor();
      for (const [tool, field] of [
        ["generate", "generate-userid"],
        ["verify", "verify-usersig"],
        ["codes", "code-text"],
        ["push", "push-userid"],
        ["status", "status-userid"],
      ]) {
        await page.locator(`.tabs a[href="#${tool}"]`).click();
        const box = page.locator(`#${field}`);
        await box.waitFor();
        await page.evaluate(() => scrollTo(0, 0));
        const top = await box.evaluate((one) => one.getBoundingClientRect().top);
        expect(top, tool).toBeLessThanOrEqual(most);
      }
    },
  );

  it.each(["en", "ja", "zh"])(
    "prints nothing of its line over the rest of it (%s)",
    async (locale) => {
      const page = await site.open({ path: "/connected#push", locale });
      await connect(page, site.server.adminKey);
      await page.locator("#app").waitFor();
      for (const width of [360, 390, 600, 768, 840, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => {
          const parts = [
            ...document.querySelectorAll(".modes, #app, .with-key, .connection button, .promise"),
          ];
          const boxes = parts
            .map((part) => part.getBoundingClientRect())
            .filter((box) => box.width > 1);
          return boxes.flatMap((a, at) =>
            boxes
              .slice(at + 1)
              .filter(
                (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
              ),
          ).length;
        });
        expect(over, `${width} px`).toBe(0);
        const app = await page.locator("#app").boundingBox();
        expect(app?.width, `${width} px`).toBeGreaterThan(90);
      }
    },
  );

  it.each(["/", "/connected", "/connected#push"])(
    "of %s is no higher than the screen that holds it",
    async (path) => {
      const page = await site.open({ path, viewport: { width: 1280, height: 900 } });
      await page.locator("main").locator("a, button").first().waitFor();
      const over = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      await expect.poll(over).toBe(0);
    },
  );

  it("keeps every tool's main button above the fold of a laptop", async () => {
    const page = await site.open({ path: "/connected#generate", viewport: LAPTOP });
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
    for (const tool of ["generate", "verify", "codes", "push", "status"]) {
      await page.locator(`.tabs a[href="#${tool}"]`).click();
      const button = page.locator("main > section:visible button.primary").first();
      await button.waitFor();
      const bottom = await button.evaluate((one) => one.getBoundingClientRect().bottom);
      expect(bottom, tool).toBeLessThanOrEqual(LAPTOP.height);
    }
  });

  it("sends the focus where the work goes on, after connecting and after disconnecting", async () => {
    const page = await site.open({ path: "/connected" });
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe("tools");
    expect(await page.evaluate(() => location.hash)).toBe("#generate");
    await page.getByRole("button", { name: "Disconnect" }).click();
    await expect.poll(focused).toBe("apikey");
  });

  it("folds the app away on a phone once the next text is typed, and opens it where it is needed", async () => {
    const page = await site.open({ path: "/#generate", viewport: PHONE });
    await enterApp(page, site.server);
    await page.locator("#generate-userid").focus();
    await expect.poll(() => page.locator("#secretkey").isVisible()).toBe(false);
    await generate(page, "alice");
    await page.goto(`${site.server.url}/#verify`);
    await page.locator("#verify-usersig").waitFor();
    await expect.poll(() => page.locator("#secretkey").isVisible()).toBe(false);
  });
});

describe("the copy menu", () => {
  it("is worked by keys alone, and closes when the focus leaves it", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await enterApp(page, site.server);
    await generate(page, "alice");
    const opener = page.locator(".menu-place > button");
    await opener.focus();
    await page.keyboard.press("ArrowDown");
    const chosen = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(chosen).toBe("JSON");
    await page.keyboard.press("ArrowDown");
    await expect.poll(chosen).toBe("Report without secrets");
    await page.keyboard.press("ArrowDown");
    await expect.poll(chosen).toBe("JSON");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".menu").count()).toBe(0);
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    await takeAlong(page, "JSON");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())).userId).toBe(
      "alice",
    );
  });
});

describe("without JavaScript", () => {
  it("can be read without JavaScript", async () => {
    const page = await site.open({ javaScriptEnabled: true });
    const html = await (await fetch(site.server.url)).text();
    await page.setContent(html.replaceAll(/<\/?noscript>|<script[\s\S]*?<\/script>/g, ""));
    const text = await page.locator("main.scriptless").textContent();
    expect(text).toContain("Tencent Cloud Chat");
    expect(text).toContain("curl -sS --fail-with-body");
  });
});
