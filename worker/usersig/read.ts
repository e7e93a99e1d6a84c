/**
 * Reading a token without a key: everything that can be read, and where it stopped. Judging it is
 * `verify.ts`.
 */

import { decodeBase64, encodeTencentBase64, fromTencentAlphabet } from "../bytes/base64.ts";
import { cleanToken, TOKEN_MAXIMUM } from "./clean.ts";
import { decodeText, inflateToText } from "./decode-text.ts";
import { type Fields, partialObject, readFields, repeatedName } from "./fields.ts";
import { secondToken, tokenInside } from "./find.ts";
import { isV1, readV1Fields } from "./legacy.ts";
import type { Form } from "./made-by.ts";
import { holdsSecretKey, isTooShort, nameNoToken } from "./no-token.ts";
import { isWhole, openJwt, openText, withBeginning } from "./open.ts";
import { Report } from "./report.ts";
import type { Decoded, Reason, StageName } from "./types.ts";
import { deflateStored, INFLATED_MAXIMUM, inflate } from "./zlib.ts";

/** A token as far as it could be read. */
export interface Reading {
  readonly report: Report;
  /** False when the JSON did not arrive whole: the fields are for showing then, not for judging. */
  readonly whole: boolean;
  readonly format: Decoded["format"];
  readonly fields: Fields;
  /** How it is written, where that can be seen. */
  readonly form?: Form;
  readonly cleaned?: string;
}

/** Text of a token's JSON with what led to it. */
interface Found {
  readonly report: Report;
  readonly json: string;
  readonly zlib?: Uint8Array;
  /** The stream is whole, and nothing follows it. */
  readonly tight?: boolean;
  readonly packed?: Reason;
  /** The token as it should have been given, where that is not the text that was read. */
  readonly token?: string;
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

/** The package that the official libraries make, whole or damaged. */
function readZlib(token: string, report: Report): Found | undefined {
  const zlib = decodeText(token, report);
  if (zlib === undefined) return undefined;
  if (report.failed && zlib[0] !== 0x78) {
    // Missing padding is only the fault when adding it gives a token.
    report.withdraw("missing_padding");
    if (!report.failed) report.note("inflate", "bad_zlib", "error");
    return undefined;
  }
  const text = inflateToText(zlib, report);
  return text && { report, zlib, ...text };
}

const STAGE_OF: Partial<Record<Reason, StageName>> = {
  hex_encoded: "base64",
  encoded_twice: "base64",
};

const packed = (json: string): string => encodeTencentBase64(deflateStored(json));

/** Packages that are not the right one, and tokens that lost or changed a part that can be told. */
function readOther(token: string, report: Report): Found | undefined {
  const second = secondToken(token, isWhole);
  if (second !== undefined) {
    report.note("text", "two_tokens", "error");
    const first = token.slice(0, second);
    const found = readZlib(first, report);
    return found && { ...found, token: first };
  }
  const edges = tokenInside(token, isWhole);
  if (edges) {
    const { start, end } = edges;
    const at = start > 0 ? 0 : end;
    report.note("base64", "bad_base64", "error", {
      position: at + 1,
      character: token.charAt(at),
    });
    const inside = token.slice(start, end);
    const found = readZlib(inside, report);
    return found && { ...found, token: inside };
  }
  const opened = openText(token);
  if (opened?.code) {
    const { json, code } = opened;
    report.note(STAGE_OF[code] ?? "inflate", code, "error");
    return { report, json, packed: code, token: packed(json) };
  }
  const payload = token.startsWith("eyJ") ? openJwt(token) : undefined;
  if (payload?.includes('"TLS.')) {
    report.note("inflate", "jwt_packed", "error");
    return { report, json: payload, packed: "jwt_packed", token: packed(payload) };
  }
  const lower = /^E[AFJN]/.test(token) ? `e${token.slice(1)}` : undefined;
  const repaired = lower !== undefined && isWhole(lower) ? lower : withBeginning(token);
  if (repaired === undefined) return undefined;
  report.note("text", repaired === lower ? "case_folded" : "start_missing", "error");
  const found = readZlib(repaired, report);
  return found && { ...found, token: repaired };
}

/** Shorter texts do not tell how they were damaged. */
const TELLING = 60;

/** What a text that looks like a token lost, where nothing can be read any more. */
function damageOf(token: string): Reason | undefined {
  if (token.length < TELLING || !/^[A-Za-z0-9*\-_+/=]+$/.test(token)) return undefined;
  if (!/[A-Z]/.test(token) || !/[a-z]/.test(token)) return "case_folded";
  const ended = /[_=]$/.test(token);
  if (/^e[AJ]/.test(token)) return ended && !/[*+]/.test(token) ? "stars_missing" : undefined;
  return ended || /[*-]/.test(token) ? "start_missing" : undefined;
}

/** @param before what was noted about the text */
function readJson(token: string, before: Report): Found | Report {
  const report = before.copy();
  const found = readZlib(token, report);
  // A stream that is whole and holds a text is a token, whatever else is wrong with it.
  if (found?.json.trimStart().startsWith("{") && found.tight) return found;
  const other = readOther(token, before.copy());
  if (other) return other;
  const damage = damageOf(token);
  if (damage === undefined || report.has("too_large")) return found ?? report;
  const told = before.copy();
  told.note("base64", damage, "error");
  return found ? { ...found, report: told } : told;
}

/** Shared by decoding and verifying. Never throws. @param expectedUserId given for comparison */
export function readToken(given: string, expectedUserId?: string): Reading {
  const reading = readAny(given);
  const { fields, whole } = reading;
  if (given.length > TOKEN_MAXIMUM || reading.report.has("empty")) return reading;
  if (whole || Object.keys(fields).length > 0) {
    if (holdsSecretKey(given)) reading.report.note("text", "secret_key_beside", "warning");
    return reading;
  }
  const named = nameNoToken(given, reading.cleaned ?? given, expectedUserId);
  if (!named && !isTooShort(reading.cleaned ?? given)) return reading;
  const report = new Report();
  report.note("text", "not_a_token", "error");
  if (named) report.explain("not_a_token", named.code, named.evidence);
  return { report, whole: false, format: "unknown", fields: {} };
}

function readAny(given: string): Reading {
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
  if (bare && isV1(bare))
    return { report, whole: true, format: "v1", fields: readV1Fields(bare), ...cleaned };
  if (token === "") {
    report.note("text", "empty", "error");
    return nothing;
  }
  if (bare) {
    report.note("inflate", "not_compressed", "error");
    const found = { report, json: token, packed: "not_compressed", token: packed(token) } as const;
    return readFound(found, given, token);
  }
  const found = readJson(token, report);
  return found instanceof Report
    ? { ...nothing, report: found, ...cleaned }
    : readFound(found, given, token);
}

function readFound(found: Found, given: string, token: string): Reading {
  const { report, json, zlib } = found;
  const cut = report.failed && !json.trimEnd().endsWith("}");
  const parsed = cut ? undefined : parseObject(json, report);
  const whole = parsed !== undefined;
  const object = parsed ?? partialObject(json);
  // A token that arrived whole can be written as it should have been: in Tencent's alphabet, with
  // its padding.
  const right = found.packed ? found.token : whole && zlib ? encodeTencentBase64(zlib) : token;
  const repaired = right === undefined || right === given ? {} : { cleaned: right };
  if (isV1(object))
    return { report, whole, format: "v1", fields: readV1Fields(object), ...repaired };
  const fields = readFields(object, whole ? report : undefined);
  return {
    report,
    whole,
    format: fields.version === "2.0" ? "v2" : "unknown",
    fields,
    form: { json, zlib, packed: found.packed, alphabet: alphabetOf(token) },
    ...repaired,
  };
}

const alphabetOf = (token: string): Form["alphabet"] =>
  /[+/=]/.test(token) ? "standard base64" : /_(?!_?$)/.test(token) ? "base64url" : "Tencent";
