/** A finished check as it is kept: codes and evidence, so that it can be read later in another language. Holds no secret. */

import type { FailureClass } from "./table.ts";
import type { Finding, VendorName } from "./vendor.ts";

export const STAGES = ["certificate", "device", "credential", "authorize", "send", "verdict"] as const;
export type Stage = (typeof STAGES)[number];

export type StageStatus = "ok" | "warning" | "failed" | "skipped";

export type Evidence = Readonly<Record<string, string | number>>;

export interface StageRecord {
  readonly stage: Stage;
  readonly status: StageStatus;
  readonly code?: string;
  readonly evidence?: Evidence;
  readonly findings?: readonly Finding[];
  readonly durationMs: number;
}

/** `unknown`: no usable answer, so it may or may not have been sent. `not_sent`: certainly nothing visible went out. */
export type Verdict = "accepted" | "rejected" | "unknown" | "not_sent";

export interface CheckRecord {
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
  readonly dryRun: boolean;
  readonly certificateId: string;
  readonly deviceId?: string;
  readonly verdict: Verdict;
  readonly code: string;
  readonly evidence: Evidence;
  readonly class?: FailureClass;
  /** A dry run that went well is `not_sent` and yet good news. */
  readonly passed: boolean;
  readonly stages: readonly StageRecord[];
  readonly vendor?: {
    readonly name: VendorName;
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
