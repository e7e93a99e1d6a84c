/** Devices: many of them, by hand, and what their last check said. */

import { describe, expect, it } from "vitest";
import { newToken } from "../support/push-deployment.ts";
import { devices, plate, REFUSED, start, usePushPage } from "./push-support.ts";

const { push, open } = usePushPage();

const fitting = () => {
  const token = newToken();
  push.apple.devices.set(token, { topic: "com.example.app", environment: "production" });
  return token;
};

describe("many devices", () => {
  it("are rows by certificate; the filter finds one, and the start stays in reach", async () => {
    const { user, path, token } = await push.newUser();
    for (let at = 0; at < 19; at++)
      await push.call("PUT", `${path}/devices/tablet-${at}`, {
        certificateId: 11,
        token: newToken(),
        platform: "ios",
        model: at === 7 ? "iPad mini" : "iPhone 17",
        osVersion: "26.1",
      });
    const page = await open(`?user=${user}`, {
      secrets: [token],
      viewport: { width: 390, height: 844 },
    });
    await devices(page);
    await expect.poll(() => page.locator(".device").count()).toBe(20);
    const heights = await page
      .locator(".device:not(.chosen)")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(110);
    await page.locator(".device").nth(3).scrollIntoViewIfNeeded();
    const button = page.getByRole("button", { name: "Start detection" });
    const inView = () =>
      button.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(inView).toBe(true);
    await page.getByRole("searchbox").fill("ipad MINI");
    await expect.poll(() => page.locator(".device").count()).toBe(1);
    expect(await page.locator(".device-name .hint").textContent()).toBe(
      "iPad mini · iOS\u00a026.1",
    );
    await page.getByRole("radio", { name: /tablet-7/ }).check();
    await page.getByRole("searchbox").fill("nothing like it");
    await expect.poll(() => page.locator(".device").count()).toBe(0);
  });

  it("say how their last check ended, and never good beside bad", async () => {
    const { user, token } = await push.newUser();
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    const page = await open(`?user=${user}`, { secrets: [token] });
    await devices(page);
    const badge = page.locator(".device .badge");
    await expect.poll(() => badge.textContent()).toBe("not checked yet");
    await start(page);
    await expect.poll(() => badge.textContent()).toMatch(/^token found dead /);
    expect(await page.locator(".device .badge.good, .device .badge.accepted").count()).toBe(0);
    // The sentence is said once: at the hop, while that is on screen.
    const said = "The device token is no longer active";
    await expect.poll(() => page.locator("main").getByText(said).count()).toBe(1);
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await expect.poll(() => page.locator(".device", { hasText: said }).count()).toBe(1);
  });

  it("come with the newest check's verdict in a new page too", async () => {
    const { user } = await push.newUser();
    const page = await open(`?user=${user}`);
    await devices(page);
    await start(page);
    await plate(page).waitFor();
    const again = await open(`?user=${user}`);
    await devices(again);
    await again.locator(".device .badge.accepted", { hasText: "accepted" }).waitFor();
  });
});

describe("by hand", () => {
  it("a device is entered where there is none, checked, given another token, and removed", async () => {
    const [first, second] = [fitting(), fitting()];
    const user = `hand-${first.slice(0, 8)}`;
    const page = await open(`?user=${user}`, { secrets: [first, second] });
    await page.getByRole("button", { name: "Get device status" }).click();
    await page.getByRole("button", { name: "Enter a device by hand" }).click();
    await page.getByRole("button", { name: "Save the device" }).click();
    await page.locator("#device-token-fault").waitFor();
    await page.locator("#device-token").fill(first);
    // Both as the certificate has it.
    await expect.poll(() => page.locator("#device-certificate").inputValue()).toBe("11");
    await expect.poll(() => page.locator("#device-platform").inputValue()).toBe("ios");
    await page.getByRole("button", { name: "Save the device" }).click();
    await page.locator(".device.chosen", { hasText: "my-phone" }).waitFor();
    await start(page);
    await expect.poll(() => plate(page).textContent()).toBe("Accepted by the vendor");
    expect(push.apple.shown).toContain(first);

    await page.getByRole("button", { name: "Replace the token" }).click();
    await page.locator("#device-token").fill(second);
    await page.getByRole("button", { name: "Save the device" }).click();
    await page.locator("#device-token").waitFor({ state: "detached" });
    await start(page);
    await expect.poll(() => push.apple.shown.includes(second)).toBe(true);
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("button", { name: "Delete the device" }).click();
    await page.locator(".notice", { hasText: "No device has reported" }).waitFor();
    await expect
      .poll(() => page.locator("main button.primary:visible").allTextContents())
      .toEqual(["Enter a device by hand"]);
  });

  it("a new token is what a dead one is offered; a refusal keeps what was typed", async () => {
    const { user, token } = await push.newUser();
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    const page = await open(`?user=${user}`, { secrets: [token], expected: REFUSED });
    await devices(page);
    await start(page);
    const primary = page.locator("main button.primary:visible");
    await expect.poll(() => primary.allTextContents()).toEqual(["Enter a new token"]);
    await primary.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("device-token");
    await page.route("**/devices/phone", (route) =>
      route.fulfill({
        status: 503,
        json: { code: "storage_unavailable", detail: "No.", remedy: "" },
      }),
    );
    await page.locator("#device-token").fill("ab".repeat(32));
    await page.getByRole("button", { name: "Save the device" }).click();
    await page.locator(".device-form .notice.error").waitFor();
    await expect.poll(() => page.locator("#device-token").inputValue()).toBe("ab".repeat(32));
    await page.unroute("**/devices/phone");
    await page.getByRole("button", { name: "Save the device" }).click();
    await page
      .locator(".device .badge", { hasText: /refused|dead/ })
      .waitFor({ state: "attached" });
    await expect.poll(() => page.locator(".device-form").count()).toBe(0);
  });
});
