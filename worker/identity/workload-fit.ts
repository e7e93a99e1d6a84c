/**
 * The claims of a verified token against what a workload asks of them. What a stranger is told
 * about it: nothing of the settings but the name of one claim. Pure.
 */

import { claimTexts, compileClaimGlob } from "../access/claim-globs.ts";
import type { Workload } from "../apps/app.ts";
import { kindOfIssuer, OPEN_EVENTS } from "../apps/workloads/issuers.ts";
import { hasStrangers, patternsOf, pinsOf } from "../apps/workloads/pins.ts";
import { visible } from "../bytes/text.ts";
import { Failure } from "../problems/failure.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Characters of a claim's value that are shown. */
const SHOWN_MAXIMUM = 200;

export const shownClaim = (value: unknown): string =>
  claimTexts(value)
    .map((text) => visible(text.slice(0, SHOWN_MAXIMUM)))
    .join(", ")
    .slice(0, SHOWN_MAXIMUM);

const claimOf = (claims: Claims, claim: string): unknown =>
  Object.hasOwn(claims, claim) ? claims[claim] : undefined;

function fits(claims: Claims, claim: string, patterns: readonly string[]): boolean {
  const globs = patterns.map(compileClaimGlob);
  return claimTexts(claimOf(claims, claim)).some((text) => globs.some((glob) => glob(text)));
}

export interface Misfit {
  readonly failure: Failure;
  /** Whether it is the tenant that is another one. */
  readonly isStranger: boolean;
  /** Conditions that fit. */
  readonly fitting: number;
}

/** With IDs in it since July 2026, where the pattern is of the form before. */
const isNewSubject = (claim: string, value: string, patterns: readonly string[]): boolean =>
  claim === "sub" && /^repo:[^:/@]+@\d/.test(value) && !patterns.some((one) => one.includes("@"));

/** @returns `undefined` when everything fits */
export function misfitOf(claims: Claims, workload: Workload, label: string): Misfit | undefined {
  const { issuer, conditions } = workload;
  const kind = kindOfIssuer(issuer);
  const pins = hasStrangers(issuer) ? pinsOf(workload) : new Map();
  // The tenant first: only who has got past that is told a pattern.
  const all = Object.entries(conditions).sort(
    ([one], [other]) => Number(pins.has(other)) - Number(pins.has(one)),
  );
  const unmet = all.filter(([claim, patterns]) => !fits(claims, claim, patternsOf(patterns)));
  const fitting = all.length - unmet.length;
  const [first] = unmet;
  if (first) {
    const [claim, given] = first;
    const patterns = patternsOf(given);
    const got = shownClaim(claimOf(claims, claim));
    const isStranger = pins.has(claim);
    const misfit = (failure: Failure): Misfit => ({ failure, isStranger, fitting });
    if (claimTexts(claimOf(claims, claim)).length === 0)
      return misfit(new Failure("workload_condition_missing", { claim }));
    if (kind?.name === "GitHub" && isNewSubject(claim, got, patterns))
      return misfit(new Failure("workload_subject_renewed", { got }));
    if (isStranger) return misfit(new Failure("workload_tenant_wrong", { claim, got }));
    const evidence = { workload: label, claim, got, pattern: patterns.join(", ") };
    return misfit(new Failure("workload_condition_unmet", evidence));
  }
  const event = claims.event_name;
  const isOpen = typeof event === "string" && OPEN_EVENTS.has(event);
  if (kind?.name !== "GitHub" || !isOpen || Object.hasOwn(conditions, "event_name"))
    return undefined;
  const failure = new Failure("workload_event_refused", { workload: label, event });
  return { failure, isStranger: false, fitting };
}
