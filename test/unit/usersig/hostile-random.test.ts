/**
 * Random input, and good tokens with random changes: no exception, and never `valid` for anything
 * that was not signed.
 */

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeUserSig, type Verification, verifyUserSig } from "../../../worker/usersig/index.ts";
import { inBatches } from "../../support/in-batches.ts";
import { openToken, packBytes, packToken } from "../../usersig/independent.ts";
import { ALICE, ALICES_TOKEN, KEYS, NOW, random, SDKAPPID } from "../../usersig/samples.ts";

const verify = (token: string): Promise<Verification> =>
  verifyUserSig(token, { keys: KEYS, now: NOW });
type Try = readonly [token: string, what: string];
const alike = (text: string): Try => [text, text];

/**
 * Decodes and verifies; an exception fails the test, and so does `valid` with other claims than
 * Alice's.
 */
async function survives([token, what]: Try): Promise<void> {
  await decodeUserSig(token);
  const { valid, claims } = await verify(token);
  if (valid)
    expect(claims, what).toMatchObject({
      userId: "alice",
      sdkAppId: SDKAPPID,
      expire: ALICE.expire,
    });
}

async function isRefused([token, what]: Try): Promise<void> {
  await decodeUserSig(token);
  if ((await verify(token)).valid) expect.fail(`valid: ${what}`);
}

/** Side by side: most of a try is waiting for WebCrypto. */
const all = (count: number, judge: (one: Try) => Promise<void>, make: (index: number) => Try) =>
  inBatches(
    Array.from({ length: count }, (_, index) => make(index)),
    judge,
  );

describe("random input", () => {
  const ALPHABETS = [
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=",
    " \t\r\n\"'`“”{}[]:,;=&?%\\/userSigTLS.0123456789abcdef",
    "\0\u0001\u007f\u0080\u2028\ud83d\ude00用é\u200b\ufeffA=",
  ];

  it.each(ALPHABETS)("of the characters %j", async (alphabet) => {
    const { below } = random(11);
    const letter = () => alphabet[below(alphabet.length)];
    const text = () => Array.from({ length: below(300) }, letter).join("");
    await all(1500, isRefused, () => alike(text()));
  });

  it.each(["", " ", "null", "0", '""', "[]", "{}", "true", "\ufeff", "\0"])(
    "no token: %j in a sound envelope",
    async (json) => {
      const verification = await verify(packToken(json));
      expect(verification.valid).toBe(false);
      expect(["bad_json", "missing_field"]).toContain(verification.code);
      expect((await decodeUserSig(packToken(json))).code).not.toBe("ok");
    },
  );

  it("nothing at all, with a byte behind the envelope", async () => {
    const token = packBytes(Buffer.concat([deflateSync(""), Buffer.of(0)]));
    expect((await verify(token)).valid).toBe(false);
    expect((await decodeUserSig(token)).code).not.toBe("ok");
  });

  it("in a sound envelope", async () => {
    const { below, bytes } = random(12);
    await all(1500, isRefused, () => alike(packToken(bytes(below(300)))));
  });
});

describe("a good token with random changes", () => {
  it("in its text", async () => {
    const { below } = random(13);
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_+/= %\n"';
    await all(1000, survives, () => {
      let text = ALICES_TOKEN;
      for (let change = 0; change <= below(3); change++) {
        const at = below(text.length);
        const digit = digits[below(digits.length)] as string;
        text = text.slice(0, at) + ["", digit, digit + text[at]][below(3)] + text.slice(at + 1);
      }
      return alike(text);
    });
  });

  it("in its JSON", async () => {
    const { below } = random(14);
    const json = openToken(ALICES_TOKEN);
    await all(1000, survives, () => {
      let text = json;
      for (let change = 0; change <= below(3); change++) {
        const at = below(text.length);
        const character = String.fromCharCode(below(4) === 0 ? below(0x3000) : 0x20 + below(95));
        text =
          text.slice(0, at) + ["", character, character + text[at]][below(3)] + text.slice(at + 1);
      }
      return [packToken(text), text];
    });
  });

  it("in every bit of its bytes", async () => {
    const packed = deflateSync(openToken(ALICES_TOKEN), { level: 0 });
    await all(packed.length * 8, survives, (bit) => {
      const flipped = Uint8Array.from(packed);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      return [packBytes(flipped), `bit ${bit}`];
    });
  });
});
