/**
 * The settings panel as a whole: first steps, the log in words, slow and
 * missing networks, room, axe.
 */

import { afterAll, describe, expect, it } from "vitest";
import { startWorker, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import { expectFitForAll } from "./axe.ts";
import { hex, openRow, REFUSED, rowOf, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

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
const { call, json, putApp, makeKey, open } = settingsOf(site);
const APP = 1_400_000_901;

describe("an empty deployment", () => {
  it("says what is next, and every empty list invites", async () => {
    const page = await open("start");
    await page.locator("[aria-current=step]", { hasText: "Add an app" }).waitFor();
    for (const [section, words] of [
      ["Apps", "No app yet"],
      ["Health", "No app yet"],
      ["Certificates", "No app yet"],
      ["API keys", "No API key yet"],
    ] as const) {
      await page.getByRole("link", { name: section, exact: true }).click();
      await page.locator(".inviting", { hasText: words }).waitFor();
    }
    await page.getByRole("link", { name: "Audit log", exact: true }).click();
    await page.getByText("Nothing has been recorded yet").waitFor();
  });

  it("ticks off what is done as it is done", async () => {
    const page = await open("apps");
    await page.locator(".inviting").getByRole("link", { name: "First steps" }).click();
    const step = page.locator("[aria-current=step]");
    await step.filter({ hasText: "Add an app" }).waitFor();
    await page.locator("#app-new-sdkAppId").fill(String(APP));
    await page.locator("#app-new-secretKey").fill(tencent.world.secretKey);
    await page.getByRole("button", { name: "Save and continue" }).click();
    await step.filter({ hasText: "Add a push certificate" }).waitFor();
    const comeBack = async () => {
      await page.getByRole("link", { name: "Apps", exact: true }).click();
      await rowOf(page, APP).waitFor();
      await page.getByRole("link", { name: "First steps" }).click();
    };
    const credential = { appId: "1234", appSecret: "of-meizu" };
    await call("PUT", `/v1/apps/${APP}/certificates/61`, { vendor: "meizu", credential });
    await comeBack();
    await step.filter({ hasText: "Choose a device" }).waitFor();
    const done = page.locator(".step-mark.done, .later .badge.good");
    await expect.poll(() => done.count()).toBe(2);
    await makeKey({ scopes: ["usersig:issue"] });
    await call("PUT", `/v1/apps/${APP}`, { webhookToken: "token" });
    await call("PUT", `/v1/apps/${APP}/users/alice/devices/phone`, {
      certificateId: 61,
      token: `S_m${"a".repeat(40)}`,
    });
    await comeBack();
    // A stored token is no callback yet.
    await expect.poll(() => done.count()).toBe(4);
    const callbacks = page.locator(".later li", { hasText: "Tencent's callbacks" });
    await callbacks.getByText("token stored").waitFor();
    // Nothing is left to be done, and nothing is open.
    await page.getByRole("button", { name: "Check another device" }).waitFor();
    await expect.poll(() => page.locator(".way form").count()).toBe(0);
    await callbacks.getByRole("link", { name: "Check whether callbacks arrive" }).click();
    await page.getByRole("button", { name: "Check now" }).click();
    await page.locator(".plate:visible").waitFor();
    await page.getByRole("link", { name: "First steps" }).click();
    await callbacks.getByText("waiting for the first callback").waitFor();
  });
});

describe("the audit log", () => {
  it("says in words who did what, for whom and how it ended", async () => {
    await putApp(APP, { secretKey: tencent.world.secretKey });
    await call("POST", `/v1/apps/${APP}/usersigs`, { userId: "alice" });
    await call(
      "POST",
      `/v1/apps/${APP}/usersigs`,
      { userId: "administrator" },
      (await makeKey({ scopes: ["usersig:issue"] })).key,
    );
    const page = await open("audit");
    const issued = rowOf(page, /^Issuing UserSigs/);
    await issued.filter({ hasText: "done" }).filter({ hasText: "alice" }).waitFor();
    await issued
      .filter({ hasText: "refused" })
      .filter({ hasText: "admin_userid_refused" })
      .waitFor();
    const userIds = Array.from({ length: 12 }, (_, i) => `user-${i}`);
    const { key } = await makeKey({ scopes: ["usersig:issue"] });
    await call("POST", `/v1/apps/${APP}/usersigs`, { userIds }, key);
    await page.locator("label.chip", { hasText: "the service" }).click();
    await rowOf(page, /^Creating an API key/)
      .first()
      .waitFor();
    await page.locator("label.chip", { hasText: "the chosen app" }).click();
    const batch = issued.filter({ hasText: "user-1 and 10 more" });
    await batch.locator(".row-opener").click();
    await batch.getByText("user-11").waitFor();
  });
});

describe("a network that does not keep up", () => {
  it("says so while it waits, and asks nothing twice", async () => {
    const page = await open("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.locator("#key-name").fill("once only");
    await page.route("**/v1/api-keys", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const make = page.getByRole("button", { name: /Create the key|Saving/ });
    await make.click();
    await page.getByRole("button", { name: "Saving…" }).click({ force: true });
    await page.getByRole("button", { name: "I have stored it" }).click();
    const { keys } = (await json("/v1/api-keys")) as { keys: { name: string }[] };
    expect(keys.filter(({ name }) => name === "once only")).toHaveLength(1);
  });

  it("keeps what was typed when the device is offline, and goes on afterwards", async () => {
    const page = await open("apps", { expected: REFUSED });
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-sdkAppId").fill("1400000902");
    await page.locator("#app-new-secretKey").fill("0".repeat(64));
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator("form .notice.error", { hasText: "offline" }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await rowOf(page, 1_400_000_902).waitFor();
  });

  it("shows a failure in place of a list, and what was there stays after a failed refresh", async () => {
    const page = await open("audit", { expected: REFUSED });
    await page.locator("main tbody").first().waitFor();
    await page.route("**/v1/audit**", (route) =>
      route.fulfill({ status: 503, json: { code: "overloaded", requestId: "r-1" } }),
    );
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.locator(".notice.error", { hasText: "r-1" }).waitFor();
    await expect.poll(() => page.locator("main tbody").count()).toBeGreaterThan(0);
  });
});

describe.each(["en", "ja", "zh"])("in %s", (locale) => {
  it("every section and form is accessible, in light and dark, and fits on 320 pixels", async () => {
    await putApp(1_400_000_903, {
      secretKey: "-----BEGIN PUBLIC KEY-----",
      region: "india",
      name: "Old demo",
    });
    await putApp(1_400_000_903, {
      region: "india",
      identityProviders: [{ issuer: "https://a.example", audience: "b" }],
    });
    const page = await open("start", { locale, expected: REFUSED });
    const primary = page.locator("main button.primary:visible").last();
    const add = page.locator("main .table-add button:visible").first();
    const go = async (section: string, ready: string) => {
      await page.goto(`${site.server.url}/connected#settings?section=${section}`);
      await page.locator(ready).first().waitFor();
    };
    await page.locator(".step-mark.done").first().waitFor();
    await expectFitForAll(page, "first steps");
    await go("apps", "main tbody");
    await expectFitForAll(page, "apps");
    const old = await openRow(page, 1_400_000_903);
    await old.locator(".notice").first().waitFor();
    await old.locator(".opened button[aria-expanded]").first().click();
    await old.locator("summary").click();
    await page.locator("#app-1400000903-secretKey").fill("abc");
    await page.locator("#app-1400000903-issuer-0").fill("");
    await old.locator("form button.primary").click();
    await expectFitForAll(page, "an app's form");
    await old.locator(".opened button[aria-expanded]").first().click();
    await old.locator(".opened button[aria-expanded]").nth(1).click();
    await expectFitForAll(page, "the question before deleting it");
    await go("health", "main button.primary:visible");
    await primary.click();
    await page.locator(".plate").waitFor();
    await expectFitForAll(page, "health");
    await go("certificates", "main tbody");
    await add.click();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "a.p12", mimeType: "", buffer: Buffer.from("0") });
    await page.locator("form button.primary").click();
    await page.locator("#credential-keyId-fault").waitFor();
    await expectFitForAll(page, "a certificate's form with faults");
    await go("keys", "main tbody");
    await add.click();
    await page.locator("form button.primary").click();
    await page.locator("#key-name-fault").waitFor();
    await page.locator("form .box input").last().scrollIntoViewIfNeeded();
    await expectFitForAll(page, "a key's form with faults");
    await page.locator("#key-name").fill(`look ${locale}`);
    await page.locator("form button.primary").click();
    await page.locator(".token:visible").waitFor();
    const made = await openRow(page, new RegExp(`^look ${locale}`));
    await made.locator(".opened button[aria-expanded]").first().click();
    await expectFitForAll(page, "a new key, and the question before replacing one");
    await page.locator(".token:visible ~ .row button").last().click();
    await go("audit", "main tbody");
    await page.locator(".row-opener").first().click();
    await expectFitForAll(page, "the audit log");
    // Axe runs sixteen times.
  }, 120_000);
});
