/**
 * Base64 in both alphabets against Node's Buffer, and the strictness that makes one text mean one
 * thing.
 */

import { describe, expect, it } from "vitest";
import {
  decodeBase64,
  encodeBase64,
  encodeTencentBase64,
  fromTencentAlphabet,
} from "../../../worker/bytes/base64.ts";
import { random } from "../../usersig/samples.ts";

const { bytes } = random(3);

it("writes and reads what Buffer writes, for every length from 0 to 300", () => {
  for (let length = 0; length <= 300; length++) {
    const content = bytes(length);
    const standard = Buffer.from(content).toString("base64");
    expect(encodeBase64(content)).toBe(standard);
    expect(decodeBase64(standard)).toEqual(content);
    const tencent = encodeTencentBase64(content);
    expect(tencent).toBe(standard.replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_"));
    expect(fromTencentAlphabet(tencent)).toBe(standard);
  }
});

it("writes and reads every pair of digits", () => {
  const content = Uint8Array.from({ length: 256 * 256 * 2 }, (_, i) =>
    i % 2 === 0 ? i >> 9 : (i >> 1) & 255,
  );
  expect(encodeBase64(content)).toBe(Buffer.from(content).toString("base64"));
});

describe("a text is refused", () => {
  it.each([
    ["without its padding", "YWI"],
    ["with one padding of two", "YQ="],
    ["with padding too many", "YWJj===="],
    ["with padding alone", "===="],
    ["with padding in the middle", "YQ==YWJj"],
    ["with stray bits before ==", "YR=="],
    ["with stray bits before =", "YWK="],
    ["with a line feed", "YWJj\n"],
    ["with a space", "YW J"],
    ["in base64url", "-_-_"],
    ["in Tencent's alphabet", "**--"],
    ["with a character beyond ASCII", "YWJé"],
    ["with a character beyond 16 bits", "YW😀"],
    ["with NUL", "YWJ\0"],
  ])("%s", (_, text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it("in all but one of the spellings that a lenient decoder takes for the same byte", () => {
    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (let byte = 0; byte < 256; byte++) {
      const spellings = [...digits].map((second) => `${digits[byte >> 2]}${second}==`);
      const same = spellings.filter((text) => Buffer.from(text, "base64")[0] === byte);
      expect(same).toHaveLength(16);
      expect(same.filter((text) => decodeBase64(text))).toHaveLength(1);
    }
  });
});
