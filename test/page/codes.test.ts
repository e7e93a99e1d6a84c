/** The look-up of codes: a number or a whole message, in either mode, without a key. */

import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../site/headers.ts";
import { usePage } from "./support.ts";

const site = usePage();

describe.each(DOCUMENTS)("on $path", ({ path }) => {
  it("explains a message, and sends it nowhere", async () => {
    const page = await site.open({ path: `${path}#codes` });
    const field = page.locator("#code-text");
    await field.waitFor();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await field.fill("enterRoom failed, code: -100018, get tinyid error");
    const card = page.locator("#tools article");
    await expect.poll(() => card.count()).toBe(1);
    expect(await card.textContent()).toMatch(/^-100018 TRTC.*UserSig/);
    expect(asked.length).toBeGreaterThan(0);
    for (const address of asked) expect(address).toMatch(/^\/codes\/en-\d+\.js$/);
  });
});

it("shows every product's meaning, also out of an address", async () => {
  const page = await site.open({ path: "/#codes?code=60006" });
  await expect.poll(() => page.locator("#tools article").count()).toBe(2);
});

it.each([
  ["ja", "コード表|UserSig"],
  ["zh", "密钥|UserSig"],
])("answers in %s", async (locale, text) => {
  const page = await site.open({ locale, path: "/#codes?code=70009" });
  const card = page.locator("#tools article");
  await expect.poll(() => card.count()).toBe(1);
  expect(await card.textContent()).toMatch(new RegExp(text));
});

it("says what nobody uses, and what could not be loaded", async () => {
  const page = await site.open({ path: "/#codes", expected: /Failed to load resource/ });
  const field = page.locator("#code-text");
  await field.fill("999999999");
  const notice = page.locator("#tools .notice");
  await expect.poll(() => notice.textContent()).toContain("No product uses this code.");
  await page.route("**/codes/*.js", (route) => route.abort());
  await field.fill("70009");
  await expect.poll(() => notice.textContent()).toContain("could not be loaded");
});

it("shows no letter smaller than 13 px", async () => {
  const page = await site.open({ path: "/#codes?code=70001" });
  await page.locator("#tools article").first().waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("#tools article *")]
      .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 13)
      .map((part) => part.outerHTML),
  );
  expect(small).toEqual([]);
});
