/**
 * UserSigs and what is nearly one: changed at each of their layers (fields, JSON, zlib, base64,
 * what people paste around it).
 */

import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { hmac, members, packBytes, textToSign } from "../usersig/independent.ts";
import { damaged, type Json, mutate, spellObject, writeJson } from "./json.ts";
import type { Random } from "./random.ts";
import { hostile, odd, plain, repeated } from "./words.ts";

export interface TokenMaker {
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** A good token of this user. */
  good(userId: string): string;
  /**
   * One that is read to its end and then found signed with another key, which takes most work; of
   * about this length.
   */
  missigned(length: number): string;
  /** Anything from a good token to no token at all. */
  any(random: Random, userId: string): string;
}

const compress = (random: Random, content: string): Buffer =>
  random.weighted<() => Buffer>([
    [16, () => deflateSync(content)],
    [1, () => deflateSync(content, { level: 0 })],
    [1, () => gzipSync(content)],
    [1, () => deflateRawSync(content)],
    [1, () => Buffer.from(content)],
    [1, () => deflateSync(`${content}${" ".repeat(random.size(10, 5_000_000))}`)],
  ])();

function flipBit(bytes: Buffer, at: number, bit: number): Buffer {
  const byte = bytes[at];
  if (byte !== undefined) bytes[at] = byte ^ (1 << bit);
  return bytes;
}

function damageBytes(random: Random, bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = random.between(0, Math.max(0, copy.length - 1));
  return random.weighted<() => Buffer>([
    [1, () => copy.subarray(0, at)],
    [1, () => Buffer.concat([copy, Buffer.from(odd(random))])],
    [2, () => flipBit(copy, at, random.between(0, 7))],
  ])();
}

const respell = (random: Random, token: string): string =>
  random.weighted<() => string>([
    [
      1,
      () => token.replace(/[*\-_]/g, (digit) => ({ "*": "+", "-": "/", _: "=" })[digit] as string),
    ],
    [
      1,
      () => token.replace(/[*\-_]/g, (digit) => ({ "*": "-", "-": "_", _: "" })[digit] as string),
    ],
    [1, () => token.replace(/_+$/, "")],
    [1, () => token + random.pick(["=", "_", "*", "-", "A"]).repeat(random.size(1, 3000))],
    [1, () => token.replace(/(.{20})/g, `$1${random.pick([" ", "\n", "\r\n", "\t", "\u200b"])}`)],
    [1, () => encodeURIComponent(encodeURIComponent(token))],
    [1, () => token.slice(0, random.between(0, token.length))],
    [1, () => `${token.slice(0, 20)}${odd(random)}${token.slice(20)}`],
  ])();

const wrap = (random: Random, token: string): string =>
  random.weighted<() => string>([
    [1, () => `"${token}"`],
    [1, () => JSON.stringify({ userSig: token })],
    [1, () => `userSig=${token}`],
    [1, () => `https://a.example/?x=1&usersig=${token}#y`],
    [1, () => `${repeated(random, 8000)}${token}`],
    [1, () => `${token}${repeated(random, 8000)}`],
    [1, () => ` \u200b${token}\r\n`],
    [1, () => `export USER_SIG='${token}'`],
    [1, () => JSON.stringify(JSON.stringify({ token }))],
  ])();

export function tokenMaker(sdkAppId: number, secretKey: string): TokenMaker {
  const fieldsOf = (userId: string) => ({
    userId,
    sdkAppId,
    time: Math.floor(Date.now() / 1000) - 60,
    expire: 86_400,
  });
  const signed = (userId: string, userBuf?: string) => {
    const fields = { ...fieldsOf(userId), userBuf };
    return members(fields, hmac(textToSign(fields), secretKey)) as { [name: string]: Json };
  };

  function json(random: Random, userId: string): string {
    const object = signed(
      random.chance(0.2) ? hostile(random).slice(0, 200) : userId,
      random.chance(0.2)
        ? Buffer.from(plain(random, random.between(1, 60))).toString("base64")
        : undefined,
    );
    return random.weighted<() => string>([
      [2, () => JSON.stringify(object)],
      [5, () => spellObject(random, object)],
      [3, () => writeJson(mutate(random, object))],
      [1, () => damaged(random, JSON.stringify(object))],
    ])();
  }

  return {
    sdkAppId,
    secretKey,
    missigned(length) {
      const fields = fieldsOf("u1");
      const json = JSON.stringify(members(fields, hmac(textToSign(fields), `not ${secretKey}`)));
      return packBytes(deflateSync(json.padEnd(length * 0.75), { level: 0 }));
    },
    good: (userId) => packBytes(deflateSync(JSON.stringify(signed(userId)))),
    any(random, userId) {
      if (random.chance(0.1)) return hostile(random);
      // Nothing is wrong with it but the name, which is shown again.
      if (random.chance(0.15)) return this.good(userId + odd(random));
      if (random.chance(0.15)) return repeated(random, 16_000);
      let bytes = compress(random, json(random, userId));
      if (random.chance(0.1)) bytes = damageBytes(random, bytes);
      let token = packBytes(bytes);
      if (random.chance(0.2)) token = respell(random, token);
      if (random.chance(0.2)) token = wrap(random, token);
      return token;
    },
  };
}
