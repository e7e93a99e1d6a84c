/**
 * From codes to sentences and to the JSON that a caller reads. The record itself stays free of
 * language.
 */

import { type Explanation, explain, explainStage, type SentenceTable } from "../checks/explain.ts";
import type { Evidence } from "../checks/stages.ts";
import type { Language } from "../messages/index.ts";
import type { Fault } from "../problems/fault.ts";
import { rfc3339 } from "../usersig/index.ts";
import type { Sentence } from "../usersig/sentences.ts";
import { TOKEN_OF_OTHER } from "./codes.ts";
import type { CheckRecord, CheckStageResult } from "./record.ts";
import { pushSentences } from "./sentences.ts";
import type { FailureClass } from "./table.ts";
import type { Finding, Vendor } from "./vendor.ts";
import { sentencesOf, vendorSentence } from "./vendors/index.ts";

const FAULTS: Readonly<Record<FailureClass, Fault>> = {
  token: "caller",
  credential: "operator",
  config: "operator",
  payload: "caller",
  quota: "vendor",
  transient: "transient",
  network: "transient",
  unknown: "vendor",
};

export const faultOfClass = (of: FailureClass): Fault => FAULTS[of];

/** Every sentence about pushes: the pipeline's own, then the code's vendor's. */
export function pushTables(code: string, language: Language): SentenceTable[] {
  const { common, stages } = pushSentences(language);
  const own = vendorSentence(code, language);
  return [stages, common, ...(own ? [{ [code]: own }] : [])];
}

export const explainCode = (code: string, evidence: Evidence, language: Language): Explanation =>
  explain(code, evidence, pushTables(code, language));

export const explainFindings = (findings: readonly Finding[], language: Language) =>
  findings.map(({ code, severity, evidence }) => ({
    code,
    severity,
    ...explainCode(code, evidence ?? {}, language),
    ...(evidence && { evidence }),
  }));

export const fieldSentence = (vendor: Vendor, field: string, language: Language): Sentence =>
  sentencesOf(vendor, language).fields[field] ?? ["", ""];

export const explainCheckStage = (result: CheckStageResult, language: Language) => ({
  ...explainStage(result, pushTables(result.code ?? "", language)),
  ...(result.findings && { findings: explainFindings(result.findings, language) }),
  durationMs: result.durationMs,
});

export const explainDrops = (codes: readonly string[], language: Language) =>
  codes.map((code) => ({ code, ...explainCode(code, {}, language) }));

/** The cause and the remedy; where the token fits another certificate, that is the remedy. */
function explainEnd(code: string, evidence: Evidence, language: Language): Explanation {
  const explained = explainCode(code, evidence, language);
  if (evidence.otherCertificateId === undefined) return explained;
  const { cause, remedy } = explainCode(TOKEN_OF_OTHER, evidence, language);
  const between = language === "en" ? " " : "";
  return { ...explained, cause: explained.cause + between + cause, remedy };
}

/** A check as the API answers it, in the reader's language. */
export function explainRecord(record: CheckRecord, language: Language) {
  const {
    id,
    at,
    dryRun,
    certificateId,
    deviceId,
    verdict,
    code,
    evidence,
    stages,
    vendor,
    tokenDead,
  } = record;
  const { nextStep } = pushSentences(language).text;
  return {
    id,
    verdict,
    code,
    ...(record.class && { class: record.class, fault: faultOfClass(record.class) }),
    passed: record.passed,
    ...explainEnd(code, evidence, language),
    evidence,
    dryRun,
    ...(certificateId !== undefined && { certificateId }),
    ...(deviceId !== undefined && { deviceId }),
    stages: stages.map((stage) => explainCheckStage(stage, language)),
    ...(vendor && { vendor }),
    tokenDead,
    mayStillBeDropped: explainDrops(record.mayStillBeDropped, language),
    ...(verdict === "accepted" && {
      nextStep: { code: "user_status_check" as const, text: nextStep },
    }),
    at: rfc3339(at),
  };
}

export type ExplainedCheck = ReturnType<typeof explainRecord>;
export type ExplainedStage = ReturnType<typeof explainCheckStage>;

/** What a line needs of a stage, whatever the route. */
interface LineStage {
  readonly stage: string;
  readonly status: string;
  readonly detail?: string | undefined;
  readonly findings?: ExplainedStage["findings"];
  readonly durationMs: number;
}

/** One stage as one line, with a line for each finding. */
export function stageLines({
  stage,
  status,
  detail,
  findings = [],
  durationMs,
}: LineStage): string[] {
  const first = `${stage.padEnd(11)} ${status.padEnd(7)} ${`${durationMs} ms`.padStart(7)}  ${detail ?? ""}`;
  return [first, ...findings.map(({ code, cause }) => `  ! ${code}: ${cause}`)];
}

/** The last line of a check: the verdict first, so that a script can cut it off. */
export const verdictLine = ({
  verdict,
  code,
  cause,
  remedy,
}: Readonly<Record<"verdict" | "code" | "cause" | "remedy", string>>): string =>
  `${verdict}: ${code}: ${cause} ${remedy}`.trim();
