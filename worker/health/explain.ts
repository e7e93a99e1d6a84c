/** A health finding in the reader's language. */

import { explain } from "../checks/explain.ts";
import type { Language } from "../messages/index.ts";
import type { Fault } from "../problems/fault.ts";
import { explainRefusal } from "../tencent/explain.ts";
import type { HealthFinding } from "./findings.ts";
import { healthSentences } from "./sentences.ts";

export interface ExplainedFinding {
  readonly check: HealthFinding["check"];
  readonly status: HealthFinding["status"];
  readonly code: HealthFinding["code"];
  readonly cause: string;
  readonly remedy: string;
  readonly fault?: Fault;
  readonly tencent?: object;
}

export function explainFinding(finding: HealthFinding, language: Language): ExplainedFinding {
  const { check, status, code, evidence = {}, refusal } = finding;
  if (refusal) return { check, status, ...explainRefusal(refusal, language) };
  const fault = status === "failed" || status === "warning" ? { fault: "operator" as const } : {};
  return { check, status, code, ...explain(code, evidence, [healthSentences(language)]), ...fault };
}
