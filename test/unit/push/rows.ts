/**
 * What the vendors' tables are tested with: an answer of the vendor's, and what its table has to
 * make of it.
 */

import { describe, expect, it } from "vitest";
import { parseJson } from "../../../worker/bytes/nesting.ts";
import { explainRecord } from "../../../worker/push/explain.ts";
import type { CheckRecord } from "../../../worker/push/record.ts";
import { diagnose, type FailureClass, type Row as TableRow } from "../../../worker/push/table.ts";
import type { Reading, TokenReading, Vendor, VendorAnswer } from "../../../worker/push/vendor.ts";

export interface RowAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Row = readonly [
  what: string,
  answer: RowAnswer,
  code: string,
  of: FailureClass,
  dead: boolean,
];

type Read = (answer: VendorAnswer) => Reading | TokenReading;

/** As the pipeline hands it to a vendor. */
export function answerOf({ status, body = "", headers = {} }: RowAnswer): VendorAnswer {
  let json: unknown;
  try {
    json = parseJson(body);
  } catch {
    json = undefined;
  }
  return { status, headers: new Headers(headers), text: body, json };
}

/** The row that a refusal leads to. */
export function judge(vendor: Vendor, read: Read, answer: RowAnswer): TableRow {
  const reading = read(answerOf(answer));
  if (reading.outcome !== "refused") throw new Error(`${reading.outcome}, not refused`);
  return diagnose(vendor.table, reading.signal);
}

/**
 * Every answer that a vendor documents, without a pipeline around it, and no row without one.
 *
 * @param parts the answers of the sending service, those of the token service
 */
export function describeRows(
  vendor: Vendor,
  parts: readonly { readonly of: string; readonly read: Read; readonly rows: readonly Row[] }[],
): void {
  describe.each(parts)("every answer $of", ({ read, rows }) => {
    it.each(rows)("%s", (_, answer, code, of, dead) => {
      const row = judge(vendor, read, answer);
      expect(row).toMatchObject({ code, class: of });
      expect(row.dead === "yes").toBe(dead);
    });
  });

  it("leaves no row of the table out", () => {
    const seen = parts.flatMap(({ read, rows }) =>
      rows.map(([, answer]) => judge(vendor, read, answer).code),
    );
    expect(vendor.table.map(({ code }) => code).filter((code) => !seen.includes(code))).toEqual([]);
  });
}

/** A code that nobody knows blames nobody, and is shown as the vendor wrote it. */
export function expectUnlisted(record: CheckRecord, said: string): void {
  expect(record).toMatchObject({
    verdict: "rejected",
    code: "push_unlisted",
    class: "unknown",
    tokenDead: false,
  });
  expect(record.vendor?.raw).toContain(said);
}

/** A refusal for a wrong clock says how many seconds ours is ahead of the vendor's. */
export function expectClockOffset(record: CheckRecord, code: string, seconds: number): void {
  expect(record.code).toBe(code);
  expect(Math.abs(Number(record.evidence.clockOffset) - seconds)).toBeLessThan(5);
  expectExplained(record);
}

/** A dry run that ended before anything was sent, because the vendor has none. */
export function expectAuthorizedOnly(record: CheckRecord): void {
  expect(record).toMatchObject({
    verdict: "not_sent",
    code: "push_dry_run_authorized",
    passed: true,
  });
}

/** A cause and a remedy in every language, with no hole left open. */
export function expectExplained(record: CheckRecord): void {
  for (const language of ["en", "ja", "zh"] as const) {
    const { cause, remedy, stages, mayStillBeDropped } = explainRecord(record, language);
    for (const text of [
      cause,
      remedy,
      ...mayStillBeDropped.flatMap((drop) => [drop.cause, drop.remedy]),
    ]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/\{\w*\}/);
    }
    for (const finding of stages.flatMap(({ findings = [] }) => findings)) {
      expect(finding.cause.length).toBeGreaterThan(5);
      expect(finding.cause + finding.remedy).not.toMatch(/\{\w*\}/);
    }
  }
}

/**
 * For vendors whose answers differ by code alone: one case for every value that a row of the table
 * matches.
 */
export const casesOf = (table: readonly TableRow[]) =>
  table.flatMap((row) =>
    [row.match.code]
      .flat()
      .flatMap((code) => [row.match.reason].flat().map((reason) => ({ code, reason, row }))),
  );
