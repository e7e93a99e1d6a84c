/**
 * A push check along Tencent's own path as it is kept: codes and evidence, readable later in
 * another language. Holds no secret.
 */

import type { Evidence, StageResult, StageRunner } from "../../checks/stages.ts";
import type { VerdictCode } from "../../status/verdict.ts";
import type { TencentReason, TencentRefusal, TracedDevice } from "../../tencent/index.ts";
import type { FailureClass } from "../table.ts";

export type TencentStage =
  | "account"
  | "status"
  | "send"
  | "vendor"
  | "device"
  | "clicked"
  | "trace"
  | "verdict";

/** What can be said here that neither Tencent's codes nor the status verdict say. */
export const TENCENT_CHECK_CODES = [
  "stage_account",
  "stage_task",
  "stage_message",
  "stage_vendor",
  "stage_device",
  "stage_clicked",
  "stage_trace",
  "stage_silent",
  "tencent_dry_run",
  "tencent_accepted",
  "tencent_delivered",
  "tencent_clicked",
  "tencent_shown_online",
  "tencent_vendor_refused",
  "tencent_no_token",
  "tencent_no_word",
  "tencent_no_word_without_webhook",
] as const;
export type TencentCheckCode = (typeof TENCENT_CHECK_CODES)[number];

/** Also a code of a push vendor's table. */
export type AnyCheckCode = TencentCheckCode | TencentReason | VerdictCode | (string & {});
export type TencentStageResult = StageResult<TencentStage, AnyCheckCode>;
export type TencentStages = StageRunner<TencentStage, AnyCheckCode>;

/** What Tencent said of a refusal, to fill its sentence. */
export const refusalEvidence = ({ code, info }: TencentRefusal): Evidence => ({
  ...(code !== undefined && { code }),
  ...(info !== undefined && { info }),
});

export interface TencentCheckRecord {
  readonly id: string;
  readonly route: "tencent";
  /** Unix seconds. */
  readonly at: number;
  readonly dryRun: boolean;
  /** As in the direct check. */
  readonly verdict: "accepted" | "rejected" | "unknown" | "not_sent";
  readonly code: AnyCheckCode;
  readonly evidence: Evidence;
  /** Whose trouble it is, where a vendor's table says so. */
  readonly class?: FailureClass;
  readonly passed: boolean;
  readonly stages: readonly TencentStageResult[];
  /** Whom Tencent handed the push to, and that one's answer as Tencent passed it on. */
  readonly vendor?: { readonly name: string; readonly code?: string; readonly raw?: string };
  /** What Tencent recorded about the devices, from its trace. */
  readonly devices?: readonly TracedDevice[];
}
