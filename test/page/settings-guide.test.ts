/**
 * First steps: from an empty deployment to the first push check, in the page and without a shell.
 * What an operator has to press and to fill in is counted.
 */

import { afterAll, describe, expect, it } from "vitest";
import { startWorker, testSettings } from "../support/worker.ts";
import { Apple, startApns } from "../vendors/apns.ts";
import type { FakeServer } from "../vendors/server.ts";
import { expectFitForAll } from "./axe.ts";
import { handsOn } from "./hands.ts";
import { hex, REFUSED, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const TOPIC = "com.example.harbour";
const TOKEN = "8b0c7d2f4e6a1b3c".repeat(4);
const apple = new Apple();
const key = apple.makeKey();
apple.devices.set(TOKEN, { topic: TOPIC, environment: "production" });

let apns: FakeServer;
const site = usePage(async () => {
  apns = await startApns(apple, "production");
  const server = await startWorker({
    ...testSettings(),
    SDKAPPID: "",
    SECRET_KEY: "",
    ORIGIN_OVERRIDES: JSON.stringify({ "https://api.push.apple.com": apns.origin }),
  });
  // Without an app of its own; every page looks for this one.
  return { ...server, secretKey: hex() };
});
afterAll(() => apns?.stop());
const { call, json, open } = settingsOf(site);

describe("an empty deployment", () => {
  it("comes to its first push in at most 6 clicks and 6 fields, without a shell", async () => {
    const secretKey = hex();
    const secret = key.privateKey.split("\n")[1] ?? "";
    const page = await open("start", { secrets: [secretKey, secret, TOKEN] });
    const { count, click, fill, choose } = handsOn(page);
    await fill("SDKAppID", "1400000701");
    await fill("SecretKey", secretKey);
    await click("Save and continue");
    await page.getByLabel("Team ID").waitFor();
    await choose(`AuthKey_${key.keyId}.p8`, key.privateKey);
    await fill("Team ID", key.teamId);
    await fill("Bundle ID", TOPIC);
    await click("Save and continue");
    await page.getByLabel("UserID", { exact: true }).waitFor();
    await fill("UserID", "alice");
    await fill("Device token (optional)", TOKEN);
    await click("Save and open the push check");
    await expect
      .poll(() => page.evaluate(() => location.hash))
      .toBe("#push?app=1400000701&user=alice&device=apns-by-hand&certificate=1");
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("alice");
    await page.getByRole("button", { name: "Start detection" }).waitFor();
    await click("Start detection");
    await page.locator(".plate.accepted:visible").waitFor();
    expect(apple.shown).toEqual([TOKEN]);
    expect(count).toEqual({ clicks: 5, fields: 6 });
    const { devices } = await json("/v1/apps/1400000701/users/alice/devices");
    expect(devices).toMatchObject([{ deviceId: "apns-by-hand", certificateId: "1" }]);
  });

  it("goes on where somebody left, and past a certificate that is not at hand", async () => {
    await call("PUT", "/v1/apps/1400000702", { secretKey: hex() });
    const page = await open("start&app=1400000702");
    const step = page.locator("[aria-current=step]");
    await step.getByRole("heading", { name: "Add a push certificate" }).waitFor();
    await page.getByRole("button", { name: "Skip this step" }).click();
    await step.getByRole("heading", { name: "Choose a device" }).waitFor();
    await page.getByText("needs its certificate").waitFor();
    await expect.poll(() => page.getByLabel("Device token").count()).toBe(0);
    await page.getByRole("button", { name: "Open the push check" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("guide-user");
    await page.getByLabel("UserID", { exact: true }).and(page.locator(":visible")).fill("bob");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("bob");
  });

  it("takes another vendor's file, and says what is wrong with it beside the field", async () => {
    await call("PUT", "/v1/apps/1400000703", { secretKey: hex() });
    const page = await open("start&app=1400000703", { expected: REFUSED });
    await page.locator("#certificate-vendor").selectOption("meizu");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.locator("#credential-appSecret-fault").waitFor();
    await page.locator("#credential-appId").fill("1234");
    await page.locator("#credential-appSecret").fill("of-meizu");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.locator("[aria-current=step]", { hasText: "Choose a device" }).waitFor();
    expect(await json("/v1/apps/1400000703/certificates/1")).toMatchObject({ vendor: "meizu" });
  });

  it("says what a key may not do before anything is filled in", async () => {
    await call("PUT", "/v1/apps/1400000704", { secretKey: hex() });
    const made = await call("POST", "/v1/api-keys", {
      name: "support",
      scopes: ["push:check"],
      sdkAppIds: [1_400_000_704],
    });
    const support = ((await made.json()) as { key: string }).key;
    const page = await open("start", { secrets: [support] }, support);
    await page.locator(".barred", { hasText: "needs the scope device:write" }).waitFor();
    await page.locator("#guide-user").waitFor();
    // The reason stands where the way to a form would be that is refused in the end.
    const reasons = page.locator(".way .barred", { hasText: "needs the scope admin" });
    await expect.poll(() => reasons.count()).toBe(2);
    await expect.poll(() => page.locator(".way .step-head button").count()).toBe(0);
    await page.getByRole("link", { name: "Generate", exact: true }).click();
    const notice = page.locator(".notice", { hasText: "cannot issue UserSigs" });
    await notice.filter({ hasText: "the scope usersig:issue" }).waitFor();
    await page.locator("#generate-userid").waitFor();
  });
});

describe.each(["en", "ja", "zh"])("in %s", (locale) => {
  it("every step is accessible and fits on 320 pixels", async () => {
    await call("PUT", "/v1/apps/1400000705", { secretKey: hex() });
    const page = await open("start&app=1400000705", { locale, expected: REFUSED });
    await page.locator("#certificate-id").waitFor();
    await expectFitForAll(page, "the certificate");
    await page.locator(".step button.small").first().click();
    await page.locator("#app-new-sdkAppId").waitFor();
    await expectFitForAll(page, "another app");
    await page.locator(".step button.small").last().click();
    await page.locator("#guide-user").waitFor();
    await expectFitForAll(page, "the device");
  }, 90_000);
});

describe("the steps", () => {
  it("stand in line: each number beside its heading, the buttons at one edge", async () => {
    await call("PUT", "/v1/apps/1400000709", { name: "Harbour", secretKey: hex() });
    const credential = { appId: "1234", appSecret: "of-meizu" };
    await call("PUT", "/v1/apps/1400000709/certificates/61", { vendor: "meizu", credential });
    const page = await open("start&app=1400000709", { viewport: { width: 1440, height: 780 } });
    await page.locator(".step .badges", { hasText: "Meizu" }).waitFor();
    const { off, edges } = await page.evaluate(() => ({
      off: [...document.querySelectorAll(".step")].map((step) => {
        const [mark, heading] = [".step-mark", "h3"].map((part) => {
          const { top, height } = (step.querySelector(part) as Element).getBoundingClientRect();
          return top + height / 2;
        }) as [number, number];
        return Math.abs(mark - heading);
      }),
      edges: [...document.querySelectorAll(".step-head button")].map(
        (button) => button.getBoundingClientRect().right,
      ),
    }));
    expect(off).toHaveLength(3);
    expect(Math.max(...off)).toBeLessThan(1);
    expect(edges).toHaveLength(2);
    expect(new Set(edges).size).toBe(1);
  });
});
