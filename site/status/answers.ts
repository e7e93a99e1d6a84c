/** What the server answers about a user's status (design §6), as far as the page reads it. */

import type { AppState, ClientStatus, Source } from "../../worker/status/event.ts";
import type { PushVerdict } from "../../worker/status/verdict.ts";

export interface Client {
  readonly platform: string;
  readonly deviceId?: string;
  readonly status: ClientStatus;
  readonly since: string;
  readonly source: Source;
}

/** One row of the history: which members it has follows from its kind. */
export interface StatusRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: "connection" | "presence" | "query" | "expiry";
  readonly platform?: string;
  readonly deviceId?: string;
  readonly action?: "Login" | "Logout" | "Disconnect";
  readonly reason?: string;
  readonly kicked?: readonly string[];
  readonly state?: AppState;
  readonly rows?: readonly { readonly platform: string; readonly status: ClientStatus }[];
}

export interface Status {
  readonly userId: string;
  readonly status: ClientStatus | "Unknown";
  readonly clients: readonly Client[];
  readonly offlinePush: {
    readonly verdict: PushVerdict;
    readonly code: string;
    readonly cause: string;
    readonly nextStep: string;
  };
  readonly sources: readonly {
    readonly source: Source;
    readonly lastHeardAt?: string;
    readonly error?: { readonly code: string; readonly cause: string; readonly remedy: string };
  }[];
  readonly observedAt: string;
  readonly history?: readonly StatusRow[];
}

export interface Sent {
  readonly sent: true;
  readonly fromUserId: string;
  readonly messageKey?: string;
  readonly sentAt: string;
  readonly sideEffect?: string;
}

export const isStatus = ({ clients, offlinePush, sources }: Partial<Status>): boolean =>
  Array.isArray(clients) && typeof offlinePush === "object" && Array.isArray(sources);

export const isSent = ({ sent }: Partial<Sent>): boolean => sent === true;
