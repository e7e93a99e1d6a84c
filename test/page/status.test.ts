/** The status panel against the real worker with a fake Tencent behind it: the console manual's steps, live changes, failures. */

import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../support/status-server.ts";
import { connect, usePage } from "./support.ts";

let tencent: StatusServer;
const site = usePage(async () => {
  tencent = await startStatusServer(RUNTIMES[0] as (typeof RUNTIMES)[number]);
  return tencent.server;
});
afterAll(() => tencent.stop());

const REFUSED = /status of (401|403|429|5\d\d)|ERR_|Failed to load/;
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const plate = (page: Page) => page.locator("section:visible > .columns > .result .plate");

async function openStatus(user: string, options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open({ path: `/connected#status?user=${user}`, ...options });
  await connect(page, tencent.server.adminKey);
  await page.locator("#status-userid").waitFor();
  return page;
}

const get = (page: Page) => page.getByRole("button", { name: "Get status" }).click();

describe("the console manual's steps, in Japanese", () => {
  it("gets the status, says whether a push can be received, and sends the test message", async () => {
    tencent.fake.world.user("alice", { platform: "Android", status: "PushOnline" });
    const page = await openStatus("", { locale: "ja-JP" });
    // 3. UserID を入力、4. ステータスの取得
    await page.locator("#status-userid").fill("alice");
    await page.getByRole("button", { name: "ステータスの取得" }).click();
    await plate(page).waitFor();
    expect(await plate(page).textContent()).toBe("オフラインプッシュを受信できます");
    expect(await page.locator(".clients").textContent()).toContain("プッシュオンライン");
    await page.locator("summary", { hasText: "テストメッセージを送信" }).click();
    await page.getByRole("button", { name: "テストメッセージを送信" }).click();
    await page.getByText("テストメッセージを送信しました。").first().waitFor();
    expect(tencent.fake.world.messages.at(-1)).toMatchObject({ to: "alice", from: "administrator" });
  });
});

describe("what it says", () => {
  it.each([
    ["bob", "Offline", "Cannot receive offline push"],
    ["carol", "PushOnline", "Can receive offline push"],
  ] as const)("%s, %s: %s", async (user, status, words) => {
    tencent.fake.world.user(user, { platform: "iPhone", status });
    const page = await openStatus(user);
    await get(page);
    await plate(page).waitFor();
    expect(await plate(page).textContent()).toBe(words);
    await page.locator("#status-userid").press("x");
    expect(await plate(page).count()).toBe(0);
  });

  it("shows a refusal of Tencent's with its code and remedy, and what is known all the same", async () => {
    const page = await openStatus("nobody-knows");
    await get(page);
    await page.locator(".result:visible .notice").first().waitFor();
    expect(await plate(page).count()).toBe(1);
  });

  it("gives each change of the history a readable line", async () => {
    tencent.fake.world.user("dave", { platform: "Android", status: "Online" });
    await tencent.fire("dave", "Login", "Register");
    await tencent.fire("dave", "Disconnect", "LinkClose");
    const page = await openStatus("dave");
    await get(page);
    const line = page.locator(".time-line li").first();
    await line.waitFor();
    expect(await line.textContent()).toContain("connection lost (connection closed)");
    expect(await page.locator(".time-line li").count()).toBeGreaterThanOrEqual(2);
  });
});

describe("live", () => {
  it("follows Tencent's callbacks and the app's own reports, in two tabs at once", async () => {
    tencent.fake.world.user("erin", { platform: "Android", status: "Offline" });
    const pages = [await openStatus("erin"), await openStatus("erin")];
    for (const page of pages) {
      await get(page);
      await plate(page).waitFor();
      await page.getByRole("checkbox", { name: "Follow live" }).check();
      await page.getByText("Live: changes show at once.").waitFor();
    }
    await tencent.fire("erin", "Login", "Register");
    for (const page of pages) await page.locator(".clients", { hasText: "Online" }).waitFor();
    await tencent.ask("erin/presence/pixel", {
      method: "PUT",
      body: JSON.stringify({ platform: "Android", state: "background" }),
    });
    for (const page of pages)
      await page.locator(".time-line li", { hasText: "app in the background" }).first().waitFor();
  });

  it("goes on after the connection broke, and misses nothing", async () => {
    tencent.fake.world.user("frank", { platform: "Android", status: "Offline" });
    await tencent.fire("frank", "Login", "Register");
    const known = await tencent.status("frank");
    const page = await openStatus("frank", { expected: REFUSED });
    await get(page);
    // A server that restarts: it says how things are, and closes.
    await page.route("**/status/events", (route) =>
      route.fulfill({
        contentType: "text/event-stream",
        body: `event: status\nid: ${known.history[0].seq}\ndata: ${JSON.stringify(known)}\n\n`,
      }),
    );
    await page.getByRole("checkbox", { name: "Follow live" }).check();
    await page.getByText("trying again").waitFor();
    await tencent.fire("frank", "Disconnect", "TimeOut");
    await page.unroute("**/status/events");
    await page.locator(".time-line li", { hasText: "connection lost (time-out)" }).first().waitFor();
    await page.getByText("Live: changes show at once.").waitFor();
  });

  it("ends when the reader looks at somebody else", async () => {
    tencent.fake.world.user("gina", { platform: "Android", status: "Offline" });
    const page = await openStatus("gina");
    await get(page);
    await page.getByRole("checkbox", { name: "Follow live" }).check();
    await page.getByText("Live: changes show at once.").waitFor();
    const ended = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/status/events"));
    await page.locator("#status-userid").fill("somebody-else");
    await ended;
    expect(await page.getByText("Live: changes show at once.").count()).toBe(0);
  });
});

describe("the way there", () => {
  it("needs no mouse, and tells a screen reader", async () => {
    tencent.fake.world.user("hana", { platform: "Android", status: "PushOnline" });
    const page = await openStatus("");
    await page.locator("#status-userid").focus();
    await page.keyboard.type("hana");
    await page.keyboard.press("Enter");
    await page.locator("[role=status]", { hasText: "Can receive offline push" }).waitFor({ state: "attached" });
  });

  it("copies a line that works when pasted, and a report without secrets", async () => {
    tencent.fake.world.user("ivan", { platform: "Android", status: "PushOnline" });
    const page = await openStatus("ivan", CLIPBOARD);
    await get(page);
    await plate(page).waitFor();
    await page.getByRole("button", { name: "Copy as curl" }).first().click();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    const printed = execFileSync("sh", ["-c", line], {
      env: { ...process.env, SIGPOST_KEY: tencent.server.adminKey, no_proxy: "*" },
      encoding: "utf8",
    });
    expect(printed).toContain("can_receive");
    await page.getByRole("button", { name: "Copy report" }).click();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain("ivan");
    expect(report).not.toContain(tencent.server.adminKey);
  });

  it("keeps what was typed when the API key ends in mid-work or the device is offline", async () => {
    const page = await openStatus("judy", { expected: REFUSED });
    await page.route("**/status?*", (route) =>
      route.fulfill({ status: 401, json: { code: "key_expired", detail: "The API key has expired.", remedy: "Ask." } }),
    );
    await get(page);
    await page.locator(".result:visible .notice", { hasText: "has expired" }).waitFor();
    await page.unroute("**/status?*");
    await page.context().setOffline(true);
    await get(page);
    await page.locator(".result:visible .notice", { hasText: "offline" }).waitFor();
    expect(await page.locator("#status-userid").inputValue()).toBe("judy");
  });
});

describe("the other tools that ask Tencent", () => {
  it("checks a push the way that messages go, and says how far it came", async () => {
    tencent.fake.world.user("kim", { platform: "Android", status: "PushOnline", reaches: 3 });
    const page = await site.open({ path: "/connected#push?user=kim" });
    await connect(page, tencent.server.adminKey);
    await page.getByRole("radio", { name: /Through Tencent/ }).check();
    await page.getByRole("button", { name: "Start detection" }).click();
    await page.locator(".result:visible .plate.valid").waitFor();
    expect(await page.locator(".result:visible .steps").textContent()).toContain("Handed to the vendor");
    expect(tencent.fake.world.tasks.at(-1)?.userId).toBe("kim");
  });

  it("finds the cause for somebody whom Tencent does not know", async () => {
    const page = await site.open({ path: "/connected#push?user=unheard-of" });
    await connect(page, tencent.server.adminKey);
    await page.getByRole("radio", { name: "Find the cause" }).check();
    await page.getByRole("button", { name: "Find the cause" }).click();
    await page.locator(".result:visible .plate.invalid").waitFor();
    expect(await page.locator(".result:visible .notice.error").first().textContent()).toContain("certain");
  });

  it("looks after the health of the app", async () => {
    const page = await site.open({ path: "/connected#settings?section=health" });
    await connect(page, tencent.server.adminKey);
    await page.getByRole("button", { name: "Check now" }).click();
    await page.locator("main .plate:visible").waitFor();
    expect(await page.locator("main .steps:visible li").count()).toBeGreaterThan(2);
  });
});
