/** The generator in local mode: what it makes, what it refuses, and what it says. */

import { createHmac } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PRIVILEGES } from "../../worker/usersig/index.ts";
import { enterApp, generate, readIndependently, takeAlong, usePage } from "./support.ts";

const site = usePage();

describe("generating in local mode", () => {
  it("makes a UserSig that an independent implementation verifies", async () => {
    const page = await site.open();
    const { server } = site;
    await enterApp(page, server);
    const token = readIndependently(await generate(page, "alice"));
    const lines = ["identifier", "sdkappid", "time", "expire"].map(
      (name) => `TLS.${name}:${token[`TLS.${name}`]}\n`,
    );
    const hmac = createHmac("sha256", server.secretKey).update(lines.join("")).digest("base64");
    expect(token).toMatchObject({
      "TLS.ver": "2.0",
      "TLS.identifier": "alice",
      "TLS.sdkappid": server.sdkAppId,
      "TLS.expire": 15_552_000,
      "TLS.sig": hmac,
    });
    expect(Math.abs((token["TLS.time"] as number) - Date.now() / 1000)).toBeLessThan(10);
    const result = await page.locator(".result:visible").textContent();
    expect(result).toContain(`${token["TLS.sdkappid"]}`);
    expect(result).toContain("in 180 days");
    expect(result).toMatch(/GMT\+9/);
    expect(result).toMatch(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/);
  });

  it("copies the token", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await enterApp(page, site.server);
    const token = await generate(page, "alice");
    await page.getByRole("button", { name: "Copy UserSig" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
  });

  it("takes the lifetime from a preset and from a number of seconds", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    await page.getByRole("radio", { name: "7 days" }).check();
    expect(readIndependently(await generate(page, "alice"))["TLS.expire"]).toBe(604_800);
    await page.getByRole("radio", { name: "Other" }).check();
    await page.locator("#expire").fill("５４００");
    await expect.poll(() => page.locator("#expire-hint").textContent()).toBe("= 1 hour 30 minutes");
    expect(readIndependently(await generate(page, "alice"))["TLS.expire"]).toBe(5400);
  });

  it("refuses impossible lifetimes, beside their field, and leads there", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    await page.locator("#generate-userid").fill("alice");
    await page.getByRole("radio", { name: "Other" }).check();
    for (const [seconds, words] of [
      ["0", "must be from 1 to"],
      ["-1", "not a whole number"],
      ["1.5", "not a whole number"],
      ["86400 s", "not a whole number"],
      ["1e21", "not a whole number"],
      ["2147483648", "must be from 1 to 2,147,483,647"],
    ] as const) {
      await page.locator("#expire").fill(seconds);
      await expect.poll(() => page.locator("#expire-fault").textContent()).toContain(words);
      await page.getByRole("button", { name: "Generate UserSig" }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("expire");
      await expect.poll(() => page.locator(".token").count()).toBe(0);
    }
  });

  it("refuses UserIDs that cannot be signed safely, and warns of those that SDKs may refuse", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    for (const [userId, words, signed] of [
      ["a\tb", "control character (U+0009 at position 2)", false],
      ["あいうえおかきくけこさ", "33 bytes long", false],
      ["", "UserID is missing", false],
      ["ユーザー", "outside printable ASCII", true],
      ["alice ", "ends with a space", true],
    ] as const) {
      await page.locator("#generate-userid").fill(userId);
      await page.getByRole("button", { name: "Generate UserSig" }).click();
      await expect
        .poll(() => page.locator("#generate-userid-fault").textContent())
        .toContain(words);
      if (signed) await page.locator(".token").waitFor();
      else await expect.poll(() => page.locator(".token").count()).toBe(0);
    }
  });

  it("names what is unusual about a SecretKey, and signs all the same", async () => {
    const page = await site.open();
    await page.locator("#sdkappid").fill("1400000001");
    for (const [key, words] of [
      ["-----BEGIN PRIVATE KEY-----MIG", "PEM text"],
      [` ${"a".repeat(64)}`, "white space around"],
      ["a".repeat(63), "has 63 characters"],
      [`"${"a".repeat(64)}"`, '“"” at position 1'],
      ["A".repeat(64), "upper case"],
      [`eJ${"a".repeat(100)}`, "“J” at position 2"],
    ] as const) {
      await page.locator("#secretkey").fill(key);
      await expect.poll(() => page.locator("#secretkey-fault").textContent()).toContain(words);
      expect(await generate(page, "alice")).not.toBe("");
    }
    await page.locator("#secretkey").fill(`${"a".repeat(64)} `);
    await page.getByRole("button", { name: "Remove spaces" }).click();
    await expect.poll(() => page.locator("#secretkey").inputValue()).toBe("a".repeat(64));
    await expect.poll(() => page.locator("#secretkey-fault").count()).toBe(0);
  });

  it("says that a pasted line break was left out", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${"a".repeat(64)}\n`);
    await page.locator("#secretkey").focus();
    await page.keyboard.press("Control+V");
    await page.locator("#secretkey-fault").waitFor();
    await expect
      .poll(() => page.locator("#secretkey-fault").textContent())
      .toContain("line breaks");
  });

  it("leads to what is missing when asked to generate without an app", async () => {
    const page = await site.open();
    await page.locator("#generate-userid").fill("alice");
    await page.locator("#generate-userid").press("Enter");
    await expect
      .poll(() => page.locator("#sdkappid-fault").textContent())
      .toContain("SDKAppID is missing");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sdkappid");
  });

  it("takes the token away as soon as anything it was made from changes", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    for (const edit of ["#generate-userid", "#sdkappid", "#secretkey"]) {
      await generate(page, "alice");
      await page.locator(edit).press("End");
      await page.locator(edit).press("1");
      await expect.poll(() => page.locator(".token").count()).toBe(0);
      await enterApp(page, site.server);
    }
  });

  it("makes a PrivateMapKey for a room, with the privileges chosen", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    await page.getByRole("checkbox", { name: "Also generate a PrivateMapKey" }).check();
    await page.locator("#room").fill("4294967295");
    await expect.poll(() => page.locator("#room-fault").textContent()).toContain("1 to 4294967294");
    await page.locator("#room").fill("1001");
    await page.getByRole("button", { name: "None" }).click();
    await expect
      .poll(() => page.locator("#privileges-fault").textContent())
      .toContain("No privilege is chosen");
    for (const name of ["enterRoom", "receiveAudio", "receiveVideo"])
      await page.getByRole("checkbox", { name: new RegExp(name) }).check();
    await generate(page, "alice");
    const token = readIndependently((await page.locator(".token").nth(1).textContent()) ?? "");
    const ticket = Buffer.from(String(token["TLS.userbuf"]), "base64");
    expect(ticket.readUInt8(0)).toBe(0);
    expect(ticket.subarray(3, 8).toString()).toBe("alice");
    expect(ticket.readUInt32BE(8)).toBe(site.server.sdkAppId);
    expect(ticket.readUInt32BE(12)).toBe(1001);
    expect(ticket.readUInt32BE(20)).toBe(42);
  });

  it("hands the token to the verifier, without putting it into the address", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    await generate(page, "alice");
    await page.getByRole("button", { name: "Verify it" }).click();
    await page.locator(".plate.good").waitFor();
    expect(page.url()).toBe(`${site.server.url}/#verify`);
    await page.goBack();
    await expect.poll(() => page.locator(".token").first().isVisible()).toBe(true);
  });

  it("gives a PrivateMapKey each privilege by its own bit, all at first, for a room of either kind", async () => {
    const page = await site.open();
    await enterApp(page, site.server);
    await page.getByRole("checkbox", { name: "Also generate a PrivateMapKey" }).check();
    await page.getByRole("radio", { name: "String" }).check();
    await page.locator("#room").fill("x".repeat(65));
    await expect
      .poll(() => page.locator("#room-fault").textContent())
      .toContain("1 to 64 characters");
    await page.locator("#room").fill("大厅");
    await expect
      .poll(() => page.locator("#room-fault").textContent())
      .toContain("not a room string");
    await page.locator("#room").fill("lobby 1");
    const privileges = async () => {
      await generate(page, "alice");
      const token = readIndependently((await page.locator(".token").nth(1).textContent()) ?? "");
      const ticket = Buffer.from(String(token["TLS.userbuf"]), "base64");
      // Version 1: the name of the room stands behind the fixed fields.
      expect([ticket.readUInt8(0), ticket.toString("latin1").includes("lobby 1")]).toEqual([
        1,
        true,
      ]);
      return ticket.readUInt32BE(20);
    };
    expect(await privileges()).toBe(255);
    for (const [bit, name] of Object.keys(PRIVILEGES).entries()) {
      await page.getByRole("button", { name: "None" }).click();
      await page.getByRole("checkbox", { name: new RegExp(`${name}$`) }).check();
      expect(await privileges(), name).toBe(1 << bit);
    }
  });

  it("takes the result along as JSON, and as a report that has no token", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await enterApp(page, site.server);
    await page.getByRole("checkbox", { name: "Also generate a PrivateMapKey" }).check();
    await page.locator("#room").fill("7");
    const token = await generate(page, "alice");
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await takeAlong(page, "JSON");
    const issued = JSON.parse(await clipboard());
    expect(issued).toMatchObject({
      userSig: token,
      userId: "alice",
      sdkAppId: site.server.sdkAppId,
    });
    await takeAlong(page, "Report without secrets");
    const report = await clipboard();
    expect(report).toContain(`UserSig: ${token.slice(0, 6)}…(${token.length})`);
    expect(report).not.toContain(token.slice(6));
    expect(report).not.toContain(String(issued.privateMapKey).slice(6));
  });
});

describe("a link to the form", () => {
  const copyLink = async (page: Page) => {
    await page.getByRole("button", { name: "Copy link to this form" }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  it("has the app, the UserID and the period, before anything is made, and opens such a form", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await enterApp(page, site.server);
    await page.locator("#generate-userid").fill("o'brien & co");
    await page.getByRole("radio", { name: "1 day" }).check();
    const link = await copyLink(page);
    expect(link).not.toContain(site.server.secretKey);
    await page.goto("about:blank");
    await page.goto(link);
    await expect.poll(() => page.locator("#generate-userid").inputValue()).toBe("o'brien & co");
    await expect
      .poll(() => page.locator("#sdkappid").inputValue())
      .toBe(String(site.server.sdkAppId));
    await expect
      .poll(() => page.locator("input[name=lifetime]:checked").inputValue())
      .toBe("86400");
    await expect.poll(() => page.locator("#secretkey").inputValue()).toBe("");
  });

  it("never has a key that was pasted into the wrong field", async () => {
    const page = await site.open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("#sdkappid").fill(site.server.secretKey);
    await page.locator("#generate-userid").fill(site.server.secretKey);
    await page.getByRole("radio", { name: "Other" }).check();
    await page.locator("#expire").fill(site.server.secretKey);
    expect(await copyLink(page)).toBe(`${site.server.url}/#generate`);
  });

  it("shows a faulty period as if it had been typed", async () => {
    const page = await site.open({ path: "/#generate?user=alice&expire=soon" });
    await page.locator("#expire-fault", { hasText: "not a whole number" }).waitFor();
  });

  it("presets once: coming back to it undoes nothing that was typed or made since", async () => {
    const page = await site.open({ path: `/#generate?app=1400000009&user=alice` });
    await expect.poll(() => page.locator("#generate-userid").inputValue()).toBe("alice");
    await enterApp(page, site.server);
    const token = await generate(page, "bob");
    await page.getByRole("button", { name: "Verify it" }).click();
    await page.locator(".plate.good").waitFor();
    await page.goBack();
    await expect.poll(() => page.locator(".token").textContent()).toBe(token);
    await expect.poll(() => page.locator("#generate-userid").inputValue()).toBe("bob");
    await expect
      .poll(() => page.locator("#sdkappid").inputValue())
      .toBe(String(site.server.sdkAppId));
    await page.goto(`${site.server.url}/#generate?user=carol`);
    await expect.poll(() => page.locator("#generate-userid").inputValue()).toBe("carol");
    await expect.poll(() => page.locator(".token").count()).toBe(0);
  });
});
