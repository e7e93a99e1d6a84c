/**
 * The test message from the status panel: sent and seen by the fake Tencent, or refused with cause
 * and remedy.
 */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  CLIPBOARD,
  copied,
  copy,
  get,
  paste,
  plate,
  REFUSED,
  useStatusPage,
} from "./status-support.ts";

const site = useStatusPage();
const form = (page: Page) => page.locator(".test-message");
const send = (page: Page) => form(page).locator("button.primary").first();
const world = () => site.tencent.fake.world;

/** A user whose phone waits for a push, with the form open. */
async function openForm(
  user: string,
  options: Parameters<typeof site.open>[1] = {},
): Promise<Page> {
  world().user(user, { platform: "Android", status: "PushOnline" });
  const page = await site.open(user, options);
  await get(page);
  await page.getByRole("button", { name: "Send a test message" }).click();
  return page;
}

describe("the test message", () => {
  it("says that it is real and visible before it is sent, and what was sent with its key afterwards", async () => {
    world().user("helper");
    const page = await openForm("anna", CLIPBOARD);
    const before = await form(page).textContent();
    for (const words of ["one real one-to-one text message", "The user sees it", "six a minute"])
      expect(before).toContain(words);
    await page.locator("#message-from").fill("helper");
    await page.locator("#message-text").fill("Hello from support");
    await send(page).click();
    const notice = form(page).locator(".notice.info");
    await notice.waitFor();
    const sent = world().messages.at(-1);
    expect(sent).toMatchObject({ from: "helper", to: "anna", text: "Hello from support" });
    const text = await notice.textContent();
    for (const words of [
      "Now look at the phone",
      "stays in both users' conversation",
      "helper",
      String(sent?.random),
    ])
      expect(text).toContain(words);
    await copy(page, "Copy the key", notice);
    expect(await copied(page)).toContain(String(sent?.random));
    await copy(page, "curl command", notice);
    const count = world().messages.length;
    await paste(await copied(page), site.tencent.server.adminKey);
    expect(world().messages).toHaveLength(count + 1);
    expect(world().messages.at(-1)).toMatchObject({
      from: "helper",
      to: "anna",
      text: "Hello from support",
    });
    await page.locator("#message-text").press("x");
    await expect.poll(() => notice.count()).toBe(0);
  });

  it("shows on a phone that waits: the push's way appears in the time line", async () => {
    const page = await openForm("bert");
    await page.locator(".live.good").waitFor();
    await send(page).click();
    await page.locator(".time-line li", { hasText: "Test message sent by" }).waitFor();
    await page
      .locator(".time-line li", { hasText: "Push by fcm: delivered to the device" })
      .waitFor();
  });

  it("is sent once, however often the button is pressed while it is on its way", async () => {
    const page = await openForm("cleo");
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/test-messages", async (route) => {
      await held;
      await route.continue();
    });
    const count = world().messages.length;
    await send(page).dblclick();
    await page.getByRole("button", { name: "Sending…" }).click({ force: true });
    await page.locator("#message-text").press("Enter");
    release();
    await form(page).locator(".notice.info").waitFor();
    expect(world().messages).toHaveLength(count + 1);
  });

  it("names what is wrong beside its field", async () => {
    const page = await openForm("dirk");
    await page.locator("#message-text").fill("");
    await expect
      .poll(() => page.locator("#message-text-fault").textContent())
      .toContain("text is missing");
    await page.locator("#message-text").fill("x".repeat(501));
    await expect
      .poll(() => page.locator("#message-text-fault").textContent())
      .toContain("501 characters");
    const count = world().messages.length;
    await send(page).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("message-text");
    await page.locator("#message-from").fill("dirk");
    await expect
      .poll(() => page.locator("#message-from-fault").textContent())
      .toContain("the same user");
    await page.locator("#message-from").fill("x".repeat(33));
    await expect
      .poll(() => page.locator("#message-from-fault").textContent())
      .toContain("33 bytes");
    expect(world().messages).toHaveLength(count);
  });
});

describe("a refused test message", () => {
  it("names Tencent's code, cause, remedy and whose turn it is", async () => {
    const page = await openForm("emil", { expected: REFUSED });
    await page.locator("#message-from").fill("nobody-at-all");
    await send(page).click();
    const notice = form(page).locator(".notice.error");
    await notice.waitFor();
    const text = await notice.textContent();
    for (const words of [
      "tencent_refused",
      "90048 From_Account does not exist",
      "the app or its user",
      "Request ID",
    ])
      expect(text).toContain(words);
    await page.locator("#message-from").fill("");
    await expect.poll(() => notice.count()).toBe(0);
    await send(page).click();
    await form(page).locator(".notice.info").waitFor();
  });

  it("says that it may have been sent where no answer came, because it must not be sent twice by mistake", async () => {
    const page = await openForm("ella", { expected: REFUSED });
    await page.route("**/test-messages", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send(page).click();
    const notice = form(page).locator(".notice.error");
    await notice.waitFor();
    await expect.poll(() => notice.textContent()).toContain("It may have been sent");
    expect(world().messages.at(-1)).toMatchObject({ to: "ella" });
  });

  it("says when to try again after the sixth in a minute", async () => {
    const page = await openForm("fred", { expected: REFUSED });
    for (let i = 0; i < 6; i++)
      await site.tencent.ask("fred/test-messages", {
        method: "POST",
        body: JSON.stringify({ text: `${i}` }),
      });
    await send(page).click();
    const notice = form(page).locator(".notice.error");
    await notice.waitFor();
    await expect.poll(() => notice.textContent()).toMatch(/Try again in \d+ s/);
    await expect.poll(() => notice.textContent()).toContain("check_limited");
  });

  it("is not offered with an API key that lacks the scope, which is named", async () => {
    const made = await fetch(`${site.tencent.server.url}/v1/api-keys`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${site.tencent.server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name: "readers", scopes: ["status:read"] }),
    });
    const { key } = (await made.json()) as { key: string };
    world().user("gabi", { platform: "Android", status: "PushOnline" });
    const page = await site.open("gabi", { expected: REFUSED, key, secrets: [key] });
    await get(page);
    await page.locator(".result", { hasText: "message:send" }).waitFor();
    await expect.poll(() => plate(page).textContent()).toContain("Can receive");
    await expect.poll(() => page.getByRole("button", { name: /test message/ }).count()).toBe(0);
    // Nor may the key do the push check, the next thing to do: a way there would be a dead end.
    await expect.poll(() => page.locator(".next .primary").textContent()).toContain("again");
    expect(await page.locator(".next a").count()).toBe(0);
    await page.locator(".time-line", { hasText: "push:check" }).waitFor();
  });
});
