/**
 * The push panel with real answers in it: nothing for axe-core to say, in every language and theme,
 * and room on 320 pixels.
 */

import { afterAll, describe, it } from "vitest";
import { PushDeployment } from "../support/push-deployment.ts";
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

  it("is for everybody: nothing reported, devices, the verdicts, the history, the diagnosis", async () => {
    const { user, token } = await push.newUser();
    const page = await open("#push?user=nobody");
    await expectFitForAll(page, "push, empty");
    await page.locator("#push-userid").press("Enter");
    await page.locator("main .notice").first().waitFor();
    await expectFitForAll(page, "push, no device");
    await page.locator("#push-userid").fill(user);
    await page.locator("#push-userid").press("Enter");
    await page.locator(".card").waitFor();
    await page.locator("details summary").first().click();
    await expectFitForAll(page, "push, devices");
    const start = page.locator("form button.primary:visible").last();
    await start.click();
    await page.locator(".plate.good").waitFor();
    for (const summary of await page.locator(".result summary").all()) await summary.click();
    await expectFitForAll(page, "push, accepted");
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    await start.click();
    await page.locator(".plate.bad").waitFor();
    for (const summary of await page.locator(".result summary").all()) await summary.click();
    await page.locator("#push-history ~ .row button").click();
    await page.locator(".history summary").first().click();
    await expectFitForAll(page, "push, refused");
    await page.locator("label.chip").nth(1).click();
    await page.locator("#observed-code").fill("x");
    await expectFitForAll(page, "diagnosis, fault");
    await page.locator("#observed-code").fill("");
    await page.locator("form:visible button.primary").click();
    await page.locator(".result:visible .plate").waitFor();
    await expectFitForAll(page, "diagnosis, ended");
  });
});
