/**
 * The settings panel against the real worker and its real store: apps, certificates, API keys,
 * audit, first steps.
 */

import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { certificateRow, openRow, rowOf } from "./settings-support.ts";
import { connect, usePage } from "./support.ts";

const site = usePage();
const REFUSED = /status of (401|403|404|409|422|400|429|5\d\d)|ERR_|Failed to load/;
const APP = 1_400_000_777;
const hex = () => randomBytes(32).toString("hex");

async function openSettings(
  section: string,
  options: Parameters<typeof site.open>[0] = {},
): Promise<Page> {
  const page = await site.open({ path: `/connected#settings?section=${section}`, ...options });
  await connect(page, site.server.adminKey);
  await page.locator(".sections").waitFor();
  return page;
}

const call = (method: string, path: string, body?: unknown, key = site.server.adminKey) =>
  fetch(site.server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const putApp = (sdkAppId: number, more: object = {}) =>
  call("PUT", `/v1/apps/${sdkAppId}`, { secretKey: hex(), ...more });

async function addApp(page: Page, sdkAppId: number, secretKey: string) {
  await page.getByRole("button", { name: "Add an app" }).click();
  await page.locator("#app-new-sdkAppId").fill(String(sdkAppId));
  await page.locator("#app-new-secretKey").fill(secretKey);
  await page.getByRole("button", { name: "Save" }).click();
}

describe("apps", () => {
  it("adds one, which is then everywhere on the page, and forgets the SecretKey", async () => {
    const secretKey = hex();
    const page = await openSettings("apps", { secrets: [secretKey] });
    await addApp(page, APP, secretKey);
    const card = rowOf(page, APP);
    await card.waitFor();
    await expect.poll(() => page.locator("#app option").allTextContents()).toContain(String(APP));
    await openRow(page, APP);
    await card.getByRole("button", { name: "Use this app" }).click();
    await expect.poll(() => page.locator("#app").inputValue()).toBe(String(APP));
    expect(await page.content()).not.toContain(secretKey);
    const issued = await call("POST", `/v1/apps/${APP}/usersigs`, { userId: "alice" });
    expect(issued.status).toBe(200);
  });

  it("names what is missing, and what is odd about a SecretKey", async () => {
    const page = await openSettings("apps");
    await page.getByRole("button", { name: "Add an app" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe("app-new-sdkAppId");
    await page.locator("#app-new-secretKey-fault").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await addApp(page, 1_400_000_778, "-----BEGIN PUBLIC KEY-----");
    await page.getByRole("button", { name: "Save anyway" }).click();
    const card = rowOf(page, 1_400_000_778);
    await card.waitFor();
    await openRow(page, 1_400_000_778);
    await card.locator(".notice").first().waitFor();
    await expect.poll(() => card.locator(".notice").first().textContent()).toMatch(/PEM/);
  });

  it("changes settings without the SecretKey, and rotates with a new one", async () => {
    await putApp(1_400_000_779, { name: "Old name" });
    const page = await openSettings("apps");
    const card = rowOf(page, 1_400_000_779);
    await card.waitFor();
    await openRow(page, 1_400_000_779);
    await card.getByRole("button", { name: "Edit" }).click();
    await card.locator("#app-1400000779-name").fill("New name");
    await card.getByRole("button", { name: "Save" }).click();
    await page.locator(".row-opener", { hasText: "New name" }).waitFor();
    expect((await call("POST", "/v1/apps/1400000779/usersigs", { userId: "alice" })).status).toBe(
      200,
    );
    await card.getByRole("button", { name: "Edit" }).click();
    await card.locator("#app-1400000779-secretKey").fill(hex());
    await card.getByRole("button", { name: "Save" }).click();
    await card.locator("dt", { hasText: "Previous SecretKey" }).waitFor();
  });

  it("deletes one only after its number was typed", async () => {
    await putApp(1_400_000_780);
    const page = await openSettings("apps");
    const card = rowOf(page, 1_400_000_780);
    await card.waitFor();
    await openRow(page, 1_400_000_780);
    await card.getByRole("button", { name: "Delete", exact: true }).click();
    await card.getByRole("button", { name: "Delete the app" }).click({ force: true });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe("confirm-1400000780");
    expect((await call("GET", "/v1/apps/1400000780")).status).toBe(200);
    await card.locator("#confirm-1400000780").fill("1400000780");
    await card.getByRole("button", { name: "Delete the app" }).click();
    await card.waitFor({ state: "detached" });
    expect((await call("GET", "/v1/apps/1400000780")).status).toBe(404);
  });
});

describe("certificates", () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const p8 = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

  it("takes a .p8 file, guesses the key ID from its name, and stores it", async () => {
    const page = await openSettings("certificates", { secrets: [p8.split("\n")[1] ?? ""] });
    await page.getByRole("button", { name: "Add a certificate" }).click();
    await page.locator("#certificate-id").fill("11");
    await page.locator("#certificate-vendor").selectOption("apns");
    await page.locator("input[type=file]").setInputFiles({
      name: "AuthKey_ABCDEFGHIJ.p8",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(p8),
    });
    await page.locator(".hint", { hasText: "AuthKey_ABCDEFGHIJ.p8 was read" }).waitFor();
    await expect.poll(() => page.locator("#credential-keyId").inputValue()).toBe("ABCDEFGHIJ");
    await page.locator("#credential-teamId").fill("KLMNOPQRST");
    await page.locator("#credential-topic").fill("com.example.app");
    await page.getByRole("button", { name: "Save" }).click();
    const card = certificateRow(page, 11);
    await card.waitFor();
    await expect.poll(() => card.textContent()).toContain("com.example.app");
    expect(await page.content()).not.toContain(p8.split("\n")[1]);
  });

  it("says what a wrong file is, and keeps what was typed", async () => {
    const page = await openSettings("certificates", { expected: REFUSED });
    await page.getByRole("button", { name: "Add a certificate" }).click();
    await page.locator("#certificate-id").fill("12");
    await page.locator("#certificate-vendor").selectOption("fcm");
    await page.locator("input[type=file]").setInputFiles({
      name: "google-services.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ project_info: { project_id: "x" }, client: [] })),
    });
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("form .notice.error", { hasText: "google-services.json" }).waitFor();
    await expect.poll(() => page.locator("#certificate-id").inputValue()).toBe("12");
  });

  it("has a form for every vendor, with all that the server asks for", async () => {
    const { vendors } = (await (await call("GET", "/v1/vendors")).json()) as {
      vendors: { vendor: string; fields: { name: string }[] }[];
    };
    const page = await openSettings("certificates");
    await page.getByRole("button", { name: "Add a certificate" }).click();
    for (const { vendor, fields } of vendors) {
      await page.locator("#certificate-vendor").selectOption(vendor);
      for (const { name } of fields)
        await expect.poll(() => page.locator(`#credential-${name}`).count()).toBe(1);
    }
    expect(vendors.length).toBeGreaterThanOrEqual(9);
  });
});

describe("API keys", () => {
  it("shows a new key once; it works, and closed it is gone", async () => {
    const page = await openSettings("keys");
    await page.getByRole("button", { name: "Create an API key" }).click();
    await page.getByRole("button", { name: "Create the key" }).click();
    await page.locator("#key-name-fault").waitFor();
    await page.locator("#key-name").fill("pipeline");
    await page.locator("label.chip", { hasText: "Build pipeline" }).click();
    await page.locator("#key-users").fill("ci-*");
    await page.getByRole("button", { name: "Create the key" }).click();
    const key = (await page.locator(".token:visible").textContent()) ?? "";
    expect(key).toMatch(/^sgp_/);
    const app = `/v1/apps/${site.server.sdkAppId}/usersigs`;
    expect((await call("POST", app, { userId: "ci-1" }, key)).status).toBe(200);
    expect((await call("POST", app, { userId: "alice" }, key)).status).toBe(403);
    await page.getByRole("button", { name: "I have stored it" }).click();
    expect(await page.content()).not.toContain(key);
    const row = rowOf(page, /^pipeline/);
    await openRow(page, /^pipeline/);
    await row.getByRole("button", { name: "Revoke", exact: true }).click();
    await row.getByRole("button", { name: "Revoke the key" }).click();
    await page.getByRole("checkbox", { name: "ended keys" }).check();
    await row.locator(".badge", { hasText: "revoked" }).waitFor();
  });

  it("replaces a key with a successor, and both are listed", async () => {
    await call("POST", "/v1/api-keys", { name: "backend", scopes: ["usersig:issue"] });
    const page = await openSettings("keys");
    const row = await openRow(page, /^backend/);
    await row.getByRole("button", { name: "Replace", exact: true }).click();
    await row.getByRole("button", { name: "Create the replacement" }).click();
    await page.locator(".token:visible", { hasText: "sgp_" }).waitFor();
    await page.getByRole("button", { name: "I have stored it" }).click();
    await page.locator(".badge", { hasText: "being replaced" }).waitFor();
    await expect.poll(() => rowOf(page, /^backend/).count()).toBe(2);
  });
});

describe("what was done, and by whom", () => {
  it("lists the operators' acts, and more on demand", async () => {
    for (let count = 0; count < 60; count++)
      await call("POST", "/v1/api-keys", { name: `key ${count}`, scopes: ["usersig:verify"] });
    const page = await openSettings("audit");
    await page.locator("label.chip", { hasText: "the service" }).click();
    await rowOf(page, /^Creating an API key/)
      .first()
      .waitFor();
    await page.getByText("1 to 20 of").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("21 to 40 of").waitFor();
  });
});

describe("other readers", () => {
  it("tells a key without the right to manage what it can do instead", async () => {
    const made = await call("POST", "/v1/api-keys", { name: "support", scopes: ["push:check"] });
    const { key } = (await made.json()) as { key: string };
    const page = await site.open({
      path: "/connected#settings?section=keys",
      expected: REFUSED,
      secrets: [key],
    });
    await connect(page, key);
    await page.locator(".notice", { hasText: "cannot change settings" }).waitFor();
  });

  it("leads through the first steps in Japanese, and finds nothing of the language missing", async () => {
    const page = await openSettings("start", { locale: "ja-JP" });
    await page.locator(".way").waitFor();
    await expect.poll(() => page.locator(".way").textContent()).toContain("プッシュ証明書");
    await page.getByRole("link", { name: "サーバーやパイプライン用の API キー" }).click();
    await page.getByRole("button", { name: "API キーを作成" }).waitFor();
  });

  it("keeps the section while another tool is looked at", async () => {
    const page = await openSettings("keys");
    await page.getByRole("link", { name: "Generate", exact: true }).click();
    await page.getByRole("link", { name: "Settings", exact: true }).click();
    await page.getByRole("link", { name: "First steps" }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole("button", { name: "Create an API key" }).waitFor();
  });
});
