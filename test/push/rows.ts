/** What the tables of all vendors are tested with: a row is what the vendor answers and what a check has to make of it. */

import { expect } from "vitest";
import { explainRecord } from "../../worker/push/explain.ts";
import type { CheckRecord } from "../../worker/push/record.ts";
import type { FailureClass, Row as TableRow } from "../../worker/push/table.ts";

export interface RowAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Row = readonly [what: string, answer: RowAnswer, code: string, of: FailureClass, dead: boolean];

/** A cause and a remedy in every language, with no hole left open. */
export function expectExplained(record: CheckRecord): void {
  for (const language of ["en", "ja", "zh"] as const) {
    const { cause, remedy, stages, mayStillBeDropped } = explainRecord(record, language);
    for (const text of [cause, remedy, ...mayStillBeDropped.flatMap((drop) => [drop.cause, drop.remedy])]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/\{\w*\}/);
    }
    for (const finding of stages.flatMap(({ findings = [] }) => findings)) {
      expect(finding.cause.length).toBeGreaterThan(5);
      expect(finding.cause + finding.remedy).not.toMatch(/\{\w*\}/);
    }
  }
}

/** For vendors whose answers differ by code alone: one case for every value that a row of the table matches. */
export const casesOf = (table: readonly TableRow[]) =>
  table.flatMap((row) =>
    [row.match.code].flat().flatMap((code) => [row.match.reason].flat().map((reason) => ({ code, reason, row }))),
  );
