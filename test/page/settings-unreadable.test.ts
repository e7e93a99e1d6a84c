/**
 * What could not be read is never shown as if there were none: it is said, can be asked for again,
 * and comes by itself once the network is back.
 */

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { hex, REFUSED, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, open } = settingsOf(site);
const APP = 1_400_000_801;

beforeAll(async () => {
  await call("PUT", `/v1/apps/${APP}`, { secretKey: hex() });
  const credential = { appId: "1234", appSecret: "of-meizu" };
  await call("PUT", `/v1/apps/${APP}/certificates/11`, { vendor: "meizu", credential });
});

const go = (page: Page, section: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#settings?section=${section}&app=${APP}`);
const failure = (page: Page) => page.locator(".settings .notice.error");
const step = (page: Page, name: string) => page.locator(".step", { hasText: name });

/** First steps, opened while the network is gone. */
async function openOffline(): Promise<Page> {
  const page = await open("apps", { expected: REFUSED });
  await page.locator("tbody").first().waitFor();
  await page.context().setOffline(true);
  await go(page, "start");
  await failure(page).getByRole("button", { name: "Try again" }).waitFor();
  return page;
}

describe("first steps without a network", () => {
  it("claim nothing about what they could not read", async () => {
    const page = await openOffline();
    await expect.poll(() => failure(page).count()).toBe(1);
    await expect.poll(() => page.getByText("needs its certificate").count()).toBe(0);
    const certificate = step(page, "A push certificate");
    await expect.poll(() => certificate.getByRole("button").count()).toBe(0);
    await expect.poll(() => page.locator("#guide-user").count()).toBe(0);
    await expectFitForAll(page, "first steps without a network");
  });

  it("read everything once the network is back", async () => {
    const page = await openOffline();
    await page.context().setOffline(false);
    await step(page, "A push certificate").getByText("done", { exact: true }).waitFor();
    await expect.poll(() => failure(page).count()).toBe(0);
    await page.locator("#guide-token").waitFor();
  });

  it("are asked for again by hand where only the server was away", async () => {
    const page = await open("apps", { expected: REFUSED });
    const list = `**/v1/apps/${APP}/certificates*`;
    await page.route(list, (route) => route.abort());
    await go(page, "start");
    await failure(page).waitFor();
    await page.unroute(list);
    await page.getByRole("button", { name: "Try again" }).click();
    await step(page, "A push certificate").getByText("done", { exact: true }).waitFor();
  });
});

describe("the other sections", () => {
  it.each([
    ["certificates", `**/v1/apps/${APP}/certificates*`],
    ["keys", "**/v1/api-keys*"],
    ["workloads", `**/v1/apps/${APP}`],
    ["audit", `**/v1/audit*`],
  ])("%s offers to try again, and comes back with the network", async (section, asked) => {
    const page = await open("apps", { expected: REFUSED });
    await page.route(asked, (route) => route.abort());
    await page.route("**/v1/apps/*/audit*", (route) => route.abort());
    await go(page, section);
    await failure(page).getByRole("button", { name: "Try again" }).waitFor();
    await expect.poll(() => page.locator(".settings .inviting").count()).toBe(0);
    await page.unrouteAll();
    // Again until it is heard: a request may still be on its way to its failure.
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event("online")));
        return failure(page).count();
      })
      .toBe(0);
  });
});
