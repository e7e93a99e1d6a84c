/**
 * Taking a token out of what people paste: quotes, white space, `userSig=`, JSON, URLs,
 * percent-escapes, other base64 alphabets.
 */

import { trimBlank, trimEndOf } from "../bytes/text.ts";
import { findToken, openJson } from "./find.ts";
import { isWhole } from "./open.ts";
import type { Report } from "./report.ts";
import { straightened, unescaped } from "./unescape.ts";

/**
 * Characters. A userbuf of 1,024 bytes makes the longest token: 2,200, and 2,900 when it is packed
 * into base64 once more. The rest is room for what is pasted along with it: percent-escapes, JSON
 * around it, a line of a log.
 */
export const TOKEN_MAXIMUM = 8192;

const QUOTES = /^(["'`“”‘’«])([^"'`“”‘’«»]*)(["'`“”‘’»])[,;]?$/;
const LABEL =
  /^(?:(?:export\s+)?["']?(?:user_?sig|sig|privateMapKey|token)["']?\s*[=:]\s*|bearer\s+|usersig\s+)/i;
const IN_URL = /[?&#;]usersig=([^&#\s"'`]+)/i;
/** Values as languages print them: Python's bytes, optionals of Swift and Rust. */
const NOTATION = /^([bu]|(?:Optional|Some|Ok|Just|Success|Right)\()(["'])([^"'()]*)\2\)*$/;

export interface Cleaned {
  readonly token: string;
  /** The fields of bare JSON, which was the oldest form of v1 tokens. */
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
  for (let layer = 0; layer < 6; layer++) {
    const before = text;
    if (/^[{["]/.test(text)) {
      const opened = openJson(text);
      if (opened.bare) return { token: text, bare: opened.bare };
      if (opened.text !== undefined) {
        report.note("text", text.startsWith('"') ? "quoted" : "wrapped", "warning");
        text = opened.text;
      }
    }
    const noted = NOTATION.exec(text);
    if (noted) {
      const [, before = "", quote = "", inside = ""] = noted;
      const end = before.endsWith("(") ? ")" : "";
      report.note("text", "code_notation", "error", {
        notation: `${before}${quote}…${quote}${end}`,
      });
      text = inside;
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
    // Bold or italic in Markdown. No token begins with an asterisk.
    const stars = /^\*{1,2}(?=e[AJ])/.exec(text)?.[0];
    if (stars !== undefined && text.endsWith(stars)) {
      report.note("text", "wrapped", "warning");
      text = text.slice(stars.length, -stars.length);
    }
    if (text !== before) trim();
    else break;
  }
  const unquoted = text.replace(/=\r?\n|\n>+ ?/g, "");
  if (unquoted !== text) report.note("text", "whitespace", "warning");
  const ended = withoutLineEnds(unquoted);
  if (ended !== text) report.note("text", "whitespace", "warning");
  text = search(ended, report);
  for (let round = 0; round < 2 && /%[0-9a-f]{2}/i.test(text); round++) {
    report.note("text", "url_encoded", "error");
    text = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return { token: respace(search(repair(text, report), report), report) };
}

const OTHER_CHARACTER = /[^A-Za-z0-9*\-_+/=%]/;
/** A JSON Web Token is named as what it is, not searched for a part that may be one. */
const JWT = /^eyJ[\w-]{1,2000}\.eyJ/;

/** The token in a text that has more in it than one. */
function search(text: string, report: Report): string {
  const found =
    OTHER_CHARACTER.test(text) && !JWT.test(text) ? findToken(text, isWhole) : undefined;
  if (!found) return text;
  report.note("text", found.others ? "two_tokens" : "wrapped", found.others ? "error" : "warning");
  return found.token;
}

/** Escapes undone and characters that look alike put right, where that gives a token's text. */
function repair(text: string, report: Report): string {
  const plain = unescaped(text);
  if (plain) {
    report.note("text", "escaped", "error", { example: plain.example });
    return plain.text;
  }
  const straight = straightened(text);
  if (!straight) return text;
  const { position, character } = straight;
  report.note("text", "look_alike", "error", { position, character });
  return straight.text;
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
