/** A health finding in the reader's language. */

import { explain } from "../checks/explain.ts";
import type { Language } from "../messages/index.ts";
import type { Fault } from "../problems/fault.ts";
import { explainRefusal } from "../tencent/explain.ts";
import type { Refused } from "../tencent/webhooks/refused.ts";
import { rfc3339 } from "../usersig/index.ts";
import { type HealthFinding, refusalWords } from "./findings.ts";
import { healthSentences } from "./sentences.ts";

export interface ExplainedRefusal {
  readonly code: Refused["code"];
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly cause: string;
  readonly remedy: string;
}

export interface ExplainedFinding {
  readonly check: HealthFinding["check"];
  readonly status: HealthFinding["status"];
  readonly code: HealthFinding["code"];
  readonly cause: string;
  readonly remedy: string;
  readonly issuer?: string;
  readonly fault?: Fault;
  readonly refused?: readonly ExplainedRefusal[];
  readonly tencent?: object;
}

function explainRefused(refused: Refused, language: Language): ExplainedRefusal {
  const { words, evidence } = refusalWords(refused);
  const { code, count, first } = refused;
  const firstAt = rfc3339(Math.floor(first / 1000));
  const said = explain(words, evidence, [healthSentences(language)]);
  return { code, count, firstAt, lastAt: evidence.lastAt, ...said };
}

export function explainFinding(finding: HealthFinding, language: Language): ExplainedFinding {
  const { check, status, code, words = code, evidence = {}, refused, refusal } = finding;
  const { issuer, fault: whose = "operator" } = finding;
  if (refusal) return { check, status, ...explainRefusal(refusal, language) };
  const fault = status === "failed" || status === "warning" ? { fault: whose } : {};
  const said = explain(words, evidence, [healthSentences(language)]);
  const told = refused && { refused: refused.map((one) => explainRefused(one, language)) };
  return {
    check,
    status,
    code,
    ...said,
    ...(issuer !== undefined && { issuer }),
    ...fault,
    ...told,
  };
}
