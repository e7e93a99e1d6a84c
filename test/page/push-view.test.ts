/**
 * The push panel with real answers in it: nothing for axe-core to say, in every language and theme,
 * and room on 320 pixels.
 */

import type { Page } from "playwright-core";
import { afterAll, describe, it } from "vitest";
import { newToken, PushDeployment } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { expectFitForAll } from "./axe.ts";
import { connect, usePage } from "./support.ts";

const push = new PushDeployment(RUNTIMES[0] as (typeof RUNTIMES)[number]);
const site = usePage(async () => {
  await push.start();
  return push.server;
});
afterAll(() => push.stop());

const EXPECTED = /status of (4\d\d|5\d\d)|Failed to load/;

describe.each(["en", "ja", "zh"])("the push panel in %s", (locale) => {
  const open = async (hash: string) => {
    const page = await site.open({ path: `/connected${hash}`, locale, expected: EXPECTED });
    await connect(page, push.server.adminKey);
    await page.locator("#app").waitFor();
    return page;
  };

  const devices = async (page: Page) => {
    await page.locator("form:has(#push-userid) button").nth(1).click();
    await page.locator(".device, .result .notice, main .notice").first().waitFor();
  };
  const start = (page: Page) => page.locator(".start-bar button").first().click();
  const unfold = async (page: Page) => {
    for (const summary of await page.locator(".result summary").all()) await summary.click();
  };

  it("is for everybody: nothing reported, by hand, devices, the verdicts, the history", async () => {
    const { user, token } = await push.newUser();
    const page = await open("#push?user=nobody");
    await expectFitForAll(page, "push, empty");
    await devices(page);
    await expectFitForAll(page, "push, no device");
    await page.locator("main .notice button").first().click();
    await page.locator("#device-token").fill("x");
    await expectFitForAll(page, "push, a device by hand");
    await page.locator("#push-userid").fill(user);
    await devices(page);
    await page.locator("form summary").first().click();
    await expectFitForAll(page, "push, devices");
    await start(page);
    await page.locator(".plate.accepted").waitFor();
    await unfold(page);
    await expectFitForAll(page, "push, accepted");
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    await start(page);
    await page.locator(".plate.bad").waitFor();
    await unfold(page);
    await page.locator(".table tbody").nth(1).waitFor();
    await expectFitForAll(page, "push, refused");
    // Axe runs 18 times.
  }, 120_000);

  it("is for everybody: a pasted token, the diagnosis, a check from the history", async () => {
    const { user } = await push.newUser();
    const page = await open("#push");
    await page.locator("#push-userid").fill(newToken());
    await page.locator("#push-certificate").waitFor();
    await expectFitForAll(page, "push, a token");
    await page.locator("#push-userid").fill("15512345678901234567");
    await expectFitForAll(page, "push, a UserID or a token");
    await page.locator("#push-userid").fill(user);
    await page.locator("form:visible summary").click();
    await page.locator("#observed-code").fill("x");
    await expectFitForAll(page, "diagnosis, fault");
    await page.locator("#observed-code").fill("");
    await page.locator("form:has(#push-userid) button").first().click();
    await page.locator(".result:visible .plate").waitFor();
    await unfold(page);
    await expectFitForAll(page, "diagnosis, ended");
    await page.evaluate((id) => {
      location.hash = `push?user=nobody&check=${id}`;
    }, "0b5c1d0e-1111-4222-8333-444455556666");
    await page.locator(".result:visible .notice.error").waitFor();
    await expectFitForAll(page, "push, a check that is not kept");
  });
});
