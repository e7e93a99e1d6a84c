/** The API key of connected mode: where it is kept, how it ends, and what a link may preset. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { connect, usePage } from "./support.ts";

const site = usePage();
const REFUSED = /status of 401/;

const api = (method: string, path: string, body?: unknown) =>
  fetch(site.server.url + path, {
    method,
    headers: {
      Authorization: `Bearer ${site.server.adminKey}`,
      "Content-Type": "application/json",
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function makeKey(): Promise<{ id: string; key: string }> {
  const made = await api("POST", "/v1/api-keys", {
    name: "page",
    scopes: ["usersig:issue", "usersig:verify", "device:read", "push:check"],
  });
  return (await made.json()) as { id: string; key: string };
}

/** A page that is connected with a new key, which the tab keeps. */
async function openKept(options: Parameters<typeof site.open>[0] = {}) {
  const made = await makeKey();
  const page = await site.open({ path: "/connected", ...options });
  await page.getByRole("checkbox", { name: /Keep the key/ }).check();
  await connect(page, made.key);
  await page.locator("#app").waitFor();
  return { page, ...made };
}

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

describe("the API key", () => {
  it("is kept nowhere unless the reader asks, then for the tab, until it is taken back", async () => {
    const { key } = await makeKey();
    const page = await site.open({ path: "/connected" });
    await connect(page, key);
    await page.locator("#app").waitFor();
    expect(await stored(page)).not.toContain(key);
    await page.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("checkbox", { name: /Keep the key/ }).check();
    await connect(page, key);
    await page.locator("#app").waitFor();
    expect(await stored(page)).toContain(key);
    await page.reload();
    await page.locator("#app").waitFor();
    await page.getByRole("button", { name: "Disconnect" }).click();
    expect(await stored(page)).not.toContain(key);
    await page.reload();
    await page.locator("#apikey").waitFor();
    await expect.poll(() => page.locator("#apikey").inputValue()).toBe("");
  });

  it("can be kept, and given up, while connected", async () => {
    const { key } = await makeKey();
    const page = await site.open({ path: "/connected" });
    await connect(page, key);
    await page.locator("#app").waitFor();
    const keep = page.getByRole("checkbox", { name: /Keep the key/ });
    const promise = page.getByRole("button", { name: /SecretKeys stay on the server/ });
    await promise.click();
    await keep.check();
    expect(await stored(page)).toContain(key);
    await page.reload();
    await page.locator("#app").waitFor();
    await promise.click();
    await expect.poll(() => keep.isChecked()).toBe(true);
    await keep.uncheck();
    expect(await stored(page)).not.toContain(key);
    await page.reload();
    await page.locator("#apikey").waitFor();
    await expect.poll(() => page.locator("#apikey").inputValue()).toBe("");
  });

  it("that was kept connects again when the reader comes back, and is in no other tab", async () => {
    const { page, key } = await openKept();
    const other = await page.context().newPage();
    await other.goto(`${site.server.url}/connected`);
    await other.locator("#apikey").waitFor();
    await expect.poll(() => other.locator("#apikey").inputValue()).toBe("");
    await other.close();
    await page.getByRole("link", { name: "Local", exact: true }).click();
    await page.locator("#secretkey").waitFor();
    await page.goBack();
    await page.locator("#app").waitFor();
    await page.getByRole("button", { name: "Disconnect" }).click();
    expect(await stored(page)).not.toContain(key);
  });

  it.each([
    ["spaces", (key: string) => `  ${key}\n`],
    ["quotes", (key: string) => `"${key}"`],
    ["its header", (key: string) => `Authorization: Bearer ${key}`],
  ])("is taken out of %s that were copied with it", async (_, copied) => {
    const { key } = await makeKey();
    const page = await site.open({ path: "/connected" });
    await connect(page, copied(key));
    await page.locator("#app").waitFor();
  });

  it("that may do nothing in a tool is told so in place of its form", async () => {
    const { key } = await makeKey();
    const page = await site.open({ path: "/connected#status" });
    await page.locator("#apikey:focus").waitFor();
    await connect(page, key);
    await page.locator(".notice:visible", { hasText: "status:read" }).waitFor();
    expect(await page.locator("#status-userid").count()).toBe(0);
    await page.getByRole("link", { name: "Push check" }).click();
    await page.locator("#push-userid").waitFor();
  });

  it("that was kept and revoked since is given up, with the server's reason", async () => {
    const { page, id, key } = await openKept({ expected: REFUSED });
    await api("DELETE", `/v1/api-keys/${id}`);
    await page.reload();
    await page.locator(".setup .notice.error", { hasText: "revoked" }).waitFor();
    expect(await stored(page)).not.toContain(key);
  });

  it("is given up as well when it ends in mid-work", async () => {
    const { page, id, key } = await openKept({ expected: REFUSED });
    await api("DELETE", `/v1/api-keys/${id}`);
    await page.locator("#generate-userid").fill("alice");
    await page.locator("#generate-userid").press("Enter");
    await page.locator(".setup .notice", { hasText: "no longer accepted" }).waitFor();
    expect(await stored(page)).not.toContain(key);
  });

  it("goes to its own server only, and the page says so before it is typed", async () => {
    const page = await site.open({ path: "/connected" });
    const pledge = await page.locator(".pledge").textContent();
    expect(pledge).toContain(site.server.url);
    expect(pledge).toContain("connect-src 'self'");
  });

  it("revoked while a token is being verified keeps the token and the decoded part on screen", async () => {
    const { id, key } = await makeKey();
    const page = await site.open({ path: "/connected#verify?user=alice", expected: REFUSED });
    await connect(page, key);
    await page.locator("#app").waitFor();
    await api("DELETE", `/v1/api-keys/${id}`);
    const now = Date.now() / 1000;
    const token = await signUserSig({ ...site.server, userId: "alice", expire: 86_400, now });
    await page.locator("#verify-usersig").fill(token);
    await page.locator(".result:visible .notice.error", { hasText: "revoked" }).waitFor();
    await page.locator(".plate.perhaps").waitFor();
    await page.locator(".setup .notice", { hasText: "no longer accepted" }).waitFor();
    await connect(page, site.server.adminKey);
    await page.locator(".plate.good").waitFor();
    await expect.poll(() => page.locator("#verify-usersig").inputValue()).toBe(token);
  });

  it("revoked in mid-work can be replaced, and nothing that was typed is lost", async () => {
    const { id, key } = await makeKey();
    const page = await site.open({
      path: "/connected#push?user=alice",
      expected: REFUSED,
      secrets: [key],
    });
    await connect(page, key);
    await page.locator("#push-userid").waitFor();
    await api("DELETE", `/v1/api-keys/${id}`);
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".setup .notice", { hasText: "no longer accepted" }).waitFor();
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("alice");
    await page.locator("#apikey").fill(site.server.adminKey);
    await page.getByRole("button", { name: "Connect with another key" }).click();
    await page.locator("#apikey").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("alice");
  });
});

describe("a link", () => {
  it("presets UserID and validity, and the app; the button makes such a link, without any secret", async () => {
    await api("PUT", "/v1/apps/1400000555", { secretKey: "0123456789abcdef".repeat(4) });
    const page = await site.open({
      path: "/connected#generate?app=1400000555&user=o%27brien&expire=7200",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe("1400000555");
    await expect.poll(() => page.locator("#generate-userid").inputValue()).toBe("o'brien");
    await expect.poll(() => page.locator("#expire").inputValue()).toBe("7200");
    await page.locator("#generate-userid").press("Enter");
    await page.locator(".token").first().waitFor();
    await page.getByRole("button", { name: "Copy link to this form" }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(
      `${site.server.url}/connected#generate?app=1400000555&user=o%27brien&expire=7200`,
    );
  });

  it("to an app that the key may not see says so, and goes on with another", async () => {
    const page = await site.open({ path: "/connected#generate?app=1400000404" });
    await connect(page, site.server.adminKey);
    await page.locator(".setup .notice.warning", { hasText: "1400000404" }).waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe(String(site.server.sdkAppId));
  });

  it("chooses the app once: another choice stays, until another link", async () => {
    await api("PUT", "/v1/apps/1400000555", { secretKey: "0123456789abcdef".repeat(4) });
    const page = await site.open({ path: "/connected#generate?app=1400000555" });
    await connect(page, site.server.adminKey);
    await expect.poll(() => page.locator("#app").inputValue()).toBe("1400000555");
    await page.locator("#app").selectOption(String(site.server.sdkAppId));
    await page.getByRole("link", { name: "Verify", exact: true }).click();
    await page.goBack();
    await page.locator("#generate-heading").waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe(String(site.server.sdkAppId));
    await page.goto(`${site.server.url}/connected#verify?app=1400000555&user=bob`);
    await expect.poll(() => page.locator("#app").inputValue()).toBe("1400000555");
  });

  it("presets the app in local mode and the UserID to verify", async () => {
    const page = await site.open({ path: "/#generate?app=1400000009&user=alice" });
    await expect.poll(() => page.locator("#sdkappid").inputValue()).toBe("1400000009");
    await page.goto(`${site.server.url}/#verify?user=bob`);
    await expect.poll(() => page.locator("#verify-userid").inputValue()).toBe("bob");
  });
});
