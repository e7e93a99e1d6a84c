/**
 * Working with the status panel: the UserID, what is taken along, and what goes wrong on the way.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  askTencent,
  CLIPBOARD,
  copied,
  copy,
  get,
  paste,
  plate,
  REFUSED,
  rows,
  useStatusPage,
} from "./status-support.ts";
import { connect } from "./support.ts";

const site = useStatusPage();
const result = (page: Page) => page.locator(".result:visible");
const sources = (page: Page) => page.locator(".sources");
const login = (user: string) =>
  site.tencent.fire(user, "Login", "Register", "Android", Date.now() - 60_000);
const lose = (user: string) =>
  site.tencent.fire(user, "Disconnect", "LinkClose", "Android", Date.now() - 30_000);

describe("the UserID", () => {
  it("clears everything when it is edited, and an edit that is taken back brings nothing back", async () => {
    await login("erased");
    const page = await site.open("erased");
    await get(page);
    await page.locator("#status-userid").press("End");
    await page.locator("#status-userid").press("x");
    for (const part of [plate(page), page.locator(".lanes"), rows(page), sources(page)])
      await expect.poll(() => part.count()).toBe(0);
    await page.locator("#status-userid").press("Backspace");
    await expect.poll(() => page.locator("#status-userid").inputValue()).toBe("erased");
    await expect.poll(() => plate(page).count()).toBe(0);
  });

  it("is asked for when it is missing, and its faults are named beside it", async () => {
    const page = await site.open("");
    await page.getByRole("button", { name: "Get status" }).click();
    await expect
      .poll(() => page.locator("#status-userid-fault").textContent())
      .toContain("UserID is missing");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("status-userid");
    await page.locator("#status-userid").fill("x".repeat(33));
    await expect
      .poll(() => page.locator("#status-userid-fault").textContent())
      .toContain("33 bytes");
    await page.locator("#status-userid").fill(" alice");
    await expect
      .poll(() => page.locator("#status-userid-fault").textContent())
      .toContain("begins or ends with a space");
  });

  it("is taken from a link once: what is typed later stays", async () => {
    await login("linked");
    const page = await site.page({ path: "/connected#status?user=linked" });
    await connect(page, site.tencent.server.adminKey);
    await plate(page).waitFor();
    await expect.poll(() => page.locator("#status-userid").inputValue()).toBe("linked");
    await page.locator("#status-userid").fill("typed");
    await page.getByRole("link", { name: "Generate" }).click();
    await page.goBack();
    await expect.poll(() => page.locator("#status-userid").inputValue()).toBe("typed");
  });
});

describe("taking it along", () => {
  it("copies a line that works when pasted: exactly what ran", async () => {
    site.tencent.fake.world.user("o'brien", { platform: "Android", status: "PushOnline" });
    const page = await site.open("o'brien", CLIPBOARD);
    await get(page);
    const answered = page.waitForResponse(/live=true/);
    await askTencent(page);
    await (await answered).finished();
    await page.getByRole("button", { name: "Get status", exact: true }).waitFor();
    await copy(page, "curl command");
    const line = await copied(page);
    expect(line).toContain("live=true");
    expect(line).not.toContain(site.tencent.server.adminKey);
    const printed = await paste(line, site.tencent.server.adminKey);
    expect(JSON.parse(printed)).toMatchObject({
      userId: "o'brien",
      offlinePush: { verdict: "can_receive" },
    });
  });

  it("copies text, JSON and a report without secrets", async () => {
    await login("paula");
    await lose("paula");
    const page = await site.open("paula", CLIPBOARD);
    await get(page);
    await copy(page, "Text");
    expect(await copied(page)).toMatch(
      /^Android\tPushOnline\t.*Z\twebhook\ncan_receive: push_online: /,
    );
    await copy(page, "JSON");
    expect(JSON.parse(await copied(page))).toMatchObject({
      userId: "paula",
      history: [{ seq: 2 }, { seq: 1 }],
    });
    await copy(page, "Report without secrets");
    const report = await copied(page);
    for (const part of [
      "paula",
      "push_online",
      "PushOnline",
      "connection lost",
      "Tencent's callbacks",
    ])
      expect(report).toContain(part);
    expect(report).not.toContain(site.tencent.server.adminKey);
  });
});

describe("when it goes wrong", () => {
  const body = {
    code: "key_expired",
    status: 401,
    detail: "The API key has expired.",
    remedy: "Ask for a new one.",
  };

  it("keeps the last answer and what was typed when the API key ends in mid-work, and goes on with another key", async () => {
    await login("judy");
    const page = await site.open("judy", { expected: REFUSED });
    await get(page);
    await page.route("**/status?*", (route) => route.fulfill({ status: 401, json: body }));
    await page.locator("#status-userid").press("Enter");
    await result(page).locator(".notice.error", { hasText: "has expired" }).waitFor();
    await expect.poll(() => plate(page).count()).toBe(1);
    await page.unroute("**/status?*");
    await connect(page, site.tencent.server.adminKey);
    await page.locator("#apikey").waitFor({ state: "detached" });
    await page.locator("#status-userid").press("Enter");
    await result(page).locator(".notice.error").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#status-userid").inputValue()).toBe("judy");
  });

  it("says that the device is offline, and works again afterwards", async () => {
    const page = await site.open("kurt", { expected: REFUSED });
    await page.context().setOffline(true);
    await page.locator("#status-userid").press("Enter");
    await result(page).locator(".notice.error", { hasText: "offline" }).waitFor();
    await page.context().setOffline(false);
    await get(page);
    await expect.poll(() => result(page).locator(".notice.error").count()).toBe(0);
  });

  it("says that it is asking on a slow network, and an edit meanwhile ends the request", async () => {
    const page = await site.open("lena", { expected: REFUSED });
    await page.route("**/status?*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.locator("#status-userid").press("Enter");
    await page.getByRole("button", { name: "Getting…" }).waitFor();
    const ended = page.waitForEvent("requestfailed", (request) =>
      request.url().includes("/lena/status"),
    );
    await page.locator("#status-userid").press("x");
    await ended;
    await page.locator("#status-userid").press("Backspace");
    await page.getByRole("button", { name: "Get status" }).waitFor();
    await get(page);
  });
});
