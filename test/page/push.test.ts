/**
 * The push panel against the real worker with fake vendors behind it: what the vendor says,
 * languages, and the search for the cause.
 */

import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { PushDeployment } from "../support/push-deployment.ts";
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

describe("what the vendor says", () => {
  it("names a token that Apple no longer knows, and marks it in the list", async () => {
    const { user, token } = await push.newUser();
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    const page = await openPush(user, { secrets: [token] });
    await devices(page);
    await start(page);
    await page.locator(".plate.bad").waitFor();
    await expect.poll(() => page.locator(".plate").textContent()).toBe("Refused");
    await expect.poll(() => result(page).textContent()).toContain("the app or its user");
    await page.locator(".device .badge.bad", { hasText: "dead" }).waitFor();
    await page.getByText("The vendor's raw response").click();
    await expect.poll(() => page.locator(".raw").textContent()).toContain("Unregistered");
  });

  it("runs dry without showing anything on the phone", async () => {
    const { user, token } = await push.newUser();
    const page = await openPush(user);
    await devices(page);
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await start(page);
    await page.locator(".plate.accepted", { hasText: "Dry run passed" }).waitFor();
    expect(push.apple.shown).not.toContain(token);
  });

  it("says that nobody knows where there is no usable answer", async () => {
    const { user } = await push.newUser();
    const page = await openPush(user);
    await devices(page);
    push.servers.production.fault = "hang";
    await start(page);
    await page.locator(".hop.is-running").waitFor();
    await page.locator(".plate.perhaps", { hasText: "Perhaps sent" }).waitFor();
  });

  it("clears the verdict with any edit, and offers the history", async () => {
    const { user } = await push.newUser();
    const page = await openPush(user);
    await devices(page);
    await start(page);
    await page.locator(".plate").waitFor();
    await page.getByRole("checkbox", { name: /Dry run/ }).check();
    await expect.poll(() => page.locator(".plate").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("#push");
    await page.locator(".table tbody", { hasText: "Accepted by the vendor" }).locator("a").click();
    await page.locator(".plate.accepted").waitFor();
    await page.locator("#push-userid").fill("somebody-else");
    await expect.poll(() => page.locator(".table, .device, .plate").count()).toBe(0);
  });
});

describe("another language", () => {
  it("tells the devices, the check and the history anew, and sends nothing", async () => {
    const { user, token } = await push.newUser();
    const page = await openPush(user, { secrets: [token] });
    await devices(page);
    await start(page);
    await page.getByText("That is not yet a notification on the screen").first().waitFor();
    await page.locator(".table tbody .badge").waitFor();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/v1/"))
        asked.push(`${request.method()} ${request.url().replace(/.*\/|\?.*/g, "")}`);
    });
    const shown = push.apple.shown.length;
    await page.locator("header select").selectOption("ja");
    const cause = page.locator(".result:visible .cause");
    await expect.poll(() => cause.textContent()).toContain("通知を受け付けました");
    await expect
      .poll(() => page.locator(".result:visible .path").textContent())
      .not.toMatch(/reported token|taken/);
    await page.locator(".table tbody .badge", { hasText: "受け付けました" }).waitFor();
    // Each once: the devices, their certificates, the history, and the check on screen.
    const kinds = () => asked.map((one) => one.replace(/ [\da-f-]{36}$/, " one")).sort();
    await expect
      .poll(kinds)
      .toEqual(["GET certificates", "GET devices", "GET one", "GET push-checks"]);
    expect(push.apple.shown.length).toBe(shown);
    await page.locator("header select").selectOption("en");
    await expect.poll(() => cause.textContent()).toContain("accepted the notification");
  });

  it("chosen while a check runs holds for its verdict too", async () => {
    const { user, token } = await push.newUser();
    const page = await openPush(user, { secrets: [token] });
    await devices(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/push-checks", async (route) => {
      if (route.request().method() === "POST") await held;
      await route.continue();
    });
    await start(page);
    await page.getByRole("button", { name: "Stop" }).waitFor();
    await page.locator("header select").selectOption("zh");
    await page.getByRole("heading", { name: "离线推送检测" }).first().waitFor();
    release();
    await expect
      .poll(() => page.locator(".result:visible .cause").textContent())
      .toContain("已接收推送");
  });
});

describe("the search for the cause", () => {
  it("ranks what it found, with evidence and remedy, and keeps the UserSig out of report and line", async () => {
    const page = await openPush("stranger", CLIPBOARD);
    await page.getByText("What is already known").click();
    await page.locator("#observed-code").fill("seventy");
    await page.locator("#observed-code-fault").waitFor();
    await page.locator("#observed-code").fill("70009");
    await page.locator("#device-usersig").fill("eJwnot-a-token-at-all");
    await page.getByRole("button", { name: "Find out why" }).click();
    await page.locator(".result:visible .plate.bad").waitFor();
    await expect.poll(() => page.locator(".result:visible .notice").count()).toBeGreaterThan(0);
    for (const name of ["Report without secrets", "curl command"])
      expect(await copied(page, name)).not.toContain("eJwnot-a-token");
  });

  it("and the check of one device keep what they found while the other is looked at, until the user is another one", async () => {
    const { user, token } = await push.newUser();
    const page = await openPush(user, { secrets: [token] });
    const plate = page.locator(".result:visible .plate");
    await devices(page);
    await start(page);
    await expect.poll(() => plate.textContent()).toBe("Accepted by the vendor");
    await page.getByRole("button", { name: "Find out why" }).click();
    await expect.poll(() => plate.textContent()).toMatch(/\d (?:possible )?causes? ?(?:found)?$/);
    const found = await plate.textContent();
    await page.getByRole("radio", { name: "Check", exact: true }).check();
    await expect.poll(() => plate.textContent()).toBe("Accepted by the vendor");
    await expect.poll(() => page.locator(".device:visible").count()).toBe(1);
    await page.getByRole("radio", { name: "Causes" }).check();
    await expect.poll(() => plate.textContent()).toBe(found);
    await page.locator("#push-userid").fill("somebody-else");
    await expect.poll(() => plate.count()).toBe(0);
    await expect.poll(() => page.locator("#push-userid").inputValue()).toBe("somebody-else");
  });
});
