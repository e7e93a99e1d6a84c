/** What the server answers about devices and checks, as far as the page reads it. */

import type { Certainty } from "../../worker/diagnosis/record.ts";
import type { Fault } from "../../worker/problems/fault.ts";
import type { Finding } from "../ui/steps.tsx";

export interface Device {
  readonly deviceId: string;
  readonly certificateId: string;
  readonly vendor: string;
  /** Masked, unless it was asked for in full. */
  readonly token: string;
  readonly platform?: string;
  readonly model?: string;
  readonly osVersion?: string;
  readonly appVersion?: string;
  readonly notificationsEnabled?: boolean;
  readonly reportedAt: string;
  readonly tokenDead: boolean;
  readonly dead?: { readonly at: string; readonly cause: string; readonly remedy: string };
  readonly warnings?: readonly Finding[];
}

export interface Devices {
  readonly devices: readonly Device[];
  readonly readAt: string;
}

export interface Certificate {
  readonly certificateId: string;
  readonly title: string;
  readonly name?: string;
  readonly summary: Readonly<Record<string, string>>;
}

export type StageName =
  | "certificate"
  | "device"
  | "credential"
  | "authorize"
  | "send"
  | "verdict"
  | (string & {});

export interface CheckStage {
  readonly stage: StageName;
  readonly status: "ok" | "warning" | "failed" | "skipped";
  readonly detail?: string;
  readonly findings?: readonly Finding[];
  readonly durationMs?: number;
}

interface Explained {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
}

export interface Check extends Explained {
  readonly id: string;
  readonly verdict: "accepted" | "rejected" | "unknown" | "not_sent";
  readonly passed: boolean;
  readonly fault?: Fault;
  readonly dryRun: boolean;
  readonly certificateId?: string;
  readonly deviceId?: string;
  readonly stages: readonly CheckStage[];
  readonly vendor?: {
    readonly name: string;
    readonly httpStatus?: number;
    readonly code?: string;
    readonly messageId?: string;
    readonly raw?: string;
  };
  readonly tokenDead: boolean;
  readonly mayStillBeDropped: readonly Explained[];
  readonly nextStep?: { readonly text: string };
  readonly at: string;
}

export interface Checks {
  readonly checks: readonly Check[];
}

export interface Cause extends Explained {
  readonly rank: number;
  readonly certainty: Certainty;
  readonly stage: StageName;
  readonly fault: Fault;
  readonly evidence: Readonly<Record<string, string | number>>;
}

export interface Diagnosis {
  readonly userId: string;
  readonly causes: readonly Cause[];
  readonly stages: readonly CheckStage[];
  readonly at: string;
}

export const isDevices = ({ devices, readAt }: Partial<Devices>): boolean =>
  Array.isArray(devices) && typeof readAt === "string";

export const areChecks = ({ checks }: Partial<Checks>): boolean => Array.isArray(checks);
