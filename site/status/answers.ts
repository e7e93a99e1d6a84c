/** What the server answers about a user's status, as far as the page reads it. */

import type { Fault } from "../../worker/problems/fault.ts";
import type { AppState, Source } from "../../worker/status/event.ts";
import type { Why } from "../../worker/status/rules.ts";
import type { PushVerdict, VerdictCode } from "../../worker/status/verdict.ts";
import type { ClientStatus } from "../../worker/tencent/terms.ts";
import type { PushStage } from "../../worker/tencent/webhooks/parse.ts";

export interface Client {
  readonly platform: string;
  /** Absent where it is Tencent's knowledge, which has one row per platform. */
  readonly deviceId?: string;
  readonly status: ClientStatus;
  readonly since: string;
  readonly source: Source;
  readonly why: Why;
}

interface Row {
  /** In the order of arrival. */
  readonly seq: number;
  readonly at: string;
}

export interface ConnectionRow extends Row {
  readonly kind: "connection";
  readonly action: "Login" | "Logout" | "Disconnect";
  readonly reason: string;
  readonly platform: string;
  readonly kicked: readonly string[];
}

export interface PresenceRow extends Row {
  readonly kind: "presence";
  readonly platform: string;
  readonly deviceId: string;
  readonly state: AppState;
}

export interface QueryRow extends Row {
  readonly kind: "query";
  readonly rows: readonly { readonly platform: string; readonly status: ClientStatus }[];
}

export interface ExpiryRow extends Row {
  readonly kind: "expiry";
  readonly platform: string;
  readonly deviceId?: string;
}

/** How far a push came. */
export interface PushRow extends Row {
  readonly kind: "push";
  readonly stage: PushStage;
  readonly vendor: string;
  readonly errorCode: number;
  readonly errorInfo: string;
}

/** One row of the history. */
export type StatusRow = ConnectionRow | PresenceRow | QueryRow | ExpiryRow | PushRow;

/** A refusal of Tencent's, or why nothing came of asking. */
export interface Refusal {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
  readonly fault: Fault;
  readonly tencent?: { readonly code: number; readonly info?: string; readonly requestId?: string };
}

export interface SourceState {
  readonly source: Source;
  readonly lastHeardAt?: string;
  readonly error?: Refusal;
}

export interface Status {
  readonly userId: string;
  readonly status: ClientStatus | "Unknown";
  readonly clients: readonly Client[];
  readonly offlinePush: {
    readonly verdict: PushVerdict;
    readonly code: VerdictCode;
    readonly cause: string;
    readonly nextStep: string;
  };
  readonly sources: readonly SourceState[];
  readonly observedAt: string;
  /** Not in live events. */
  readonly history?: readonly StatusRow[];
}

export interface Sent {
  readonly sent: true;
  readonly fromUserId: string;
  readonly messageKey?: string;
  readonly sentAt: string;
  readonly sideEffect: string;
}

export const isStatus = ({ clients, offlinePush, sources }: Partial<Status>): boolean =>
  Array.isArray(clients) && typeof offlinePush === "object" && Array.isArray(sources);

export const isSent = ({ sent }: Partial<Sent>): boolean => sent === true;
