/**
 * Patterns over the claims of a token. A star stands for one or more characters up to the next
 * separator, so that `repo:acme/*` is a repository of acme and nothing behind it, and
 * `refs/heads/*` no branch of a folder. Everything else stands for itself.
 */

import { compileGlob, type Glob } from "./globs.ts";

/** What separates the parts of a subject, a path, a ref, an address. */
const SEPARATORS = /([:/@])/;

/** Characters of a claim that are compared; a longer one fits nothing. */
const CLAIM_MAXIMUM = 2048;
/** Elements of a list that are compared. */
const LIST_MAXIMUM = 100;

export const isExact = (pattern: string): boolean => !pattern.includes("*");

function compilePart(part: string): Glob {
  if (isExact(part)) return (text) => text === part;
  const fits = compileGlob(part);
  return (text) => text !== "" && fits(text);
}

export function compileClaimGlob(pattern: string): Glob {
  const parts = pattern.split(SEPARATORS).map(compilePart);
  return (text) => {
    if (text.length > CLAIM_MAXIMUM) return false;
    const given = text.split(SEPARATORS);
    return given.length === parts.length && parts.every((fits, at) => fits(given[at] as string));
  };
}

/**
 * A claim as the texts that are compared: a string, the JSON of a number or a truth value, each
 * element of a list. Objects and null are none.
 */
export function claimTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, LIST_MAXIMUM)
    .flatMap((element: unknown) => (Array.isArray(element) ? [] : claimTexts(element)));
}
