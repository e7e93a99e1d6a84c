/**
 * One button: it asks what is known, then Tencent where that decides nothing, and the address asks
 * again.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CLIPBOARD, copied, copy, get, plate, REFUSED, useStatusPage } from "./status-support.ts";
import { connect } from "./support.ts";

const site = useStatusPage();
const MINUTE = 60_000;
const result = (page: Page) => page.locator(".result:visible");
const world = () => site.tencent.fake.world;
const login = (user: string, minutes = 30) =>
  site.tencent.fire(user, "Login", "Register", "Android", Date.now() - minutes * MINUTE);
const lose = (user: string, minutes = 20) =>
  site.tencent.fire(user, "Disconnect", "LinkClose", "Android", Date.now() - minutes * MINUTE);

/** What the page asks for statuses from now on: whether of Tencent. */
function watch(page: Page): readonly boolean[] {
  const asked: boolean[] = [];
  page.on("request", (request) => {
    if (/\/status\?/.test(request.url())) asked.push(request.url().includes("live=true"));
  });
  return asked;
}

describe("asking", () => {
  it("asks Tencent by itself where only the app has spoken, says so, and is live", async () => {
    await site.report("only-app", "foreground");
    world().user("only-app", { platform: "Android", status: "PushOnline" });
    const page = await site.open("only-app");
    const asked = watch(page);
    await get(page);
    await expect.poll(() => plate(page).textContent()).toContain("Can receive offline push");
    await expect
      .poll(() => result(page).textContent())
      .toContain("Tencent was queried, because only the app had reported.");
    expect(asked).toEqual([false, true]);
    await page.locator(".live", { hasText: "Connected." }).waitFor();
    await lose("only-app", -1);
    await page.locator(".time-line li", { hasText: "connection lost" }).waitFor();
    expect(asked).toHaveLength(2);
  });

  it("shows both steps and no verdict while Tencent is being asked", async () => {
    await site.report("held", "foreground");
    world().user("held", { platform: "Android", status: "Online" });
    const page = await site.open("held");
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/live=true/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("#status-userid").press("Enter");
    const steps = page.locator(".asking li");
    await steps.nth(1).filter({ hasText: "because only the app has reported" }).waitFor();
    await expect.poll(() => plate(page).isVisible()).toBe(false);
    await page.locator(".result .checking", { hasText: /Getting… \d second/ }).waitFor();
    const mark = page.locator(".asking [aria-current=step] .asking-mark");
    expect(await mark.evaluate((one) => getComputedStyle(one).animationName)).toBe("pulse");
    await page
      .locator("[role=status]", { hasText: "Querying Tencent" })
      .waitFor({ state: "attached" });
    release();
    await plate(page).waitFor();
    await expect.poll(() => steps.count()).toBe(0);
  });

  it("asks where the two disagree, and Tencent's newer answer decides", async () => {
    await lose("disagree");
    await site.report("disagree", "loggedOut");
    world().user("disagree");
    const page = await site.open("disagree");
    await get(page);
    await expect.poll(() => plate(page).textContent()).toContain("Cannot receive offline push");
    await expect
      .poll(() => result(page).textContent())
      .toContain("because it and the app disagreed");
  });

  it("takes Tencent's word where it names no phone", async () => {
    await site.report("left", "foreground");
    world().user("left", { platform: "Web", status: "Online" });
    const page = await site.open("left");
    await get(page);
    await expect.poll(() => result(page).textContent()).toContain("no_phone");
    await expect
      .poll(() => page.locator(".client").last().textContent())
      .toContain("does not list it, so it counts as logged out");
    const gone = page.locator(".client", { hasText: "pixel-9" });
    await expect
      .poll(() => gone.locator(".client-state").textContent())
      .toContain("Offline (app's last report: Online)");
    await expect.poll(() => gone.locator("ol.hidden li").last().textContent()).toMatch(/^Offline/);
    // Below Tencent's own client, although the app reported first.
    expect(await page.locator(".client").first().textContent()).toContain("Web");
  });

  it("does not ask Tencent where callbacks have decided", async () => {
    await login("decided");
    const page = await site.open("decided");
    const asked = watch(page);
    await get(page);
    await page.locator(".live.good").waitFor();
    expect(asked).toEqual([false]);
    await expect
      .poll(() => page.locator(".sources-line summary").textContent())
      .toMatch(/No app report · Callback .* · Tencent not queried/);
  });

  it.each([
    ["no-plan", "60020", "no_plan", () => site.tencent.fake.failWith(60020)],
    [
      "no-admin",
      "60010",
      "administrator",
      () => {
        world().admins.delete("administrator");
        return () => world().admins.add("administrator");
      },
    ],
  ] as const)("says why Tencent did not answer: %s", async (user, code, words, begin) => {
    await site.report(user, "foreground");
    const page = await site.open(user);
    const asked = watch(page);
    const stop = begin();
    try {
      await get(page);
      await expect.poll(() => result(page).locator(".plate").textContent()).toBe("Not known");
      await expect.poll(() => page.locator(".result .plate.perhaps").count()).toBe(1);
      const refusal = result(page).locator(".notice.warning");
      await expect.poll(() => refusal.textContent()).toContain(code);
      await expect.poll(() => refusal.textContent()).toContain(words);
      await expect
        .poll(() => result(page).textContent())
        .toContain("First fix what Tencent's response above says");
      await expect
        .poll(() => page.locator(".sources-line summary").textContent())
        .toContain("Query to Tencent failed");
      expect(asked).toEqual([false, true]);
    } finally {
      stop();
    }
    world().user(user, { platform: "Android", status: "PushOnline" });
    await page.getByRole("button", { name: "Query Tencent now" }).click();
    await expect.poll(() => plate(page).textContent()).toContain("Can receive offline push");
  });

  it("keeps the first answer where the question to Tencent breaks", async () => {
    await site.report("broken", "foreground");
    const page = await site.open("broken", { expected: REFUSED });
    await page.route(/live=true/, (route) => route.abort());
    await get(page);
    await result(page).locator(".notice.error").waitFor();
    await expect.poll(() => plate(page).textContent()).toBe("Not known");
  });

  it("offers one main button: what to do next", async () => {
    const primary = (page: Page) => page.locator(".primary:visible");
    world().user("next", { platform: "Android", status: "PushOnline" });
    const page = await site.open("next");
    await expect.poll(() => primary(page).allTextContents()).toEqual(["Get statusGetting…"]);
    await get(page);
    await expect.poll(() => primary(page).allTextContents()).toEqual(["Send a test message"]);
    await primary(page).click();
    await expect.poll(() => primary(page).allTextContents()).toEqual(["Send the messageSending…"]);
    await login("connected-one");
    await page.locator("#status-userid").fill("connected-one");
    await get(page);
    await expect.poll(() => page.locator(".result .plate.warning").count()).toBe(1);
    await expect.poll(() => primary(page).allTextContents()).toEqual(["Get the status again"]);
  });
});

describe("the address", () => {
  const fragment = (page: Page) => page.evaluate(() => location.hash);
  const addressOf = (user: string) => `#status?app=${site.tencent.server.sdkAppId}&user=${user}`;

  it("names what was asked for, loses it with an edit, and asks at once when it is opened", async () => {
    await login("linked-one");
    const page = await site.open("linked-one", CLIPBOARD);
    expect(await fragment(page)).toBe("#status");
    await get(page);
    await expect.poll(() => fragment(page)).toBe(addressOf("linked-one"));
    await copy(page, "Link to this result");
    const link = await copied(page);
    expect(link).toBe(`${site.relay.origin}/connected${addressOf("linked-one")}`);
    await page.locator("#status-userid").press("x");
    await expect.poll(() => fragment(page)).toBe("#status");
    await page.goto(link);
    await page.reload();
    await connect(page, site.tencent.server.adminKey);
    await plate(page).waitFor();
    await expect.poll(() => page.locator("#status-userid").inputValue()).toBe("linked-one");
    await page.locator(".live.good").waitFor();
  });

  it("asks for the next user when another link is followed, and not again on the way back", async () => {
    await login("first-one");
    await login("second-one");
    const page = await site.page({ path: `/connected${addressOf("first-one")}` });
    await connect(page, site.tencent.server.adminKey);
    await plate(page).waitFor();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, addressOf("second-one"));
    await expect.poll(() => page.locator("#status-userid").inputValue()).toBe("second-one");
    await plate(page).waitFor();
    const asked = watch(page);
    await page.getByRole("link", { name: "Generate" }).click();
    await page.goBack();
    await plate(page).waitFor();
    expect(asked).toEqual([]);
  });

  it("does not ask one app about the user of another", async () => {
    const page = await site.page({ path: "/connected#status?app=1499999999&user=stranger" });
    const asked = watch(page);
    await connect(page, site.tencent.server.adminKey);
    await page.locator("#status-userid").waitFor();
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    await expect.poll(() => plate(page).count()).toBe(0);
  });
});
