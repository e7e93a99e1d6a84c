/**
 * The tables under Settings in a crowded deployment: few requests, search, sorting, pages, addresses
 * of rows, filters of the audit log.
 */

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { openRow, rowOf, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, json, putApp, makeKey, open } = settingsOf(site);

const FIRST = 1_400_000_500;
const APPS = 41;

beforeAll(async () => {
  for (let at = 0; at < APPS; at++)
    await putApp(FIRST + at, { name: `Shop ${at}`, region: at % 2 ? "japan" : "china" });
}, 120_000);

/** What is asked of the server from now on, without what it is asked about. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/v1/")) asked.push(`${request.method()} ${pathname}`);
  });
  return asked;
}

const first = (page: Page) => page.locator("tbody th .row-opener").first().textContent();
const reload = async (page: Page) => {
  await page.reload();
  await page.locator("#apikey").fill(site.server.adminKey);
  await page.locator("#apikey").press("Enter");
};

describe("42 apps", () => {
  it("are one request, and one more for the one that is opened", async () => {
    const page = await site.open({ path: "/connected#settings?section=apps" });
    const asked = requestsOf(page);
    await page.locator("#apikey").fill(site.server.adminKey);
    await page.locator("#apikey").press("Enter");
    await page.getByText("1 to 20 of 42").waitFor();
    await openRow(page, FIRST);
    await rowOf(page, FIRST).locator("dt", { hasText: "SecretKey fingerprint" }).waitFor();
    expect(asked.sort()).toEqual(["GET /v1/apps", `GET /v1/apps/${FIRST}`, "GET /v1/whoami"]);
  });

  it("are searched, sorted and paged", async () => {
    const page = await open("apps");
    await page.locator("[aria-sort=ascending]", { hasText: "App" }).waitFor();
    await page.getByRole("button", { name: "App", exact: true }).click();
    // By number, not by letter: 9 is not the last.
    await expect.poll(() => first(page)).toBe("Shop 40");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("21 to 40 of 42").waitFor();
    await page.getByRole("searchbox").fill("japan");
    await page.getByText("1 to 20 of 20").waitFor();
    await page.getByRole("searchbox").fill("shop 17");
    await expect.poll(() => page.locator("tbody").count()).toBe(1);
    await page.getByRole("searchbox").fill("no such app");
    await page.getByText("no such app").waitFor();
  });

  it("have addresses, which open a row wherever it stands, and choose the app", async () => {
    const page = await open("apps");
    await openRow(page, FIRST + 3);
    const address = () => page.evaluate(() => location.hash);
    expect(await address()).toBe(`#settings?section=apps&app=${FIRST + 3}`);
    await rowOf(page, FIRST + 3)
      .locator(".row-opener")
      .click();
    expect(await address()).toBe("#settings?section=apps");
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#settings?section=apps&app=${FIRST + 35}`,
    );
    await page.getByText("21 to 40 of 42").waitFor();
    await rowOf(page, FIRST + 35)
      .locator(".opened dt")
      .first()
      .waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe(String(FIRST + 35));
  });

  it("are chosen for a key out of a list that can be searched", async () => {
    const page = await open("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("for two");
    const list = page.locator(".pick-list");
    await expect
      .poll(() => list.evaluate((box) => box.getBoundingClientRect().height))
      .toBeLessThan(240);
    await page.locator("#key-apps-search").fill("shop 33");
    await expect.poll(() => list.getByRole("checkbox").count()).toBe(1);
    await list.getByRole("checkbox").check();
    await page.locator("#key-apps-search-hint", { hasText: `Chosen: 2` }).waitFor();
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.getByRole("button", { name: "I have stored it" }).click();
    const { keys } = (await json("/v1/api-keys")) as { keys: { name: string }[] };
    expect(keys.find(({ name }) => name === "for two")).toMatchObject({
      sdkAppIds: [site.server.sdkAppId, FIRST + 33],
    });
  });

  it("show nothing to add while one is added, and keep the place of the button", async () => {
    const page = await open("apps");
    const add = page.getByRole("button", { name: "Add an app" });
    const before = await add.boundingBox();
    await add.click();
    await page.locator("#app-new-sdkAppId").waitFor();
    await expect.poll(() => add.count()).toBe(0);
    await expect.poll(() => page.locator("main button.primary:visible").count()).toBe(1);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => add.boundingBox()).toEqual(before);
    await expect.poll(() => add.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe("on paper", () => {
  it("every row has its name, and nothing is there to be pressed", async () => {
    const page = await open("apps");
    await openRow(page, FIRST);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator("tbody th .row-opener:visible").count()).toBe(20);
    await expect.poll(() => page.locator("thead .sort:visible").count()).toBe(4);
    const others =
      "main button:visible:not(.row-opener, .sort), .sections:visible, main input:visible";
    await expect.poll(() => page.locator(others).count()).toBe(0);
    await rowOf(page, FIRST).locator("dt", { hasText: "SecretKey fingerprint" }).waitFor();
  });
});

describe("a long audit log", () => {
  it("is read page by page, filtered by the server, and has an address", async () => {
    const { id, key } = await makeKey({ scopes: ["admin", "usersig:verify"] });
    const make = (name: string) =>
      call("POST", "/v1/api-keys", { name, scopes: ["usersig:verify"] }, key);
    for (let count = 0; count < 130; count += 10)
      await Promise.all(Array.from({ length: 10 }, (_, at) => make(`key ${count + at}`)));
    const page = await open(`audit&log=service`);
    await page.getByText("1 to 20 of 100+").waitFor();
    for (const range of ["21 to 40", "41 to 60", "61 to 80", "81 to 100", "101 to 120"]) {
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByText(`${range} of`).waitFor();
    }
    // Folded: the log comes first.
    await expect.poll(() => page.locator("#audit-actor").isVisible()).toBe(false);
    const filters = page.locator(".filters summary");
    await filters.click();
    await page.locator("#audit-actor").fill(id);
    await page.locator("#audit-action").selectOption({ label: "Creating an API key" });
    await page.getByRole("button", { name: "Apply the filters" }).click();
    await page.getByText("1 to 20 of 100+").waitFor();
    expect(await page.evaluate(() => location.hash)).toContain(`log=service&actor=${id}`);
    await expect.poll(() => filters.textContent()).toBe("Filters (active: 2)");
    await page.locator("#audit-action").selectOption({ label: "Deleting an app" });
    await page.getByRole("button", { name: "Apply the filters" }).click();
    await page.getByText("No entry fits the filters").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByText("1 to 20 of 100+").waitFor();
    await expect.poll(() => filters.textContent()).toBe("Filters");
    await expect.poll(() => page.locator("#audit-actor").inputValue()).toBe("");
  }, 90_000);

  it("shows what is like a row, and keeps the filter over a reload", async () => {
    const app = `/v1/apps/${site.server.sdkAppId}`;
    const { key } = await makeKey({ scopes: ["usersig:issue"] });
    await call("POST", `${app}/usersigs`, { userId: "carol" }, key);
    await call("POST", `${app}/usersigs`, { userId: "administrator" }, key);
    const page = await open(`audit&app=${site.server.sdkAppId}&outcome=admin_userid_refused`);
    await expect.poll(() => page.locator("tbody").count()).toBe(1);
    await rowOf(page, "administrator").waitFor();
    await page.goto(`${site.server.url}/connected#settings?section=audit&user=carol`);
    // Not her alone is in the log.
    await expect.poll(() => page.locator("tbody").count()).toBe(1);
    const row = await openRow(page, /^Issuing UserSigs/);
    await row.getByRole("button", { name: "Only entries of the same caller" }).click();
    await expect.poll(() => page.locator("tbody").count()).toBe(2);
    await reload(page);
    await rowOf(page, "administrator").waitFor();
    await expect.poll(() => page.locator("tbody").count()).toBe(2);
    // Not opened by an address either, but counted, and one press from being cleared.
    await expect.poll(() => page.locator("#audit-actor").isVisible()).toBe(false);
    await page.locator(".filters summary", { hasText: "active: 1" }).waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).waitFor();
    await expectFitForAll(page, "the filtered log");
  });
});
