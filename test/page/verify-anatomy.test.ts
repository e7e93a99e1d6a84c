/** What the verifier shows of a token: its parts, what was expected beside what is there, changes. */

import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { expectFitForAll } from "./axe.ts";
import { enterApp, usePage } from "./support.ts";

const site = usePage();
const sign = (more: Partial<Parameters<typeof signUserSig>[0]> = {}) =>
  signUserSig({
    ...site.server,
    userId: "alice",
    expire: 90_000,
    now: Math.floor(Date.now() / 1000),
    ...more,
  });

describe("the anatomy of a token", () => {
  it("has all of its characters, each field in one colour with its meaning beside it", async () => {
    const page = await site.open({ path: "/#verify" });
    const token = await sign();
    await page.locator("#verify-usersig").fill(token);
    const parts = page.locator(".token-parts");
    await expect.poll(() => parts.textContent()).toBe(token);
    const colours = (selector: string) =>
      page.locator(selector).evaluate((one) => getComputedStyle(one).color);
    expect(await colours(".token-parts .part-1")).toBe(await colours(".members .part-1"));
    const fields = await page.locator(".members dt code:first-child").allTextContents();
    expect(fields).toEqual([
      "TLS.ver",
      "TLS.identifier",
      "TLS.sdkappid",
      "TLS.time",
      "TLS.expire",
      "TLS.sig",
    ]);
    await expect.poll(() => page.locator(".members").textContent()).toContain("who may log in");
  });

  it.each(["en", "ja", "zh"])(
    "leaves nothing for axe-core and fits 320 px (%s)",
    async (locale) => {
      const page = await site.open({
        path: "/#verify?user=bob",
        locale,
        viewport: { width: 320, height: 640 },
      });
      await expectFitForAll(page, "empty, with samples");
      await page.locator("#verify-usersig").fill(await sign());
      await page.locator(".compare").waitFor();
      await expectFitForAll(page, "compared");
    },
  );
});

describe("a check", () => {
  it("that had nothing to compare with says so, until there is something", async () => {
    const page = await site.open({ path: "/#verify" });
    await page.locator("#verify-usersig").fill(await sign());
    const stage = (name: string) => page.locator(".stages li", { hasText: name });
    await expect.poll(() => stage("UserID").textContent()).toContain("present, not compared");
    await expect.poll(() => stage("SDKAppID").textContent()).toContain("present, not compared");
    await page.locator("#verify-userid").fill("alice");
    await expect.poll(() => stage("UserID").textContent()).toContain("passed");
  });

  it("that fails has what was expected beside what was found, with the difference marked", async () => {
    const page = await site.open({ path: "/#verify?user=Alice" });
    await page.locator("#verify-usersig").fill(await sign());
    const marks = page.locator(".compare mark");
    await expect.poll(() => marks.allTextContents()).toEqual(["A", "a"]);
  });

  it("of a text that was signed with something else has both texts, line by line", async () => {
    const page = await site.open({ path: "/#verify" });
    await enterApp(page, site.server);
    const token = await sign({ secretKey: "f".repeat(64) });
    await page.locator("#verify-usersig").fill(token);
    await expect.poll(() => page.locator(".signed li").count()).toBe(4);
    await expect
      .poll(() => page.locator(".signed li").first().textContent())
      .toBe("TLS.identifier:alice");
  });
});

describe("changing the claims", () => {
  it("signs anew at every keystroke, and the verdict follows", async () => {
    const page = await site.open({ path: "/#verify" });
    await enterApp(page, site.server);
    const token = await sign();
    await page.locator("#verify-usersig").fill(token);
    await page.locator("details.edit summary").click();
    await page.locator("#edit-userid").fill("bob");
    await expect.poll(() => page.locator(".members").textContent()).toContain('"bob"');
    await page.locator(".plate.good").waitFor();
    expect(await page.locator("#verify-usersig").inputValue()).not.toBe(token);
    await page.locator("#edit-time").fill(String(Math.floor(Date.now() / 1000) - 200_000));
    await page.locator(".plate.bad").waitFor();
    await page.locator(".cause", { hasText: "expired" }).waitFor();
    // What cannot be signed is being typed: the last token stays.
    await page.locator("#edit-expire").fill("");
    await page.locator(".cause", { hasText: "expired" }).waitFor();
  });

  it("is not offered without the key", async () => {
    const page = await site.open({ path: "/#verify?sample=good" });
    await page.locator(".plate.perhaps").waitFor();
    expect(await page.locator("details.edit").count()).toBe(0);
  });
});
