/**
 * The JSON members of a v2 token as typed values, with a note for every one that is missing or of
 * another type.
 */

import { membersOf } from "./members.ts";
import type { Report } from "./report.ts";
import type { Clue } from "./types.ts";

export interface Fields {
  readonly version?: string;
  readonly userId?: string;
  readonly sdkAppId?: number;
  /** The decimal text that was signed, when the JSON holds a string instead of a number. */
  readonly sdkAppIdText?: string;
  /** Unix seconds. */
  readonly time?: number;
  /** Seconds. */
  readonly expire?: number;
  /** Standard base64, verbatim: old Java libraries broke it into lines, and signed it so. */
  readonly userBuf?: string;
  readonly sig?: string;
}

const NAMES = [
  ["TLS.ver", "string"],
  ["TLS.identifier", "string"],
  ["TLS.sdkappid", "integer"],
  ["TLS.time", "integer"],
  ["TLS.expire", "integer"],
  ["TLS.sig", "string"],
] as const;

const typeOf = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "array"
      : Number.isSafeInteger(value)
        ? "integer"
        : typeof value;

/**
 * Text and numbers as they are, anything else by its type: nested values may not even have a text.
 */
const shown = (value: unknown): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value).slice(0, 40)
    : typeOf(value);

const integer = (value: unknown): number | undefined =>
  Number.isSafeInteger(value)
    ? (value as number)
    : typeof value === "string" && /^\d{1,15}$/.test(value.trim())
      ? Number(value)
      : undefined;

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

/** A UserID that was written as a number was signed as its digits. */
const userIdOf = (value: unknown): string | undefined =>
  Number.isSafeInteger(value) ? String(value) : text(value);

/** What more is known of a field of another type. */
const CLUES: Readonly<Record<string, Clue>> = {
  "TLS.identifier": "userid_not_text",
  "TLS.sig": "sig_not_made",
};

/** @param report without one nothing is noted, for a token whose end is missing */
export function readFields(object: Record<string, unknown>, report?: Report): Fields {
  const version = text(object["TLS.ver"]);
  if (report) {
    if (object["TLS.ver"] !== undefined && version !== "2.0")
      report.note("version", "unsupported_version", "error", { version: shown(object["TLS.ver"]) });
    else if (version !== undefined) report.pass("version");
    let typed = true;
    for (const [field, expected] of NAMES) {
      const value = object[field];
      const stage = field === "TLS.ver" ? "version" : "fields";
      if (value === undefined) report.note(stage, "missing_field", "error", { field });
      else if (typeOf(value) !== expected && field !== "TLS.ver") {
        const got = typeOf(value);
        report.note("fields", "bad_field_type", "error", { field, expected, got });
        // The first one is the answer's.
        const clue = typed ? CLUES[field] : undefined;
        if (clue) report.explain("bad_field_type", clue, { got });
        typed = false;
      }
    }
    const userBuf = object["TLS.userbuf"];
    if (userBuf !== undefined && typeof userBuf !== "string")
      report.note("fields", "bad_field_type", "error", {
        field: "TLS.userbuf",
        expected: "string",
        got: typeOf(userBuf),
      });
    report.pass("fields");
  }
  const fields = {
    version,
    userId: userIdOf(object["TLS.identifier"]),
    sdkAppId: integer(object["TLS.sdkappid"]),
    sdkAppIdText: text(object["TLS.sdkappid"]),
    time: integer(object["TLS.time"]),
    expire: integer(object["TLS.expire"]),
    userBuf: text(object["TLS.userbuf"]),
    sig: text(object["TLS.sig"]),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}

/** The members that stand whole in a damaged JSON text. */
export function partialObject(text: string): Record<string, unknown> {
  const whole = membersOf(text).filter(
    ({ name, value }) => name.startsWith("TLS.") && value !== undefined,
  );
  return Object.fromEntries(whole.map(({ name, value }) => [name, value]));
}

/**
 * A member name that stands twice. Parsers disagree on which one counts, so such a token can name
 * different users to different verifiers.
 */
export function repeatedName(text: string): string | undefined {
  const seen = new Set<string>();
  // "TLS.\u0074ime" is the same name as "TLS.time".
  return membersOf(text).find(({ name }) => seen.size === seen.add(name).size)?.name;
}
