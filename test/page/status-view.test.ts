/**
 * The status panel for everybody: axe-core, small screens, touch, the keyboard alone, no English
 * left over, no shifts.
 */

import { describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { follow, get, plate, REFUSED, rows, useStatusPage } from "./status-support.ts";

const site = useStatusPage();
const LONG = "W".repeat(32);

/** Clients of several kinds, each with a course, and a row of every kind. */
async function tellStory(user: string): Promise<void> {
  const at = (minutes: number) => Date.now() - minutes * 60_000;
  const fire = site.tencent.fire;
  await fire(user, "Login", "Register", "IOS", at(3000));
  await fire(user, "Disconnect", "TimeOut", "IOS", at(2000));
  await fire(user, "Login", "Register", "Web", at(1500));
  await fire(user, "Logout", "Unregister", "Web", at(1000));
  const device = "a-device-with-a-long-name-of-its-own-0123456789";
  await site.report(user, "background", device, "iPhone");
  site.tencent.fake.world.user(user, { platform: "iPhone", status: "PushOnline" });
  await site.tencent.status(user, "?live=true");
  const event = {
    CallbackCommand: "Push.OfflinePush",
    EventType: 1,
    EventTime: Math.floor(at(1) / 1000),
    PushPlatform: 1,
  };
  const Events = [
    {
      ...event,
      To_Account: user,
      PushStage: 1,
      ErrCode: 8,
      ErrInfo: `BadDeviceToken${"x".repeat(60)}`,
    },
  ];
  await site.tencent.fake.fire("Push.OfflinePush", { Events });
}

describe.each(["en", "ja", "zh"])("the status panel in %s", (locale) => {
  it("has nothing for axe-core to say and fits 320 px, in every state, light and dark", async () => {
    await tellStory(LONG);
    const page = await site.open("", { locale, expected: REFUSED });
    await expectFitForAll(page, "empty");
    await page.locator("form:visible button.primary").click();
    await expectFitForAll(page, "a fault");
    await page.locator("#status-userid").fill(LONG);
    await get(page);
    await expectFitForAll(page, "known");
    await page.locator(".live.good").waitFor();
    await expectFitForAll(page, "live");
    await page.locator(".lane-head .link").first().click();
    await page.locator(".sources-line summary").click();
    await page.locator(".mark").first().focus();
    await expectFitForAll(page, "opened");
    await follow(page).uncheck();
    await expectFitForAll(page, "paused");
    await follow(page).check();
    site.relay.cut();
    await page.locator(".live.fair").waitFor();
    await expectFitForAll(page, "reconnecting");
    await page.locator("#status-userid").press("Enter");
    await page.locator(".result:visible .notice.error").waitFor();
    await expectFitForAll(page, "failed, with the last answer");
    site.relay.mend();
    await get(page);
    await page.locator(".next [aria-expanded]").click();
    await page.locator("#message-from").fill(LONG);
    await expectFitForAll(page, "message, with a warning");
    await page.locator("#message-from").fill("nobody-at-all");
    await page.locator(".test-message button.primary").first().click();
    await page.locator(".test-message .notice.error").waitFor();
    await expectFitForAll(page, "message, refused");
    await page.locator("#message-from").fill("");
    await page.locator(".test-message button.primary").first().click();
    await page.locator(".test-message .notice.info").waitFor();
    await expectFitForAll(page, "message, sent");
    const stop = site.tencent.fake.failWith(60020);
    await page.locator("#status-userid").fill("nothing-known");
    await get(page);
    stop();
    await expectFitForAll(page, "nothing known, refused");
    await page.route("**/status/events", (route) =>
      route.fulfill({ status: 403, json: { status: 403, code: "scope" } }),
    );
    await page.locator(".live.bad").or(page.locator(".live.good")).waitFor();
    await follow(page).uncheck();
    await follow(page).check();
    await page.locator(".live.bad").waitFor();
    await expectFitForAll(page, "stopped");
  }, 90_000);

  it("leaves no English sentence in another language, and says the dates in the reader's", async () => {
    await tellStory(`story-${locale}`);
    const page = await site.open(`story-${locale}`, { locale });
    await get(page);
    await page.locator(".next [aria-expanded]").click();
    const text = (await page.locator("main").allInnerTexts()).join();
    const sentences = text.match(/[a-z]{3,}( [a-z]{3,}){2,}/gi) ?? [];
    if (locale === "en") expect(sentences.length).toBeGreaterThan(5);
    else expect(sentences).toEqual([]);
    await expect
      .poll(() => page.locator(".time-line h4").first().textContent())
      .toMatch(locale === "en" ? /day, / : /\d+年\d+月\d+日/);
    await expect.poll(() => rows(page).count()).toBe(7);
  });
});

describe("without a mouse", () => {
  it("gets, follows, sends, shows in UTC and copies, with visible focus all the way", async () => {
    site.tencent.fake.world.user("keyboard", { platform: "Android", status: "PushOnline" });
    const page = await site.open("", { permissions: ["clipboard-read", "clipboard-write"] });
    const tabTo = async (selector: string, back = false) => {
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press(back ? "Shift+Tab" : "Tab");
        const at = await page.evaluate(
          (wanted) =>
            document.activeElement?.matches(wanted) &&
            document.activeElement.matches(":focus-visible"),
          selector,
        );
        if (at) return;
      }
      throw new Error(`the Tab key does not lead to ${selector}`);
    };
    await tabTo("#status-userid");
    await page.keyboard.type("keyboard");
    await page.keyboard.press("Enter");
    await page
      .locator("[role=status]", { hasText: "Can receive offline push." })
      .waitFor({ state: "attached" });
    await tabTo(".next [aria-expanded]");
    await page.keyboard.press("Enter");
    await tabTo(".test-message button.primary");
    await page.keyboard.press("Enter");
    await page
      .locator("[role=status]", { hasText: "Sent. Now look at the phone." })
      .waitFor({ state: "attached" });
    await tabTo("[role=switch]");
    await page.keyboard.press("Space");
    await page.locator(".live", { hasText: "Paused." }).waitFor();
    await tabTo("[name=status-zone]");
    await page.keyboard.press("ArrowRight");
    await page.locator("[name=status-zone][value=utc]:checked").waitFor();
    await tabTo(".mark");
    await page.locator(".readout", { hasText: "Test message sent by administrator" }).waitFor();
    await tabTo(".answer-head button", true);
    await page.keyboard.press("Enter");
    await page.locator("[role=menuitem]:focus").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Copied" }).waitFor();
  });
});

describe("what is on screen", () => {
  it("does not move when a change comes live", async () => {
    await site.tencent.fire("still", "Login", "Register", "Android", Date.now() - 60_000);
    const page = await site.open("still");
    await get(page);
    await page.locator(".live.good").waitFor();
    // What is new fades in; its place is the one where it ends up.
    const place = () =>
      plate(page).evaluate((board: HTMLElement) => [board.offsetLeft, board.offsetTop]);
    const before = await place();
    await site.tencent.fire("still", "Disconnect", "LinkClose");
    await rows(page).nth(1).waitFor();
    expect(await place()).toEqual(before);
  });
});
