/**
 * Live changes in the status panel: from callbacks and reports to the screen, over every kind of
 * break.
 */

import { execFile } from "node:child_process";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  CLIPBOARD,
  copied,
  follow,
  get,
  liveLine,
  plate,
  REFUSED,
  rows,
  useStatusPage,
} from "./status-support.ts";
import { connect } from "./support.ts";

const site = useStatusPage();
const EVENTS = "**/status/events";
const LIVE = "Live: changes show at once.";
const LOST = "Connection lost.";

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
  await follow(page).check();
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

  it("asks for the status first when it is switched on before", async () => {
    await login("fay");
    const page = await site.open("fay");
    await follow(page).check();
    await plate(page).waitFor();
    await says(page, LIVE);
  });

  it("misses nothing between the answer and the first event, and keeps what came when it is switched off", async () => {
    await login("gus");
    const page = await site.open("gus");
    await get(page);
    await lose("gus");
    await follow(page).check();
    await row(page, "connection lost").waitFor();
    await follow(page).uncheck();
    await says(page, "Off.");
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
    await says(page, "リアルタイム表示中");
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
    await page
      .locator("form:visible")
      .getByRole("button", { name: "Ask Tencent now" })
      .first()
      .click();
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
    await page.getByRole("button", { name: "Copy live curl" }).click();
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

describe("when the connection breaks", () => {
  it("goes on from the last row, and misses no change", async () => {
    await login("jan");
    const page = await openLive("jan", { expected: REFUSED });
    site.relay.cut();
    await says(page, LOST);
    await expect.poll(() => liveLine(page).textContent()).toContain("could not be reached");
    await lose("jan");
    await login("jan");
    await expect.poll(() => rows(page).count()).toBe(1);
    site.relay.mend();
    const again = page.waitForRequest(EVENTS);
    await rows(page).nth(2).waitFor();
    await says(page, LIVE);
    expect((await again).headers()["last-event-id"]).toBe("1");
    await expect.poll(() => rows(page).count()).toBe(3);
  });

  it("says why it waits, and tries at once when the network is back", async () => {
    await login("kai");
    const page = await openLive("kai", { expected: REFUSED });
    await page.context().setOffline(true);
    site.relay.cut();
    await says(page, "This device is offline.");
    await lose("kai");
    site.relay.mend();
    await page.context().setOffline(false);
    await row(page, "connection lost").waitFor();
    await says(page, LIVE);
  });

  it("waits as long as the server asks", async () => {
    await login("lou");
    const page = await site.open("lou", { expected: REFUSED });
    await get(page);
    const limited = {
      status: 429,
      headers: { "Retry-After": "3" },
      json: { status: 429, code: "rate_limited" },
    };
    const asked: number[] = [];
    await page.route(EVENTS, async (route) => {
      asked.push(Date.now());
      await (asked.length === 1 ? route.fulfill(limited) : route.continue());
    });
    await follow(page).check();
    await says(page, LOST);
    await says(page, LIVE);
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(2900);
  });

  it("is renewed in silence when the server ends a stream that was open for long", async () => {
    await login("max");
    const known = await site.tencent.status("max");
    const page = await site.open("max");
    await get(page);
    const seen: string[] = [];
    await page.exposeFunction("sawLive", (text: string) => seen.push(text));
    await page.evaluate(() => {
      const { sawLive } = window as unknown as { sawLive(text: string): void };
      const line = document.querySelector(".live") as HTMLElement;
      new MutationObserver(() => sawLive(line.textContent ?? "")).observe(line, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    let requests = 0;
    await page.route(EVENTS, (route) => {
      requests += 1;
      if (requests > 1) return route.continue();
      const status = `event: status\nid: 1\ndata: ${JSON.stringify(known)}\n\n`;
      const end = `event: end\ndata: {"reason":"lifetime"}\n\n`;
      return route.fulfill({ contentType: "text/event-stream", body: status + end });
    });
    await follow(page).check();
    await says(page, LIVE);
    await page.waitForRequest(EVENTS);
    await lose("max");
    await row(page, "connection lost").waitFor();
    expect(seen.filter((text) => text.includes(LOST))).toEqual([]);
  });

  it("stops when the API key is revoked, says so, and goes on with another one", async () => {
    const { server } = site.tencent;
    const manage = (method: string, path: string, body?: object) =>
      fetch(`${server.url}/v1/api-keys${path}`, {
        method,
        headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      });
    const made = await manage("POST", "", { name: "support", scopes: ["status:read"] });
    const { id, key } = (await made.json()) as { id: string; key: string };
    await login("nia");
    const page = await openLive("nia", { key, expected: REFUSED, secrets: [key] });
    await manage("DELETE", `/${id}`);
    site.relay.cut();
    await says(page, LOST);
    site.relay.mend();
    await says(page, "Stopped.");
    const notice = page.locator(".columns .notice.error:visible");
    await expect.poll(() => notice.textContent()).toMatch(/revoked|no longer/i);
    await expect.poll(() => plate(page).count()).toBe(1);
    await lose("nia");
    await connect(page, server.adminKey);
    await says(page, LIVE);
    await row(page, "connection lost").waitFor();
  });

  it("stops at a sign-in page, and tries again when told to", async () => {
    await login("ole");
    const page = await site.open("ole", { expected: REFUSED });
    await get(page);
    await page.route(EVENTS, (route) =>
      route.fulfill({ status: 302, headers: { location: "/sign-in" } }),
    );
    await follow(page).check();
    await says(page, "Stopped.");
    await page.unroute(EVENTS);
    await page.getByRole("button", { name: "Try again" }).click();
    await says(page, LIVE);
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
