/**
 * Reading a token without a key: everything that can be read, and where it stopped. Judging it is
 * `verify.ts`.
 */

import { decodeBase64, encodeTencentBase64, fromTencentAlphabet } from "../bytes/base64.ts";
import { withoutPadding } from "../bytes/text.ts";
import { cleanToken, TOKEN_MAXIMUM } from "./clean.ts";
import { type Fields, partialObject, readFields, repeatedName } from "./fields.ts";
import { isV1, readV1Fields } from "./legacy.ts";
import { Report } from "./report.ts";
import { roomTicketClaims, unpackRoomTicket } from "./room-ticket.ts";
import { userSigEn } from "./sentences.en.ts";
import type { UserSigSentences } from "./sentences.ts";
import { rfc3339 } from "./time.ts";
import type { Claims, Decoded } from "./types.ts";
import { INFLATED_MAXIMUM, inflate } from "./zlib.ts";

/** A token as far as it could be read. */
export interface Reading {
  readonly report: Report;
  /** False when the JSON did not arrive whole: the fields are for showing then, not for judging. */
  readonly whole: boolean;
  readonly format: Decoded["format"];
  readonly fields: Fields;
  readonly cleaned?: string;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const utf8Lenient = new TextDecoder();

/** Base64 text -> bytes, noting what is wrong with it; reads on as far as it can. */
function decodeText(token: string, report: Report): Uint8Array | undefined {
  let text = token;
  const illegal = /[^A-Za-z0-9*\-_+/=]/.exec(text);
  if (illegal) {
    const character = String.fromCodePoint(text.codePointAt(illegal.index) as number);
    report.note("base64", "bad_base64", "error", { position: illegal.index + 1, character });
    text = text.slice(0, illegal.index);
  }
  if (/[+/=]/.test(text)) report.note("base64", "wrong_alphabet", "warning");
  // RFC 4648 base64url has `_` as a digit; in Tencent's alphabet it is padding, so it can only
  // stand at the end.
  if (/_(?!_?$)/.test(text)) {
    report.note("base64", "wrong_alphabet", "error");
    text = withoutPadding(text).replace(/[-_]/g, (digit) => (digit === "-" ? "+" : "/"));
  }
  text = fromTencentAlphabet(text);
  const inner = text.search(/=(?!=?$)/);
  if (inner >= 0) {
    report.note("base64", "bad_base64", "error", {
      position: inner + 1,
      character: token.charAt(inner),
    });
    text = text.slice(0, inner);
  }
  const digits = withoutPadding(text);
  if (digits.length % 4 === 1) {
    report.note("base64", "bad_base64", "error", {
      position: digits.length,
      character: digits.slice(-1),
    });
    text = digits.slice(0, -1);
  }
  if (text.length % 4 !== 0) {
    if (!report.failed) report.note("base64", "missing_padding", "error");
    text = withoutPadding(text);
    text = text.padEnd(Math.ceil(text.length / 4) * 4, "=");
  }
  const bytes = decodeBase64(text) ?? decodeLoosely(text);
  if (bytes === undefined)
    report.note("base64", "bad_base64", "error", { position: text.length, character: "=" });
  report.pass("base64");
  return bytes;
}

/** Stray bits in the last digit, as a cut leaves them: the bytes before are still good. */
function decodeLoosely(text: string): Uint8Array | undefined {
  const whole = text.slice(0, -4);
  return whole === "" ? undefined : decodeBase64(whole);
}

function inflateToText(bytes: Uint8Array, report: Report): string | undefined {
  const { status, bytes: content } = inflate(bytes, INFLATED_MAXIMUM);
  if (status === "trailing_data") report.note("inflate", "trailing_data", "warning");
  else if (status !== "ok") {
    // Missing padding is only the fault when adding it gives a whole token.
    report.withdraw("missing_padding");
    report.note("inflate", status, "error", { bytes: content.length });
  }
  report.pass("inflate");
  if (content.length === 0) {
    // Sound data that holds nothing is no token; without this note nothing would speak against it.
    if (!report.failed) report.note("json", "bad_json", "error");
    return undefined;
  }
  try {
    return utf8.decode(content);
  } catch {
    if (status === "ok" || status === "trailing_data") report.note("json", "bad_utf8", "error");
    return utf8Lenient.decode(content);
  }
}

/**
 * Of a text that is too long to be read: whether the beginning alone inflates to more than a token
 * does.
 */
function isBomb(text: string): boolean {
  const bytes = decodeBase64(fromTencentAlphabet(text.slice(0, TOKEN_MAXIMUM)));
  return bytes !== undefined && inflate(bytes, INFLATED_MAXIMUM).status === "too_large";
}

function parseObject(text: string, report: Report): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON at all: the same as not an object.
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report.note("json", "bad_json", "error");
    return undefined;
  }
  const repeated = repeatedName(text);
  if (repeated !== undefined) report.note("json", "duplicate_field", "error", { field: repeated });
  report.pass("json");
  return value as Record<string, unknown>;
}

/** Shared by decoding and verifying. Never throws. */
export function readToken(given: string): Reading {
  const report = new Report();
  const nothing = { report, whole: false, format: "unknown", fields: {} } as const;
  if (given.trim() === "") {
    report.note("text", "empty", "error");
    return nothing;
  }
  if (given.length > TOKEN_MAXIMUM) {
    if (isBomb(given)) report.note("inflate", "too_large", "error");
    else
      report.note("text", "too_long", "error", {
        characters: given.length,
        maximum: TOKEN_MAXIMUM,
      });
    return nothing;
  }
  const { token, bare } = cleanToken(given, report);
  report.pass("text");
  const cleaned = token === given ? {} : { cleaned: token };
  if (bare) return { report, whole: true, format: "v1", fields: readV1Fields(bare), ...cleaned };
  if (token === "") {
    report.note("text", "empty", "error");
    return nothing;
  }
  const bytes = decodeText(token, report);
  // A text that is not base64 and does not begin like a zlib stream has nothing more to say.
  if (bytes === undefined || (report.failed && bytes[0] !== 0x78))
    return { ...nothing, ...cleaned };
  const text = inflateToText(bytes, report);
  if (text === undefined) return { ...nothing, ...cleaned };
  const cut = report.failed && !text.trimEnd().endsWith("}");
  const parsed = cut ? undefined : parseObject(text, report);
  const whole = parsed !== undefined;
  const object = parsed ?? partialObject(text);
  // A token that arrived whole can be written as it should have been: in Tencent's alphabet, with
  // its padding.
  const right = whole ? encodeTencentBase64(bytes) : token;
  const repaired = right === given ? {} : { cleaned: right };
  if (isV1(object))
    return { report, whole, format: "v1", fields: readV1Fields(object), ...repaired };
  const fields = readFields(object, whole ? report : undefined);
  return {
    report,
    whole,
    format: fields.version === "2.0" ? "v2" : "unknown",
    fields,
    ...repaired,
  };
}

/**
 * The fields in the shape of the API: RFC 3339 times, and the room ticket of a PrivateMapKey
 * opened.
 */
export function claimsOf(fields: Fields): { claims: Claims } | Record<string, never> {
  const { sdkAppId, userId, time, expire, userBuf } = fields;
  const bytes = userBuf === undefined ? undefined : decodeBase64(userBuf.replace(/[\r\n]/g, ""));
  const ticket = bytes && unpackRoomTicket(bytes);
  const claims: Claims = {
    ...(sdkAppId !== undefined && { sdkAppId }),
    ...(userId !== undefined && { userId }),
    ...(time !== undefined && { issuedAt: rfc3339(time) }),
    ...(expire !== undefined && { expire }),
    ...(time !== undefined && expire !== undefined && { expiresAt: rfc3339(time + expire) }),
    ...(userBuf !== undefined && { userBuf }),
    ...(ticket && { privateMapKey: roomTicketClaims(ticket, rfc3339) }),
  };
  return Object.keys(claims).length === 0 ? {} : { claims };
}

export interface DecodeOptions {
  /** The sentences' language; English without it. */
  readonly sentences?: UserSigSentences;
}

/**
 * Reads what can be read from a token without a key. Never throws and never says that a token is
 * valid.
 *
 * @param text the token, with or without the noise that pasting adds
 */
export async function decodeUserSig(text: string, options: DecodeOptions = {}): Promise<Decoded> {
  const { report, format, fields, cleaned } = readToken(text);
  if (format === "v1") report.note("version", "v1_token", "warning");
  return {
    format,
    ...report.finish(options.sentences ?? userSigEn(), "readable"),
    ...claimsOf(fields),
    ...(cleaned !== undefined && { cleaned }),
  };
}
