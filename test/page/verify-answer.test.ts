/** What a verdict leads to: away with it, and on to what its codes mean. */

import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { enterApp, usePage } from "./support.ts";

const site = usePage();
const now = () => Math.floor(Date.now() / 1000);
const sign = (more: Partial<Parameters<typeof signUserSig>[0]> = {}) =>
  signUserSig({ ...site.server, userId: "alice", expire: 86_400, now: now(), ...more });

const openVerifier = async () => {
  const page = await site.open({ path: "/#verify" });
  await enterApp(page, site.server);
  return page;
};

describe("a verdict", () => {
  it("has the ways to take a verdict along in sight, however long it is", async () => {
    const page = await openVerifier();
    await page.setViewportSize({ width: 1440, height: 780 });
    await page.locator("#verify-usersig").fill(await sign());
    await page.locator(".plate.good").waitFor();
    const menu = page.locator(".answer-head .menu-place");
    expect(await menu.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(780);
  });

  it("leads from Tencent's code to what it means, and back to the same verdict", async () => {
    const page = await openVerifier();
    await page.locator("#verify-usersig").fill(await sign({ now: now() - 90_000 }));
    await page.locator(".tencent a", { hasText: "70001" }).click();
    await page.locator("#tools article", { hasText: "70001" }).first().waitFor();
    await page.goBack();
    await page.locator(".plate.bad").waitFor();
  });
});
