/** A certificate under Settings after push checks: how the last one ended, why, and what to do. */

import { describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { usePushPage } from "./push-support.ts";
import { certificateRow, openRow } from "./settings-support.ts";

const { push, start } = usePushPage();

/** The vendor no longer knows the token. */
async function pushRefused(): Promise<void> {
  const { path, token } = await push.newUser();
  push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
  await check(path);
}

/** The token is another vendor's, which is seen before anything goes out. */
async function pushHeldBack(): Promise<void> {
  const { path } = await push.newUser();
  const token = `${"x".repeat(22)}:APA91b${"y".repeat(60)}`;
  await push.call("PUT", `${path}/devices/phone`, { certificateId: 11, token });
  await check(path);
}

async function check(path: string): Promise<void> {
  const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
  expect(json.id).toBeDefined();
  await expect
    .poll(async () => (await push.call("GET", "/certificates/11")).json.lastCheck?.id)
    .toBe(json.id);
}

const openCertificates = async () => {
  const page = await start();
  await page.locator(".connection").waitFor();
  await page.evaluate(() => {
    location.hash = "#settings?section=certificates";
  });
  return page;
};

describe("the last push check", () => {
  it.each([
    ["refused", pushRefused],
    ["not sent", pushHeldBack],
  ] as const)(
    "says cause and remedy where it was %s, with a failure's badge",
    async (badge, run) => {
      await run();
      const { lastCheck } = (await push.call("GET", "/certificates/11")).json;
      expect(lastCheck.cause).not.toBe("");
      const page = await openCertificates();
      const row = certificateRow(page, 11);
      await row.locator(".badge.bad", { hasText: badge }).waitFor();
      await openRow(page, /^11\b/);
      const notice = row.locator(".notice.error");
      await notice
        .filter({ hasText: lastCheck.cause })
        .filter({ hasText: lastCheck.remedy })
        .waitFor();
      await expectFitForAll(page, "a refused last check");
    },
  );

  it("is told in the reader's language", async () => {
    await pushRefused();
    const page = await openCertificates();
    await openRow(page, /^11\b/);
    await page.locator("header select").selectOption("ja");
    await certificateRow(page, 11).locator(".notice.error", { hasText: "。" }).waitFor();
  });
});
