/**
 * How the tables and forms under Settings hold still and say what they are about: the order of the
 * rows, columns that stay, one thing open at a time, a warning before what is odd is saved.
 */

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { hex, openRow, rowOf, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, json, open } = settingsOf(site);
const APP = 1_400_000_811;
const PHONE = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  await call("PUT", `/v1/apps/${APP}`, { name: "Harbour", secretKey: hex() });
  const credential = { appId: "1234", appSecret: "of-meizu" };
  for (const id of [61, 62])
    await call("PUT", `/v1/apps/${APP}/certificates/${id}`, { vendor: "meizu", credential });
  for (const name of ["first", "second", "third"])
    await call("POST", "/v1/api-keys", { name, scopes: ["usersig:issue"] });
});

const lefts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
const names = (page: Page) => page.locator("tbody th .row-opener").allTextContents();

describe("the order of the rows", () => {
  it("is told and chosen on a phone, both ways", async () => {
    const page = await open("keys", PHONE);
    const order = page.locator(".sort-by select");
    await order.waitFor();
    const chosen = () => order.locator("option:checked").textContent();
    await expect.poll(chosen).toBe("Created ↓");
    await order.selectOption({ label: "Name ↓" });
    await expect.poll(() => names(page)).toEqual(["third", "second", "first"]);
    await order.selectOption({ label: "Name ↑" });
    await expect.poll(() => names(page)).toEqual(["first", "second", "third"]);
  });

  it("is marked in the heads, and nothing is offered where there is nothing to sort", async () => {
    const page = await open("keys");
    await expect.poll(() => page.locator("[aria-sort=descending]").textContent()).toBe("Created");
    await page.goto(`${site.server.url}/connected#settings?section=certificates&app=${APP}`);
    await page.locator("[aria-sort=ascending]", { hasText: "Certificate ID" }).waitFor();
    await page.setViewportSize(PHONE.viewport);
    await expect.poll(() => page.locator(".sort-by").count()).toBe(0);
  });
});

describe("nothing moves", () => {
  it.each([
    ["certificates", `certificates&app=${APP}`],
    ["apps", "apps"],
    ["keys", "keys"],
  ])("in the columns of %s when a row opens", async (_, section) => {
    const page = await open(section);
    await page.locator("tbody").first().waitFor();
    const before = await lefts(page, "thead th, tbody:last-of-type > tr:first-child > *");
    await page.locator(".row-opener").first().click();
    await page.locator(".opened").waitFor();
    const after = await lefts(page, "thead th, tbody:last-of-type > tr:first-child > *");
    expect(after).toEqual(before);
  });

  it("in the sections when another one is chosen", async () => {
    const page = await open("start");
    const before = await lefts(page, ".settings .sections a");
    await page.getByRole("link", { name: "Certificates", exact: true }).click();
    await page.locator(".sections [aria-current]", { hasText: "Certificates" }).waitFor();
    expect(await lefts(page, ".settings .sections a")).toEqual(before);
  });

  it("in a form: the fields of a row stand on one line, whatever their hints", async () => {
    const page = await open(`certificates&app=${APP}`);
    await page.getByRole("button", { name: "Add a certificate" }).click();
    const top = (id: string) =>
      page
        .locator(id)
        .evaluate((one) => (one.closest(".frame") ?? one).getBoundingClientRect().top);
    await page.locator("#certificate-vendor").selectOption("meizu");
    await page.locator("#credential-appSecret").waitFor();
    expect(await top("#credential-appSecret")).toBe(await top("#credential-appId"));
  });
});

describe("a row that is open", () => {
  it("is marked along the whole record on a phone", async () => {
    const page = await open("keys", PHONE);
    await openRow(page, /^first/);
    const marked = page.locator("tbody.chosen");
    const shadow = () => marked.evaluate((one) => getComputedStyle(one).boxShadow);
    await expect.poll(shadow).toContain("inset");
  });

  it("has its form or the question before deleting, not both", async () => {
    const page = await open(`apps&app=${APP}`);
    const row = rowOf(page, APP);
    await row.getByRole("button", { name: "Delete" }).click();
    await row.locator(".question").waitFor();
    await row.getByRole("button", { name: "Edit" }).click();
    await row.locator("form").waitFor();
    await expect.poll(() => row.locator(".question").count()).toBe(0);
    await expect.poll(() => row.getByRole("button", { name: "Delete" }).count()).toBe(0);
  });
});

describe("what only earns a warning", () => {
  it("is saved by a second press, which says so", async () => {
    const page = await open("apps");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-sdkAppId").fill("14000");
    await page.locator("#app-new-secretKey").fill("abc");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("unusual length").first().waitFor();
    const { apps } = (await json("/v1/apps")) as { apps: { sdkAppId: number }[] };
    expect(apps.map(({ sdkAppId }) => sdkAppId)).not.toContain(14_000);
    await page.getByRole("button", { name: "Save anyway" }).click();
    await page.locator("tbody code", { hasText: /^14000$/ }).waitFor();
  });

  it("is told of a device token before the push check is opened", async () => {
    const page = await open(`start&app=${APP}`);
    await page.locator("#guide-user").fill("alice");
    await page.locator("#guide-token").fill("zz");
    await page.getByRole("button", { name: "Save and open the push check" }).click();
    await page.locator(".step .notice.warning").waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("#settings");
    await page.getByRole("button", { name: "Open the push check" }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("device=meizu-by-hand");
  });
});

describe("a credential file", () => {
  it("is chosen by a button in the page's language, and named where it was no use", async () => {
    const page = await open(`certificates&app=${APP}`, { locale: "ja" });
    await page.locator(".table-add button").click();
    const input = page.getByLabel("ファイルを選択");
    await input.waitFor({ state: "attached" });
    await page.keyboard.press("Tab");
    const outline = page.locator("label.file");
    await expect
      .poll(() => outline.evaluate((one) => getComputedStyle(one).outlineStyle))
      .toBe("solid");
    await input.setInputFiles({
      name: "picture.png",
      mimeType: "image/png",
      buffer: Buffer.from([0x89, 0x50, 0xff]),
    });
    await page.locator(".drop", { hasText: "picture.png" }).waitFor();
    await expectFitForAll(page, "a file that is no credential");
  });
});
