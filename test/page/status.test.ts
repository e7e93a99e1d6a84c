/**
 * What the status panel says, against the real worker with a fake Tencent behind it: verdicts,
 * sources.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { askTencent, get, plate, rows, useStatusPage } from "./status-support.ts";

const site = useStatusPage();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const result = (page: Page) => page.locator(".result:visible");
const sources = (page: Page) => page.locator(".sources");

/** Milliseconds. */
const ago = (minutes: number) => Date.now() - minutes * MINUTE;
const fire = (...event: Parameters<typeof site.tencent.fire>) => site.tencent.fire(...event);

const login = (user: string, platform = "Android", minutes = 30) =>
  fire(user, "Login", "Register", platform, ago(minutes));
const UNKNOWN = "Not known";

describe("what it says", () => {
  it("shows each client with its state as sign and words, since when, why, and who said so", async () => {
    // Both from one moment: a second between two looks at the clock would be one in the words too.
    const hourAgo = ago(60);
    await fire("two", "Login", "Register", "IOS", hourAgo - 30 * MINUTE);
    await fire("two", "Disconnect", "TimeOut", "IOS", hourAgo);
    await site.report("two", "background", "ipad-1", "iPad");
    const page = await site.open("two");
    await get(page);
    const cards = page.locator(".client");
    await expect
      .poll(() => cards.nth(0).textContent())
      .toMatch(/iPhone.*PushOnline 1 hour ago.*heartbeat lost · Tencent's callbacks/);
    await expect
      .poll(() => page.locator(".legend").textContent())
      .toContain("PushOnline not connected, offline push possible");
    await expect.poll(() => cards.nth(0).textContent()).toContain("Offline push ends in 7 days");
    await expect
      .poll(() => cards.nth(0).locator("time").getAttribute("title"))
      .toMatch(/^\d{4}-.*Z$/);
    await expect.poll(() => cards.nth(0).locator("svg").count()).toBeGreaterThan(0);
    await expect
      .poll(() => cards.nth(1).textContent())
      .toMatch(/iPad ipad-1.*Online.*Reports from the app.*Only the app says so/);
  });

  it("names every source, and how the silent ones are made to speak", async () => {
    const page = await site.open("unheard-of");
    await get(page);
    const text = await sources(page).textContent();
    expect(text).toContain("nothing about this user yet");
    expect(text).toContain("Query to Tencentlast heard");
    expect(text).toContain(
      `PUT /v1/apps/${site.tencent.server.sdkAppId}/users/unheard-of/presence/{deviceId}`,
    );
    await page.locator(".sources-line summary").click();
    await sources(page).getByRole("link").click();
    expect(page.url()).toContain("#settings?section=health");
  });

  it("shows a refusal of Tencent's with its code, remedy and whose turn it is, and what is known all the same", async () => {
    await login("known-one");
    const page = await site.open("known-one");
    await get(page);
    const stop = site.tencent.fake.failWith(60020);
    await askTencent(page);
    const notice = result(page).locator(".notice.warning");
    await notice.waitFor();
    stop();
    const text = await notice.textContent();
    for (const part of [
      "no plan",
      "no_plan",
      "60020 told to fail",
      "the operator of the app",
      "RequestId fake-",
    ])
      expect(text).toContain(part);
    await expect.poll(() => sources(page).textContent()).toContain("refused just now (60020)");
    await expect.poll(() => page.locator(".client").textContent()).toContain("Online");
    await askTencent(page);
    await notice.waitFor({ state: "detached" });
  });

  it("says that nothing is known when Tencent refuses and nobody else has spoken", async () => {
    const stop = site.tencent.fake.failWith(70009);
    const page = await site.open("nothing-known");
    await get(page);
    stop();
    await expect.poll(() => plate(page).textContent()).toBe(UNKNOWN);
    await expect.poll(() => result(page).textContent()).toContain("nothing_known");
    await expect.poll(() => result(page).textContent()).toContain("70009");
    await expect
      .poll(() => result(page).textContent())
      .toContain("First fix what Tencent's response above says");
    await expect
      .poll(() => page.locator(".time-line").textContent())
      .toContain("No event has been recorded yet");
  });

  it("gives each row of the history its client, old and new state, reason, source, and both times", async () => {
    // Half past two and half past four in the afternoon, the day before yesterday in UTC.
    const midnight = Math.floor(Date.now() / DAY - 2) * DAY;
    await fire("story", "Login", "Register", "Android", midnight + 14.5 * 60 * MINUTE);
    await fire("story", "Disconnect", "TimeOut", "Android", midnight + 16.5 * 60 * MINUTE);
    site.tencent.fake.world.user("story", { platform: "Android", status: "Online" });
    await site.tencent.status("story", "?live=true");
    await site.report("story", "terminated", "phone");
    const Events = [
      {
        CallbackCommand: "Push.OfflinePush",
        EventType: 1,
        EventTime: Math.floor(Date.now() / 1000),
        To_Account: "story",
      },
    ].map((event) => ({ ...event, PushPlatform: 4, PushStage: 1, ErrCode: 800, ErrInfo: "quota" }));
    await site.tencent.fake.fire("Push.OfflinePush", { Events });
    const page = await site.open("story");
    await get(page);
    const texts = await rows(page).allTextContents();
    expect(texts.find((text) => text.includes("logged in"))).toMatch(
      /^23:30:00Android logged in Online\s*Tencent's callbacks$/,
    );
    expect(texts.find((text) => text.includes("connection lost"))).toMatch(
      /01:30:00Android connection lost \(heartbeat timed out\)\s*Online then\s+PushOnline/,
    );
    expect(texts.find((text) => text.includes("Tencent was queried"))).toMatch(
      /Android Online.*PushOnline then\s+Online/,
    );
    expect(texts.find((text) => text.includes("app was closed"))).toContain("Android / phone");
    expect(texts.find((text) => text.includes("Push by fcm"))).toContain("refused (800 quota)");
    // In Tokyo the two lie on two days, in UTC on one.
    const days = () => page.locator(".time-line h4").allTextContents();
    const dayAt = (time: number) =>
      new Date(time).toLocaleDateString("en-US", { dateStyle: "full", timeZone: "UTC" });
    expect((await days()).slice(-2)).toEqual([dayAt(midnight + DAY), dayAt(midnight)]);
    await page.getByRole("radio", { name: "UTC", exact: true }).check();
    expect((await days()).slice(-2)).not.toContain(dayAt(midnight + DAY));
    await expect
      .poll(() => rows(page).allTextContents())
      .toContainEqual(expect.stringMatching(/^16:30:00/));
    await expect
      .poll(() => rows(page).last().locator("time").getAttribute("title"))
      .toBe(new Date(midnight + 14.5 * 60 * MINUTE).toISOString().replace(".000", ""));
  });
});
