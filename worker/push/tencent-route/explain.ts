/** A check along Tencent's path in the reader's language, in the shape of the direct check. */

import { CATALOGUES, type Catalogue, type Language } from "../../messages/index.ts";
import type { Fault } from "../../problems/fault.ts";
import { faultOf, type TencentReason } from "../../tencent/index.ts";
import { rfc3339 } from "../../usersig/index.ts";
import { fillSentence, type Sentence } from "../../usersig/sentences.ts";
import { explainCode, faultOfClass } from "../explain.ts";
import type { CheckCode, CheckEvidence, TencentCheckRecord, TencentStageRecord } from "./record.ts";
import { vendorOf } from "./vendor-code.ts";

function sentence(code: CheckCode, { tencentCheck, tencent, verdict }: Catalogue): Sentence | undefined {
  const tables: Readonly<Record<string, Sentence>>[] = [tencentCheck, tencent, verdict];
  return tables.find((table) => Object.hasOwn(table, code))?.[code];
}

function explainCheckCode(code: CheckCode, evidence: CheckEvidence, language: Language) {
  const own = sentence(code, CATALOGUES[language]);
  if (own === undefined) return explainCode(code, evidence, language);
  const known = { code: "", info: "", vendor: "", ...evidence };
  const [cause, remedy] = fillSentence(own, known);
  return { cause: cause.replace(/ {2,}/g, " ").trim(), remedy };
}

function faultOfRecord({ code, class: kind }: TencentCheckRecord): Fault {
  if (kind !== undefined) return faultOfClass(kind);
  if (Object.hasOwn(CATALOGUES.en.tencent, code)) return faultOf(code as TencentReason);
  return code === "tencent_vendor_refused" ? "vendor" : "caller";
}

/**
 * What can still keep the phone silent. Tencent names the vendor at most, so reasons that depend on the token, the credential or what the
 * app reported are left to the direct check; whoever clicked or was online has seen it.
 */
function silentDrops({ verdict, code, vendor }: TencentCheckRecord): string[] {
  if (verdict === "rejected" || verdict === "not_sent") return [];
  if (code === "tencent_clicked" || code === "tencent_shown_online") return [];
  const ofVendor = vendorOf(vendor?.name)?.silentDrops.filter(({ applies }) => applies === undefined) ?? [];
  return [...ofVendor.map((drop) => drop.code), "drop_quiet_phone"];
}

export function explainTencentStage(
  { stage, status, code, evidence = {}, durationMs }: TencentStageRecord,
  language: Language,
) {
  return { stage, status, code, detail: explainCheckCode(code, evidence, language).cause, durationMs };
}

export function explainTencentRecord(record: TencentCheckRecord, language: Language) {
  const { id, route, at, dryRun, verdict, code, evidence, passed, stages, vendor, devices } = record;
  const nextStep = verdict === "accepted" && {
    nextStep: { code: "user_status_check", text: CATALOGUES[language].testPush.nextStep },
  };
  return {
    id,
    route,
    verdict,
    code,
    ...(!passed && { fault: faultOfRecord(record) }),
    passed,
    ...explainCheckCode(code, evidence, language),
    evidence,
    dryRun,
    stages: stages.map((stage) => explainTencentStage(stage, language)),
    ...(vendor && { vendor }),
    ...(devices && { devices }),
    tokenDead: false,
    mayStillBeDropped: silentDrops(record).map((drop) => ({ code: drop, ...explainCode(drop, {}, language) })),
    ...nextStep,
    at: rfc3339(at),
  };
}
