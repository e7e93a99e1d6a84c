/** A push check as it is answered, whichever route it took. */

import type { Language } from "../messages/index.ts";
import {
  type ExplainedCheck,
  type explainCheckStage,
  explainRecord,
  stageLines,
  verdictLine,
} from "../push/explain.ts";
import type { CheckRecord } from "../push/record.ts";
import { explainTencentRecord, type explainTencentStage } from "../push/tencent-route/explain.ts";
import type { TencentCheckRecord } from "../push/tencent-route/record.ts";

export type AnyRecord = CheckRecord | TencentCheckRecord;
export type Shown = ExplainedCheck | ReturnType<typeof explainTencentRecord>;
export type ShownStage =
  | ReturnType<typeof explainCheckStage>
  | ReturnType<typeof explainTencentStage>;

export const shown = (record: AnyRecord, language: Language): Shown =>
  "route" in record ? explainTencentRecord(record, language) : explainRecord(record, language);

export const linesOf = (result: Shown): string[] => [
  ...result.stages.flatMap(stageLines),
  verdictLine(result),
];
