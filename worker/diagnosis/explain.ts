/**
 * A diagnosis in the reader's language. Its codes come from several tables, each of which keeps its
 * own sentences.
 */

import { explain, explainStage, faultOfCode, type SentenceTable } from "../checks/explain.ts";
import { healthSentences } from "../health/sentences.ts";
import { catalogueOf, type Language } from "../messages/index.ts";
import type { Fault } from "../problems/fault.ts";
import { pushTables } from "../push/explain.ts";
import { tencentCheckSentences } from "../push/tencent-route/sentences.ts";
import { verdictSentences } from "../status/sentences.ts";
import { TENCENT_FAULTS } from "../tencent/index.ts";
import { tencentSentences } from "../tencent/sentences.ts";
import type { Cause, DiagnosisStage, DiagnosisStageResult } from "./record.ts";
import { diagnosisSentences } from "./sentences.ts";

const sentences = (code: string, language: Language): SentenceTable[] => [
  diagnosisSentences(language),
  verdictSentences(language),
  tencentSentences(language),
  tencentCheckSentences(language),
  healthSentences(language),
  catalogueOf(language).userSig,
  ...pushTables(code, language),
];

/**
 * What is stored and configured is the operator's; for the rest, codes that do not say otherwise are the
 * user's or the app's.
 */
const STORED_HERE: ReadonlySet<DiagnosisStage> = new Set([
  "credentials",
  "certificates",
  "callbacks",
]);
const OF_OPERATOR = { certificate_not_stored: "operator" } as const;

const faultOfCause = ({ code, stage, words, fault }: Cause): Fault =>
  fault ??
  words?.fault ??
  faultOfCode(code, [TENCENT_FAULTS, OF_OPERATOR], STORED_HERE.has(stage) ? "operator" : "caller");

export function explainCause(cause: Cause, rank: number, language: Language) {
  const { stage, certainty, code, evidence, words } = cause;
  const { cause: text, remedy } = words ?? explain(code, evidence, sentences(code, language));
  return {
    rank,
    certainty,
    stage,
    code,
    cause: text,
    remedy,
    fault: faultOfCause(cause),
    evidence,
  };
}

export const explainDiagnosisStage = (result: DiagnosisStageResult, language: Language) =>
  explainStage(result, sentences(result.code, language));
