/** The HMAC that issues, against node:crypto, and the two ways of signing against each other. */

import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { hmacSha256 } from "../../worker/usersig/hmac.ts";
import { type SignInput, signUserSig, signUserSigWith } from "../../worker/usersig/index.ts";
import { KEY, NOW, random, SDKAPPID } from "./samples.ts";

const { bytes, below } = random(7);

it("gives what node:crypto gives, for messages and keys around every block's end", () => {
  for (let length = 0; length <= 200; length++) {
    const key = Buffer.from(bytes(length)).toString("hex").slice(0, length);
    const message = bytes(below(200));
    expect(Buffer.from(hmacSha256(key, message))).toEqual(createHmac("sha256", key).update(message).digest());
  }
});

it("keeps keys apart, also when more are in use than it remembers", () => {
  const message = bytes(83);
  for (let round = 0; round < 2; round++)
    for (let i = 0; i < 300; i++)
      expect(Buffer.from(hmacSha256(`key ${i}`, message))).toEqual(
        createHmac("sha256", `key ${i}`).update(message).digest(),
      );
});

it("signs the same token at once as with WebCrypto, ASCII or not, short or long", async () => {
  const inputs: Partial<SignInput>[] = [
    {},
    { userId: "用户一" },
    { userId: 'quo"te\\' },
    { userId: "\u00e9".repeat(16), userBuf: bytes(1024) },
    { userId: '"'.repeat(32), userBuf: bytes(1024), sdkAppId: 4_294_967_295, expire: 2 ** 31 - 1 },
  ];
  for (const changes of inputs) {
    const input = { sdkAppId: SDKAPPID, secretKey: KEY, userId: "alice", expire: 86_400, now: NOW, ...changes };
    expect(signUserSigWith(hmacSha256, input)).toBe(await signUserSig(input));
  }
});
