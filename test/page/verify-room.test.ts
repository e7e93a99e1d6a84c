/**
 * The room that a PrivateMapKey has to open: folded, compared in both modes, in every language. And
 * whose turn it is where it lets nobody in.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signPrivateMapKey } from "../../worker/usersig/index.ts";
import { expectFitForAll } from "./axe.ts";
import { connect, enterApp, takeAlong, usePage } from "./support.ts";

const site = usePage();
const ticket = (room: { roomId: number } | { strRoomId: string }, privileges: number = 255) =>
  signPrivateMapKey({
    ...site.server,
    userId: "alice",
    expire: 3600,
    now: Math.floor(Date.now() / 1000),
    privileges,
    ...room,
  });

const unfold = (page: Page, name = "Room of a PrivateMapKey") =>
  page.locator("details", { hasText: name }).locator("summary").click();
const choose = (page: Page, kind: "name" | "number") =>
  page.locator(`label:has(input[name="verify-room-kind"][value="${kind}"])`).click();
const verdict = (page: Page, state: string, words: string) =>
  page
    .locator(`.result:visible:has(.plate.${state}) .cause`, { hasText: words })
    .waitFor({ timeout: 8000 });

async function compares(page: Page): Promise<void> {
  await page.locator("#verify-usersig").fill(await ticket({ roomId: 1234 }));
  await page.locator(".plate.good").waitFor();
  expect(await page.locator("#verify-room").isVisible()).toBe(false);
  await unfold(page);
  await page.locator("#verify-room").fill("1234");
  await page.locator(".plate.good").waitFor();
  await page.locator("#verify-room").fill("1235");
  await verdict(page, "bad", "1235");
  await choose(page, "name");
  await page.locator("#verify-room").fill("1234");
  await verdict(page, "bad", "roomId 1234");
  // A text that is no room's number is said beside the field, and compared with nothing.
  await choose(page, "number");
  await page.locator("#verify-room").fill("lobby");
  await page.locator("details .notice.error").waitFor();
  await page.locator(".plate.good").waitFor();
}

describe("whose turn it is", () => {
  it("stands beside the cause: the issuing server's, or the caller's", async () => {
    const page = await site.open({ path: "/#verify" });
    await enterApp(page, site.server);
    const turn = (words: string) => page.locator(".result:visible", { hasText: words }).waitFor();
    const token = await ticket({ roomId: 1234 }, 1);
    await page.locator("#verify-usersig").fill(token);
    await turn("the operator of the issuing server");
    await page.locator("#verify-usersig").fill(token.slice(0, -20));
    await turn("the caller, who passes the UserSig on");
  });
});

describe("the room of a PrivateMapKey", () => {
  it("is compared in local mode", async () => {
    const page = await site.open({ path: "/#verify" });
    await enterApp(page, site.server);
    await compares(page);
    await expectFitForAll(page, "the room");
    await page.getByRole("button", { name: "Clear" }).locator("visible=true").click();
    await expect.poll(() => page.locator("#verify-room").inputValue()).toBe("");
  });

  it("is compared by the server in connected mode, and is in the curl line", async () => {
    const page = await site.open({
      path: "/connected#verify",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
    await compares(page);
    await choose(page, "name");
    await page.locator("#verify-room").fill("lobby");
    await verdict(page, "bad", "lobby");
    await takeAlong(page, "curl command");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(line).toContain('"strRoomId":"lobby"');
  });

  it.each([
    ["ja", "PrivateMapKey のルーム", "1234"],
    ["zh", "PrivateMapKey 的房间", "1234"],
  ])("is asked for in %s", async (locale, summary, room) => {
    const page = await site.open({ path: "/#verify", locale });
    await enterApp(page, site.server);
    await page.locator("#verify-usersig").fill(await ticket({ strRoomId: "lobby" }));
    await unfold(page, summary);
    await page.locator("#verify-room").fill(room);
    await verdict(page, "bad", "lobby");
  });
});
