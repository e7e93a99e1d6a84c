/**
 * Taking a token out of what people paste: quotes, white space, `userSig=`, JSON, URLs,
 * percent-escapes, other base64 alphabets.
 */

import { trimBlank, trimEndOf } from "../bytes/text.ts";
import type { Report } from "./report.ts";

/**
 * Characters. A userbuf of 1,024 bytes makes the longest token: 2,200, and 2,900 when it is packed
 * into base64 once more. The rest is room for what is pasted along with it: percent-escapes, JSON
 * around it, a line of a log.
 */
export const TOKEN_MAXIMUM = 8192;

/**
 * A pasted value that is itself JSON: `text` when a UserSig was found inside, `bare` when it is an
 * oldest-form v1 token.
 */
function openJson(text: string): { text?: string; bare?: Record<string, unknown> } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof value === "string") return { text: value };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.some(([name]) => name.startsWith("TLS.")))
    return { bare: value as Record<string, unknown> };
  const named = entries.find(
    ([name, inner]) =>
      /^(user_?sig|sig|privateMapKey|token)$/i.test(name) && typeof inner === "string",
  );
  return named ? { text: named[1] as string } : {};
}

const QUOTES = /^(["'`“”‘’«])([^"'`“”‘’«»]*)(["'`“”‘’»])[,;]?$/;
const LABEL =
  /^(?:(?:export\s+)?["']?(?:user_?sig|sig|privateMapKey|token)["']?\s*[=:]\s*|bearer\s+|usersig\s+)/i;
const IN_URL = /[?&#]usersig=([^&#\s"'`]+)/i;

export interface Cleaned {
  readonly token: string;
  /** The fields of an oldest-form v1 token, which was bare JSON. */
  readonly bare?: Record<string, unknown>;
}

/**
 * Notes on `report` what had to be removed; a token in good order comes back as it is, without a
 * note.
 */
export function cleanToken(given: string, report: Report): Cleaned {
  let text = given;
  const trim = () => {
    const trimmed = trimBlank(text);
    if (trimmed !== text) report.note("text", "whitespace", "warning");
    text = trimmed;
  };
  trim();
  // Each wrapping can hold another (a quoted URL, a label before quotes), so peel until nothing
  // changes.
  for (let layer = 0; layer < 4; layer++) {
    const before = text;
    if (/^[{"]/.test(text)) {
      const opened = openJson(text);
      if (opened.bare) return { token: text, bare: opened.bare };
      if (opened.text !== undefined) {
        report.note("text", text.startsWith("{") ? "wrapped" : "quoted", "warning");
        text = opened.text;
      }
    }
    // A label before quotes: in `"userSig": "…"` the outer quotes are not a pair.
    const inner =
      IN_URL.exec(text)?.[1] ?? (LABEL.test(text) ? text.replace(LABEL, "") : undefined);
    if (inner !== undefined) {
      report.note("text", "wrapped", "warning");
      text = inner;
    }
    const quoted = QUOTES.exec(text);
    if (quoted) {
      report.note("text", "quoted", "warning");
      text = quoted[2] as string;
    }
    if (text !== before) trim();
    else break;
  }
  for (let round = 0; round < 2 && /%[0-9a-f]{2}/i.test(text); round++) {
    report.note("text", "url_encoded", "error");
    text = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  const ended = withoutLineEnds(text);
  if (ended !== text) report.note("text", "whitespace", "warning");
  return { token: respace(ended, report) };
}

/** Line ends that were written out, as in `…\\n`. */
function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 2] === "\\" && (text[end - 1] === "n" || text[end - 1] === "r"))
    end -= 2;
  return text.slice(0, end);
}

const isSpace = (character: string): boolean => character === " ";

/** A line without the spaces around it, but for those where the text itself begins and ends. */
function withoutIndent(line: string, index: number, lines: readonly string[]): string {
  const ended = index === lines.length - 1 ? line : trimEndOf(line, isSpace);
  const start = index === 0 ? 0 : ended.search(/[^ ]|$/);
  return ended.slice(start);
}

/**
 * White space inside: a `+` that a form decoder turned into a space, or line breaks of a terminal
 * or an e-mail.
 */
function respace(text: string, report: Report): string {
  if (!/[\s\u200b]/.test(text)) return text;
  const joined = text.replace(/[\s\u200b]+/g, "");
  // Only an alphabet with + can lose it to a form decoder, and each lost one leaves a single space.
  const lines = text.split(/[\r\n]+/);
  const pluses = lines
    .map(withoutIndent)
    .join("")
    .replace(/[\u200b\t]+/g, "")
    .replaceAll(" ", "+");
  const lost = joined.length % 4 !== 0 || (pluses !== joined && /[/=]/.test(text));
  if (lost && pluses.length % 4 === 0 && /^[\w*+/=-]+$/.test(pluses)) {
    report.note("text", "wrong_alphabet", "error");
    return pluses;
  }
  report.note("text", "whitespace", "warning");
  return joined;
}
