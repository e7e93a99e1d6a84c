/** `/reference`: the contract as people read it, in a real browser under its own policy. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESCRIBED } from "../../scripts/contract.ts";
import { curlSample } from "../../scripts/openapi/curl.ts";
import { headersFor } from "../../site/headers.ts";
import { problemSentences } from "../../worker/http/sentences.ts";
import { fillSentence } from "../../worker/usersig/sentences.ts";
import { findViolations } from "./axe.ts";
import { type OpenOptions, usePage } from "./support.ts";

const site = usePage();

/** Anything that the policy refuses, and any error, is a complaint that fails the test. */
async function openReference(options: OpenOptions = {}): Promise<Page> {
  const page = await site.open({ ...options, path: "/reference" });
  await page.locator('html[data-reference="ready"]').waitFor();
  return page;
}

const onSide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** One of everything that is drawn: alternatives, patterns, records, any body, events, text. */
const KINDS = ["verifyUserSig", "checkPush", "listAuditEntries", "receiveTencentCallback"];

/** All 40 say the same to axe-core, ten times as slowly. Problems are opened. -> how many are left */
const leaveOnly = (page: Page, ids: readonly string[]): Promise<number> =>
  page.evaluate((ids) => {
    const kept = ids.map((id) => `operation/${id}`);
    for (const section of document.querySelectorAll<HTMLElement>('[data-section-id^="operation/"]'))
      if (!kept.includes(section.dataset.sectionId ?? "")) section.remove();
    const left = document.querySelectorAll('[data-section-id^="operation/"]');
    for (const button of document.querySelectorAll<HTMLElement>(
      '[data-section-id^="operation/"] button',
    ))
      if (/^[45]\d\d/.test(button.textContent ?? "")) button.click();
    return left.length;
  }, ids);

describe("the reference", () => {
  it("has every operation, with its access, its answers and a curl line", async () => {
    const page = await openReference();
    for (const described of DESCRIBED) {
      const { id, operation, route, path } = described;
      const shown = page.locator(`[data-section-id="operation/${id}"]`);
      const text = ((await shown.textContent()) ?? "").replaceAll(/\s+/g, " ");
      expect(text, id).toContain(operation.summary);
      expect(text, id).toContain(path.replace(/:(\w+)/g, "{$1}"));
      if (route.access !== "public" && route.scope) expect(text, id).toContain(route.scope);
      for (const status of Object.keys(operation.answers)) expect(text, id).toContain(status);
      const line = (await shown.locator("pre").first().textContent()) ?? "";
      expect(line, id).toBe(curlSample(described));
    }
  });

  it("tells the problems of an answer when it is opened", async () => {
    const page = await openReference();
    const shown = page.locator('[data-section-id="operation/issueUserSigs"]');
    await shown.locator("button", { hasText: "404" }).first().click();
    await expect.poll(() => shown.textContent()).toContain("app_not_found");
    // With their sentences, and none of another operation's.
    const text = (await shown.textContent()) ?? "";
    expect(text).toContain(fillSentence(problemSentences("en").problems.app_not_found, {})[0]);
    expect(text).not.toContain("certificate_unknown");
  });

  it("asks nobody but this server, and for no more than its own files", async () => {
    const page = await site.open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.server.url}/reference`);
    await page.locator('html[data-reference="ready"]').waitFor();
    await page.waitForLoadState("networkidle");
    // The renderer shows its own logo, or none at all where that fails to load.
    expect(await page.locator("img[alt='redocly logo']").count()).toBe(1);
    const others = asked.filter((url) => !/^(data:|http:\/\/127\.0\.0\.1:\d+\/)/.test(url));
    expect(others).toEqual([]);
    expect(asked.map((url) => new URL(url).pathname)).toContain("/openapi.json");
  });

  it("allows no inline script, and of styles only the renderer's own two", () => {
    const policy = headersFor("/reference")["Content-Security-Policy"] ?? "";
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("script-src 'self';");
    expect(policy.match(/'sha256-/g)).toHaveLength(2);
  });

  it.each(["light", "dark"] as const)(
    "can be read by everybody, %s",
    async (colorScheme) => {
      const page = await openReference({ colorScheme });
      expect(await leaveOnly(page, KINDS)).toBe(KINDS.length);
      expect(await findViolations(page, colorScheme)).toEqual([]);
    },
    120_000,
  );

  it.each([1280, 390, 320])("fits on %i pixels", async (width) => {
    const page = await openReference({ viewport: { width, height: 800 } });
    const shown = page.locator('[data-section-id="operation/issueUserSigs"]');
    await shown.locator("button", { hasText: "404" }).first().click();
    const table = shown.locator("table", { hasText: "app_not_found" }).last();
    const box = await table.boundingBox();
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await onSide(page)).toBeLessThanOrEqual(0);
  });

  it("is found from the page, in the reader's language", async () => {
    for (const [locale, name] of [
      ["en", "API reference"],
      ["ja", "API リファレンス"],
      ["zh", "API 参考"],
    ] as const) {
      const page = await site.open({ locale });
      await page.locator("footer a", { hasText: name }).click();
      await page.locator('html[data-reference="ready"]').waitFor();
      expect(new URL(page.url()).pathname).toBe("/reference");
    }
  });

  it("is no part of what the page keeps for offline", () => {
    const worker = readFileSync("site/dist/sw.js", "utf8");
    expect(worker).toContain("/assets/");
    expect(worker).not.toMatch(/redoc|reference/);
  });
});
