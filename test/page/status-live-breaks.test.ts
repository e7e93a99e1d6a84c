/** Following a status live while connections break, keys end and networks go. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { follow, get, liveLine, plate, REFUSED, rows, useStatusPage } from "./status-support.ts";
import { connect } from "./support.ts";

const site = useStatusPage();
const EVENTS = "**/status/events";
const LIVE = "Connected.";
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
  await says(page, LIVE);
  return page;
}

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
    await get(page);
    await says(page, LOST);
    await says(page, LIVE);
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(2900);
  });

  it("is renewed in silence when the server ends a stream that was open for long", async () => {
    await login("max");
    const known = await site.tencent.status("max");
    const page = await site.open("max");
    await get(page);
    await follow(page).uncheck();
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
    const notice = page.locator(".user-status .notice.error:visible");
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
    await page.route(EVENTS, (route) =>
      route.fulfill({ status: 302, headers: { location: "/sign-in" } }),
    );
    await get(page);
    await says(page, "Stopped.");
    await page.unroute(EVENTS);
    await page.getByRole("button", { name: "Try again" }).click();
    await says(page, LIVE);
  });
});
