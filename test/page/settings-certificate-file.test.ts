/**
 * A .p12 or a certificate dropped on the certificate form: read in the page, with the password
 * asked for in place.
 */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, PushFiles, SUBJECT } from "../support/push-files.ts";
import { settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { open } = settingsOf(site);

const files = new PushFiles();
let pem: string;
beforeAll(() => {
  pem = files.certificate("push");
});
afterAll(() => files.remove());

const SECRETS = { secrets: [PASSWORD] };
/** Every request with a body that the page makes once the form is there. */
async function openForm(options: Parameters<typeof open>[1] = SECRETS) {
  const page = await open("certificates", options);
  await page.getByRole("button", { name: /Add a certificate|証明書を追加/ }).click();
  await page.locator("#certificate-id").waitFor();
  const sent: string[] = [];
  page.on("request", (request) => request.postData() !== null && sent.push(request.url()));
  return { page, sent };
}
const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .locator("#certificate-file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
const contents = (page: Page, name = "push.p12") =>
  page.getByRole("region", { name: `Contents of ${name}` });
const password = (page: Page) => page.locator("#certificate-file-password");
const facts = (page: Page, name?: string) => contents(page, name).locator(".facts");

describe("a .p12", () => {
  it("shows what it holds once its password is there, and keeps and sends nothing", async () => {
    const { page, sent } = await openForm();
    await choose(page, "push.p12", files.p12("push"));
    await contents(page).locator(".notice.error", { hasText: "Create a .p8 key" }).waitFor();
    await expect.poll(() => facts(page).textContent()).toMatch(/Private key.*in the file/);
    await password(page).fill("wrong");
    await password(page).press("Enter");
    await page
      .locator("#certificate-file-password-fault", { hasText: "does not open the file" })
      .waitFor();
    await password(page).fill(PASSWORD);
    await expect.poll(() => page.locator("#certificate-file-password-fault").count()).toBe(0);
    await password(page).press("Enter");
    await password(page).waitFor({ state: "detached" });
    for (const text of [
      SUBJECT,
      "com.example.app, com.example.app.voip",
      "production, sandbox",
      "in 12 months|in 365 days|in 364 days",
    ])
      await expect.poll(() => facts(page).textContent()).toMatch(new RegExp(text));
    await expect
      .poll(() => contents(page).evaluate((box) => box === document.activeElement))
      .toBe(true);
    // Enter did not save the form around it.
    expect(await page.locator("#credential-keyId-fault").count()).toBe(0);
    await expect.poll(() => page.locator("#credential-privateKey").inputValue()).toBe("");
    const values = await page.evaluate(() =>
      [...document.querySelectorAll("input")].map(({ value }) => value),
    );
    expect(values.join()).not.toContain(PASSWORD);
    expect(sent).toEqual([]);
  });

  it("without a password is read at once", async () => {
    const { page } = await openForm();
    await choose(page, "push.p12", files.p12("push", ["-legacy"], ""));
    await expect.poll(() => facts(page).textContent()).toContain(SUBJECT);
    await expect.poll(() => password(page).count()).toBe(0);
  });

  it("asks for a password that was not typed", async () => {
    const { page } = await openForm();
    await choose(page, "push.p12", files.p12("push"));
    await page.getByRole("button", { name: "Open the file" }).click();
    await page
      .locator("#certificate-file-password-fault", { hasText: "password is missing" })
      .waitFor();
    await expect
      .poll(() => password(page).evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  it("is forgotten with its password when the page is left, and when another file comes", async () => {
    const { page } = await openForm();
    await choose(page, "push.p12", files.p12("push"));
    await password(page).fill(PASSWORD);
    await choose(page, "other.p12", files.p12("push", [], "another"));
    await contents(page, "other.p12").waitFor();
    await expect.poll(() => password(page).inputValue()).toBe("");
    await password(page).fill(PASSWORD);
    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    await contents(page, "other.p12").waitFor({ state: "detached" });
  });

  it.each([
    ["128-bit RC2", ["-legacy", "-certpbe", "PBE-SHA1-RC2-128"], "pbeWithSHAAnd128BitRC2-CBC"],
    ["too many iterations", ["-iter", "60000"], "60,000 iterations"],
  ])("with %s says what to do in a shell", async (_, options, words) => {
    const { page } = await openForm();
    await choose(page, "push.p12", files.p12("push", options));
    const notice = contents(page).locator(".notice.warning", { hasText: words });
    await expect.poll(() => notice.textContent()).toContain("openssl pkcs12 -in file.p12");
    await expect.poll(() => password(page).count()).toBe(0);
  });

  it.each([
    ["cut off", "push.p12", () => files.p12("push").subarray(0, 500)],
    ["of nothing", "push.pfx", () => Buffer.alloc(0)],
    ["under another name", "key.pem", () => Buffer.from([0x30, 0x82, 0xff, 0xfe])],
  ])("%s is said to be damaged", async (_, name, file) => {
    const { page } = await openForm();
    await choose(page, name, file());
    await contents(page, name).locator(".notice.warning", { hasText: "damaged" }).waitFor();
  });

  it("is told about in the page's language", async () => {
    const { page } = await openForm({ ...SECRETS, locale: "ja" });
    await choose(page, "push.p12", files.p12("push"));
    await password(page).fill(PASSWORD);
    await page.getByRole("button", { name: "ファイルを開く" }).click();
    const box = page.getByRole("region", { name: "push.p12 の内容" });
    await expect.poll(() => box.textContent()).toContain(SUBJECT);
    await expect.poll(() => box.textContent()).toContain("Apple デベロッパーアカウント");
  });
});

describe("a certificate", () => {
  it.each([
    ["push.cer", () => Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64")],
    ["push.pem", () => Buffer.from(pem)],
  ])("%s shows what it says, and that its key is missing", async (name, file) => {
    const { page } = await openForm();
    await choose(page, name, file());
    await expect.poll(() => facts(page, name).textContent()).toContain(SUBJECT);
    await contents(page, name)
      .locator(".notice.warning", { hasText: "has no private key" })
      .waitFor();
    await expect.poll(() => password(page).count()).toBe(0);
    await expect.poll(() => page.locator("#credential-privateKey").inputValue()).toBe("");
  });

  it("for something else is said to be none for push", async () => {
    files.certificate("developer", [], "/CN=Apple Development: Somebody");
    const { page } = await openForm();
    await choose(page, "push.p12", files.p12("developer", [], ""));
    await contents(page).locator(".notice.warning", { hasText: "not for push" }).waitFor();
  });
});

it("the library that decrypts comes with the first such file, and not before", async () => {
  const { page } = await openForm();
  const scripts = async () => {
    const addresses = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    const texts = addresses
      .filter((address) => address.endsWith(".js"))
      .map(async (one) => (await fetch(one)).text());
    return (await Promise.all(texts)).filter((text) =>
      text.includes("pbeWithSHAAnd3-KeyTripleDES-CBC"),
    ).length;
  };
  await choose(page, "AuthKey_ABCDEFGHIJ.p8", Buffer.from("-----BEGIN PRIVATE KEY-----\n"));
  await page.locator(".hint", { hasText: "was read into the form" }).waitFor();
  expect(await scripts()).toBe(0);
  await choose(page, "push.p12", files.p12("push"));
  await contents(page).waitFor();
  expect(await scripts()).toBe(1);
});
