/**
 * A finished check as it is kept: codes and evidence, so that it can be read later in another
 * language. Holds no secret.
 */

import type { Evidence, StageResult, StageRunner } from "../checks/stages.ts";
import type { FailureClass } from "./table.ts";
import type { Finding } from "./vendor.ts";

export type CheckStage = "certificate" | "device" | "credential" | "authorize" | "send" | "verdict";
export type CheckStageResult = StageResult<CheckStage, string, Finding>;
export type CheckStages = StageRunner<CheckStage, string, Finding>;

/**
 * `unknown`: no usable answer, so it may or may not have been sent. `not_sent`: certainly nothing
 * visible went out.
 */
export type CheckVerdict = "accepted" | "rejected" | "unknown" | "not_sent";

export interface CheckRecord {
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
  readonly dryRun: boolean;
  /** Missing where none was named, and none could be told from the token. */
  readonly certificateId?: string;
  readonly deviceId?: string;
  readonly verdict: CheckVerdict;
  readonly code: string;
  readonly evidence: Evidence;
  readonly class?: FailureClass;
  /** A dry run that went well is `not_sent` and yet good news. */
  readonly passed: boolean;
  readonly stages: readonly CheckStageResult[];
  readonly vendor?: {
    readonly name: string;
    readonly httpStatus?: number;
    readonly code?: string;
    readonly messageId?: string;
    /** The vendor's own answer, redacted and cut. */
    readonly raw?: string;
  };
  readonly tokenDead: boolean;
  /** Codes of silent drops. */
  readonly mayStillBeDropped: readonly string[];
}
