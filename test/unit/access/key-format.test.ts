/** The text of API keys: what is drawn, and which slips the checksum catches. */

import { describe, expect, it } from "vitest";
import { isWholeKey, keyId, makeKey } from "../../../worker/access/key-format.ts";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

describe("API key text", () => {
  it("is sgp_ and 41 Base62 characters, the first 8 of which name the key", () => {
    const { id, key } = makeKey();
    expect(key).toMatch(/^sgp_[0-9A-Za-z]{41}$/);
    expect(keyId(key)).toBe(id);
    expect(isWholeKey(key)).toBe(true);
  });

  it("catches every wrong character, every missing one and every two that changed places", () => {
    const { key } = makeKey();
    for (let at = 4; at < key.length; at++) {
      for (const digit of DIGITS)
        if (digit !== key[at])
          expect(isWholeKey(key.slice(0, at) + digit + key.slice(at + 1))).toBe(false);
      expect(isWholeKey(key.slice(0, at) + key.slice(at + 1))).toBe(false);
      const swapped = key.slice(0, at - 1) + key[at] + key[at - 1] + key.slice(at + 1);
      if (swapped !== key) expect(isWholeKey(swapped)).toBe(false);
    }
  });

  it("checks with CRC-32 of ISO 3309, so that scanners elsewhere can do the same", () => {
    const body = `sgp_${"0".repeat(35)}`;
    let crc = 0xffffffff;
    for (const character of body) {
      crc ^= character.charCodeAt(0);
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    let rest = (crc ^ 0xffffffff) >>> 0;
    let digits = "";
    for (; digits.length < 6; rest = Math.floor(rest / 62))
      digits = DIGITS.charAt(rest % 62) + digits;
    expect(isWholeKey(body + digits)).toBe(true);
  });

  it("draws all 62 digits equally often", () => {
    const counts = new Map<string, number>();
    const keys = 4000;
    for (let i = 0; i < keys; i++)
      for (const digit of makeKey().key.slice(4, 39))
        counts.set(digit, (counts.get(digit) ?? 0) + 1);
    const expected = (keys * 35) / 62;
    const chiSquare = [...DIGITS].reduce(
      (sum, digit) => sum + ((counts.get(digit) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // 61 degrees of freedom: above 130 once in a million runs. Bytes modulo 62 give about 1,700.
    expect(chiSquare).toBeLessThan(130);
  });
});
