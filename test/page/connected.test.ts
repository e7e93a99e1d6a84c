/**
 * Connected mode against the real worker: access, issuing, verifying, and every failure shown with
 * its remedy.
 */

import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { connect as enterKey, generate, readIndependently, takeAlong, usePage } from "./support.ts";

const site = usePage();
const REFUSED = /status of (401|403|429|502|503)|ERR_|Failed to load/;

const FAILED = [
  [{ status: 502, body: "<h1>Bad gateway</h1>" }, "HTTP 502) did not come from sigpost"],
  [{ status: 200, body: "<h1>Sign in</h1>" }, "HTTP 200) did not come from sigpost"],
  [
    { status: 429, headers: { "retry-after": "7" }, json: { code: "rate_limited" } },
    "Try again in 7 s",
  ],
  [{ status: 403, json: {} }, "HTTP 403) did not come from sigpost"],
  [{ status: 503, json: { code: "overloaded", requestId: "r-1" } }, "Request ID r-1"],
  [{ status: 302, headers: { location: "/sign-in" } }, "sign-in page"],
] as const;

const connect = (page: Page, key = site.server.adminKey) => enterKey(page, key);

describe("connected mode", () => {
  it("lists the apps of a good key, and issues with the key that stays on the server", async () => {
    const page = await site.open({
      path: "/connected",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await connect(page);
    await page.locator("#app").waitFor();
    await expect.poll(() => page.locator("#app").inputValue()).toBe(String(site.server.sdkAppId));
    const token = readIndependently(await generate(page, "alice"));
    expect(token["TLS.identifier"]).toBe("alice");
    await page.getByRole("button", { name: "Verify it" }).click();
    await page.locator(".plate.good").waitFor();
  });

  it("copies a curl line that works when pasted, with a place for the key instead of the key", async () => {
    const page = await site.open({
      path: "/connected",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await connect(page);
    await page.locator("#app").waitFor();
    await generate(page, "o'brien $HOME");
    await takeAlong(page, "curl command");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(line).toContain("$SIGPOST_KEY");
    expect(line).toContain("--fail-with-body");
    expect(line).not.toContain(site.server.adminKey);
    const answer = execFileSync("sh", ["-c", line], {
      env: { ...process.env, SIGPOST_KEY: site.server.adminKey, no_proxy: "*" },
      encoding: "utf8",
    });
    expect(readIndependently(answer.trim())["TLS.identifier"]).toBe("o'brien $HOME");
  });

  it("makes a PrivateMapKey on the server", async () => {
    const page = await site.open({ path: "/connected" });
    await connect(page);
    await page.locator("#app").waitFor();
    await page.getByRole("checkbox", { name: "Also generate a PrivateMapKey" }).check();
    await page.getByRole("radio", { name: "String" }).check();
    await page.locator("#room").fill("lobby");
    await generate(page, "alice");
    const token = readIndependently((await page.locator(".token").nth(1).textContent()) ?? "");
    expect(Buffer.from(String(token["TLS.userbuf"]), "base64").toString("latin1")).toContain(
      "lobby",
    );
  });

  it("asks for the key first when there is none", async () => {
    const page = await site.open({ path: "/connected#generate" });
    await page.locator("#generate-userid").fill("alice");
    await page.locator("#generate-userid").press("Enter");
    await expect
      .poll(() => page.locator("#apikey-fault").textContent())
      .toContain("API key is missing");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("apikey");
  });

  it("shows the server's own sentence, in the reader's language, for a wrong key", async () => {
    const page = await site.open({ path: "/connected", locale: "ja-JP", expected: REFUSED });
    await connect(page, "sgp_wrong");
    const notice = page.locator(".setup .notice.error");
    await notice.waitFor();
    await expect.poll(() => notice.textContent()).toMatch(/API キー|Authorization/);
    await page.locator("#apikey").press("x");
    await expect.poll(() => notice.count()).toBe(0);
  });

  it("verifies on the server while typing, and the verdict never outlives the text", async () => {
    const page = await site.open({ path: "/connected#verify" });
    await connect(page);
    await page.locator("#app").waitFor();
    const options = { userId: "alice", expire: 86_400, now: Date.now() / 1000 };
    await page.locator("#verify-usersig").fill(await signUserSig({ ...site.server, ...options }));
    await page.locator(".plate.perhaps").waitFor();
    await page.locator(".plate.good").waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/usersigs/verify", async (route) => {
      await held;
      await route.continue();
    });
    await page
      .locator("#verify-usersig")
      .fill(await signUserSig({ ...site.server, ...options, secretKey: "e".repeat(64) }));
    // Before the new verdict can come: it is the edit that ends the old one.
    await expect.poll(() => page.locator(".plate.good").count()).toBe(0);
    release();
    await page.locator(".plate.bad").waitFor();
    await expect
      .poll(() => page.locator(".result:visible").textContent())
      .toContain("does not match");
  });

  it("says whose key signed: the current one, the previous one, or one of another app", async () => {
    const page = await site.open({ path: "/connected#verify" });
    const [current, previous] = ["c0ffee12".repeat(8), "0ddba115".repeat(8)];
    const put = await fetch(`${site.server.url}/v1/apps/1400000777`, {
      method: "PUT",
      headers: {
        Authorization: `Bearer ${site.server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name: "Shop", secretKey: current, previousSecretKey: previous }),
    });
    expect(put.ok).toBe(true);
    await connect(page);
    await page.locator("#app").selectOption("1400000777");
    const sign = (secretKey: string, sdkAppId = 1_400_000_777) =>
      signUserSig({ sdkAppId, secretKey, userId: "alice", expire: 86_400, now: Date.now() / 1000 });
    await page.locator("#verify-usersig").fill(await sign(current));
    await page.locator(".signer", { hasText: "current SecretKey of app 1400000777" }).waitFor();
    await page.locator("#verify-usersig").fill(await sign(previous));
    await page.locator(".signer", { hasText: "previous SecretKey of app 1400000777" }).waitFor();
    await expect.poll(() => page.locator(".plate.good").count()).toBe(1);
    await page.locator("#app").selectOption(String(site.server.sdkAppId));
    await page.locator("#verify-usersig").fill(await sign(current, site.server.sdkAppId));
    await page.locator(".cause", { hasText: "another app, SDKAppID 1400000777" }).waitFor();
    await expect.poll(() => page.locator(".plate.bad").count()).toBe(1);
    // The general sentence would say that nothing explains it.
    expect(await page.locator(".result:visible").textContent()).not.toContain("does not match");
  });

  it("names what is wrong with expired, truncated and foreign tokens as local mode does", async () => {
    const page = await site.open({ path: "/connected#verify?user=alice" });
    await connect(page);
    await page.locator("#app").waitFor();
    const good = { ...site.server, userId: "alice", expire: 86_400, now: Date.now() / 1000 };
    for (const [token, words] of [
      [await signUserSig({ ...good, now: good.now - 90_000 }), "expired"],
      [(await signUserSig(good)).slice(0, 120), "is truncated"],
      [await signUserSig({ ...good, userId: "bob" }), "is for UserID “bob”, not for “alice”"],
      [await signUserSig({ ...good, sdkAppId: 1_400_000_002 }), "is for SDKAppID 1400000002"],
    ] as const) {
      await page.locator("#verify-usersig").fill(token);
      await page.locator(".result:visible .cause", { hasText: words }).waitFor();
      await expect.poll(() => page.locator(".plate.bad").count(), { message: words }).toBe(1);
    }
  });

  it("lists every app, also those of further pages", async () => {
    const page = await site.open({ path: "/connected" });
    await page.route(/\/v1\/apps\?/, (route) => {
      const second = route.request().url().includes("cursor=more");
      const apps = [{ sdkAppId: second ? 1400000002 : 1400000001, source: "stored" }];
      return route.fulfill({ json: { apps, ...(!second && { cursor: "more" }) } });
    });
    await connect(page);
    await page.locator("#app").waitFor();
    expect(await page.locator("#app option").count()).toBe(2);
  });

  it("shows every failed answer with its remedy", async () => {
    const page = await site.open({ path: "/connected", expected: REFUSED });
    for (const [answer, words] of FAILED) {
      await page.route(/\/v1\/apps\?/, (route) => route.fulfill({ ...answer }));
      await connect(page, `sgp_${FAILED.findIndex(([other]) => other === answer)}`);
      await page.locator(".setup .notice.error", { hasText: words }).waitFor();
      await page.unroute(/\/v1\/apps\?/);
    }
  });

  it("says when the server cannot be reached, and when the device is offline", async () => {
    const page = await site.open({ path: "/connected", expected: REFUSED });
    await page.route(/\/v1\/apps\?/, (route) => route.abort());
    await connect(page);
    const notice = page.locator(".setup .notice.error");
    await notice.waitFor();
    await expect.poll(() => notice.textContent()).toContain("could not be reached");
    await page.context().setOffline(true);
    await connect(page, "sgp_other");
    await page.locator(".setup .notice", { hasText: "offline" }).waitFor();
  });

  it("names an API key that expired in mid-work beside the tool", async () => {
    const page = await site.open({ path: "/connected", expected: REFUSED });
    await connect(page);
    await page.locator("#app").waitFor();
    await page.route("**/usersigs", (route) =>
      route.fulfill({
        status: 401,
        json: {
          code: "key_expired",
          detail: "The API key has expired.",
          remedy: "Ask for a new one.",
        },
      }),
    );
    await page.locator("#generate-userid").fill("alice");
    await page.locator("#generate-userid").press("Enter");
    await page.locator(".result .notice.error").first().waitFor();
    await expect
      .poll(() => page.locator(".result:visible").textContent())
      .toContain("The API key has expired.");
  });

  it("forgets the key when the reader disconnects or changes to local mode and back", async () => {
    const page = await site.open({ path: "/connected" });
    await connect(page);
    await page.locator("#app").waitFor();
    await page.getByRole("button", { name: "Disconnect" }).click();
    await expect.poll(() => page.locator("#apikey").inputValue()).toBe("");
    await connect(page);
    await page.locator("#app").waitFor();
    await page.getByRole("link", { name: "Local", exact: true }).click();
    await page.locator("#secretkey").waitFor();
    await page.goBack();
    await page.locator("#apikey").waitFor();
    await expect.poll(() => page.locator("#apikey").inputValue()).toBe("");
  });
});
