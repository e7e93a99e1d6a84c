/** What a field case's answer has to contain, in the words of the cases' own form. */

import { expect } from "vitest";
import type { Answer } from "../../support/push-deployment.ts";

export interface Expected {
  readonly status?: readonly number[];
  readonly valid?: boolean;
  readonly codes?: readonly string[];
  readonly not_codes?: readonly string[];
  /** In the sentences that answer the question; both are the same. */
  readonly match?: string;
  readonly must_match?: string;
  /** Nowhere in the answer. */
  readonly not_match?: string;
  readonly json_not?: string;
  readonly finding?: string;
  readonly finding_match?: string;
  readonly has_field?: string;
  readonly fault?: string;
  /** Whether a vendor saw the token. */
  readonly sent?: boolean;
  readonly first_cause?: string;
  readonly codes_in_causes?: readonly string[];
  readonly not_codes_in_causes?: readonly string[];
  readonly cause_match?: string;
  /** Of a status: whether a push can come. */
  readonly push_codes?: readonly string[];
  readonly verdict?: string;
  readonly either?: { readonly status: readonly number[]; readonly or_match: string };
}

interface Told {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
}

const codesOf = (list: readonly Told[]) => list.map(({ code }) => code);
const sentencesOf = (list: readonly Told[]) =>
  list.map(({ cause, remedy }) => `${cause} ${remedy}`).join(" ");

export function expectCase(
  { status, json, text }: Answer,
  sent: boolean,
  expected: Expected,
): void {
  const { code, detail, cause = detail, remedy, offlinePush } = json;
  const findings: readonly Told[] = json.findings ?? [];
  const causes: readonly Told[] = json.causes ?? [];
  // A list of findings has no sentence of its own.
  const said = cause === undefined ? text : `${cause} ${remedy}`;
  const matches = (one: string, pattern?: string) => {
    if (pattern !== undefined) expect(one).toMatch(new RegExp(pattern, "i"));
  };
  if (expected.either) {
    if (!expected.either.status.includes(status)) matches(said, expected.either.or_match);
    return;
  }
  expect(expected.status ?? [200], text).toContain(status);
  for (const name of ["valid", "fault"] as const)
    if (expected[name] !== undefined) expect(json[name], text).toBe(expected[name]);
  if (expected.codes) expect(expected.codes, text).toContain(code);
  for (const not of expected.not_codes ?? []) expect(code).not.toBe(not);
  matches(said, expected.match);
  matches(said, expected.must_match);
  if (expected.not_match) expect(text).not.toMatch(new RegExp(expected.not_match, "i"));
  if (expected.json_not) expect(text).not.toContain(expected.json_not);
  if (expected.finding) expect(codesOf(findings)).toContain(expected.finding);
  matches(sentencesOf(findings), expected.finding_match);
  if (expected.has_field) expect(json).toHaveProperty([expected.has_field]);
  if (expected.sent !== undefined) expect(sent).toBe(expected.sent);
  if (expected.first_cause) expect(causes[0]?.code).toBe(expected.first_cause);
  for (const one of expected.codes_in_causes ?? []) expect(codesOf(causes)).toContain(one);
  for (const one of expected.not_codes_in_causes ?? []) expect(codesOf(causes)).not.toContain(one);
  matches(sentencesOf(causes), expected.cause_match);
  if (expected.push_codes) expect(expected.push_codes).toContain(offlinePush.code);
  if (expected.verdict) expect(json.verdict ?? offlinePush.verdict).toBe(expected.verdict);
}
