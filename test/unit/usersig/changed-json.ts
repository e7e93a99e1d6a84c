/**
 * JSON that is nearly that of a token, as chance makes it: names, values, escapes, repetition,
 * nesting, control characters, cuts; and what it may be wrapped in. The same in every run.
 */

import { deflateSync } from "node:zlib";
import { hmac, members, packBytes, packToken, textToSign } from "../../usersig/independent.ts";
import { ALICE, KEY, random } from "../../usersig/samples.ts";

export const { below, bytes } = random(31);
export const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
export const some = <T>(maximum: number, make: () => T): T[] =>
  Array.from({ length: below(maximum + 1) }, make);

const NAMES = [
  "TLS.ver",
  "TLS.identifier",
  "TLS.sdkappid",
  "TLS.time",
  "TLS.expire",
  "TLS.userbuf",
  "TLS.sig",
];
export const OLD_NAMES = [
  "TLS.sdk_appid",
  "TLS.expire_after",
  "TLS.account_type",
  "TLS.appid_at_3rd",
];
const ODD_NAMES = [
  "",
  ":",
  ":b",
  "a:",
  ',"x":',
  "__proto__",
  "constructor",
  "toString",
  "{",
  "\u0000",
  "用户",
  "\ud800",
];
const PIECES = [
  "a",
  "0",
  ":",
  ",",
  "{",
  "}",
  "[",
  "]",
  " ",
  "\\",
  '"',
  "/",
  "\n",
  "\t",
  "\u0000",
  "\u2028",
  "é",
  "😀",
];

/**
 * A JSON text for a string, with escapes where none are needed, and sometimes with what no JSON
 * text may hold.
 */
export function quoted(text: string, wild: boolean): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const written = units.map((unit) => {
    if (below(8) === 0) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return wild && below(6) === 0 ? unit : JSON.stringify(unit).slice(1, -1);
  });
  return `"${written.join("")}${wild && below(12) === 0 ? one(["\\", "\\u00", "\\x", "\n"]) : ""}"`;
}

const gap = () => some(2, () => one([" ", "\n", "\t", "\r"])).join("");

export function value(depth: number, wild: boolean): string {
  const kind = below(depth > 4 ? 5 : 8);
  if (kind === 0)
    return one(["0", "-1", "1760000000", "86400", "1e3", "1.5", "9007199254740993", "1e400", "-0"]);
  if (kind === 1)
    return one(["true", "false", "null", ...(wild ? ["undefined", "NaN", "01", "+1", "'a'"] : [])]);
  if (kind < 5) return quoted(some(6, () => one(PIECES)).join(""), wild);
  if (kind === 5) return `[${some(3, () => value(depth + 1, wild)).join()}]`;
  return object(depth + 1, wild);
}

export function object(depth: number, wild: boolean): string {
  const name = () =>
    quoted(
      one([NAMES, OLD_NAMES, ODD_NAMES, ODD_NAMES, [one(PIECES) + one(PIECES)]].map(one)),
      wild,
    );
  const written = some(8, () => `${gap()}${name()}${gap()}:${gap()}${value(depth, wild)}${gap()}`);
  return `{${written.join(",")}}`;
}

/**
 * Alice's good members, so that the later stages are reached, with others before, between and
 * behind them.
 */
export function nearlyGood(wild: boolean): string {
  const good = Object.entries(members(ALICE, hmac(textToSign(ALICE), KEY))).map(
    ([name, it]) => `${quoted(name, false)}:${JSON.stringify(it)}`,
  );
  for (let added = below(4); added > 0; added--)
    good.splice(
      below(good.length + 1),
      0,
      `${quoted(one([...NAMES, ...ODD_NAMES]), wild)}:${value(0, wild)}`,
    );
  if (below(3) === 0) good.splice(below(good.length), 1);
  return `{${good.join(one([",", ", ", ",\n"]))}}`;
}

/** A text that is damaged as a whole: cut, with a piece taken out, put in, or doubled. */
export function damaged(text: string): string {
  const [a, b] = [below(text.length + 1), below(text.length + 1)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return one([
    () => text.slice(0, b),
    () => text.slice(0, a) + text.slice(b),
    () => text.slice(0, a) + one(PIECES) + text.slice(a),
    () => text.slice(0, b) + text.slice(a),
  ])();
}

export const ENVELOPES: readonly ((json: string) => string)[] = [
  packToken,
  (json) => deflateSync(json).toString("base64"),
  (json) => deflateSync(json).toString("base64url"),
  (json) => packBytes(deflateSync(json, { level: 0 })),
  (json) => packBytes(deflateSync(json).subarray(0, -below(20) - 1)),
  (json) => Buffer.from(packToken(json)).toString("base64"),
  (json) => JSON.stringify({ userSig: packToken(json) }),
  (json) => encodeURIComponent(packToken(json)),
  (json) => json,
];
