/**
 * Apps under Settings: what an edit keeps, what a slip cannot break, two tabs, shell lines without
 * secrets.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CLIPBOARD, hex, openRow, REFUSED, rowOf, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, json, putApp, open, copied, shell } = settingsOf(site);

const card = (page: Page, app: number) => rowOf(page, app).first();

async function edit(page: Page, app: number): Promise<void> {
  const row = card(page, app);
  await row.waitFor();
  if ((await row.locator(".opened").count()) === 0) await openRow(page, app);
  await row.getByRole("button", { name: "Edit" }).click();
  await page.locator(`#app-${app}-name`).waitFor();
}

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

describe("editing an app", () => {
  it("changes every setting and keeps the secrets that were left empty", async () => {
    await putApp(1_400_000_801, { webhookToken: "token-of-the-console" });
    const before = await json("/v1/apps/1400000801");
    const page = await open("apps");
    await edit(page, 1_400_000_801);
    const field = (name: string) => page.locator(`#app-1400000801-${name}`);
    await field("name").fill("Harbour");
    await field("region").selectOption({ label: "Japan (Tokyo)" });
    await page.locator("summary", { hasText: "More settings" }).click();
    await field("adminUserId").fill("boss");
    await field("userIdPolicy").selectOption("narrow");
    await field("maxExpire").fill("８６４００");
    await page.getByText("= 1 day").first().waitFor();
    await field("exchangeExpire").fill("3600");
    await field("origins").fill("https://app.example.com\nhttps://www.example.com");
    await page.getByRole("button", { name: "Add an identity provider" }).click();
    await field("issuer-0").fill("https://accounts.example.com");
    await field("audience-0").fill("my-app");
    await save(page);
    await page.locator(".row-opener", { hasText: "Harbour" }).waitFor();
    expect(await json("/v1/apps/1400000801")).toMatchObject({
      name: "Harbour",
      region: "japan",
      adminUserId: "boss",
      userIdPolicy: "narrow",
      maxExpire: 86_400,
      exchangeExpire: 3600,
      origins: ["https://app.example.com", "https://www.example.com"],
      identityProviders: [
        { issuer: "https://accounts.example.com", audience: "my-app", claim: "sub" },
      ],
      secretKey: before.secretKey,
      webhookToken: before.webhookToken,
    });
    await expect.poll(() => page.locator("#app option", { hasText: "Harbour" }).count()).toBe(1);
  });

  it("leads to a fault in the folded part, and names it", async () => {
    await putApp(1_400_000_802);
    const page = await open("apps");
    await edit(page, 1_400_000_802);
    await page.locator("summary", { hasText: "More settings" }).click();
    await page.getByRole("button", { name: "Add an identity provider" }).click();
    await page.locator("summary", { hasText: "More settings" }).click();
    await save(page);
    await page.locator("#app-1400000802-issuer-0-fault", { hasText: "not an issuer" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe("app-1400000802-issuer-0");
    await page.getByRole("button", { name: "Remove identity provider 1" }).click();
    await save(page);
    await page.locator("#app-1400000802-name").waitFor({ state: "detached" });
  });

  it("says what a new SecretKey does, and ends the rotation on demand", async () => {
    await putApp(1_400_000_803);
    const [first, second] = [hex(), hex()];
    const page = await open("apps", { secrets: [first, second] });
    await edit(page, 1_400_000_803);
    await page.locator("#app-1400000803-secretKey").fill(first);
    await page.locator(".notice", { hasText: "This rotates the SecretKey." }).waitFor();
    await save(page);
    await card(page, 1_400_000_803).locator("dt", { hasText: "Previous SecretKey" }).waitFor();
    await edit(page, 1_400_000_803);
    await page.locator("#app-1400000803-secretKey").fill(second);
    await page.locator(".notice", { hasText: "earlier rotation is still open" }).waitFor();
    await page.locator("#app-1400000803-secretKey").fill("");
    await page.getByRole("checkbox", { name: "End the rotation" }).check();
    await save(page);
    await card(page, 1_400_000_803)
      .locator("dt", { hasText: "Previous SecretKey" })
      .waitFor({ state: "detached" });
    expect(await json("/v1/apps/1400000803")).not.toHaveProperty("previousSecretKey");
  });

  it("does not undo silently what another tab has changed", async () => {
    await putApp(1_400_000_804, { name: "first" });
    const page = await open("apps", { expected: REFUSED });
    await edit(page, 1_400_000_804);
    await page.locator("#app-1400000804-name").fill("mine");
    await call("PUT", "/v1/apps/1400000804", { name: "theirs", region: "korea" });
    await save(page);
    const notice = page.locator(".notice", { hasText: "changed elsewhere" });
    await notice.waitFor();
    expect(await json("/v1/apps/1400000804")).toMatchObject({ name: "theirs" });
    await notice.getByRole("button", { name: "Load the stored settings" }).click();
    await expect.poll(() => page.locator("#app-1400000804-region").inputValue()).toBe("korea");
    await page.locator("#app-1400000804-name").fill("both");
    await save(page);
    await page.locator(".row-opener", { hasText: "both" }).waitFor();
    expect(await json("/v1/apps/1400000804")).toMatchObject({ name: "both", region: "korea" });
  });
});

describe("adding an app", () => {
  it("never overwrites one that is here, not even one that another tab has just added", async () => {
    const page = await open("apps");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-sdkAppId").fill(String(site.server.sdkAppId));
    await page.locator("#app-new-secretKey").fill(hex());
    await save(page);
    await page.locator("#app-new-sdkAppId-fault", { hasText: "already been added" }).waitFor();
    await putApp(1_400_000_805, { name: "theirs" });
    await page.locator("#app-new-sdkAppId").fill("1400000805");
    await save(page);
    await page.locator("form .notice.error", { hasText: "already been added" }).waitFor();
    expect(await json("/v1/apps/1400000805")).toMatchObject({ name: "theirs" });
  });

  it.each([
    ["-----BEGIN PUBLIC KEY-----MFkw", "PEM"],
    [`${"a".repeat(64)} `, "white space"],
    ["A".repeat(64), "capital letters"],
    ["abc123", "6 characters"],
  ])("warns of the SecretKey %j while it is typed", async (secretKey, words) => {
    const page = await open("apps");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-secretKey").fill(secretKey);
    await page.locator("#app-new-secretKey-fault.warning", { hasText: words }).waitFor();
    await page.locator("#app-new-secretKey").fill("0".repeat(64));
    await expect.poll(() => page.locator("#app-new-secretKey-fault").count()).toBe(0);
  });

  it("takes the digits of an East Asian keyboard", async () => {
    const page = await open("apps");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-sdkAppId").fill("１４０００００８０６");
    await page.locator("#app-new-secretKey").fill(hex());
    await save(page);
    await card(page, 1_400_000_806).waitFor();
  });

  it("offers a shell line that does the same, and reads the secrets from the environment", async () => {
    const secretKey = hex();
    const page = await open("apps", { ...CLIPBOARD, secrets: [secretKey] });
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-sdkAppId").fill("1400000807");
    await page.locator("#app-new-name").fill("O'Brien's app");
    await page.locator("#app-new-secretKey").fill(secretKey);
    await page.locator("summary", { hasText: "More settings" }).click();
    await page.locator("#app-new-webhookToken").fill("typed-webhook-token");
    const line = await copied(page, [secretKey, "typed-webhook-token"]);
    shell(line, { SECRET_KEY: secretKey, WEBHOOK_TOKEN: "token" });
    expect(await json("/v1/apps/1400000807")).toMatchObject({
      name: "O'Brien's app",
      findings: [],
      webhookToken: {},
    });
  });
});

describe("what was typed", () => {
  it("is gone when the page is left and come back to", async () => {
    const secretKey = hex();
    const page = await open("apps", { secrets: [secretKey] });
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-secretKey").fill(secretKey);
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })),
    );
    const typed = () =>
      page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value));
    await expect.poll(typed).not.toContain(secretKey);
  });

  it("survives a change of language, and so does the form", async () => {
    const page = await open("apps");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.locator("#app-new-name").fill("half done");
    await page.locator("header select").selectOption("ja");
    await page.getByRole("heading", { name: "設定" }).waitFor();
    await expect.poll(() => page.locator("#app-new-name").inputValue()).toBe("half done");
  });
});

describe("the list of apps", () => {
  it("does not bring the API key back after Disconnect, however late it comes", async () => {
    await putApp(1_400_000_808);
    const page = await open("apps");
    await edit(page, 1_400_000_808);
    await page.locator("#app-1400000808-name").fill("late");
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/v1\/apps\?/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/v1\/apps\?/);
    await save(page);
    await asked;
    await page.getByRole("button", { name: "Disconnect" }).click();
    const answered = page.waitForResponse(/\/v1\/apps\?/);
    release();
    await answered;
    await page.locator("#apikey").waitFor();
    await page.waitForTimeout(200);
    await expect.poll(() => page.locator("#app").count()).toBe(0);
  });

  it("shows the address for Tencent's callbacks of an app, and chooses it for the page", async () => {
    await putApp(1_400_000_809);
    const page = await open("apps");
    await openRow(page, 1_400_000_809);
    await card(page, 1_400_000_809).getByText("/v1/webhooks/tencent/1400000809").waitFor();
    await card(page, 1_400_000_809).getByRole("button", { name: "Use this app" }).click();
    await card(page, 1_400_000_809).locator(".badge", { hasText: "in use" }).waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe("1400000809");
  });
});
