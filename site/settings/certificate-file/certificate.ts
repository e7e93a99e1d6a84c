/**
 * What an X.509 certificate (RFC 5280 §4.1) says about push. Whether Apple signed it is not looked
 * at: it is never used.
 */

import {
  bytesOf,
  type Der,
  EXPLICIT_3,
  elements,
  inside,
  NOTHING,
  OCTETS,
  oidOf,
  SEQUENCE,
  SET,
} from "./der.ts";

export interface PushCertificate {
  /** The subject's common name, or its user ID. */
  readonly subject: string;
  /** Whether it has any of Apple's extensions for push. */
  readonly isPush: boolean;
  readonly topics: readonly string[];
  readonly environments: readonly ("production" | "sandbox")[];
  /** Unix seconds. */
  readonly expiresAt: number;
}

const COMMON_NAME = "2.5.4.3";
const USER_ID = "0.9.2342.19200300.100.1.1";
/** Below it: .1 development, .2 production, .6 the topics of a certificate for several. */
const APPLE_PUSH = "1.2.840.113635.100.6.3.";

const UTF8 = 0x0c;
/**
 * Of the string types that are not a part of UTF-8: T61String, as everybody reads it, and
 * BMPString.
 */
const ENCODINGS: Readonly<Record<number, string>> = { 20: "latin1", 30: "utf-16be" };
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** Characters of a name that are shown. */
const NAME_MAXIMUM = 100;
const TOPICS_MAXIMUM = 20;

/** @returns `undefined` for bytes that are no text, as in a file that was damaged on its way */
function textOf({ tag, body }: Der): string | undefined {
  const decoder = new TextDecoder(ENCODINGS[tag] ?? "utf-8", { fatal: true });
  try {
    // No control or direction characters out of somebody's file.
    const shown = decoder
      .decode(body)
      .replace(/[\p{C}\p{Z}]+/gu, " ")
      .trim();
    return [...shown].slice(0, NAME_MAXIMUM).join("");
  } catch {
    return undefined;
  }
}

/** By object identifier, the first of each. */
function namesOf(name: Der): ReadonlyMap<string, string | undefined> {
  const names = inside(name, SEQUENCE)
    .flatMap((set) => inside(set, SET))
    .map((pair) => inside(pair, SEQUENCE))
    .map(([id, value = NOTHING]): [string, string | undefined] => [oidOf(id), textOf(value)]);
  return new Map(names.reverse());
}

/** RFC 5280 §4.1.2.5: always in Zulu time with seconds; two digits of a year are 1950 to 2049. */
function timeOf({ tag, body }: Der): number {
  const text = String.fromCharCode(...body.subarray(0, 20));
  const year = Number(text.slice(0, 2));
  const full =
    tag === UTC_TIME ? (year < 50 ? 20 : 19) + text : tag === GENERALIZED_TIME ? text : "";
  const iso = full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(iso.length === 20 ? iso : "") / 1000;
}

/** @returns `undefined` when it is no certificate, or a damaged one */
export function readCertificate(bytes: Uint8Array): PushCertificate | undefined {
  const [certificate, ...more] = elements(bytes);
  const [body] = inside(certificate, SEQUENCE);
  // The version is left out by version 1 alone; all that follows has fixed places.
  const fields = inside(body, SEQUENCE).filter((field, index) => index > 0 || field.tag !== 0xa0);
  const [, , , validity, subject = NOTHING] = fields;
  const [, notAfter = NOTHING] = inside(validity, SEQUENCE);
  const expiresAt = timeOf(notAfter);
  const names = namesOf(subject);
  const extensions = inside(
    fields.find(({ tag }) => tag === EXPLICIT_3),
    EXPLICIT_3,
  )
    .flatMap((list) => inside(list, SEQUENCE))
    .map((extension) => inside(extension, SEQUENCE))
    .map((parts): [string, Uint8Array] => [oidOf(parts[0]), bytesOf(parts.at(-1), OCTETS)])
    .filter(([id]) => id.startsWith(APPLE_PUSH));
  const push = new Map(extensions.map(([id, value]) => [id.slice(APPLE_PUSH.length), value]));
  // Names and lists of what each is for take turns (“com.example.app”, {“app”},
  // “com.example.app.voip”, {“voip”}, …).
  const listed = elements(push.get("6") ?? NOTHING.body)
    .flatMap((list) => inside(list, SEQUENCE))
    .filter(({ tag }) => tag === UTF8)
    .map(textOf);
  if (
    more.length > 0 ||
    Number.isNaN(expiresAt) ||
    [...names.values(), ...listed].includes(undefined)
  )
    return undefined;

  const userId = names.get(USER_ID);
  const topics = new Set([userId, ...listed].filter((topic) => topic));
  return {
    subject: names.get(COMMON_NAME) ?? userId ?? "?",
    isPush: push.size > 0,
    topics: push.size > 0 ? ([...topics].slice(0, TOPICS_MAXIMUM) as string[]) : [],
    environments: (["production", "sandbox"] as const).filter((name) =>
      push.has(name === "production" ? "2" : "1"),
    ),
    expiresAt,
  };
}
