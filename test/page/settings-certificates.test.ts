/**
 * Certificates under Settings: files dropped and recognised, the server's findings beside the
 * fields, lines without secrets.
 */

import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CLIPBOARD, certificateRow, openRow, REFUSED, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, json, open, copied, shell } = settingsOf(site);

const makeP8 = () =>
  generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
const makeServiceAccount = () =>
  JSON.stringify({
    type: "service_account",
    project_id: "harbour",
    private_key_id: "0123456789abcdef",
    private_key: generateKeyPairSync("rsa", { modulusLength: 2048 })
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString(),
    client_email: "push@harbour.iam.gserviceaccount.com",
    token_uri: "https://oauth2.googleapis.com/token",
  });
const secretLine = (p8: string) => p8.split("\n")[1] ?? "";
const certificatePath = (id: number) => `/v1/apps/${site.server.sdkAppId}/certificates/${id}`;

/** As a mouse does it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const files = new DataTransfer();
      files.items.add(new File([text], name));
      return files;
    },
    [name, text] as const,
  );
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: transfer });
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

async function startAdding(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add a certificate" }).click();
  await page.locator("#certificate-id").waitFor();
}
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

describe("a dropped file", () => {
  it("fills in the key and the Key ID of a .p8, masked, and is forgotten once stored", async () => {
    const p8 = makeP8();
    const page = await open("certificates", { secrets: [secretLine(p8)] });
    await startAdding(page);
    await page.locator("#certificate-vendor").selectOption("xiaomi");
    await drop(page, "AuthKey_ABCDEFGHIJ.p8", p8);
    await page.locator(".hint", { hasText: "so that vendor was chosen" }).waitFor();
    await expect.poll(() => page.locator("#certificate-vendor").inputValue()).toBe("apns");
    await expect.poll(() => page.locator("#credential-keyId").inputValue()).toBe("ABCDEFGHIJ");
    const masked = () =>
      page
        .locator("#credential-privateKey")
        .evaluate((area) => getComputedStyle(area).getPropertyValue("-webkit-text-security"));
    expect(await masked()).toBe("disc");
    await page.getByRole("button", { name: "Show what was typed" }).click();
    expect(await masked()).toBe("none");
    await page.locator("#certificate-id").fill("31");
    await page.locator("#credential-teamId").fill("KLMNOPQRST");
    await page.locator("#credential-topic").fill("com.example.app");
    await expect
      .poll(() => page.locator("#credential-environment").inputValue())
      .toBe("production");
    await save(page);
    await certificateRow(page, 31).waitFor();
    const row = await openRow(page, /^31\b/);
    await row.locator("dt", { hasText: "Bundle ID" }).waitFor();
    const values = await page.evaluate(() =>
      [...document.querySelectorAll("input, textarea")].map(
        (field) => (field as HTMLInputElement).value,
      ),
    );
    expect(values.join()).not.toContain(secretLine(p8));
  });

  it("recognises Google's service account, and stores it", async () => {
    const account = makeServiceAccount();
    const page = await open("certificates");
    await startAdding(page);
    await drop(page, "harbour-firebase-adminsdk.json", account);
    await page.locator(".hint", { hasText: "so that vendor was chosen" }).waitFor();
    await expect.poll(() => page.locator("#certificate-vendor").inputValue()).toBe("fcm");
    await page.locator("#certificate-id").fill("32");
    await save(page);
    await certificateRow(page, 32).waitFor();
    expect(await json(certificatePath(32))).toMatchObject({
      vendor: "fcm",
      summary: { projectId: "harbour" },
    });
  });

  it.each([
    [
      "google-services.json",
      JSON.stringify({ project_info: {}, client: [] }),
      "built into the app",
    ],
    [
      "GoogleService-Info.plist",
      "<?xml version='1.0'?><plist><dict/></plist>",
      "built into the app",
    ],
    ["agconnect-services.json", JSON.stringify({ agcgw: {}, client: {} }), "built into the app"],
    ["picture.png", "\u0089PNG", "neither a key nor JSON"],
    ["large.json", "x".repeat(70_000), "too large"],
  ])("says what %s is, and leaves the fields alone", async (name, text, words) => {
    const page = await open("certificates");
    await startAdding(page);
    await choose(page, name, Buffer.from(text, "latin1"));
    await page.locator("form .notice.error", { hasText: words }).waitFor();
    await expect.poll(() => page.locator("#credential-privateKey").inputValue()).toBe("");
  });

  it("does not turn a certificate into another vendor's", async () => {
    const credential = {
      privateKey: makeP8(),
      keyId: "ABCDEFGHIJ",
      teamId: "KLMNOPQRST",
      topic: "com.example.app",
    };
    await call("PUT", certificatePath(33), { vendor: "apns", credential });
    const page = await open("certificates");
    await certificateRow(page, 33).waitFor();
    await openRow(page, /^33\b/);
    await certificateRow(page, 33).getByRole("button", { name: "Replace the credential" }).click();
    await drop(page, "firebase.json", makeServiceAccount());
    await page.locator("form .notice.error", { hasText: "credential for Firebase" }).waitFor();
    await expect.poll(() => page.locator("#credential-privateKey").inputValue()).toBe("");
  });
});

describe("a certificate's form", () => {
  it("names every field that is missing, with where to find it", async () => {
    const page = await open("certificates");
    await startAdding(page);
    await page.locator("#certificate-id").fill("34");
    await save(page);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe("credential-privateKey");
    // Where to find it stands above the field already.
    await page.locator("#credential-teamId-hint", { hasText: "Membership" }).waitFor();
    await expect
      .poll(() => page.locator("#credential-teamId-fault").textContent())
      .toBe("Error: Team ID is missing.Enter it.");
    await page.locator("#certificate-vendor").selectOption("huawei");
    await page.locator("#credential-projectId").fill("not a number");
    await save(page);
    await page.locator("#credential-projectId-fault").waitFor();
    await expect.poll(() => page.locator("#credential-appId-fault").count()).toBe(0);
  });

  it("shows all that the server found, and keeps what was typed", async () => {
    const page = await open("certificates", { expected: REFUSED });
    await startAdding(page);
    await page.locator("#certificate-id").fill("35");
    await page.locator("#credential-privateKey").fill(makeP8());
    await page.locator("#credential-keyId").fill("short");
    await page.locator("#credential-teamId").fill("KLMNOPQRST");
    await page.locator("#credential-topic").fill("not a bundle");
    await save(page);
    await page.locator("form .notice").first().waitFor();
    const text = (await page.locator("form .notice").allTextContents()).join();
    expect(text).toMatch(/Key ID is not 10/);
    expect(text).toMatch(/bundle|topic/i);
    await expect.poll(() => page.locator("#credential-keyId").inputValue()).toBe("short");
    await page.locator("#credential-keyId").fill("ABCDEFGHIJ");
    await expect.poll(() => page.locator("form .notice").count()).toBe(0);
  });

  it("warns before it replaces one that is stored", async () => {
    await call("PUT", certificatePath(36), {
      vendor: "meizu",
      credential: { appId: "1234", appSecret: "secret-of-meizu" },
    });
    const page = await open("certificates");
    await startAdding(page);
    await page.locator("#certificate-id").fill("３６");
    await page
      .locator("#certificate-id-fault.warning", { hasText: "already stored (Meizu" })
      .waitFor();
  });

  it("offers a shell line that stores the same .p8 or JSON from the environment", async () => {
    const p8 = makeP8();
    const account = makeServiceAccount();
    const page = await open("certificates", { ...CLIPBOARD, secrets: [secretLine(p8)] });
    await startAdding(page);
    await drop(page, "AuthKey_ABCDEFGHIJ.p8", p8);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator("#certificate-id-fault", { hasText: "ID is missing" }).waitFor();
    await page.locator("#certificate-id").fill("37");
    await page.locator("#credential-teamId").fill("KLMNOPQRST");
    await page.locator("#credential-topic").fill("com.example.app");
    const apns = await copied(page, [secretLine(p8)]);
    await drop(page, "firebase.json", account);
    await page.locator(".hint", { hasText: "so that vendor was chosen" }).waitFor();
    await page.locator("#certificate-id").fill("38");
    const fcm = await copied(page, [account.slice(100, 200)]);
    shell(apns, { PRIVATE_KEY: p8 });
    shell(fcm, { SERVICE_ACCOUNT: account });
    expect(await json(certificatePath(37))).toMatchObject({ vendor: "apns", findings: [] });
    expect(await json(certificatePath(38))).toMatchObject({
      vendor: "fcm",
      summary: { projectId: "harbour" },
    });
  });
});

describe("a stored certificate", () => {
  it("is deleted after a question that Escape takes back", async () => {
    await call("PUT", certificatePath(39), {
      vendor: "meizu",
      credential: { appId: "1234", appSecret: "another" },
    });
    const page = await open("certificates");
    const card = certificateRow(page, 39);
    await card.waitFor();
    await openRow(page, /^39\b/);
    const opener = card.getByRole("button", { name: "Delete", exact: true });
    await opener.click();
    await card.locator(".question:focus").waitFor();
    await page.keyboard.press("Escape");
    await card.locator(".question").waitFor({ state: "detached" });
    await expect
      .poll(() => opener.evaluate((button) => button === document.activeElement))
      .toBe(true);
    await opener.click();
    await card.getByRole("button", { name: "Delete the certificate" }).click();
    await card.waitFor({ state: "detached" });
    expect((await call("GET", certificatePath(39))).status).toBe(404);
  });
});
