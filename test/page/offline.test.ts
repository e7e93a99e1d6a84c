/**
 * The service worker: what it keeps, what it never touches, and that it is no way out of local
 * mode.
 */

import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { connect, enterApp, generate, type OpenOptions, usePage } from "./support.ts";

const site = usePage();
const OFFLINE = /ERR_|Failed to load|Failed to fetch/;

/** Opens the page and waits until the service worker is in charge of it. */
async function visit(options: OpenOptions = {}): Promise<Page> {
  const page = await site.open({ serviceWorkers: "allow", ...options });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

describe("after the first visit, without a network", () => {
  it.each([
    ["en-US", "Valid"],
    ["ja-JP", "有効"],
    ["zh-CN", "有效"],
  ])("opens, generates and verifies (%s)", async (locale, valid) => {
    const page = await visit({ locale, expected: OFFLINE });
    await page.context().setOffline(true);
    await page.reload();
    await page.locator("header").waitFor();
    await enterApp(page, site.server);
    const token = await generate(page, "alice");
    await page.goto(`${site.server.url}/#verify`);
    await page.locator("#verify-usersig").fill(token);
    await page.locator(".plate.good").waitFor();
    await expect.poll(() => page.locator(".plate").textContent()).toBe(valid);
  });

  it("switches to every language and tool, and keeps its security policy", async () => {
    const page = await visit({ expected: OFFLINE });
    await page.context().setOffline(true);
    const answer = await page.reload();
    expect(answer?.headers()["content-security-policy"]).toContain("connect-src 'none'");
    for (const language of ["ja", "zh", "en"]) {
      await page.locator(".controls select").selectOption(language);
      await page.waitForFunction((code) => document.documentElement.lang === code, language);
    }
  });

  it("says in connected mode that the device is offline", async () => {
    const page = await visit({ path: "/connected", expected: OFFLINE });
    await page.context().setOffline(true);
    await page.reload();
    await connect(page, site.server.adminKey);
    await page.locator(".setup .notice", { hasText: "offline" }).waitFor();
  });
});

describe("what it keeps", () => {
  it("is the page's own files of this version, and never an answer of the API", async () => {
    const page = await visit({ path: "/connected" });
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
    await generate(page, "alice");
    const held = await page.evaluate(async () => {
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return { names, paths: lists.flat().map(({ url }) => new URL(url).pathname) };
    });
    expect(held.names).toHaveLength(1);
    const files = readdirSync("site/dist/assets")
      .filter((name) => !/^(redoc|reference)/.test(name))
      .map((name) => `/assets/${name}`);
    expect(held.paths.sort()).toEqual(["/", "/connected", ...files].sort());
  });

  it("goes with the version: caches of others are removed, and those of nobody else", async () => {
    const page = await visit();
    await page.evaluate(async () => {
      await caches.open("sigpost-older");
      await caches.open("somebody-elses");
      await (await navigator.serviceWorker.ready).unregister();
    });
    await page.reload();
    await page.waitForFunction(async () => !(await caches.has("sigpost-older")));
    expect(await page.evaluate(() => caches.has("somebody-elses"))).toBe(true);
  });
});

describe("local mode with the service worker in charge", () => {
  it("has no way out through it: neither by message nor by fetching", async () => {
    const page = await visit({ expected: /violates|Content Security Policy|Refused|Failed/ });
    const seen: string[] = [];
    page.context().on("request", (request) => seen.push(request.url()));
    const outcome = await page.evaluate(async () => {
      navigator.serviceWorker.controller?.postMessage({ url: "/healthz?secret", type: "FETCH" });
      const fetched = await fetch("/assets/x?secret").then(
        () => "sent",
        () => "refused",
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      return fetched;
    });
    expect(outcome).toBe("refused");
    expect(seen.filter((url) => url.includes("healthz"))).toEqual([]);
  });

  it("is served with a policy of its own, and looked for anew at every visit", async () => {
    const answer = await fetch(`${site.server.url}/sw.js`);
    await answer.text();
    expect(answer.headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; connect-src 'self'",
    );
    expect(answer.headers.get("Cache-Control")).toBe("no-cache");
    expect(answer.headers.get("Content-Type")).toContain("javascript");
  });
});
