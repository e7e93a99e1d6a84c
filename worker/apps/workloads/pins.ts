/**
 * Which of a workload's conditions keep strangers of the same issuer out: those that have to fit
 * before anything about the others is told, and without which it is not stored. Pure.
 */

import { isExact } from "../../access/claim-globs.ts";
import type { Conditions, Workload } from "../app.ts";
import { type IssuerKind, isOwnIssuer, kindOfIssuer, SAYS_NOTHING } from "./issuers.ts";

export const patternsOf = (patterns: Conditions[string]): readonly string[] =>
  typeof patterns === "string" ? [patterns] : patterns;

type Pin = "id" | "name";

function pinOf(claim: string, patterns: readonly string[], kind: IssuerKind): Pin | undefined {
  const allExact = patterns.every(isExact);
  if (kind.ids.includes(claim) && allExact) return "id";
  if (kind.names.includes(claim) && allExact) return "name";
  if (claim !== "sub") return undefined;
  const all = (begins?: RegExp) => begins && patterns.every((pattern) => begins.test(pattern));
  if (all(kind.subjectById)) return "id";
  const either = (pattern: string) =>
    kind.subjectById?.test(pattern) || kind.subjectByName?.test(pattern);
  return patterns.every(either) ? "name" : undefined;
}

/** Claims whose conditions say whose token it has to be, and how well each says it. */
export function pinsOf({
  issuer,
  conditions,
}: Pick<Workload, "issuer" | "conditions">): ReadonlyMap<string, Pin> {
  const kind = kindOfIssuer(issuer);
  const pins = Object.entries(conditions).flatMap(([claim, given]): [string, Pin][] => {
    const patterns = patternsOf(given);
    if (kind) {
      const pin = pinOf(claim, patterns, kind);
      if (pin || kind.isShared) return pin ? [[claim, pin]] : [];
    }
    // An issuer of one's own, or one that nothing is known about.
    return patterns.every(isExact) && !SAYS_NOTHING.has(claim) ? [[claim, "id"]] : [];
  });
  return new Map(pins);
}

/** Whether whoever is not told apart by the pins is a stranger, as far as it is known. */
export const hasStrangers = (issuer: string): boolean =>
  kindOfIssuer(issuer)?.isShared ?? !isOwnIssuer(issuer);

/** How people call it: by its name, or by its place in the list. */
export const labelOf = ({ name }: Workload, at: number): string => name ?? `#${at + 1}`;
