/**
 * Health under Settings: a row for each check, worst first, with the way to where it is put right;
 * and what stays of it.
 */

import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startWorker, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import { expectFitForAll } from "./axe.ts";
import { CLIPBOARD, hex, REFUSED, rowOf, settingsOf } from "./settings-support.ts";
import { takeAlong, usePage } from "./support.ts";

let tencent: FakeTencent;
const site = usePage(async () => {
  tencent = await startFakeTencent();
  tencent.world.secretKey = hex();
  const settings = {
    ...testSettings(),
    SDKAPPID: "",
    SECRET_KEY: "",
    ORIGIN_OVERRIDES: tencent.overrides,
  };
  return { ...(await startWorker(settings)), secretKey: tencent.world.secretKey };
});
afterAll(() => tencent?.close());
const { putApp, open, shell } = settingsOf(site);
const APP = 1_400_000_911;
const OTHER = 1_400_000_912;

beforeEach(async () => {
  await putApp(APP, { secretKey: tencent.world.secretKey });
  tencent.world.sdkAppId = APP;
  tencent.world.region = "china";
});

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check now" }).click();
  await page.locator("main .plate").waitFor();
}

const names = (page: Page) => page.locator(".health tbody > tr:first-child > th").allTextContents();
const badges = (page: Page) => page.locator(".health tbody .badge").allTextContents();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe("health", () => {
  it("names what Tencent refuses, and is taken along as report and shell line", async () => {
    tencent.world.region = "singapore";
    const page = await open("health", { ...CLIPBOARD, expected: REFUSED });
    await check(page);
    await page.locator(".plate.bad").waitFor();
    const health = page.locator(".health");
    await takeAlong(health, "Report without secrets");
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain("region failed: region_other");
    expect(report).toContain("Set the app's data centre to singapore.");
    expect(report).not.toContain("No action needed");
    expect(report).not.toContain(tencent.world.secretKey);
    await takeAlong(health, "curl command");
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(() => shell(line)).toThrow(/422/);
    tencent.world.region = "china";
    await page.getByRole("button", { name: "Check now" }).click();
    await page.locator(".plate.warning", { hasText: "with warnings" }).waitFor();
  });

  it("has a row for each check, worst first, and opens what is wrong", async () => {
    tencent.world.region = "singapore";
    const page = await open("health", { expected: REFUSED });
    await check(page);
    await expect
      .poll(() => badges(page))
      .toEqual(["failed", "warning", ...Array(4).fill("passed")]);
    expect((await names(page)).slice(0, 2).map((name) => name.trim())).toEqual([
      "Data centre",
      "Callbacks",
    ]);
    await expectFitForAll(page, "health with problems");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".health a.button:visible").count()).toBe(0);
    await expect.poll(() => page.locator(".health .remedy p:visible").count()).toBe(2);
    await page.emulateMedia({ media: "screen" });
    const region = rowOf(page, /^Data centre/);
    await region.getByText("Set the app's data centre to singapore.").waitFor();
    await region.locator(".row-opener").click();
    await expect.poll(() => region.locator(".remedy").count()).toBe(0);
    // The others stay as they are, and what is right has nothing to open.
    await expect.poll(() => page.locator(".health .remedy").count()).toBe(1);
    await expect.poll(() => page.locator(".health .row-opener").count()).toBe(2);
  });

  it("leads to the field that is to be changed, and the form closes once it is saved", async () => {
    tencent.world.region = "singapore";
    const page = await open("health", { expected: REFUSED });
    await check(page);
    await page.getByRole("link", { name: "Go to “Data centre”" }).click();
    await expect.poll(() => focused(page)).toBe(`app-${APP}-region`);
    await page.locator(`#app-${APP}-region`).selectOption("singapore");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(`#app-${APP}-region`).waitFor({ state: "detached" });
    expect(await page.evaluate(() => location.hash)).not.toContain("edit");
    await page.getByRole("link", { name: "Health", exact: true }).click();
    await page.getByRole("button", { name: "Check now" }).click();
    await page.locator(".plate.warning").waitFor();
    // In the part that is folded where nobody asks for it.
    await page.getByRole("link", { name: "Go to “Callback authentication token”" }).click();
    await expect.poll(() => focused(page)).toBe(`app-${APP}-webhookToken`);
  });

  it("leads to whoever's issuer it is", async () => {
    const issuer = "https://a.invalid";
    const conditions = { repository_id: "1" };
    await putApp(APP, {
      secretKey: tencent.world.secretKey,
      workloads: [{ name: "builds", issuer, audience: "a", conditions, scopes: ["usersig:issue"] }],
      identityProviders: [{ issuer: "https://b.invalid", audience: "b" }],
    });
    const page = await open("health", { expected: REFUSED });
    await check(page);
    const link = (of: string) => rowOf(page, of).getByRole("link", { name: "Go to “Issuer”" });
    await link("https://b.invalid").click();
    await expect.poll(() => focused(page)).toBe(`app-${APP}-issuer-0`);
    await page.getByRole("link", { name: "Health", exact: true }).click();
    await link(issuer).click();
    await rowOf(page, /^builds/)
      .locator(".opened")
      .waitFor();
    await putApp(APP, { secretKey: tencent.world.secretKey });
  }, 60_000);

  it("stays while other sections are looked at, and is a badge in the row of the app", async () => {
    await putApp(OTHER, { name: "other" });
    const page = await open(`health&app=${APP}`, { expected: REFUSED });
    await check(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole("link", { name: "Apps", exact: true }).click();
    await rowOf(page, APP).locator(".badge.warning", { hasText: "Warnings: 1" }).waitFor();
    await rowOf(page, OTHER).getByText("not checked").waitFor();
    await page.locator("#app").selectOption(String(OTHER));
    await rowOf(page, APP).locator(".badge.warning").click();
    await page.locator(".health .plate.warning").waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe(String(APP));
    expect(asked.filter((path) => path.endsWith("/health"))).toEqual([]);
  });
});
