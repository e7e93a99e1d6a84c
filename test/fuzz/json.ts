/**
 * JSON by structure: a value with one thing changed in it, and JSON texts that no serializer
 * writes.
 */

import type { Random } from "./random.ts";
import { hostile, odd, plain } from "./words.ts";

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const NUMBERS = [
  0,
  -0,
  -1,
  1.5,
  1e21,
  1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  5e-324,
  1400000001,
];

/** An object may hold `__proto__` as a name of its own: an assignment would set its prototype. */
export function setOwn(object: { [name: string]: Json }, name: string, value: Json): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/**
 * Too deep for whoever walks it by calling himself, `JSON.stringify` among them: a mark, for
 * `writeJson`.
 */
export const nested = (random: Random): Json =>
  random.chance(0.8)
    ? `@nested array ${random.pick([12, 1000, 28_000, 28_000, 28_000, 28_000])}@`
    : `@nested object ${random.pick([12, 1000, 9000, 9000])}@`;

const NESTED = /"@nested (array|object) (\d+)@"/g;

/** A value as JSON, `nested` ones written out. */
export const writeJson = (value: Json): string =>
  JSON.stringify(value).replace(NESTED, (_, kind: string, depth: string) =>
    kind === "array"
      ? "[".repeat(Number(depth)) + "]".repeat(Number(depth))
      : `${'{"a":'.repeat(Number(depth))}0${"}".repeat(Number(depth))}`,
  );

/** Any value, mostly of another type than what is expected. */
const another = (random: Random): Json =>
  random.weighted<() => Json>([
    [6, () => hostile(random)],
    [2, () => random.pick(NUMBERS)],
    [1, () => random.chance(0.5)],
    [1, () => null],
    [1, () => []],
    [1, () => ({})],
    [1, () => [hostile(random)]],
    [4, () => nested(random)],
    [1, () => ({ [odd(random)]: odd(random), toString: 1 })],
    [1, () => random.some(random.size(10, 2000), () => 0)],
  ])();

type Place = readonly [parent: Json[] | { [name: string]: Json }, name: string];

/** Every member and item, at any depth that a hand-made value has. */
function places(value: Json, depth = 0): Place[] {
  if (typeof value !== "object" || value === null || depth > 20) return [];
  return Object.keys(value).flatMap((name) => [
    [value, name] as Place,
    ...places((value as { [name: string]: Json })[name] as Json, depth + 1),
  ]);
}

/** A copy in which another value stands in place of one of those that are meant. */
export function replaceOne(
  random: Random,
  given: Json,
  isMeant: (value: Json) => boolean,
  by: Json,
): Json {
  const value = structuredClone(given);
  const meant = places(value).filter(([parent, name]) =>
    isMeant((parent as { [name: string]: Json })[name] as Json),
  );
  if (meant.length === 0) return value;
  const [parent, name] = random.pick(meant);
  setOwn(parent as { [name: string]: Json }, name, by);
  return value;
}

/** A copy in which one thing is different. */
export function mutate(random: Random, given: Json): Json {
  const value = structuredClone(given);
  const all = places(value);
  if (all.length === 0 || random.chance(0.03)) return another(random);
  const [parent, name] = random.pick(all);
  const object = parent as { [name: string]: Json };
  const old = object[name] as Json;
  const put = (replacement: Json) => setOwn(object, name, replacement);
  random.weighted<() => void>([
    [8, () => put(another(random))],
    [1, () => (Array.isArray(parent) ? parent.splice(Number(name), 1) : delete object[name])],
    [
      1,
      () =>
        setOwn(
          object,
          Array.isArray(parent) ? String(parent.length) : hostile(random),
          another(random),
        ),
    ],
    [1, () => typeof old === "string" && put(old + odd(random))],
    [
      1,
      () =>
        typeof old === "string" &&
        put(random.pick([old.toUpperCase(), ` ${old}`, old.slice(1), old + old])),
    ],
    [
      1,
      () =>
        typeof old === "number" && put(random.pick([old + 0.5, -old, String(old), old * 2 ** 32])),
    ],
    [1, () => put([old])],
  ])();
  return value;
}

/** White space between tokens, line ends among it. */
const space = (random: Random): string => random.pick(["", "", " ", "\n", "\t", "\r\n"]);

/**
 * What JSON itself is made of, as content of a text: taken for structure by whoever does not count
 * quotes.
 */
const syntax = (random: Random): string =>
  random.some(random.between(1, 2), () => random.pick([",", ":", "{", "}", '"'])).join("");

/** A text as JSON, some of its characters as escapes although they need none. */
const spelled = (random: Random, text: string): string =>
  random.chance(0.8)
    ? JSON.stringify(text)
    : `"${[...text].map((one) => (one.length > 1 ? "x" : `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)).join("")}"`;

/**
 * An object's JSON with white space, escapes, further members whose texts look like structure, and
 * names that stand twice. It is JSON still, as a rule.
 */
export function spellObject(random: Random, object: { readonly [name: string]: Json }): string {
  const members: [name: string, value: string][] = Object.entries(object).map(([name, value]) => [
    name,
    typeof value === "string" && !value.startsWith("@nested")
      ? spelled(random, value)
      : writeJson(value),
  ]);
  for (let added = random.between(2, 20); added > 0; added--) {
    const name = random.chance(0.1)
      ? (random.pick(members)?.[0] ?? "a")
      : syntax(random) + plain(random, 2);
    members.splice(random.between(0, members.length), 0, [
      name,
      spelled(random, plain(random, 1) + syntax(random)),
    ]);
  }
  const spaced = random.chance(0.7);
  const gap = () => (spaced ? space(random) : "");
  const written = members.map(
    ([name, value]) => `${gap()}${spelled(random, name)}${gap()}:${gap()}${value}${gap()}`,
  );
  return `{${written.join(",")}}`;
}

/** A text that begins as JSON and ends otherwise. */
export const damaged = (random: Random, text: string): string =>
  random.weighted<() => string>([
    [2, () => text.slice(0, random.between(0, text.length))],
    [1, () => text + odd(random)],
    [1, () => `\ufeff${text}`],
    [1, () => text.replace(/[,:{}"]/, "")],
    [1, () => text.replaceAll('"', "'")],
    [1, () => "[".repeat(random.size(10, 60_000))],
    [
      1,
      () =>
        `${" ".repeat(Math.max(0, random.pick([65_535, 65_536, 65_537, 200_000]) - text.length))}${text}`,
    ],
  ])();
