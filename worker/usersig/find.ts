/**
 * Finding a token in what it came with: a log line, a line of code, a whole answer. Every text is
 * looked at a fixed number of times.
 */

import { parseJson } from "../bytes/nesting.ts";

/** Shorter is no token; the shortest that there can be has 120 characters. */
const SHORTEST = 40;
/** Runs and strings that are looked into. */
const TRIED = 8;

const RUN = /[A-Za-z0-9*\-_+/=]{40,}/g;
/**
 * How a token begins: zlib headers of the usual window (78 01, 5e, 9c, da) and of smaller ones,
 * gzip, JSON.
 */
const BEGINNING = /^(?:e[AFJN]|[GKOSWa][A-Za-z0-9*\-+/]|H4sI|eyJ)/;

/** A name that a token goes by, best first. */
const NAMES: readonly RegExp[] = [
  /^user_?sig$/i,
  /user_?sig/i,
  /^(?:sig|private_?map_?key)$/i,
  /^(?:token|ticket|signature)$/i,
];

export interface Found {
  readonly token: string;
  /** Other tokens stand beside it, and nothing else does. */
  readonly others: boolean;
}

interface Named {
  readonly name: string;
  readonly text: string;
}

/** Texts in a JSON value, however deep. */
function* textsIn(value: unknown, name = ""): Generator<Named> {
  if (typeof value === "string") yield { name, text: value };
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, Array.isArray(value) ? name : key);
}

const hasRun = (text: string): boolean => new RegExp(RUN.source).test(text);

/**
 * The one text of a JSON value that a token stands in, or the value itself when it has a token's
 * own fields.
 */
export function openJson(text: string): { text?: string; bare?: Record<string, unknown> } {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    return {};
  }
  if (typeof value === "string") return { text: value };
  if (typeof value !== "object" || value === null) return {};
  if (!Array.isArray(value) && Object.keys(value).some((name) => name.startsWith("TLS.")))
    return { bare: value as Record<string, unknown> };
  const texts = [...textsIn(value)];
  for (const names of NAMES) {
    const named = texts.find(({ name, text }) => names.test(name) && text !== "");
    if (named) return { text: named.text };
  }
  const like = texts.find(({ text }) => hasRun(text));
  return like ? { text: like.text } : {};
}

/**
 * @param isWhole whether a text is a token that can be read to its end
 * @returns nothing where the text is a token itself, damaged or not
 */
export function findToken(text: string, isWhole: (run: string) => boolean): Found | undefined {
  const runs = (text.match(RUN) ?? []).map((run) => run.replace(/^(?:user_?sig|sig|token)=/i, ""));
  const whole = runs
    .filter((run) => BEGINNING.test(run))
    .slice(0, TRIED)
    .filter(isWhole);
  const [token] = whole;
  if (token === undefined || token === text) return undefined;
  const rest = whole.reduce((left, run) => left.replace(run, ""), text);
  return { token, others: whole.length > 1 && !/[A-Za-z0-9]/.test(rest) };
}

/** Where a second token begins that follows the first without anything between them. */
export function secondToken(text: string, isWhole: (run: string) => boolean): number | undefined {
  let tried = 0;
  for (
    let at = text.indexOf("e", SHORTEST);
    at >= 0 && tried < TRIED;
    at = text.indexOf("e", at + 1)
  ) {
    if (at % 4 !== 0 || !/^e[AFJN]/.test(text.slice(at, at + 2))) continue;
    tried++;
    if (isWhole(text.slice(0, at))) return at;
  }
  return undefined;
}

/** A token with something written before or behind it, without a mark between. */
export function tokenInside(
  text: string,
  isWhole: (run: string) => boolean,
): { start: number; end: number } | undefined {
  const padding = text.search(/_(?!_)/) + 1;
  if (padding > SHORTEST && padding < text.length && isWhole(text.slice(0, padding)))
    return { start: 0, end: padding };
  const start = text.slice(1, SHORTEST).search(/e[AFJN]/) + 1;
  return start > 0 && isWhole(text.slice(start)) ? { start, end: text.length } : undefined;
}
