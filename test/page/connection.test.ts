/** The API key of connected mode: where it is kept, how it ends, and what a link may preset. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { connect, usePage } from "./support.ts";

const site = usePage();
const REFUSED = /status of 401/;

const api = (method: string, path: string, body?: unknown) =>
  fetch(site.server.url + path, {
    method,
    headers: { Authorization: `Bearer ${site.server.adminKey}`, "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function makeKey(): Promise<{ id: string; key: string }> {
  const made = await api("POST", "/v1/api-keys", { name: "page", scopes: ["usersig:issue", "push:check"] });
  return (await made.json()) as { id: string; key: string };
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

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
    expect(await page.locator("#apikey").inputValue()).toBe("");
  });

  it("revoked in mid-work can be replaced, and nothing that was typed is lost", async () => {
    const { id, key } = await makeKey();
    const page = await site.open({ path: "/connected#push?user=alice", expected: REFUSED, secrets: [key] });
    await connect(page, key);
    await page.locator("#push-userid").waitFor();
    await api("DELETE", `/v1/api-keys/${id}`);
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".setup .notice", { hasText: "no longer accepted" }).waitFor();
    expect(await page.locator("#push-userid").inputValue()).toBe("alice");
    await page.locator("#apikey").fill(site.server.adminKey);
    await page.getByRole("button", { name: "Connect with another key" }).click();
    await page.locator("#apikey").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
    expect(await page.locator("#push-userid").inputValue()).toBe("alice");
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
    expect(await page.locator("#generate-userid").inputValue()).toBe("o'brien");
    expect(await page.locator("#expire").inputValue()).toBe("7200");
    await page.locator("#generate-userid").press("Enter");
    await page.locator(".token").first().waitFor();
    await page.getByRole("button", { name: "Copy link to this form" }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${site.server.url}/connected#generate?app=1400000555&user=o%27brien&expire=7200`);
  });

  it("presets the app in local mode and the UserID to verify", async () => {
    const page = await site.open({ path: "/#generate?app=1400000009&user=alice" });
    await expect.poll(() => page.locator("#sdkappid").inputValue()).toBe("1400000009");
    await page.goto(`${site.server.url}/#verify?user=bob`);
    await expect.poll(() => page.locator("#verify-userid").inputValue()).toBe("bob");
  });
});
