/** Taking a token out of what people paste: quotes, white space, `userSig=`, JSON, URLs, percent-escapes, other base64 alphabets. */

import type { Report } from "./report.ts";

/** Characters; the longest token that Tencent's libraries make from legal input is a tenth of this. */
export const TOKEN_MAXIMUM = 16_384;

/** A pasted value that is itself JSON: `text` when a UserSig was found inside, `bare` when it is an oldest-form v1 token. */
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
  if (entries.some(([name]) => name.startsWith("TLS."))) return { bare: value as Record<string, unknown> };
  const named = entries.find(
    ([name, inner]) => /^(user_?sig|sig|privateMapKey|token)$/i.test(name) && typeof inner === "string",
  );
  return named ? { text: named[1] as string } : {};
}

const QUOTES = /^(["'`“”‘’«])([^"'`“”‘’«»]*)(["'`“”‘’»])[,;]?$/;
const LABEL = /^(?:(?:export\s+)?["']?(?:user_?sig|sig|privateMapKey|token)["']?\s*[=:]\s*|bearer\s+|usersig\s+)/i;
const IN_URL = /[?&#]usersig=([^&#\s"'`]+)/i;

export interface Cleaned {
  readonly token: string;
  /** The fields of an oldest-form v1 token, which was bare JSON. */
  readonly bare?: Record<string, unknown>;
}

/** Notes on `report` what had to be removed; a token in good order comes back as it is, without a note. */
export function cleanToken(given: string, report: Report): Cleaned {
  let text = given;
  const trim = () => {
    const trimmed = text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
    if (trimmed !== text) report.note("text", "whitespace", "warning");
    text = trimmed;
  };
  trim();
  // Each wrapping can hold another (a quoted URL, a label before quotes), so peel until nothing changes.
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
    const inner = IN_URL.exec(text)?.[1] ?? (LABEL.test(text) ? text.replace(LABEL, "") : undefined);
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
    text = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  if (/\\[nr]$/.test(text)) {
    report.note("text", "whitespace", "warning");
    text = text.replace(/(?:\\[nr])+$/, "");
  }
  return { token: respace(text, report) };
}

/** White space inside: a `+` that a form decoder turned into a space, or line breaks of a terminal or an e-mail. */
function respace(text: string, report: Report): string {
  if (!/[\s\u200b]/.test(text)) return text;
  const joined = text.replace(/[\s\u200b]+/g, "");
  // Only an alphabet with + can lose it to a form decoder, and each lost one leaves a single space.
  const pluses = text.replace(/[\u200b\t]+| *[\r\n]+ */g, "").replace(/ /g, "+");
  const lost = joined.length % 4 !== 0 || (pluses !== joined && /[/=]/.test(text));
  if (lost && pluses.length % 4 === 0 && /^[\w*+/=-]+$/.test(pluses)) {
    report.note("text", "wrong_alphabet", "error");
    return pluses;
  }
  report.note("text", "whitespace", "warning");
  return joined;
}
