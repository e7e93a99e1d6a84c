/**
 * Why a signature differs: each mistake that people and libraries make is made here on purpose, and
 * has to be named.
 */

import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { HMACS_MAXIMUM } from "../../../worker/usersig/forensics.ts";
import { type VerificationKey, verifyUserSig } from "../../../worker/usersig/index.ts";
import { userSigEn } from "../../../worker/usersig/sentences.en.ts";
import { fillSentence } from "../../../worker/usersig/sentences.ts";
import { makeToken, textToSign } from "../../usersig/independent.ts";
import { ALICE, ALICES_TOKEN, KEY, KEYS, NOW, OTHER_KEY, SDKAPPID } from "../../usersig/samples.ts";

const PEM = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
  type: "pkcs8",
  format: "pem",
});
const key = (secretKey: string): readonly VerificationKey[] => [
  { id: "current", secretKey, sdkAppId: SDKAPPID },
];
const withBuf = { ...ALICE, userBuf: "YWJj" };

interface Mistake {
  readonly clue: keyof ReturnType<typeof userSigEn>;
  readonly how: string;
  readonly token: string;
  readonly keys?: readonly VerificationKey[];
  readonly userId?: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    clue: "key_untrimmed",
    how: "line feed behind our key",
    token: ALICES_TOKEN,
    keys: key(`${KEY}\n`),
  },
  {
    clue: "key_untrimmed",
    how: "spaces around our key",
    token: ALICES_TOKEN,
    keys: key(`  ${KEY} `),
  },
  { clue: "key_with_newline", how: "key and line feed", token: makeToken(ALICE, `${KEY}\n`) },
  { clue: "key_with_newline", how: "key and CR LF", token: makeToken(ALICE, `${KEY}\r\n`) },
  { clue: "key_with_newline", how: "key and space", token: makeToken(ALICE, `${KEY} `) },
  { clue: "key_case", how: "key in capitals", token: makeToken(ALICE, KEY.toUpperCase()) },
  {
    clue: "key_case",
    how: "our key in capitals",
    token: ALICES_TOKEN,
    keys: key(KEY.toUpperCase()),
  },
  {
    clue: "key_hex_decoded",
    how: "32 bytes of key",
    token: makeToken(ALICE, Buffer.from(KEY, "hex")),
  },
  {
    clue: "key_is_pem",
    how: "a private key instead",
    token: ALICES_TOKEN,
    keys: key(PEM as string),
  },
  {
    clue: "signed_literal_newline",
    how: "\\n",
    token: makeToken(ALICE, KEY, textToSign(ALICE, "\\n")),
  },
  {
    clue: "signed_empty_userbuf",
    how: "an empty line",
    token: makeToken(ALICE, KEY, textToSign({ ...ALICE, userBuf: "" })),
  },
  {
    clue: "signed_without_userbuf",
    how: "userbuf unsigned",
    token: makeToken(withBuf, KEY, textToSign(ALICE)),
  },
  {
    clue: "signed_other_user",
    how: "UserID replaced",
    token: makeToken({ ...ALICE, userId: "administrator" }, KEY, textToSign(ALICE)),
    userId: "alice",
  },
  {
    clue: "signed_other_user",
    how: "UserID trimmed after signing",
    token: makeToken(ALICE, KEY, textToSign({ ...ALICE, userId: "alice " })),
  },
  {
    clue: "signed_other_user",
    how: "UserID lower-cased before signing",
    token: makeToken({ ...ALICE, userId: "Alice" }, KEY, textToSign(ALICE)),
  },
  {
    clue: "signed_other_expire",
    how: "a day made a year",
    token: makeToken({ ...ALICE, expire: 31_536_000 }, KEY, textToSign(ALICE)),
  },
  {
    clue: "signed_spaced_sdkappid",
    how: "SDKAppID and space",
    token: makeToken(ALICE, KEY, textToSign({ ...ALICE, sdkAppId: `${SDKAPPID} ` })),
  },
  {
    clue: "key_of_other_app",
    how: "the key of the test app",
    token: makeToken(ALICE, OTHER_KEY),
    keys: [...KEYS, { id: "test app", secretKey: OTHER_KEY, sdkAppId: 1_400_000_002 }],
  },
];

describe("a signature that differs", () => {
  it.each(MISTAKES)("$clue: $how", async ({ clue, token, keys = KEYS, userId }) => {
    const verification = await verifyUserSig(token, { sdkAppId: SDKAPPID, userId, keys, now: NOW });
    expect(verification.valid).toBe(false);
    const findings = verification.findings.map(({ code }) => code);
    expect(findings).toContain("sig_mismatch");
    expect(findings).toContain(clue);
    expect(verification.stages.find(({ stage }) => stage === "signature")?.status).toBe("failed");
    const found = verification.findings.find(({ code }) => code === clue);
    const [cause, remedy] = fillSentence(userSigEn()[clue], found?.evidence);
    expect(found).toMatchObject({ cause, remedy });
    expect(`${cause}${remedy}`).not.toMatch(/\{\w+\}/);
    // The clue's sentence is the answer's, unless an earlier stage has failed as well.
    if (verification.code === "sig_mismatch") expect(verification).toMatchObject({ cause, remedy });
    else expect(verification.code).toBe("userid_mismatch");
  });

  it.each(MISTAKES)("shows no secret: $clue, $how", async ({ token, keys = KEYS, userId }) => {
    const text = JSON.stringify(
      await verifyUserSig(token, { sdkAppId: SDKAPPID, userId, keys, now: NOW }),
    ).toLowerCase();
    for (const { secretKey } of keys)
      for (const line of secretKey.trim().split("\n"))
        if (!line.startsWith("---")) expect(text).not.toContain(line.toLowerCase());
  });

  it("has no clue where nothing explains it", async () => {
    const verification = await verifyUserSig(makeToken(ALICE, OTHER_KEY), { keys: KEYS, now: NOW });
    expect(verification.findings.map(({ code }) => code)).toEqual(["sig_mismatch"]);
    expect(verification.cause).toBe(userSigEn().sig_mismatch[0]);
  });

  it("shows what was signed and what the token says, when the lifetime was edited", async () => {
    const token = makeToken(
      { ...ALICE, expire: 999 },
      KEY,
      textToSign({ ...ALICE, expire: 604_800 }),
    );
    const { findings } = await verifyUserSig(token, { keys: KEYS, now: NOW });
    expect(findings.find(({ code }) => code === "signed_other_expire")?.evidence).toEqual({
      keyId: "current",
      signed: 604_800,
      shown: 999,
    });
  });
});

describe("keys", () => {
  it("the previous one is still good, and named", async () => {
    const keys = [
      ...KEYS,
      { id: "previous", secretKey: OTHER_KEY, sdkAppId: SDKAPPID, previous: true },
    ];
    const verification = await verifyUserSig(makeToken(ALICE, OTHER_KEY), { keys, now: NOW });
    expect(verification).toMatchObject({ valid: true, code: "ok", keyId: "previous" });
    expect(verification.findings).toMatchObject([{ code: "previous_key", severity: "warning" }]);
  });

  it("another app's never makes a token valid, whichever SDKAppID is asked for", async () => {
    const keys = [...KEYS, { id: "other", secretKey: OTHER_KEY, sdkAppId: 1_400_000_002 }];
    for (const sdkAppId of [undefined, SDKAPPID, 1_400_000_002])
      expect(
        await verifyUserSig(makeToken(ALICE, OTHER_KEY), { sdkAppId, keys, now: NOW }),
      ).toMatchObject({
        valid: false,
      });
    const theirs = makeToken({ ...ALICE, sdkAppId: 1_400_000_002 }, OTHER_KEY);
    expect(await verifyUserSig(theirs, { sdkAppId: SDKAPPID, keys, now: NOW })).toMatchObject({
      valid: false,
      code: "sdkappid_mismatch",
    });
  });

  it.each([[[]], [[{ id: "empty", secretKey: "" }]]])(
    "none to verify with (%j) is no_key",
    async (keys) => {
      expect(await verifyUserSig(ALICES_TOKEN, { keys, now: NOW })).toMatchObject({
        valid: false,
        code: "no_key",
      });
    },
  );

  it("hundreds of them are searched only so far", async () => {
    const keys = Array.from({ length: 500 }, (_, i) => ({
      id: `${i}`,
      secretKey: `${OTHER_KEY}${i}`,
    }));
    const verification = await verifyUserSig(makeToken(ALICE, `${OTHER_KEY}499\n`), {
      keys,
      now: NOW,
    });
    expect(verification).toMatchObject({ valid: false, code: "sig_mismatch" });
  });
});

describe("a UserID that only looks the same", () => {
  it.each([
    ["userid_differs_by_case", "Alice", "alice"],
    ["userid_differs_by_space", "alice ", "alice"],
    ["userid_differs_by_normalization", "e\u0301", "\u00e9"],
  ])("%s", async (clue, userId, expected) => {
    const token = makeToken({ ...ALICE, userId }, KEY);
    const verification = await verifyUserSig(token, { userId: expected, keys: KEYS, now: NOW });
    expect(verification).toMatchObject({ valid: false, code: "userid_mismatch" });
    expect(verification.findings.map(({ code }) => code)).toContain(clue);
  });
});

describe("clocks", () => {
  it.each([
    ["seconds behind", NOW - 1, true, undefined],
    ["five minutes behind", NOW - 300, true, "clock_ahead"],
    ["more than that", NOW - 301, false, "not_yet_valid"],
  ])("%s", async (_, now, valid, clue) => {
    const verification = await verifyUserSig(ALICES_TOKEN, { keys: KEYS, now });
    expect(verification.valid).toBe(valid);
    expect(verification.findings.map(({ code }) => code)).toEqual(clue === undefined ? [] : [clue]);
  });

  it("in milliseconds are recognised", async () => {
    const token = makeToken({ ...ALICE, time: NOW * 1000 }, KEY);
    const verification = await verifyUserSig(token, { keys: KEYS, now: NOW });
    expect(verification).toMatchObject({ valid: false, code: "not_yet_valid" });
    expect(verification.cause).toContain("milliseconds");
  });
});

describe("the search for a mistake", () => {
  const others = Array.from({ length: 40 }, (_, app) => ({
    id: `app ${app}`,
    secretKey: `"${app.toString(16).padStart(64, "c")}"`,
    sdkAppId: 1_500_000_000 + app,
  }));
  const own = ["current", "previous", "older"].map((id, i) => ({
    id,
    secretKey: String(i).repeat(63),
    sdkAppId: SDKAPPID,
  }));

  it("is bounded, whatever the token and however many keys there are", async () => {
    const verify = vi.spyOn(crypto.subtle, "verify");
    for (const fields of [ALICE, withBuf, { ...ALICE, userId: "W".repeat(4000) }]) {
      verify.mockClear();
      const token = makeToken(fields, OTHER_KEY);
      await verifyUserSig(token, { keys: [...own, ...others], userId: "bob", now: NOW });
      const plain = own.length + others.length;
      expect(verify.mock.calls.length - plain).toBeGreaterThan(500);
      expect(verify.mock.calls.length - plain).toBeLessThanOrEqual(HMACS_MAXIMUM);
    }
    verify.mockRestore();
  });
});
