/**
 * Codes as people bring them: a number in any spelling, a name, or a whole error message that has
 * one of them in it. Reads each character a fixed number of times.
 */

import { PHRASES } from "./phrases.ts";

export interface Candidate {
  /** A number as `String(number)` writes it, or a name as `nameKey` does. */
  readonly key: string;
  readonly kind: "number" | "name";
  /**
   * How surely this is the code that is asked for. `all`: nothing else was given; `labelled`: the
   * text calls it a code; `loose`: it only stands there.
   */
  readonly place: "all" | "labelled" | "loose";
}

/** Longer texts are cut: an error message names its code early. */
export const TEXT_MAXIMUM = 4000;
/** Whoever pastes a log gets an answer for its beginning. */
const CANDIDATES_MAXIMUM = 24;

/** Case, underscores and dashes differ between products: BadDeviceToken, BAD_DEVICE_TOKEN. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

const TOKEN =
  /0x[0-9a-f]{1,16}(?![0-9a-z])|\d{1,3}(?:,\d{3}){1,2}(?![\d,])|\d+|[a-z]\w*(?:[.:/-][a-z]\w*){0,6}/gi;

/** The last word before a number, and what may stand between them. */
const LABEL = /(?:code|errno|errcode|ret|retcode|error|err|reason|status_code|statuscode)$/i;
const OWN_LABEL = /(?:错误码|错误代码|状态码|返回码|错误|エラーコード|エラー番号|コード|エラー)$/;
const BETWEEN = /^["'\\)\]]{0,3}\s{0,3}(?:is|was|=|:|=>|#)?\s{0,3}["'\\([{<#]{0,4}\s?$/i;
const OF_HTTP = /(?:http|status)[ _-]?(?:error|response)?[ _-]?$/i;

/** Unsigned spellings of a negative number, as 32 and 64 bits. */
function signed(digits: string): string | undefined {
  if (digits.length > 20) return undefined;
  const number = BigInt(digits);
  if (number >= 2n ** 63n && number < 2n ** 64n) return String(BigInt.asIntN(64, number));
  if (number >= 2n ** 31n && number < 2n ** 32n) return String(BigInt.asIntN(32, number));
  return String(number);
}

function numberKey(text: string, negative: boolean): string | undefined {
  const key = signed(text.replaceAll(",", ""));
  return key === undefined || key === "0" || !negative || key.startsWith("-") ? key : `-${key}`;
}

/** A minus, not a hyphen: nothing that it could join stands before it. */
const isMinus = (text: string, at: number): boolean =>
  text.charAt(at) === "-" && !/[\p{L}\p{N}_)]/u.test(text.charAt(at - 1));

function isLabelled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const gap =
    /[^\p{L}\p{N}_]{0,12}(?:\b(?:is|was)\b[^\p{L}\p{N}_]{0,4})?$/u.exec(before)?.[0] ?? "";
  const word = before.slice(0, before.length - gap.length);
  if (OWN_LABEL.test(word)) return true;
  const label = LABEL.exec(word)?.[0];
  if (label === undefined || !BETWEEN.test(gap)) return false;
  return !OF_HTTP.test(word.slice(0, word.length - label.length));
}

/**
 * Words of a sentence are no names: a name has an inner capital, an underscore, a dash, or none but
 * capitals. With one capital at its beginning, it may be either.
 */
const looksLikeName = (word: string): boolean =>
  word.length >= 4 && (/[a-z][A-Z]|_|\w-\w/.test(word) || word === word.toUpperCase());
const mayBeName = (word: string): boolean => /^[A-Z]\w{5}/.test(word);

/** Of a version, an address, or a date: 5.17.1, 10.0.0.1, 2025-03-01. */
const isPart = (text: string, start: number, end: number): boolean =>
  /\d\.$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(?:\.\d|-\d\d-\d)/.test(text.slice(end, end + 5)) ||
  /\d-$/.test(text.slice(Math.max(0, start - 2), start));

/** Nothing after it that could belong to something else. */
const END = /^[^\p{L}\p{N}]*$/u;
/** A decimal point, or the end of a range. */
const NUMBER_END = /^(?:\.0{1,3}|-\d{4,6})?[^\p{L}\p{N}]*$/u;

const normal = (text: string): string =>
  text
    .slice(0, TEXT_MAXIMUM)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, "-")
    .trim();

/** What a text may mean, the likeliest first; empty when it has neither a number nor a name. */
export function readCodes(given: string): Candidate[] {
  const text = normal(given);
  const found = new Map<string, Candidate>();
  const put = (candidate: Candidate) => {
    const id = `${candidate.kind} ${candidate.key}`;
    const known = found.get(id);
    if (known === undefined || known.place === "loose") found.set(id, candidate);
  };
  for (const match of text.matchAll(TOKEN)) {
    if (found.size >= CANDIDATES_MAXIMUM) break;
    const [token] = match;
    const negative = isMinus(text, match.index - 1);
    const start = negative ? match.index - 1 : match.index;
    const end = match.index + token.length;
    const isNumber = /^\d/.test(token);
    const alone =
      !/[\p{L}\p{N}]/u.test(text.slice(0, start)) &&
      (isNumber ? NUMBER_END : END).test(text.slice(end));
    if (isNumber) {
      const place = alone ? "all" : isLabelled(text, start) ? "labelled" : "loose";
      if (place === "loose" && isPart(text, start, end)) continue;
      const number = /^0x/i.test(token) ? String(BigInt(token)) : token;
      const key = numberKey(number, negative);
      if (key !== undefined) put({ key, kind: "number", place });
    } else if (alone) put({ key: nameKey(token), kind: "name", place: "all" });
    // Dots and dashes are of a name, or join it to something else: messaging/invalid-argument.
    else
      for (const part of new Set([token, ...token.split("/"), ...token.split(/[.:/-]/)]))
        if (looksLikeName(part) || mayBeName(part)) {
          const place = isLabelled(text, start) ? "labelled" : "loose";
          put({ key: nameKey(part), kind: "name", place });
        }
  }
  const lower = text.toLowerCase();
  for (const [phrase, key] of PHRASES)
    if (lower.includes(phrase))
      put({ key, kind: /^-?\d/.test(key) ? "number" : "name", place: "labelled" });
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Three digits alone may be an HTTP status, a line or a version. */
const rankOf = ({ key, kind, place }: Candidate): number => {
  if (place !== "loose") return 0;
  if (kind === "name") return 1;
  return isShort(key) ? 3 : 2;
};

const isShort = (key: string): boolean => key.replace("-", "").length < 4;

/** Worth a look only when nothing else in the text is known. */
export const isDoubtful = (candidate: Candidate): boolean => rankOf(candidate) === 3;
