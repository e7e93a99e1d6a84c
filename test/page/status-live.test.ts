/**
 * Live changes in the status panel: from callbacks and reports to the screen, over every kind of
 * break.
 */

import { execFile } from "node:child_process";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  askTencent,
  CLIPBOARD,
  copied,
  copy,
  follow,
  get,
  liveLine,
  plate,
  REFUSED,
  rows,
  useStatusPage,
} from "./status-support.ts";

const site = useStatusPage();
const LIVE = "Connected.";

const says = (page: Page, words: string) => liveLine(page).filter({ hasText: words }).waitFor();
const row = (page: Page, words: string) => rows(page).filter({ hasText: words });
const login = (user: string, platform = "Android") =>
  site.tencent.fire(user, "Login", "Register", platform);
const lose = (user: string, platform = "Android") =>
  site.tencent.fire(user, "Disconnect", "LinkClose", platform);

/** On screen and live. */
async function openLive(
  user: string,
  options: Parameters<typeof site.open>[1] = {},
): Promise<Page> {
  const page = await site.open(user, options);
  await get(page);
  await says(page, LIVE);
  return page;
}

describe("following live", () => {
  it("shows Tencent's callbacks and the app's own reports at once, in two tabs", async () => {
    await login("erin");
    const pages = [await openLive("erin"), await openLive("erin")];
    await lose("erin");
    for (const page of pages)
      await plate(page).filter({ hasText: "Can receive offline push" }).waitFor();
    for (const page of pages) {
      await expect
        .poll(() => row(page, "connection lost").textContent())
        .toMatch(/Online then\s+PushOnline/);
      await expect.poll(() => page.locator(".client").textContent()).toContain("PushOnline");
    }
    await site.report("erin", "foreground");
    for (const page of pages) await row(page, "app came to the foreground").waitFor();
  });

  it("is on by itself, and stays off for the next UserID once it was paused", async () => {
    await login("fay");
    const page = await openLive("fay");
    await expect.poll(() => follow(page).isChecked()).toBe(true);
    await follow(page).uncheck();
    await says(page, "Paused.");
    await page.locator("#status-userid").fill("nobody-there");
    await get(page);
    await says(page, "Paused.");
    await expect.poll(() => follow(page).isChecked()).toBe(false);
  });

  it("misses nothing between the answer and the first event, and keeps what came when it is switched off", async () => {
    await login("gus");
    const page = await site.open("gus");
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/status/events", async (route) => {
      await held;
      await route.continue();
    });
    await get(page);
    await lose("gus");
    release();
    await row(page, "connection lost").waitFor();
    await follow(page).uncheck();
    await says(page, "Paused.");
    await expect.poll(() => plate(page).textContent()).toContain("Can receive");
    await expect.poll(() => rows(page).count()).toBe(2);
    await login("gus");
    await follow(page).check();
    await rows(page).nth(2).waitFor();
  });

  it("keeps what came when the language changes, and goes on in the new one", async () => {
    await login("hal");
    const page = await openLive("hal");
    await lose("hal");
    await row(page, "connection lost").waitFor();
    await page.locator("header select").selectOption("ja");
    await says(page, "接続済みです");
    await plate(page).filter({ hasText: "オフラインプッシュを受信できます" }).waitFor();
    await page.locator(".cause", { hasText: "暫定的に判断" }).waitFor();
    await expect.poll(() => rows(page).count()).toBe(2);
    await login("hal");
    await row(page, "ログイン").nth(1).waitFor();
  });

  it("shows Tencent's refusal beside what comes live, until Tencent has answered", async () => {
    await login("ida");
    const page = await openLive("ida");
    const stop = site.tencent.fake.failWith(60020);
    await askTencent(page);
    const refusal = page.locator(".result:visible .notice.warning");
    await refusal.waitFor();
    stop();
    await lose("ida");
    await row(page, "connection lost").waitFor();
    await expect.poll(() => refusal.count()).toBe(1);
    site.tencent.fake.world.user("ida", { platform: "Android", status: "Online" });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await site.tencent.status("ida", "?live=true");
    await refusal.waitFor({ state: "detached" });
  });

  it("offers the same as a shell line, which prints the events", async () => {
    await login("ike");
    const page = await site.open("ike", CLIPBOARD);
    await get(page);
    await copy(page, "Copy as live curl");
    const line = await copied(page);
    expect(line).not.toContain(site.tencent.server.adminKey);
    const env = { ...process.env, SIGPOST_KEY: site.tencent.server.adminKey, no_proxy: "*" };
    const printed = await new Promise<string>((resolve) => {
      const child = execFile("sh", ["-c", `exec ${line}`], { env });
      child.stdout?.on("data", (text: string) => {
        if (!text.includes("event: status")) return;
        child.kill();
        resolve(text);
      });
    });
    expect(printed).toContain('"status":"Online"');
  });
});

describe("who no longer listens", () => {
  const ended = (page: Page) =>
    page.waitForEvent("requestfailed", (request) => request.url().endsWith("/status/events"));

  it.each([
    ["another UserID is typed", (page: Page) => page.locator("#status-userid").press("x")],
    ["it is switched off", (page: Page) => follow(page).uncheck()],
    [
      "the reader disconnects",
      (page: Page) => page.getByRole("button", { name: "Disconnect" }).click(),
    ],
    [
      "the page is left",
      (page: Page) => page.evaluate(() => void dispatchEvent(new Event("pagehide"))),
    ],
  ] as const)("is not sent anything any more when %s", async (_title, leave) => {
    await login("pam");
    const page = await openLive("pam", { expected: REFUSED });
    const end = ended(page);
    await leave(page);
    await end;
  });

  it("goes on while another tool is on screen, without being read out", async () => {
    await login("quin");
    const page = await openLive("quin");
    await page.getByRole("link", { name: "Generate" }).click();
    await lose("quin");
    await row(page, "connection lost").waitFor({ state: "attached" });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.locator("[role=status]").textContent()).not.toContain("PushOnline");
    await page.goBack();
    await plate(page).filter({ hasText: "Can receive" }).waitFor();
  });
});

describe("a screen reader", () => {
  it("is told of a burst of changes once, with how it ended", async () => {
    await login("rex");
    const page = await openLive("rex");
    const said: string[] = [];
    await page.exposeFunction("hears", (text: string) => text !== "" && said.push(text));
    await page.evaluate(() => {
      const { hears } = window as unknown as { hears(text: string): void };
      const region = document.querySelector("[role=status]") as HTMLElement;
      new MutationObserver(() => hears(region.textContent ?? "")).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    for (let i = 0; i < 5; i++) {
      await lose("rex");
      await login("rex");
    }
    await lose("rex");
    await page
      .locator("[role=status]", { hasText: "Android: PushOnline. Can receive offline push" })
      .waitFor({ state: "attached" });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(said.at(-1)).toBe("Android: PushOnline. Can receive offline push");
    // A slow machine may need longer for the burst than the first announcement waits.
    expect(said.length).toBeLessThanOrEqual(2);
  });
});
