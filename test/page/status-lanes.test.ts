/** The lanes of the status panel on their axis, the marks on them, and the list below. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { change } from "../support/status-server.ts";
import { get, rows, useStatusPage } from "./status-support.ts";

const site = useStatusPage();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (minutes: number) => Date.now() - minutes * MINUTE;
const fire = (...event: Parameters<typeof site.tencent.fire>) => site.tencent.fire(...event);
const lane = (page: Page, name: string) => page.locator(".clients > li", { hasText: name });
const readout = (page: Page) => page.locator(".readout");

const push = (user: string, at: number, ErrCode = 0) => ({
  ...{ CallbackCommand: "Push.OfflinePush", EventType: 1, EventTime: Math.floor(at / 1000) },
  ...{ PushPlatform: 4, To_Account: user, PushStage: 1, ErrCode, ErrInfo: ErrCode ? "quota" : "" },
});

/** Left and right edge in pixels. */
async function edges(page: Page, selector: string): Promise<readonly [number, number][]> {
  const boxes = await page.locator(selector).evaluateAll((parts) =>
    parts.map((part) => {
      const { left, right } = part.getBoundingClientRect();
      return [left, right] as [number, number];
    }),
  );
  return boxes;
}

describe("lanes", () => {
  it("draw each client on one axis, up to now, with the end of PushOnline ahead", async () => {
    const moment = ago(120);
    await fire("twins", "Login", "Register", "IOS", ago(600));
    await fire("twins", "Disconnect", "TimeOut", "IOS", moment);
    await fire("twins", "Login", "Register", "Web", moment);
    const page = await site.open("twins");
    await get(page);
    await expect.poll(() => page.locator(".client").count()).toBe(2);
    const [online, waiting, web] = [
      ...(await edges(page, ".client:nth-child(1) .stretch:not(.coming)")),
      ...(await edges(page, ".client:nth-child(2) .stretch")),
    ] as [[number, number], [number, number], [number, number]];
    const [[now] = [0]] = await edges(page, ".client:nth-child(1) .ahead");
    expect(Math.abs(online[1] - waiting[0])).toBeLessThan(2);
    // What happened at one time stands at one place in both lanes, and what lasts ends now.
    expect(Math.abs(waiting[0] - web[0])).toBeLessThan(2);
    for (const end of [waiting[1], web[1]]) expect(Math.abs(end - now)).toBeLessThan(3);
    expect(online[0]).toBeLessThan(waiting[0]);
    const [[from, to] = [0, 0]] = await edges(page, ".client:nth-child(1) .coming");
    expect(from).toBeCloseTo(now, -1);
    expect(to).toBeGreaterThan(now + 20);
    // The same for whoever cannot see it, and under the pointer.
    const said = lane(page, "iPhone").locator("ol.hidden li");
    await expect.poll(() => said.nth(0).textContent()).toMatch(/^Online from .* \(8 hours\)$/);
    await expect.poll(() => said.nth(1).textContent()).toMatch(/^PushOnline since /);
    await expect.poll(() => said.nth(2).textContent()).toContain("Offline push ends at");
    await lane(page, "iPhone").locator(".stretch.online").hover();
    await expect.poll(() => readout(page).textContent()).toMatch(/^Online from .* \(8 hours\)$/);
  });

  it("show the range that holds what happened last, and any other on request", async () => {
    await fire("ranges", "Login", "Register", "Android", ago(5));
    const page = await site.open("ranges", { locale: "ja-JP" });
    await get(page);
    const range = (name: string) => page.getByRole("radio", { name });
    const ticks = page.locator(".scale span");
    await expect.poll(() => range("1 時間").isChecked()).toBe(true);
    await expect.poll(() => ticks.first().textContent()).toMatch(/^\d\d:\d0$/);
    const wide = (await edges(page, ".client:nth-child(1) .stretch"))[0] as [number, number];
    await page.locator(".chip", { hasText: "7 日間" }).click();
    await expect.poll(() => ticks.first().textContent()).toMatch(/^\d+日\([月火水木金土日]\)$/);
    const narrow = (await edges(page, ".client:nth-child(1) .stretch"))[0] as [number, number];
    expect(narrow[1] - narrow[0]).toBeLessThan(wide[1] - wide[0]);
    await page.locator(".chip", { hasText: "1 日" }).click();
    // Tokyo's three hours; in UTC other ones.
    const local = await ticks.allTextContents();
    expect(local).toContain("06:00");
    await page.getByRole("radio", { name: "UTC", exact: true }).check();
    await expect.poll(() => ticks.count()).toBeGreaterThan(4);
  });

  it.each(["en", "ja", "zh"])("print no word of the axis over another (%s)", async (locale) => {
    await fire("narrow", "Login", "Register", "Android", ago(5));
    const page = await site.open("narrow", { locale });
    await get(page);
    for (const width of [320, 360, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const overlaps = () =>
        page.locator(".scale").evaluate((scale) => {
          const words = [...scale.children]
            .filter((word) => word.checkVisibility({ visibilityProperty: true }))
            .map((word) => [word.textContent, word.getBoundingClientRect()] as const)
            .sort(([, a], [, b]) => a.left - b.left);
          return words
            .filter(([, box], at) => box.right > (words[at + 1]?.[1].left ?? Infinity))
            .map(([text]) => text);
        });
      await expect.poll(overlaps, { message: `${width} px` }).toEqual([]);
    }
  });

  it("mark pushes, checks, kicks, logouts and messages, and say what and when", async () => {
    const user = "marked";
    await fire(user, "Login", "Register", "Android", ago(50));
    const kick = {
      ...change(user, "Login", "Register", ago(40)),
      KickedDevice: [{ Platform: "Android" }],
    };
    await site.tencent.fake.fire("State.StateChange", kick, { optPlatform: "IPAD" });
    await fire(user, "Logout", "Unregister", "IPAD", ago(30));
    await site.tencent.fake.fire("Push.OfflinePush", { Events: [push(user, ago(20), 800)] });
    const body = JSON.stringify({ route: "tencent", dryRun: true });
    await site.tencent.ask(`${user}/push-checks`, { method: "POST", body });
    const page = await site.open(user);
    await get(page);
    const marks = (name: string) => lane(page, name).locator(".mark");
    await expect
      .poll(() => marks("Android").getAttribute("aria-label"))
      .toMatch(/^\d\d:\d\d:\d\d iPad logged in · this logged out Android$/);
    await expect.poll(() => marks("iPad").getAttribute("aria-label")).toMatch(/iPad logged out$/);
    const general = marks("Pushes and checks");
    await expect.poll(() => general.count()).toBe(2);
    await general.nth(0).hover();
    await expect
      .poll(() => readout(page).textContent())
      .toMatch(/^\d\d:\d\d:\d\d Push by fcm: refused \(800 quota\)$/);
    await expect.poll(() => general.nth(0).getAttribute("class")).toBe("mark bad");
    // One stop of the Tab key, then the arrow keys.
    await general.nth(1).focus();
    await expect.poll(() => readout(page).textContent()).toContain("Push check: nothing was sent");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => readout(page).textContent()).toContain("800 quota");
    await expect
      .poll(() => general.evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex)))
      .toEqual([0, -1]);
    for (const words of [
      "push",
      "push check",
      "logged out by another login",
      "logged out",
      "refused",
    ])
      await expect.poll(() => page.locator(".legend").textContent()).toContain(words);
    // The check is in the list, too, with its words and the way to it.
    const check = rows(page).filter({ hasText: "Push check: nothing was sent" });
    await check.getByRole("link", { name: "Open the push check" }).click();
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe(user);
    // One that was made meanwhile is there on the way back.
    await site.tencent.ask(`${user}/push-checks`, { method: "POST", body });
    await page.getByRole("link", { name: "User status", exact: true }).click();
    await expect.poll(() => check.count()).toBe(2);
  });

  it("have the phone of two sources once, and say which counts and why", async () => {
    await fire("same-phone", "Login", "Register", "Android", ago(30));
    await site.report("same-phone", "background");
    const page = await site.open("same-phone");
    await get(page);
    await expect.poll(() => page.locator(".client").count()).toBe(1);
    const fold = page.getByRole("button", {
      name: "The app reports the same: Online (app in the background)",
    });
    await expect.poll(() => fold.getAttribute("aria-expanded")).toBe("false");
    await fold.click();
    const inner = page.locator(".lane.inner");
    for (const words of ["pixel-9", "Tencent decides what it pushes", "app in the background"])
      await expect.poll(() => inner.textContent()).toContain(words);
    // It says now what Tencent's row does not go with.
    await site.report("same-phone", "loggedOut");
    await page.getByRole("button", { name: "The two disagree" }).waitFor();
    await expect.poll(() => inner.textContent()).toContain("neither counts until");
  });

  it("stay few where there are many devices, with those that are there", async () => {
    for (let i = 0; i < 12; i++) await site.report("many", "loggedOut", `device-${i}`);
    await site.report("many", "foreground", "device-12");
    const stop = site.tencent.fake.failWith(60020);
    const page = await site.open("many");
    await get(page);
    stop();
    await expect.poll(() => page.locator(".client").count()).toBe(6);
    await expect.poll(() => page.locator(".clients").textContent()).toContain("device-12");
    await page.getByRole("button", { name: "Show more clients (7)" }).click();
    await expect.poll(() => page.locator(".client").count()).toBe(13);
  });
});

describe("300 events", () => {
  it("are one row where they repeat, each on request, and of one kind alone", async () => {
    for (let i = 0; i < 120; i++)
      await fire(
        "busy",
        i % 2 ? "Disconnect" : "Login",
        i % 2 ? "TimeOut" : "Register",
        "Android",
        ago(100) + i * 10_000,
      );
    await site.tencent.fake.fire("Push.OfflinePush", { Events: [push("busy", ago(80))] });
    const page = await site.open("busy");
    await get(page);
    await expect.poll(() => rows(page).count()).toBe(2);
    const fold = page.locator(".folded");
    await expect
      .poll(() => fold.textContent())
      .toMatch(
        /60 times: Android logged in, then Android connection lost \(heartbeat timed out\).*between (\w+ \d+, )?\d\d:\d\d:\d\d and (\w+ \d+, )?\d\d:\d\d:\d\d/,
      );
    await fold.getByRole("button", { name: "Show all (120)" }).click();
    await expect.poll(() => fold.locator("li").count()).toBe(120);
    await fold.getByRole("button", { name: "Show less" }).click();
    await page.getByLabel("Show", { exact: true }).selectOption("push");
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.getByLabel("Show", { exact: true }).selectOption("query");
    await page.getByText("There are no such events.").waitFor();
    // Many short stretches are one, and say so.
    await page.locator(".chip", { hasText: "1 day" }).click();
    await page.locator(".stretch.mixed").first().hover();
    await expect.poll(() => readout(page).textContent()).toMatch(/after \d+ short changes/);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(2500);
  }, 90_000);

  it("come in stretches where they do not repeat, also while new ones arrive", async () => {
    const platforms = ["Android", "IOS", "IPAD", "Web"];
    for (let i = 0; i < 32; i++)
      await fire(
        "varied",
        ["Login", "Logout", "Disconnect"][Math.floor(i / 4) % 3] as string,
        "",
        platforms[i % 4],
        Date.now() - 40 * HOUR + i * HOUR,
      );
    const page = await site.open("varied");
    await get(page);
    await expect.poll(() => rows(page).count()).toBe(25);
    await page.getByRole("button", { name: "Show older events (7)" }).click();
    await expect.poll(() => rows(page).count()).toBe(32);
    await page.locator(".live.good").waitFor();
    await fire("varied", "Login", "Register", "Windows");
    await rows(page).filter({ hasText: "Windows" }).waitFor();
    await expect.poll(() => rows(page).count()).toBe(33);
  });
});
