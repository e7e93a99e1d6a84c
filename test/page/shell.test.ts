/**
 * What holds for the whole page: keyboard, small screens, offline, what it weighs, what it may talk
 * to.
 */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DOCUMENTS, headersFor } from "../../site/headers.ts";
import { enterApp, generate, usePage } from "./support.ts";

const site = usePage();
const HEADINGS = {
  en: "Signature (UserSig) generator",
  ja: "署名（UserSig）生成ツール",
  zh: "签名（UserSig）生成工具",
} as const;
const heading = (page: Page) => page.locator("h2:visible");

describe("using it", () => {
  it("needs no mouse, from the first key to the copied token and its verdict", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    const { sdkAppId, secretKey } = site.server;
    const name = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        return at.getAttribute("aria-label") ?? at.textContent?.trim() ?? "";
      });
    const tabTo = async (found: (text: string, id: string) => boolean) => {
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press("Tab");
        if (found(await name(), await page.evaluate(() => document.activeElement?.id ?? ""))) {
          const visible = await page.evaluate(() =>
            document.activeElement?.matches(":focus-visible"),
          );
          expect(visible).toBe(true);
          return;
        }
      }
      throw new Error("the Tab key does not lead there");
    };
    await page.keyboard.press("Tab");
    expect(await name()).toBe("Skip to the tool");
    await tabTo((_, id) => id === "sdkappid");
    await page.keyboard.type(String(sdkAppId));
    await tabTo((_, id) => id === "secretkey");
    await page.keyboard.type(secretKey);
    await tabTo((_, id) => id === "generate-userid");
    await page.keyboard.type("alice");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await expect
      .poll(() => page.locator("input[name=lifetime]:checked").inputValue())
      .toBe("5184000");
    await tabTo((text) => text === "Generate UserSig");
    await page.keyboard.press("Enter");
    await page.locator(".token").waitFor();
    await tabTo((text) => text.startsWith("Copy UserSig"));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    await tabTo((text) => text === "Verify it");
    await page.keyboard.press("Enter");
    await page.locator(".plate.good").waitFor();
    await page
      .locator("[role=status]", { hasText: "Valid The signature is correct" })
      .waitFor({ state: "attached" });
  });

  it("opens tools by fragment, and back and forward work", async () => {
    const page = await site.open({ path: "/#verify" });
    const shows = (text: string) => expect.poll(() => heading(page).textContent()).toBe(text);
    await shows("Signature (UserSig) verifier");
    await page.getByRole("link", { name: "Generate" }).click();
    await shows(HEADINGS.en);
    await page.goBack();
    await shows("Signature (UserSig) verifier");
    await page.goForward();
    await shows(HEADINGS.en);
    await expect
      .poll(() => page.getByRole("link", { name: "Connected" }).getAttribute("href"))
      .toBe("/connected#generate");
  });

  it.each(["en", "ja", "zh"])(
    "fits 320 px without scrolling sideways, in every state (%s)",
    async (locale) => {
      const page = await site.open({ locale, viewport: { width: 320, height: 640 } });
      // How far anything sticks out of the page's own edges.
      const overflow = () =>
        page.evaluate(() => {
          const edge = (document.querySelector(".setup") as HTMLElement).getBoundingClientRect()
            .right;
          // The row of tools scrolls by itself.
          const rights = [...document.querySelectorAll("#page *:not(.tabs *)")].map(
            (part) => part.getBoundingClientRect().right,
          );
          return (
            Math.max(...rights, document.documentElement.scrollWidth - innerWidth + edge) - edge
          );
        });
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.locator("#secretkey").fill("  x");
      await page.locator(".box input").first().check();
      await page.locator("#generate-userid").press("Enter");
      expect(await overflow()).toBeLessThanOrEqual(0);
      await enterApp(page, site.server);
      await page.locator("#room").fill("1");
      const token = await generate(page, "W".repeat(32));
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.goto(`${site.server.url}/#verify`);
      await page.locator("#verify-usersig").fill(encodeURIComponent(token).replaceAll("*", "%2A"));
      await page.locator("#verify-userid").fill("bob");
      await page.locator(".plate").waitFor();
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
  );

  it("keeps the open tool in sight, and shows where the row of tools goes on", async () => {
    const page = await site.open({ path: "/#settings" });
    await page.setViewportSize({ width: 390, height: 844 });
    const isInSight = () =>
      page.evaluate(() => {
        const row = (document.querySelector(".tabs") as Element).getBoundingClientRect();
        const open = document.querySelector(".tabs [aria-current]")?.getBoundingClientRect();
        return open !== undefined && open.left >= row.left && open.right <= row.right + 0.5;
      });
    await expect.poll(isInSight).toBe(true);
    // Another language has other widths.
    await page.locator("header select").selectOption("ja");
    await expect.poll(() => page.locator(".tabs [aria-current]").textContent()).toBe("設定");
    await expect.poll(isInSight).toBe(true);
    // The first in sight is no whole one, or there is more behind it: the edge fades.
    const row = page.locator(".tabs");
    expect(await row.getAttribute("class")).toMatch(/more-before(?! *more-after)/);
    await page.goto(`${site.server.url}/#generate`);
    await expect.poll(() => row.getAttribute("class")).toMatch(/more-after/);
    expect(await row.getAttribute("class")).not.toMatch(/more-before/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => row.getAttribute("class")).not.toMatch(/more-/);
  });

  it("breaks a Japanese label between its phrases, however wide it is", async () => {
    const page = await site.open({ locale: "ja" });
    const broken = await page.locator(".box .hint").evaluate((hint, phrase) => {
      const box = hint.closest("label") as HTMLElement;
      const text = hint.firstChild as Text;
      const at = text.data.indexOf(phrase);
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + phrase.length);
      const widths = Array.from({ length: 60 }, (_, step) => 200 + step * 4);
      return widths.filter((width) => {
        box.style.width = `${width}px`;
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      });
    }, "ルーム向け");
    expect(broken).toEqual([]);
  });

  it("has touch targets of at least 24 px", async () => {
    const page = await site.open({ viewport: { width: 320, height: 640 } });
    await page.locator(".box input").first().check();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, select, a, input, label.box, label.chip")]
        .filter((target) => target.offsetParent !== null && !target.matches("label input, .skip"))
        .map((target) => [target.textContent, target.getBoundingClientRect()] as const)
        .filter(([, box]) => box.height < 24 || box.width < 24)
        .map(([text]) => text),
    );
    expect(small).toEqual([]);
  });
});

describe("what it may talk to", () => {
  it("makes no request in local mode after it has loaded, online or offline", async () => {
    const page = await site.open({ serviceWorkers: "allow" });
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await enterApp(page, site.server);
    await generate(page, "alice");
    await page.context().setOffline(true);
    await page.locator("#generate-userid").fill("bob");
    await generate(page, "bob");
    await page.getByRole("button", { name: "Verify it" }).click();
    await page.locator(".plate.good").waitFor();
    // The verifier comes out of the service worker's cache, where it was put with everything else.
    expect(requests.filter((url) => !url.startsWith(`${site.server.url}/assets/`))).toEqual([]);
  });

  it("could not make one: the browser refuses every way out of local mode", async () => {
    const page = await site.open({ expected: /violates|Content Security Policy|Refused|Failed/ });
    const ways = await page.evaluate(async () => {
      const refused = (attempt: () => Promise<unknown>) =>
        attempt().then(
          () => "sent",
          () => "refused",
        );
      const seen: string[] = [];
      addEventListener("securitypolicyviolation", (event) => seen.push(event.violatedDirective));
      const image = new Image();
      image.src = "https://example.com/x.png";
      const form = document.createElement("form");
      form.action = "https://example.com/";
      document.body.appendChild(form);
      form.submit();
      const outcome = [
        await refused(() => fetch("/healthz")),
        await refused(
          () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.onload = resolve;
              request.onerror = reject;
              request.open("GET", "/healthz");
              request.send();
            }),
        ),
        navigator.sendBeacon("/healthz", "x") ? "sent" : "refused",
      ];
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { outcome, seen };
    });
    expect(ways.outcome.slice(0, 2)).toEqual(["refused", "refused"]);
    expect(ways.seen).toEqual(expect.arrayContaining(["connect-src", "img-src", "form-action"]));
  });

  it("has no network code at all in local mode's script", () => {
    const script = assetOf("/", /local-[\w-]+\.js/);
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
  });

  it("sends the headers of the table with each file", async () => {
    for (const path of [
      "/",
      "/connected",
      assetPath("/", /local-[\w-]+\.js/),
      assetPath("/", /page-[\w-]+\.css/),
    ]) {
      const answer = await fetch(site.server.url + path);
      expect(answer.status).toBe(200);
      await answer.text();
      for (const [name, value] of Object.entries(headersFor(path)))
        expect(answer.headers.get(name)).toBe(value);
    }
    expect(headersFor("/")["Content-Security-Policy"]).toContain("connect-src 'none'");
    expect(headersFor("/connected")["Content-Security-Policy"]).toContain("connect-src 'self'");
  });
});

describe("what stays where it is", () => {
  it.each(DOCUMENTS)(
    "moves nothing on its own while $path loads and tools are switched",
    async ({ path }) => {
      const page = await site.open();
      await page.addInitScript(() => {
        const seen = window as unknown as { shifts: number };
        seen.shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as {
            value: number;
            hadRecentInput: boolean;
          }[])
            if (!entry.hadRecentInput) seen.shifts += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      // Slower than the half second in which a press excuses everything.
      await page.route("**/assets/*tool*", async (route) => {
        await new Promise((done) => setTimeout(done, 700));
        await route.continue();
      });
      await page.goto("about:blank");
      await page.goto(site.server.url + path);
      await page.locator("header").waitFor();
      for (const tool of ["verify", "codes", "push", "status", "settings", "generate"]) {
        await page.locator(`.tabs a[href="#${tool}"]`).click();
        await page.locator(`#${tool}-heading`).waitFor();
        await page.locator(".arriving:visible").waitFor({ state: "detached" });
      }
      await page.waitForTimeout(600);
      expect(
        await page.evaluate(() => (window as unknown as { shifts: number }).shifts),
      ).toBeLessThan(0.01);
    },
  );
});

const documentOf = (path: string) =>
  readFileSync(`site/dist/${DOCUMENTS.find((page) => page.path === path)?.file}`, "utf8");
const assetPath = (path: string, name: RegExp) => `/assets/${name.exec(documentOf(path))?.[0]}`;
const assetOf = (path: string, name: RegExp) =>
  readFileSync(`site/dist${assetPath(path, name)}`, "utf8");
