/** A check along Tencent's path in the reader's language, in the shape of the direct check. */

import { explain, explainStage, faultOfCode, type SentenceTable } from "../../checks/explain.ts";
import type { Language } from "../../messages/index.ts";
import type { Fault } from "../../problems/fault.ts";
import { testPushTexts, verdictSentences } from "../../status/sentences.ts";
import { TENCENT_FAULTS } from "../../tencent/index.ts";
import { tencentSentences } from "../../tencent/sentences.ts";
import { rfc3339 } from "../../usersig/index.ts";
import { OWN_MESSAGE_DROPS } from "../codes.ts";
import { explainDrops, faultOfClass, pushTables } from "../explain.ts";
import { findVendor } from "../vendors/index.ts";
import type { TencentCheckRecord, TencentStageResult } from "./record.ts";
import { tencentCheckSentences } from "./sentences.ts";

const sentences = (code: string, language: Language): SentenceTable[] => [
  tencentCheckSentences(language),
  tencentSentences(language),
  verdictSentences(language),
  ...pushTables(code, language),
];

const faultOfRecord = ({ code, class: of }: TencentCheckRecord): Fault =>
  of === undefined
    ? faultOfCode(code, [TENCENT_FAULTS, { tencent_vendor_refused: "vendor" }], "caller")
    : faultOfClass(of);

/**
 * What can still keep the phone silent. Tencent names the vendor at most, so reasons that depend on
 * the token, the credential or what the app reported are left to the direct check; whoever clicked
 * or was online has seen it.
 */
function silentDrops({ verdict, code, vendor }: TencentCheckRecord): string[] {
  if (verdict === "rejected" || verdict === "not_sent") return [];
  if (code === "tencent_clicked" || code === "tencent_shown_online") return [];
  const ofVendor =
    findVendor(vendor?.name ?? "")?.silentDrops.filter(({ applies }) => applies === undefined) ??
    [];
  return [...ofVendor.map((drop) => drop.code), "drop_quiet_phone", ...OWN_MESSAGE_DROPS];
}

export const explainTencentStage = (result: TencentStageResult, language: Language) => ({
  ...explainStage(result, sentences(result.code, language)),
  durationMs: result.durationMs,
});

export function explainTencentRecord(record: TencentCheckRecord, language: Language) {
  const { id, route, at, dryRun, verdict, code, evidence, passed, stages, vendor, devices } =
    record;
  const nextStep = verdict === "accepted" && {
    nextStep: { code: "user_status_check" as const, text: testPushTexts(language).nextStep },
  };
  return {
    id,
    route,
    verdict,
    code,
    ...(!passed && { fault: faultOfRecord(record) }),
    passed,
    ...explain(code, evidence, sentences(code, language)),
    evidence,
    dryRun,
    stages: stages.map((stage) => explainTencentStage(stage, language)),
    ...(vendor && { vendor }),
    ...(devices && { devices }),
    tokenDead: false,
    mayStillBeDropped: explainDrops(silentDrops(record), language),
    ...nextStep,
    at: rfc3339(at),
  };
}
