/**
 * Texts that programs stumble over, made from rules: names that every object has, what terminals
 * obey, what is slow to match.
 */

import type { Random } from "./random.ts";

/** What a look-up in a plain object finds although nobody put it there. */
const INHERITED: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/**
 * C0, C1, direction and invisible characters, half a surrogate pair, and others that are not what
 * they look like.
 */
const STRANGE: readonly string[] = [
  ...["\0", "\x07", "\b", "\t", "\n", "\r", "\x1b[2K", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b"],
  ...[
    "\u200b",
    "\u200e",
    "\u202e",
    "\u2028",
    "\u2066",
    "\ufeff",
    "\ufffe",
    "\ud800",
    "\udc00",
    "\u{1f600}",
  ],
  ...["\u00e9", "e\u0301", "\u212a", "\uff0e", "\u0130", "\u6f22"],
];

const PUNCTUATION: readonly string[] = [...`"'\`\\/,;:.?&#%=+*_-<>{}[]()|!$@~^ `];

const EDGES: readonly string[] = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "00",
    "1e3",
    "0x10",
    "NaN",
    "Infinity",
    "true",
    "null",
    "undefined",
    "4294967296",
  ],
  ...[
    "9007199254740993",
    "1.5",
    ".",
    "..",
    "../..",
    "*",
    "%00",
    "%2e%2e%2f",
    "%ff",
    "$x",
    "{x}",
    "<b>",
    "a,b",
  ],
];

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** Ordinary text of a length. */
export const plain = (random: Random, length: number): string =>
  random.some(length, () => LETTERS[random.between(0, LETTERS.length - 1)]).join("");

/** One or a few characters: what longer texts are put together from. */
function piece(random: Random): string {
  return random.weighted<() => string>([
    [4, () => random.pick(PUNCTUATION)],
    [3, () => random.pick(STRANGE)],
    [2, () => random.pick([" ", "\t", "\n", "\r"])],
    [1, () => plain(random, random.between(1, 3))],
    [1, () => `%${random.hex(2)}`],
    [1, () => `\\${random.pick(["n", "r", "u0000", "\\", '"'])}`],
    [
      1,
      () => `${random.pick(["sig", "usersig", "token", "bearer"])}${random.pick(["=", ":", " "])}`,
    ],
  ])();
}

/**
 * One to three pieces again and again, between two ends. An expression that backtracks needs a long
 * run of what it takes and then something that it does not.
 */
export function repeated(random: Random, maximum = 60_000): string {
  const unit = random
    .some(
      random.weighted([
        [4, 1],
        [1, 2],
        [1, 3],
      ]),
      () => piece(random),
    )
    .join("");
  const length = Math.floor(maximum / 2 ** random.between(0, 5));
  const before = random.chance(0.8)
    ? random.some(random.between(1, 4), () => piece(random)).join("")
    : "";
  const after = random.chance(0.8) ? plain(random, random.between(1, 2)) : "";
  return (
    plain(random, 1) +
    before +
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length) +
    after
  );
}

/**
 * A short text with something in it that matters to JSON, to a terminal, to a URL or to an
 * expression.
 */
export const odd = (random: Random): string =>
  random
    .some(random.between(1, 5), () => (random.chance(0.5) ? piece(random) : plain(random, 1)))
    .join("");

/** A text to be put where a good one was. */
export const hostile = (random: Random): string =>
  random.weighted<() => string>([
    [3, () => random.pick(INHERITED)],
    [3, () => odd(random)],
    [2, () => random.pick(EDGES)],
    [
      2,
      () =>
        `${plain(random, random.between(1, 6))}${random.pick(STRANGE)}${plain(random, random.between(0, 6))}`,
    ],
    [2, () => repeated(random)],
    [1, () => plain(random, random.size(30, 5000))],
  ])();
