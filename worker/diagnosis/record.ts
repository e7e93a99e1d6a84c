/**
 * What a diagnosis is made of: stages that were looked at, and the causes that were found, as codes
 * and evidence.
 */

import type { Evidence, StageResult } from "../checks/stages.ts";
import type { HealthCode } from "../health/findings.ts";
import type { Fault } from "../problems/fault.ts";
import type { AnyCheckCode } from "../push/tencent-route/record.ts";

export const DIAGNOSIS_STAGES = [
  "usersig",
  "credentials",
  "account",
  "status",
  "devices",
  "certificates",
  "callbacks",
  "push",
] as const;
export type DiagnosisStage = (typeof DIAGNOSIS_STAGES)[number];

/** What neither Tencent, the status verdict, the push check nor the app's health has a code for. */
export const DIAGNOSIS_CODES = [
  "usersig_good",
  "usersig_good_but_refused",
  "observed_code",
  "credentials_good",
  "account_good",
  "devices_good",
  "certificates_good",
  "never_on_a_device",
  "no_device_reported",
  "token_dead",
  "token_moved",
  "notifications_off",
  "certificate_not_stored",
  "versions_differ",
  "left_out",
  "too_many_checks",
] as const;
export type DiagnosisCode = (typeof DIAGNOSIS_CODES)[number];

/** A code of the push check or of the UserSig core is text here: their tables are their own. */
export type AnyCode = DiagnosisCode | HealthCode | AnyCheckCode | (string & {});

/**
 * `certain`: this alone stops the push. `likely`: it fits what was seen. `possible`: worth a look
 * when nothing else is found.
 */
const CERTAINTIES = ["certain", "likely", "possible"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export interface Cause {
  readonly stage: DiagnosisStage;
  readonly certainty: Certainty;
  readonly code: AnyCode;
  readonly evidence: Evidence;
  /** Explains the code that was asked about, and so comes before what else is wrong. */
  readonly answers?: true;
  /** Where the code's table does not say. */
  readonly fault?: Fault;
  /** Already in words, where another core has its own. */
  readonly words?: {
    readonly cause: string;
    readonly remedy: string;
    readonly fault?: Fault | undefined;
  };
}

export type DiagnosisStageResult = StageResult<DiagnosisStage, AnyCode>;

/**
 * What answers the question comes first. Causes of one stage come in the order in which they were found; the first stage that fails
 * explains the later ones.
 */
export function rankCauses(causes: readonly Cause[]): Cause[] {
  const order = ({ answers, certainty, stage }: Cause) =>
    ((answers ? 0 : CERTAINTIES.length) + CERTAINTIES.indexOf(certainty)) *
      DIAGNOSIS_STAGES.length +
    DIAGNOSIS_STAGES.indexOf(stage);
  const known = new Set<string>();
  const once = causes.filter(({ code, evidence }) => {
    const id = `${code} ${evidence.deviceId ?? (code === "observed_code" && evidence.source) ?? ""}`;
    return !known.has(id) && known.add(id);
  });
  return once.sort((a, b) => order(a) - order(b));
}
