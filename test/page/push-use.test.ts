/** The push check as people use it: keys, slow networks, copies, ends of keys. */

import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newToken, PushDeployment } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { connect, usePage } from "./support.ts";

const workerd = RUNTIMES.find(({ name }) => name === "workerd");
if (!workerd) throw new Error("no workerd among the runtimes");
const push = new PushDeployment(workerd);
const site = usePage(async () => {
  await push.start();
  return push.server;
});
afterAll(() => push.stop());
beforeEach(() => {
  push.servers.production.fault = undefined;
  push.apple.forced.clear();
});

const REFUSED = /status of (401|403|404|409|429|5\d\d)|ERR_|Failed to load/;
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

async function openPush(
  user: string,
  options: Parameters<typeof site.open>[0] = {},
): Promise<Page> {
  const page = await site.open({ path: `/connected#push?user=${user}`, ...options });
  await connect(page, push.server.adminKey);
  await page.locator("#push-userid").waitFor();
  return page;
}

const result = (page: Page) => page.locator(".result:visible");
/** Takes one of the ways to copy a result, and says what is on the clipboard then. */
const copied = async (page: Page, name: string): Promise<string> => {
  await result(page).getByRole("button", { name: "Copy" }).click();
  await page.getByRole("menuitem", { name }).click();
  return page.evaluate(() => navigator.clipboard.readText());
};
const devices = (page: Page) => page.getByRole("button", { name: "Get device status" }).click();
const start = (page: Page) => page.getByRole("button", { name: "Start detection" }).click();

describe("the way there", () => {
  it("needs no mouse from the UserID to the verdict", async () => {
    const { user } = await push.newUser();
    const page = await openPush("");
    await page.locator("#push-userid").focus();
    await page.keyboard.type(user);
    const press = async (name: string) => {
      const button = page.getByRole("button", { name });
      await button.waitFor();
      for (let presses = 0; presses < 20; presses++) {
        if (await button.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    };
    await press("Get device status");
    await page.locator(".device").waitFor();
    await press("Start detection");
    await page.locator(".plate.accepted").waitFor();
    await page
      .locator("[role=status]", { hasText: "Accepted by the vendor" })
      .waitFor({ state: "attached" });
  });

  it("says that it is asking while the network is slow, and shows no answer of an earlier question", async () => {
    const { user } = await push.newUser();
    const page = await openPush(user);
    await page.route("**/devices", async (route) => {
      await new Promise((wake) => setTimeout(wake, 1500));
      await route.continue().catch(() => undefined);
    });
    const ask = page.locator("button", { hasText: "Get device status" });
    const size = () => ask.evaluate((one) => [one.clientWidth, one.clientHeight]);
    const idle = await size();
    await devices(page);
    await page.getByRole("button", { name: "Getting…" }).waitFor();
    // The button keeps its size, and the devices their place. Which way to check is asked after.
    expect(await size()).toEqual(idle);
    await page.locator(".device-wait").waitFor();
    expect(await page.locator("input[name=push-route]").count()).toBe(0);
    await page.locator("#push-userid").fill("nobody-here");
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
    await expect.poll(() => page.locator(".device, .device-wait").count()).toBe(0);
    await page.locator("input[name=push-route]").first().waitFor({ state: "attached" });
    await page.unroute("**/devices");
  });

  it("shows a whole token only to a key that may see it", async () => {
    const { user, token } = await push.newUser();
    const made = await fetch(`${push.server.url}/v1/api-keys`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${push.server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name: "support", scopes: ["device:read", "push:check"] }),
    });
    const { key } = (await made.json()) as { key: string };
    const page = await site.open({
      path: `/connected#push?user=${user}`,
      expected: REFUSED,
      secrets: [key, token],
    });
    await connect(page, key);
    await devices(page);
    await page.locator(".device").waitFor();
    for (const name of ["Show the token", "Replace the token", "Delete", "Add a device"])
      expect(await page.getByRole("button", { name }).count(), name).toBe(0);
    const admin = await openPush(user);
    await devices(admin);
    await admin.getByRole("button", { name: "Show the token" }).click();
    await admin.locator(".device code", { hasText: token }).waitFor();
    await admin.getByRole("button", { name: "Hide the token" }).click();
    expect(await admin.content()).not.toContain(token);
  });

  it("copies the line that ran, which works when pasted, and a report without secrets", async () => {
    const { user, token } = await push.newUser();
    const page = await openPush(user, CLIPBOARD);
    await devices(page);
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await start(page);
    await page.locator(".plate").waitFor();
    const line = await copied(page, "curl command");
    const printed = execFileSync("sh", ["-c", line], {
      env: { ...process.env, SIGPOST_KEY: push.server.adminKey, no_proxy: "*" },
      encoding: "utf8",
    });
    expect(printed).toContain("event: result");
    const report = await copied(page, "Report without secrets");
    expect(report).toContain(user);
    for (const secret of [token, push.server.adminKey, push.server.secretKey])
      expect(report).not.toContain(secret);
  });

  it("deletes a device after a question", async () => {
    const { user } = await push.newUser();
    const page = await openPush(user);
    await devices(page);
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("button", { name: "Delete the device" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
  });

  it("names a connection that broke off, and sends nothing twice", async () => {
    const { user, token } = await push.newUser(newToken());
    const page = await openPush(user, { expected: REFUSED });
    await devices(page);
    await page.route("**/push-checks", (route) =>
      route.fulfill({
        status: 200,
        contentType: "text/event-stream",
        body: 'event: stage\ndata: {"stage":"certificate","status":"ok","durationMs":1}\n\n',
      }),
    );
    await start(page);
    await page.locator(".notice", { hasText: "lost before the verdict" }).waitFor();
    await page.unroute("**/push-checks");
    const keys: string[] = [];
    page.on("request", (request) => {
      const key = request.headers()["idempotency-key"];
      if (key) keys.push(key);
    });
    await start(page);
    await page.locator(".plate.accepted").waitFor();
    expect(push.apple.shown.filter((shown) => shown === token)).toHaveLength(1);
    expect(keys).toHaveLength(1);
  });

  it("keeps what was typed when the API key ends in mid-work or the device is offline", async () => {
    const { user } = await push.newUser();
    const page = await openPush(user, { expected: REFUSED });
    await devices(page);
    await page.route("**/push-checks", (route) =>
      route.fulfill({
        status: 401,
        json: { code: "key_expired", detail: "The API key has expired.", remedy: "Ask." },
      }),
    );
    await start(page);
    await result(page).locator(".notice", { hasText: "The API key has expired." }).waitFor();
    await page.unroute("**/push-checks");
    await page.context().setOffline(true);
    await start(page);
    await result(page).locator(".notice", { hasText: "offline" }).waitFor();
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe(user);
  });
});
