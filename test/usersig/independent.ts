/**
 * A UserSig implementation of its own, from node:crypto and node:zlib alone, so that the core is
 * never its own witness. It also makes the broken tokens: what is shown and what is signed can
 * differ.
 */

import { createHmac } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

export interface TokenFields {
  readonly userId: string;
  readonly sdkAppId: number | string;
  readonly time: number;
  readonly expire: number;
  readonly userBuf?: string | undefined;
}

const DIGITS: Readonly<Record<string, string>> = { "+": "*", "/": "-", "=": "_" };
const STANDARD: Readonly<Record<string, string>> = { "*": "+", "-": "/", _: "=" };

/** The token's JSON text. Throws on anything that is not a whole token in Tencent's alphabet. */
export function openToken(token: string): string {
  if (!/^[A-Za-z0-9*-]+_{0,2}$/.test(token) || token.length % 4 !== 0)
    throw new Error("not Tencent's alphabet");
  const packed = Buffer.from(
    token.replace(/[*\-_]/g, (digit) => STANDARD[digit] as string),
    "base64",
  );
  return inflateSync(packed).toString("utf8");
}

export const tokenFields = (token: string): Record<string, unknown> =>
  JSON.parse(openToken(token)) as Record<string, unknown>;

/** Any bytes or text in the envelope of a token. */
export const packToken = (content: string | Uint8Array): string => packBytes(deflateSync(content));

/** Bytes in Tencent's alphabet, with no zlib around them. */
export const packBytes = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("base64")
    .replace(/[+/=]/g, (digit: string) => DIGITS[digit] as string);

export function textToSign(fields: TokenFields, lineEnd = "\n"): string {
  const lines = [
    `TLS.identifier:${fields.userId}`,
    `TLS.sdkappid:${fields.sdkAppId}`,
    `TLS.time:${fields.time}`,
    `TLS.expire:${fields.expire}`,
    ...(fields.userBuf === undefined ? [] : [`TLS.userbuf:${fields.userBuf}`]),
  ];
  return lines.map((line) => line + lineEnd).join("");
}

export const hmac = (text: string, key: string | Uint8Array): string =>
  createHmac("sha256", key).update(text, "utf8").digest("base64");

/** Whether the token holds, by its own fields, under this key. */
export function holds(token: string, key: string): boolean {
  const fields = tokenFields(token);
  const signed = textToSign({
    userId: fields["TLS.identifier"] as string,
    sdkAppId: fields["TLS.sdkappid"] as number,
    time: fields["TLS.time"] as number,
    expire: fields["TLS.expire"] as number,
    userBuf: fields["TLS.userbuf"] as string | undefined,
  });
  return fields["TLS.ver"] === "2.0" && fields["TLS.sig"] === hmac(signed, key);
}

/** The members of a token's JSON, in the order of Tencent's libraries. */
export const members = (fields: TokenFields, sig: string): Record<string, unknown> => ({
  "TLS.ver": "2.0",
  "TLS.identifier": fields.userId,
  "TLS.sdkappid": fields.sdkAppId,
  "TLS.time": fields.time,
  "TLS.expire": fields.expire,
  ...(fields.userBuf !== undefined && { "TLS.userbuf": fields.userBuf }),
  "TLS.sig": sig,
});

/** @param signed what is signed, where that is not what is shown */
export const makeToken = (
  shown: TokenFields,
  key: string | Uint8Array,
  signed = textToSign(shown),
): string => packToken(JSON.stringify(members(shown, hmac(signed, key))));
