/** The text of a token -> its bytes -> its JSON text, noting what is wrong and reading on. */

import { decodeBase64, fromTencentAlphabet } from "../bytes/base64.ts";
import { withoutPadding } from "../bytes/text.ts";
import type { Report } from "./report.ts";
import { INFLATED_MAXIMUM, inflate } from "./zlib.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const utf8Lenient = new TextDecoder();

/** Base64 text -> bytes, noting what is wrong with it; reads on as far as it can. */
export function decodeText(token: string, report: Report): Uint8Array | undefined {
  let text = token;
  const illegal = /[^A-Za-z0-9*\-_+/=]/.exec(text);
  if (illegal) {
    const character = String.fromCodePoint(text.codePointAt(illegal.index) as number);
    report.note("base64", "bad_base64", "error", { position: illegal.index + 1, character });
    if (/^(?:\u2026|\.\.)/.test(text.slice(illegal.index)))
      report.explain("bad_base64", "shortened");
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
  const missing = (4 - (digits.length % 4)) % 4;
  // One digit too many, or more padding than these digits can have: some were lost or added before.
  if (missing === 3 || text.length - digits.length > missing) {
    const characters = token.length;
    report.note("base64", "bad_base64", "error", {
      position: digits.length,
      character: digits.slice(-1),
    });
    if (!illegal) report.explain("bad_base64", "wrong_length", { characters });
    text = missing === 3 ? digits.slice(0, -1) : digits;
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

/** @returns the text, and whether the stream was whole and nothing followed it */
export function inflateToText(
  bytes: Uint8Array,
  report: Report,
): { json: string; tight: boolean } | undefined {
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
    return { json: utf8.decode(content), tight: status === "ok" };
  } catch {
    if (status === "ok" || status === "trailing_data") report.note("json", "bad_utf8", "error");
    return { json: utf8Lenient.decode(content), tight: status === "ok" };
  }
}
