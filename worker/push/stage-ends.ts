/** How a stage of the direct check ends: the check goes on, or it is over with a verdict. */

import type { Evidence, StageEnd } from "../checks/stages.ts";
import type { CheckRecord, CheckVerdict } from "./record.ts";
import type { FailureClass } from "./table.ts";
import type { Finding } from "./vendor.ts";

/** The check goes on. `value` is what the stages after it need. */
export interface StagePassed<T> extends StageEnd<string, Finding> {
  readonly value: T;
}

/** The check is over, whichever stage decided it. `ok` only where that is good news. */
export interface CheckEnd extends StageEnd<string, Finding> {
  readonly status: "ok" | "failed";
  readonly verdict: CheckVerdict;
  readonly evidence: Evidence;
  readonly class?: FailureClass;
  readonly tokenDead?: true;
  readonly vendor?: Omit<NonNullable<CheckRecord["vendor"]>, "name">;
}

export const endsCheck = (end: StagePassed<unknown> | CheckEnd): end is CheckEnd =>
  "verdict" in end;

/** A stage that went well, or with a warning when a finding is more than information. */
export const passed = <T>(
  value: T,
  code: string,
  evidence?: Evidence,
  findings: readonly Finding[] = [],
): StagePassed<T> => ({
  status: findings.some(({ severity }) => severity !== "info") ? "warning" : "ok",
  code,
  ...(evidence && { evidence }),
  findings,
  value,
});

export const notSent = (code: string, evidence: Evidence = {}, of?: FailureClass): CheckEnd => ({
  status: "failed",
  verdict: "not_sent",
  code,
  evidence,
  ...(of && { class: of }),
});
