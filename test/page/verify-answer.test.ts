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

const result = ".result:visible";

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

  it("says at the cleaned token what was removed, and of what is no token shows no parts", async () => {
    const page = await site.open({ path: "/#verify" });
    const token = await sign();
    await page.locator("#verify-usersig").fill(`"${token.slice(0, 60)}\n${token.slice(60)}"`);
    await expect
      .poll(() => page.locator(`${result} .stackable:has(> .token)`).textContent())
      .toContain("Removed: quotes, line breaks (1)");
    await page.getByRole("heading", { name: "Inside the UserSig" }).waitFor();
    await page.locator("#verify-usersig").fill("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2ln");
    await page.locator(".plate.bad").waitFor();
    await expect
      .poll(() => page.getByRole("heading", { name: "Inside the UserSig" }).count())
      .toBe(0);
  });

  it.each([
    ["en-US", /The UserSig expired 2 days ago \([A-Z][a-z]{2} \d+, \d{4}, [\d:]{8} GMT\+9\)\./],
    ["ja", /UserSig は 2 日前（[^Z]+JST）に期限切れになりました。/],
    ["zh-CN", /UserSig 已于 2 ?天前（[^Z]+）过期。/],
  ])("tells when it expired as its reader does (%s)", async (locale, sentence) => {
    const page = await site.open({
      path: "/#verify",
      locale,
      viewport: { width: 390, height: 844 },
    });
    await page
      .locator("#verify-usersig")
      .fill(await sign({ now: now() - 3 * 86_400, expire: 86_400 }));
    await page.locator(".plate.bad").waitFor();
    await expect.poll(() => page.locator(`${result} .cause`).textContent()).toMatch(sentence);
    // On one line, and inside the page.
    const time = page.locator(`${result} .cause .in-time`);
    expect((await time.boundingBox())?.height).toBeLessThan(25);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
  });

  it("keeps the checks in sight beside a long answer", async () => {
    const page = await openVerifier();
    await page.setViewportSize({ width: 1440, height: 780 });
    await page.locator("#verify-usersig").fill(await sign());
    await page.locator(".plate.good").waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const top = () => page.locator(".checks").evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
  });
});
