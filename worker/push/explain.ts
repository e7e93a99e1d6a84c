/** From codes to sentences and to the JSON that a caller reads. The record itself stays free of language. */

import { lookUp } from "../bytes/look-up.ts";
import { type Language, PUSH_SENTENCES } from "../messages/index.ts";
import type { Fault } from "../problems/fault.ts";
import { rfc3339 } from "../usersig/index.ts";
import { fillSentence, type Sentence } from "../usersig/sentences.ts";
import type { CheckRecord, Evidence, StageRecord } from "./record.ts";
import type { FailureClass } from "./table.ts";
import type { Finding, VendorName } from "./vendor.ts";

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

/** Unknown only for codes of a version that is no longer, out of an old record. */
const NOTHING: Sentence = ["", ""];

function sentence(code: string, language: Language): Sentence {
  const { common, stages, vendors } = PUSH_SENTENCES[language];
  const note = lookUp<string>(stages, code);
  if (note !== undefined) return [note, ""];
  const own = lookUp<Sentence>(common, code);
  if (own) return own;
  for (const vendor of Object.values(vendors)) {
    const found = lookUp(vendor.codes, code) ?? lookUp(vendor.drops, code);
    if (found) return found;
  }
  return NOTHING;
}

/** Holes whose evidence is missing are closed, so that no braces are shown. */
function filled(code: string, evidence: Evidence, language: Language): Sentence {
  const shown = Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, String(value)]));
  const [cause, remedy] = fillSentence(sentence(code, language), shown);
  const tidy = (text: string) =>
    text
      .replace(/\{\w+\}/g, "")
      .replace(/ {2,}/g, " ")
      .replace(/ ([.。）)])(?!\w)/g, "$1")
      .trim();
  return [tidy(cause), tidy(remedy)];
}

export function explainCode(code: string, evidence: Evidence, language: Language): { cause: string; remedy: string } {
  const [cause, remedy] = filled(code, evidence, language);
  return { cause, remedy };
}

export const explainFindings = (findings: readonly Finding[], language: Language) =>
  findings.map(({ code, severity, evidence }) => ({
    code,
    severity,
    ...explainCode(code, evidence ?? {}, language),
    ...(evidence && { evidence }),
  }));

export const fieldSentence = (vendor: VendorName, field: string, language: Language): Sentence =>
  PUSH_SENTENCES[language].vendors[vendor]?.fields[field] ?? NOTHING;

export function explainStage({ stage, status, code, evidence, findings, durationMs }: StageRecord, language: Language) {
  return {
    stage,
    status,
    ...(code !== undefined && { code, detail: filled(code, evidence ?? {}, language)[0] }),
    ...(findings && { findings: explainFindings(findings, language) }),
    durationMs,
  };
}

/** A check as the API answers it, in the reader's language. */
export function explainRecord(record: CheckRecord, language: Language) {
  const { id, at, dryRun, certificateId, deviceId, verdict, code, evidence, stages, vendor, tokenDead } = record;
  const silent = record.mayStillBeDropped.map((drop) => ({ code: drop, ...explainCode(drop, {}, language) }));
  const { nextStep } = PUSH_SENTENCES[language].text;
  return {
    id,
    verdict,
    code,
    ...(record.class && { class: record.class, fault: FAULTS[record.class] }),
    passed: record.passed,
    ...explainCode(code, evidence, language),
    evidence,
    dryRun,
    certificateId,
    ...(deviceId !== undefined && { deviceId }),
    stages: stages.map((stage) => explainStage(stage, language)),
    ...(vendor && { vendor }),
    tokenDead,
    mayStillBeDropped: silent,
    ...(verdict === "accepted" && { nextStep: { code: "user_status_check", text: nextStep } }),
    at: rfc3339(at),
  };
}

export type ExplainedCheck = ReturnType<typeof explainRecord>;
export type ExplainedStage = ReturnType<typeof explainStage>;

/** What a line needs of a stage, whatever the route. */
interface LineStage {
  readonly stage: string;
  readonly status: string;
  readonly detail?: string | undefined;
  readonly findings?: ExplainedStage["findings"];
  readonly durationMs: number;
}

/** One stage as one line, with a line for each finding. */
export function stageLines({ stage, status, detail, findings = [], durationMs }: LineStage): string[] {
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
