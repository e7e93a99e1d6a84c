/**
 * Every tool once in Firefox, on the built worker with fake vendors behind it. Only `npm test` on a
 * machine without a Firefox leaves this file out, and says so; run by itself it is skipped there.
 */

import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resize } from "../support/firefox.ts";
import { PushDeployment } from "../support/push-deployment.ts";
import { type Relay, startRelay } from "../support/relay.ts";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";
import { change, WEBHOOK_TOKEN } from "../support/status-server.ts";
import { testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import {
  click,
  enter,
  fill,
  HAS_FIREFOX,
  shown,
  texts,
  useFirefox,
  verdict,
} from "./firefox-support.ts";

describe.skipIf(!HAS_FIREFOX)("in Firefox", () => {
  const push = new PushDeployment(RUNTIMES[0] as Runtime, 3000);
  const open = useFirefox();
  let tencent: FakeTencent;
  let relay: Relay;

  beforeAll(async () => {
    tencent = await startFakeTencent();
    const settings = { ...testSettings(), WEBHOOK_TOKEN };
    tencent.world.secretKey = settings.SECRET_KEY;
    await push.start(settings, JSON.parse(tencent.overrides));
    relay = await startRelay(push.server.url);
    const url = `${push.server.url}/v1/webhooks/tencent/${push.server.sdkAppId}`;
    tencent.world.callback = { url, token: WEBHOOK_TOKEN };
  });
  afterAll(async () => {
    await relay?.close();
    await push.stop();
    await tencent.close();
  });

  const local = (fragment: string, expected?: RegExp) =>
    open(`${relay.origin}/${fragment}`, expected);

  async function enterApp(page: Page): Promise<void> {
    await fill(page, "#sdkappid", String(push.server.sdkAppId));
    await fill(page, "#secretkey", push.server.secretKey);
  }

  async function generate(page: Page): Promise<string> {
    await enterApp(page);
    await enter(page, "#generate-userid", "alice");
    await shown(page, ".token");
    return (await texts(page, ".token"))[0] ?? "";
  }

  async function connected(fragment: string): Promise<Page> {
    const page = await open(`${push.server.url}/connected${fragment}`);
    await enter(page, "#apikey", push.server.adminKey);
    await shown(page, "#app");
    return page;
  }

  it("lands at three doors, and judges the sample without a key", async () => {
    const page = await local("");
    await expect.poll(async () => (await texts(page, ".door")).length).toBe(3);
    // Firefox sizes rows of a subgrid in its own way: no text may run out of its row.
    const overrun = await page.$$eval(".door > *", (all) =>
      all.filter((one) => one.scrollHeight > one.clientHeight).map((one) => one.textContent),
    );
    expect(overrun).toEqual([]);
    await click(page, ".door a", "Try a sample");
    await verdict(page);
    expect((await texts(page, "main")).join()).toContain("truncated");
  });

  it("issues a UserSig, finds it valid, and takes it apart", async () => {
    const page = await local("#generate");
    const token = await generate(page);
    expect(token.length).toBeGreaterThan(100);
    await click(page, ".tabs a[href='#verify']");
    await fill(page, "#verify-usersig", token);
    expect(await verdict(page)).toBe("Valid");
    expect((await texts(page, "main")).join()).toContain("alice");
    await fill(page, "#verify-usersig", token.slice(0, -20));
    await verdict(page, "Valid");
    await shown(page, ".plate.bad");
  });

  it("explains a code", async () => {
    const page = await local("#codes");
    await fill(page, "#code-text", "70009");
    await shown(page, "#tools article");
    expect((await texts(page, "#tools article")).join()).toContain("UserSig");
  });

  it("speaks another language and wears the dark, and knows both the next time", async () => {
    const page = await local("#generate");
    const select = "select:has(option[value=ja])";
    await shown(page, select);
    await page.select(select, "ja");
    await expect.poll(() => page.$eval("html", ({ lang }) => lang)).toBe("ja");
    const colour = () => page.$eval("html", (one) => getComputedStyle(one).backgroundColor);
    const theme = () => page.$eval("html", (one) => one.dataset.theme);
    const bright = await colour();
    for (let presses = 0; presses < 3 && (await theme()) !== "dark"; presses++)
      await click(page, "header button[title], footer button[title]");
    await expect.poll(colour).not.toBe(bright);
    const dark = await colour();
    await page.reload();
    await expect.poll(() => page.$eval("html", ({ lang }) => lang)).toBe("ja");
    await expect.poll(colour).toBe(dark);
  });

  it("works without a network", async () => {
    const page = await local("#generate", /NetworkError|Failed|failed|network/);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    relay.cut();
    try {
      await page.reload();
      await click(page, ".tabs a[href='#generate']");
      const token = await generate(page);
      await click(page, ".tabs a[href='#verify']");
      await fill(page, "#verify-usersig", token);
      expect(await verdict(page)).toBe("Valid");
    } finally {
      relay.mend();
    }
  });

  it("checks a push, showing each step as it happens", async () => {
    const [{ user, token }, other] = [await push.newUser(), await push.newUser()];
    const page = await connected("#push");
    const check = async (userId: string) => {
      await fill(page, "#push-userid", userId);
      await click(page, "button", "Get device status");
      await click(page, "button", "Start detection");
    };
    await check(user);
    expect(await verdict(page)).toBe("Accepted by the vendor");
    expect(push.apple.shown).toContain(token);
    expect((await texts(page, ".result li")).length).toBeGreaterThan(2);
    push.servers.production.fault = "hang";
    await check(other.user);
    await shown(page, "main li:is(.running, [aria-current=step])");
    expect(await texts(page, ".plate")).toEqual([]);
    await verdict(page);
  });

  it("shows a status, and what changes while one looks", async () => {
    const fire = (action: string, reason: string) =>
      tencent.fire("State.StateChange", change("erin", action, reason, Date.now()), {
        optPlatform: "Android",
      });
    await fire("Login", "Register");
    const page = await connected("#status");
    await enter(page, "#status-userid", "erin");
    const before = await verdict(page);
    const isOn = "[role=switch]:checked, [role=switch][aria-checked=true]";
    if (!(await page.$(isOn))) await click(page, "[role=switch]");
    await shown(page, isOn);
    await fire("Disconnect", "LinkClose");
    expect(await verdict(page, before)).toContain("Can receive offline push");
  });

  it("opens every section of the settings, and adds an app", async () => {
    const page = await connected("#settings");
    for (const section of ["certificates", "keys", "audit", "apps"]) {
      await click(page, `a[href='#settings?section=${section}']`);
      await shown(page, `a[href='#settings?section=${section}'][aria-current=page]`);
      await shown(page, "main button.primary, main table, main .card, main .audit");
    }
    await click(page, "main button.primary", "Add");
    await fill(page, "#app-new-sdkAppId", "1400000777");
    await enter(page, "#app-new-secretKey", "0123456789abcdef".repeat(4));
    await expect
      .poll(() => page.$$eval("#app option", (all) => all.map((one) => one.textContent)))
      .toEqual(expect.arrayContaining([expect.stringContaining("1400000777")]));
  });

  it("fits a phone, in every tool", async () => {
    const { url, adminKey } = push.server;
    const put = await fetch(`${url}/v1/apps/1400000778`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Example staging", secretKey: "0123456789abcdef".repeat(4) }),
    });
    expect(put.status).toBe(201);
    const page = await connected("#generate");
    await resize(page, { width: 390, height: 844 });
    for (const tool of ["generate", "verify", "codes", "push", "status", "settings"]) {
      await click(page, `.tabs a[href='#${tool}']`);
      await shown(page, `.tabs a[href='#${tool}'][aria-current=page]`);
      await shown(page, "main > section, main form");
      expect(await page.$eval("html", (one) => one.scrollWidth), tool).toBeLessThanOrEqual(390);
      // Scrollbars take room here, as on no phone and in no headless Chromium.
      const over = await page.$eval(".bar", (bar) => {
        const around = bar.parentElement as HTMLElement;
        const edge = around.getBoundingClientRect().right;
        const padding = Number.parseFloat(getComputedStyle(around).paddingRight);
        return bar.getBoundingClientRect().right > edge - padding;
      });
      expect(over, tool).toBe(false);
    }
  });
});
