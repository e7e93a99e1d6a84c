/** A check along Tencent's path in the reader's language, in the shape of the direct check (design §5). */

import type { Fault } from "../http/problems.ts";
import type { Catalogue } from "../messages/index.ts";
import { faultOf, type TencentReason } from "../tencent/index.ts";
import { rfc3339 } from "../usersig/index.ts";
import { fillSentence, type Sentence } from "../usersig/sentences.ts";
import type { CheckCode, CheckEvidence, TencentCheckRecord, TencentStageRecord } from "./record.ts";

function sentence(code: CheckCode, { tencentCheck, tencent, verdict }: Catalogue): Sentence {
  const tables: Readonly<Record<string, Sentence>>[] = [tencentCheck, tencent, verdict];
  return tables.find((table) => Object.hasOwn(table, code))?.[code] ?? ["", ""];
}

export function explainCheckCode(code: CheckCode, evidence: CheckEvidence, catalogue: Catalogue) {
  const known = { code: "", info: "", vendor: "", ...evidence };
  const [cause, remedy] = fillSentence(sentence(code, catalogue), known).map((text) =>
    text.replace(/ {2,}/g, " ").trim(),
  );
  return { cause: cause as string, remedy: remedy as string };
}

const faultOfCode = (code: CheckCode, { tencent }: Catalogue): Fault =>
  Object.hasOwn(tencent, code)
    ? faultOf(code as TencentReason)
    : code === "tencent_vendor_refused"
      ? "vendor"
      : "caller";

export function explainTencentStage(
  { stage, status, code, evidence = {}, durationMs }: TencentStageRecord,
  catalogue: Catalogue,
) {
  return { stage, status, code, detail: explainCheckCode(code, evidence, catalogue).cause, durationMs };
}

export function explainTencentRecord(record: TencentCheckRecord, catalogue: Catalogue) {
  const { id, route, at, dryRun, verdict, code, evidence, passed, stages, vendor, devices } = record;
  const nextStep = verdict === "accepted" && {
    nextStep: { code: "user_status_check", text: catalogue.testPush.nextStep },
  };
  return {
    id,
    route,
    verdict,
    code,
    ...(!passed && { fault: faultOfCode(code, catalogue) }),
    passed,
    ...explainCheckCode(code, evidence, catalogue),
    evidence,
    dryRun,
    stages: stages.map((stage) => explainTencentStage(stage, catalogue)),
    ...(vendor && { vendor }),
    ...(devices && { devices }),
    tokenDead: false,
    mayStillBeDropped: [],
    ...nextStep,
    at: rfc3339(at),
  };
}
