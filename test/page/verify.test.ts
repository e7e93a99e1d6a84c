/**
 * The verifier in local mode: decoding while typing, and a verdict for good tokens and for each way
 * of being bad.
 */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { STAGES, signPrivateMapKey, signUserSig } from "../../worker/usersig/index.ts";
import { expectFitForAll } from "./axe.ts";
import { enterApp, plate, takeAlong, usePage } from "./support.ts";

const site = usePage();
const VECTORS = JSON.parse(readFileSync("test/usersig/vectors/usersig-v2.json", "utf8"));
const now = () => Math.floor(Date.now() / 1000);
const sign = (more: Partial<Parameters<typeof signUserSig>[0]> = {}) =>
  signUserSig({ ...site.server, userId: "alice", expire: 86_400, now: now(), ...more });

const openVerifier = async () => {
  const page = await site.open({ path: "/#verify" });
  await enterApp(page, site.server);
  return page;
};

const result = ".result:visible";

describe("verifying in local mode", () => {
  it("shows a good token with its claims and every stage", async () => {
    const page = await openVerifier();
    // An hour more than a day, so that a slow machine does not turn the day into hours.
    await page.locator("#verify-usersig").fill(await sign({ expire: 90_000 }));
    await page.locator("#verify-userid").fill("alice");
    await page.locator(".plate.good").waitFor();
    const text = await page.locator(result).textContent();
    for (const part of [String(site.server.sdkAppId), "alice", "1 day", "in 1 day"])
      expect(text).toContain(part);
    const stages = page.locator(".stages li");
    await expect.poll(() => stages.count()).toBe(STAGES.length);
    await expect.poll(() => page.locator(".stages li.passed").count()).toBe(STAGES.length - 1);
    await expect.poll(() => stages.last().textContent()).toContain("none in the UserSig");
  });

  const BAD: readonly (readonly [
    what: string,
    make: () => Promise<string>,
    words: string,
    claims: boolean,
  ])[] = [
    ["expired", () => sign({ now: now() - 90_000 }), "expired", true],
    [
      "signed with another key",
      () => sign({ secretKey: "f".repeat(64) }),
      "does not match the app's SecretKey",
      true,
    ],
    [
      "signed with the key and a line break",
      () => sign({ secretKey: `${site.server.secretKey}\n` }),
      "line break",
      true,
    ],
    ["of another app", () => sign({ sdkAppId: 1_400_000_002 }), "is for SDKAppID 1400000002", true],
    ["cut off", async () => (await sign()).slice(0, 120), "is truncated", true],
    [
      "percent-encoded",
      async () =>
        encodeURIComponent((await sign()).replaceAll("=", "_"))
          .replaceAll("*", "%2A")
          .replaceAll("-", "%2D"),
      "percent-encoded",
      true,
    ],
    ["of the old scheme", async () => VECTORS.v1_tokens[0].usersig, "old ECDSA scheme", true],
    ["garbage", async () => "not!a!token", "no UserSig can have", false],
  ];

  it("names what is wrong with each kind of bad token, and reads what it can", async () => {
    const page = await openVerifier();
    for (const [what, make, words, claims] of BAD) {
      await page.locator("#verify-usersig").fill(await make());
      await page.locator(`${result} .cause`, { hasText: words }).waitFor();
      await expect.poll(() => plate(page).textContent(), { message: what }).toBe("Not valid");
      const text = await page.locator(result).textContent();
      expect(text, what).toContain("What to do");
      expect(text, what).toMatch(/Tencent shows this as\s*-?\d+/);
      await expect
        .poll(() => page.locator(`${result} .facts`).count(), { message: what })
        .toBe(claims ? 1 : 0);
      await expect
        .poll(() => page.locator(".stages li.failed, .stages li.warning").count(), {
          message: what,
        })
        .toBeGreaterThan(0);
    }
  });

  it("compares the UserID, and takes the verdict away at every edit", async () => {
    const page = await openVerifier();
    await page.locator("#verify-usersig").fill(await sign());
    await page.locator(".plate.good").waitFor();
    // What is on screen right after a keystroke, before any answer can have come.
    const after = await page.locator("#verify-userid").evaluate(async (field: HTMLInputElement) => {
      field.value = "bob";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await Promise.resolve();
      await Promise.resolve();
      return document.querySelector(".plate.good") === null;
    });
    expect(after).toBe(true);
    await page.locator(".plate.bad").waitFor();
    await expect
      .poll(() => page.locator(result).textContent())
      .toContain("is for UserID “alice”, not for “bob”");
    await page.locator("#verify-usersig").press("End");
    await page.locator("#verify-usersig").fill("");
    await expect.poll(() => plate(page).count()).toBe(0);
  });

  it("says readable, not valid, without a key", async () => {
    const page = await site.open({ path: "/#verify" });
    await page.locator("#verify-usersig").fill(await sign());
    await page.locator(".plate.perhaps").waitFor();
    await expect
      .poll(() => page.locator(result).textContent())
      .toContain("Enter the app's SecretKey above");
    await expect
      .poll(() => page.locator(".stages li", { hasText: "Signature" }).textContent())
      .toContain("not checked");
    await expect
      .poll(() => page.locator(".stages li").last().textContent())
      .toContain("none in the UserSig");
    await page.getByRole("button", { name: "Start verification" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sdkappid");
  });

  it("still says expired without a key", async () => {
    const page = await site.open({ path: "/#verify" });
    await page.locator("#verify-usersig").fill(await sign({ now: now() - 90_000 }));
    await page.locator(".plate.bad").waitFor();
    await expect.poll(() => page.locator(result).textContent()).toContain("expired");
  });

  it("says of a key that was entered too short that it is this one, and who has to act", async () => {
    const page = await site.open({ path: "/#verify" });
    await enterApp(page, { ...site.server, secretKey: site.server.secretKey.slice(0, -1) });
    await page.locator("#verify-usersig").fill(await sign());
    await page.locator(".plate.bad").waitFor();
    const text = await page.locator(result).textContent();
    expect(text).toContain("The SecretKey used to verify");
    expect(text).toContain("Who has to act: the person who set the SecretKey used here.");
    expect(text).not.toContain("operator of the issuing server");
  });

  it("gives the cleaned token, and opens a PrivateMapKey", async () => {
    const page = await openVerifier();
    const ticket = { strRoomId: "lobby", privileges: ["enterRoom", "receiveAudio"] };
    const token = await signPrivateMapKey({
      ...site.server,
      userId: "alice",
      expire: 60,
      now: now(),
      ...ticket,
    });
    await page.locator("#verify-usersig").fill(` userSig=${token}\n`);
    await page.locator(".plate.good").waitFor();
    await expect.poll(() => page.locator(`${result} .token`).textContent()).toBe(token);
    const text = await page.locator(result).textContent();
    for (const part of [
      "PrivateMapKey contents",
      "lobby",
      "strRoomId",
      "Enter the room\u00a0· Receive audio",
    ])
      expect(text).toContain(part);
  });

  it("sees a token expire while it is on screen", async () => {
    const page = await openVerifier();
    await page.locator("#verify-usersig").fill(await sign({ expire: 1 }));
    await page.locator(".plate.bad").waitFor();
    await expect.poll(() => page.locator(result).textContent()).toContain("expired");
  });

  it("decodes while typing, never throwing, whatever prefix of a token stands there", async () => {
    const page = await openVerifier();
    const token = await sign();
    const states = await page
      .locator("#verify-usersig")
      .evaluate(async (field: HTMLTextAreaElement, token) => {
        const seen = new Set<string>();
        for (let length = 1; length <= token.length; length += 7) {
          field.value = token.slice(0, length);
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 5));
          seen.add(document.querySelector(".plate")?.className ?? "none");
        }
        return [...seen];
      }, token);
    expect(states).not.toContain("plate fresh good");
    await page.locator("#verify-usersig").fill(token);
    await page.locator(".plate.good").waitFor();
  });

  it("says whose key it was, in what time it is good, and what its JSON is", async () => {
    const page = await openVerifier();
    const token = await sign({ now: now() - 21_600 });
    await page.locator("#verify-usersig").fill(`userSig="${token}"`);
    await page.locator(".plate.good").waitFor();
    await expect
      .poll(() => page.locator(".signer").textContent())
      .toBe("Signed with the SecretKey entered above.");
    await page.getByText("JSON inside the UserSig").click();
    const json = (await page.locator("pre.raw").textContent()) ?? "";
    expect(JSON.parse(json)).toMatchObject({
      "TLS.ver": "2.0",
      "TLS.identifier": "alice",
      "TLS.expire": 86_400,
    });
    // It stays open while the token is edited, and follows it.
    await page.locator("#verify-usersig").fill(token.slice(0, 120));
    await page.locator(".plate.bad").waitFor();
    await expect.poll(() => page.locator("pre.raw").isVisible()).toBe(true);
    expect(json.replaceAll(/\s/g, "")).toContain(
      ((await page.locator("pre.raw").textContent()) ?? "-").trim(),
    );
    await page.locator("#verify-usersig").fill("not!a!token");
    await page.locator(".result:visible .cause", { hasText: "no UserSig can have" }).waitFor();
    await expect.poll(() => page.locator("pre.raw").count()).toBe(0);
  });

  it("takes the verdict along as a line, as JSON, and as a report that has neither token nor userbuf", async () => {
    const page = await site.open({
      path: "/#verify",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await enterApp(page, site.server);
    const ticket = { roomId: 7, privileges: ["enterRoom"] };
    const token = await signPrivateMapKey({
      ...site.server,
      userId: "alice",
      expire: 60,
      now: now(),
      ...ticket,
    });
    await page.locator("#verify-usersig").fill(` ${token}\n`);
    await page.locator(".plate.good").waitFor();
    const copied = async (name: string) => {
      await takeAlong(page, name);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied("Text")).toMatch(/^valid: ok: The signature is correct/);
    const verdict = JSON.parse(await copied("JSON"));
    expect(verdict).toMatchObject({
      valid: true,
      claims: { userId: "alice", privateMapKey: { roomId: 7 } },
    });
    const report = await copied("Report without secrets");
    expect(report).toContain("UserID: alice");
    expect(report).toContain(`UserSig: ${token.slice(0, 6)}…(${token.length})`);
    for (const secret of [token.slice(6, 30), verdict.claims.userBuf, site.server.secretKey])
      expect(report).not.toContain(secret);
    await expect.poll(() => page.getByRole("menuitem", { name: "curl command" }).count()).toBe(0);
  });

  it("works without a network", async () => {
    const page = await openVerifier();
    await page.waitForLoadState("networkidle");
    await page.locator("#verify-usersig").fill(await sign());
    await page.locator(".plate.good").waitFor();
    await page.context().setOffline(true);
    await page.locator("#verify-usersig").fill(await sign({ secretKey: "f".repeat(64) }));
    await page.locator(".plate.bad").waitFor();
    await page.getByText("JSON inside the UserSig").click();
    await page.locator("pre.raw", { hasText: "TLS.identifier" }).waitFor();
  });

  it.each(["en", "ja", "zh"])(
    "leaves nothing for axe-core and fits 320 px, good, expired and early (%s)",
    async (locale) => {
      const page = await site.open({
        path: "/#verify",
        locale,
        viewport: { width: 390, height: 844 },
      });
      await enterApp(page, site.server);
      for (const from of [0, -90_000, 7200]) {
        await page
          .locator("#verify-usersig")
          .fill(await sign({ now: now() + from, userId: "W".repeat(32) }));
        await page.locator(`.plate.${from === 0 ? "good" : "bad"}`).waitFor();
        if (from === 0) await page.locator(".result details:not(.edit) summary").click();
        await expectFitForAll(page, `issued ${from} s from now`);
      }
    },
  );
});
