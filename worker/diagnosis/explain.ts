/** A diagnosis in the reader's language. Its codes come from several tables, each of which keeps its own sentences. */

import { CATALOGUES, type Language } from "../messages/index.ts";
import type { Fault } from "../problems/fault.ts";
import { explainCode } from "../push/explain.ts";
import { faultOf, type TencentReason } from "../tencent/index.ts";
import { fillSentence, type Sentence } from "../usersig/sentences.ts";
import type { AnyCode, Cause, StageResult } from "./record.ts";

type Table = Readonly<Record<string, Sentence>>;

function explain(code: AnyCode, evidence: Cause["evidence"], language: Language): { cause: string; remedy: string } {
  const { diagnosis, health, tencentCheck, tencent, verdict, userSig } = CATALOGUES[language];
  const tables: readonly Table[] = [diagnosis, verdict, tencent, tencentCheck, health, userSig];
  const sentence = tables.find((table) => Object.hasOwn(table, code))?.[code];
  if (sentence === undefined) return explainCode(code, evidence, language);
  const [cause, remedy] = fillSentence(sentence, { code: "", info: "", vendor: "", ...evidence });
  return { cause: cause.replace(/ {2,}/g, " ").trim(), remedy };
}

/** Whose turn it is: Tencent's codes say so themselves; what is stored here is the operator's, the rest the user's or the app's. */
function fault({ code, stage }: Cause, language: Language): Fault {
  if (Object.hasOwn(CATALOGUES[language].tencent, code)) return faultOf(code as TencentReason);
  return stage === "credentials" || stage === "certificates" || code === "certificate_not_stored"
    ? "operator"
    : "caller";
}

export function explainCause(cause: Cause, rank: number, language: Language) {
  const { stage, certainty, code, evidence, words } = cause;
  const { cause: text, remedy } = words ?? explain(code, evidence, language);
  return { rank, certainty, stage, code, cause: text, remedy, fault: fault(cause, language), evidence };
}

export function explainStageResult({ stage, status, code, evidence }: StageResult, language: Language) {
  return { stage, status, code, detail: explain(code, evidence, language).cause };
}
