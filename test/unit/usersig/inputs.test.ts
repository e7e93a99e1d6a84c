/**
 * What people bring: a table of inputs, each of which has to get its own cause, and whose turn it
 * is. The public stories that they were made after are in test/http/field.
 */

import { describe, expect, it } from "vitest";
import { decodeUserSig, verifyUserSig } from "../../../worker/usersig/index.ts";
import { userSigEn } from "../../../worker/usersig/sentences.en.ts";
import { fillSentence } from "../../../worker/usersig/sentences.ts";
import { DAMAGE, NO_TOKENS, SECOND_ROUND } from "../../usersig/inputs/damage.ts";
import { KEYS_OF_OTHERS } from "../../usersig/inputs/keys.ts";
import { PACKAGINGS, WRAPPINGS } from "../../usersig/inputs/packages.ts";
import type { Row } from "../../usersig/inputs/row.ts";
import { SIGNATURES } from "../../usersig/inputs/signatures.ts";
import { SIGNED_TEXTS } from "../../usersig/inputs/signed-texts.ts";
import { IMPLAUSIBLE, TICKETS } from "../../usersig/inputs/useless.ts";
import { KEY, NOW, SDKAPPID } from "../../usersig/samples.ts";

const keysOf = (secretKey = KEY) => [{ id: "current", secretKey, sdkAppId: SDKAPPID }];

const TABLES: readonly (readonly [string, readonly Row[]])[] = [
  ["the signed text", SIGNED_TEXTS],
  ["the key", KEYS_OF_OTHERS],
  ["signature and fields", SIGNATURES],
  ["packaging", PACKAGINGS],
  ["wrapping", WRAPPINGS],
  ["damage on the way", DAMAGE],
  ["no token", NO_TOKENS],
  ["a second round", SECOND_ROUND],
  ["room tickets", TICKETS],
  ["implausible", IMPLAUSIBLE],
];

describe.each(TABLES)("%s", (_, rows) => {
  it.each(rows)("$story: $names", async (row) => {
    const { text, names, fault = "caller", unreadable, valid = false } = row;
    const { secretKey, userId, roomId, strRoomId } = row;
    const verification = await verifyUserSig(text, {
      sdkAppId: SDKAPPID,
      userId,
      roomId,
      strRoomId,
      keys: keysOf(secretKey),
      now: NOW,
    });
    const { findings, cause } = verification;
    const codes = findings.map(({ code }) => code);
    if (names !== "ok") expect(codes).toContain(names);
    const told = findings.find(({ code }) => code === names);
    // A wrapping is only noted: the verdict is that of the token inside.
    const sentence = names === "wrapped" ? "ok" : names;
    expect(cause).toBe(fillSentence(userSigEn()[sentence], told?.evidence)[0]);
    expect(verification.valid).toBe(valid);
    expect(verification.fault ?? "none").toBe(fault);
    if (!unreadable) expect(verification.claims).toBeDefined();
    for (const secret of [KEY, secretKey ?? KEY])
      expect(JSON.stringify(verification).toLowerCase()).not.toContain(secret.toLowerCase());
    const decoded = await decodeUserSig(text);
    expect(decoded.claims).toEqual(verification.claims);
    expect(JSON.stringify(decoded)).not.toContain(KEY);
  });
});
