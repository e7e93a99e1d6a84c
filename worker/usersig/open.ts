/**
 * From the text of a token to the text of its JSON, in whatever package it came. Only one package
 * is right: zlib in base64 in Tencent's alphabet.
 */

import { decodeBase64, fromTencentAlphabet } from "../bytes/base64.ts";
import { withoutPadding } from "../bytes/text.ts";
import { openJson } from "./find.ts";
import type { Reason } from "./types.ts";
import { INFLATED_MAXIMUM, inflate, inflateRaw } from "./zlib.ts";

export interface Opened {
  readonly json: string;
  /** What the package is, where it is not the right one. */
  readonly code?: Reason;
}

const utf8 = new TextDecoder();
const isJson = (bytes: Uint8Array): boolean => {
  const [first, second, third] = bytes;
  return (
    first === 0x7b || (first === 0xef && second === 0xbb && third === 0xbf && bytes[3] === 0x7b)
  );
};

export const isZlib = ([cmf, flags]: Uint8Array): boolean =>
  cmf !== undefined && flags !== undefined && (cmf & 15) === 8 && ((cmf << 8) | flags) % 31 === 0;

/** Base64 in any alphabet and without its padding, or `undefined`. */
export function looseBytes(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9*\-_+/]+[=_]{0,2}$/.test(text)) return undefined;
  const urlSafe = /_(?!_?$)/.test(text);
  const standard = urlSafe
    ? text.replace(/[-_]/g, (digit) => (digit === "-" ? "+" : "/"))
    : fromTencentAlphabet(text);
  const digits = withoutPadding(standard);
  return decodeBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, "="));
}

const whole = (inflated: ReturnType<typeof inflate>): Uint8Array | undefined =>
  inflated.status === "ok" || inflated.status === "trailing_data" ? inflated.bytes : undefined;

/** RFC 1952 §2.3: ten bytes, then what the flags say. */
function gunzip(bytes: Uint8Array): Uint8Array | undefined {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  const { status, bytes: content } = inflateRaw(bytes.subarray(at), INFLATED_MAXIMUM);
  return status === "truncated" || status === "bad_zlib" ? undefined : content;
}

/** Bytes that are not the zlib stream that they should be. */
export function openOther(bytes: Uint8Array, deeper = true): Opened | undefined {
  if (isJson(bytes)) {
    const json = utf8.decode(bytes);
    if (json.includes('"TLS.') || !deeper) return { json, code: "not_compressed" };
    // The answer that a token came in, encoded as a whole.
    const { text } = openJson(json);
    const inside = text === undefined ? undefined : looseBytes(text);
    const opened = inside && openZlib(inside);
    return opened && { json: opened.json, code: "encoded_twice" };
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const content = gunzip(bytes);
    return content && isJson(content)
      ? { json: utf8.decode(content), code: "gzip_compressed" }
      : undefined;
  }
  const raw = whole(inflateRaw(bytes, INFLATED_MAXIMUM));
  if (raw && isJson(raw)) return { json: utf8.decode(raw), code: "raw_deflate" };
  if (!deeper || !bytes.every((byte) => byte > 31 && byte < 127)) return undefined;
  const inner = looseBytes(utf8.decode(bytes).trim());
  const opened = inner && (openZlib(inner) ?? openOther(inner, false));
  return opened && { json: opened.json, code: "encoded_twice" };
}

/** A zlib stream that is whole and holds JSON, or zlib once more. */
export function openZlib(bytes: Uint8Array): Opened | undefined {
  if (!isZlib(bytes)) return undefined;
  const content = whole(inflate(bytes, INFLATED_MAXIMUM));
  if (!content) return undefined;
  if (isJson(content)) return { json: utf8.decode(content) };
  const again = isZlib(content) ? whole(inflate(content, INFLATED_MAXIMUM)) : undefined;
  return again && isJson(again)
    ? { json: utf8.decode(again), code: "compressed_twice" }
    : undefined;
}

/** A text that is a token in some package, from its first character to its last. */
export function openText(text: string): Opened | undefined {
  // zlib, gzip, JSON; or the letter e, with which every base64 of zlib begins.
  if (/^(?:78|1f8b|7b|65)[0-9a-f]{120,}$/i.test(text) && text.length % 2 === 0) {
    const bytes = Uint8Array.from(text.match(/../g) as string[], (pair) =>
      Number.parseInt(pair, 16),
    );
    const opened = openZlib(bytes) ?? openOther(bytes, /^65/.test(text));
    if (opened) return { json: opened.json, code: "hex_encoded" };
  }
  const bytes = looseBytes(text);
  return bytes && (openZlib(bytes) ?? openOther(bytes));
}

export const isWhole = (text: string): boolean => openText(text) !== undefined;

/** Whether a text of another field's is a UserSig, pasted into the wrong one. */
export const looksLikeUserSig = (text: string): boolean =>
  /^e[AFJN]/.test(text) && openText(text)?.json.includes('"TLS.') === true;

/** The fields that somebody put into a JSON Web Token. */
export function openJwt(text: string): string | undefined {
  const [, payload = ""] = text.split(".", 3);
  const bytes = looseBytes(payload);
  return bytes && isJson(bytes) ? utf8.decode(bytes) : undefined;
}

/** Every token of the official libraries begins with one of these, or with a part of one. */
const BEGINNINGS = ["e", "eJ", "eJw", "eJx", "eJy", "eJz", "eA", "eAE", "eNo", "eF4"];

/** The token with its lost beginning, where putting that back makes it whole. */
export const withBeginning = (text: string): string | undefined =>
  BEGINNINGS.map((beginning) => beginning + text).find((token) => {
    const bytes = looseBytes(token);
    return bytes !== undefined && openZlib(bytes) !== undefined;
  });
