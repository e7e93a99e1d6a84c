/** The server tools with real answers in them: nothing for axe-core to say, in every language and theme, and room on 320 pixels. */

import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { PushDeployment } from "../push/deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { expectAccessible, overflow } from "./axe.ts";
import { connect, usePage } from "./support.ts";

const push = new PushDeployment(RUNTIMES[0] as (typeof RUNTIMES)[number]);
const site = usePage(async () => {
  await push.start();
  return push.server;
});
afterAll(() => push.stop());

const EXPECTED = /status of (4\d\d|5\d\d)|Failed to load/;

async function look(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  const { width, height } = page.viewportSize() as { width: number; height: number };
  await page.setViewportSize({ width: 320, height });
  expect(await overflow(page), `${state}, 320 px`).toBeLessThanOrEqual(0);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, a.button, select, input:not(.chip input), summary")]
      .filter((target) => target.checkVisibility())
      .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()] as const)
      .filter(([html, box]) => box.height < 24 && !html.includes('type="checkbox"') && !html.includes('type="radio"'))
      .map(([html]) => html),
  );
  expect(small, `${state}, touch targets`).toEqual([]);
  await page.setViewportSize({ width, height });
}

describe.each(["en", "ja", "zh"])("the server tools in %s", (locale) => {
  const open = async (hash: string) => {
    const page = await site.open({ path: `/connected${hash}`, locale, expected: EXPECTED });
    await connect(page, push.server.adminKey);
    await page.locator("#app").waitFor();
    return page;
  };

  it("push check: nothing reported, devices, the verdicts, the history, the diagnosis", async () => {
    const { user, token } = await push.newUser();
    const page = await open("#push?user=nobody");
    await look(page, "push, empty");
    await page.locator("#push-userid").press("Enter");
    await page.locator("main .notice").first().waitFor();
    await look(page, "push, no device");
    await page.locator("#push-userid").fill(user);
    await page.locator("#push-userid").press("Enter");
    await page.locator(".card").waitFor();
    await page.locator("details summary").first().click();
    await look(page, "push, devices");
    const start = page.locator("form button.primary:visible").last();
    await start.click();
    await page.locator(".plate.valid").waitFor();
    for (const summary of await page.locator(".result summary").all()) await summary.click();
    await look(page, "push, accepted");
    push.apple.forced.set(token, { status: 410, reason: "Unregistered" });
    await start.click();
    await page.locator(".plate.invalid").waitFor();
    for (const summary of await page.locator(".result summary").all()) await summary.click();
    await page.locator("#push-history ~ .row button").click();
    await page.locator(".history summary").first().click();
    await look(page, "push, refused");
    await page.locator("label.chip").nth(1).click();
    await page.locator("#observed-code").fill("x");
    await look(page, "diagnosis, fault");
    await page.locator("#observed-code").fill("");
    await page.locator("form:visible button.primary").click();
    await page.locator(".result:visible .plate").waitFor();
    await look(page, "diagnosis, ended");
  });

  it("user status: empty, with clients and history, with a refusal", async () => {
    const page = await open("#status?user=alice");
    await look(page, "status, empty");
    await fetch(`${push.server.url}/v1/apps/${push.server.sdkAppId}/users/alice/presence/pixel`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${push.server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ platform: "Android", state: "background" }),
    });
    await page.locator("#status-userid").press("Enter");
    await page.locator(".result:visible .plate").waitFor();
    await page.locator("main details summary:visible").first().click();
    await look(page, "status, known");
  });

  it("settings: every section, and the forms", async () => {
    const page = await open("#settings");
    await page.locator(".guide").waitFor();
    await look(page, "settings, first steps");
    for (const section of ["apps", "health", "certificates", "keys", "audit"]) {
      await page.goto(`${push.server.url}/connected#settings?section=${section}`);
      await page.locator(".sections [aria-current]").waitFor();
      await page.locator("main button.primary:visible, main button.small:visible").first().waitFor();
      await look(page, `settings, ${section}`);
      if (section === "audit" || section === "health") continue;
      await page.locator("main button.primary:visible").last().click();
      await page.locator("main form.panel-form:visible").waitFor();
      await page.locator("main form.panel-form:visible button.primary").click();
      await look(page, `settings, ${section}, form`);
    }
  });

  it("many at once", async () => {
    const page = await open("#generate");
    await page.locator("label.chip", { hasText: /Many|複数|批量/ }).click();
    await page.locator("#batch-userids").fill("alice\nbob\na\u0001b");
    await page.locator("#batch-userids-fault").waitFor();
    await look(page, "batch, faults");
    await page.locator("#batch-userids").fill("alice\nbob");
    await page.locator("form:visible button.primary").click();
    await page.locator("table.batch").waitFor();
    await look(page, "batch, made");
  });
});
