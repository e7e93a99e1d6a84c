/** What the app needs from a platform. One adapter per port and platform in `platform/`; nothing else knows where it runs. */

import type { Context } from "hono";
import type { ApiKeys } from "./access/api-keys.ts";
import type { FailureLimit } from "./access/failure-limit.ts";
import type { RateGate } from "./access/rate-gate.ts";
import type { Sealer } from "./access/sealing.ts";
import type { Apps } from "./apps/apps.ts";
import type { AuditPage, AuditRow, AuditTrail, LogName, PageRequest } from "./audit/index.ts";
import type { Config } from "./config.ts";
import type { KeySets } from "./identity/index.ts";
import type { Outbound } from "./outbound/index.ts";
import type { PushState } from "./push/state.ts";
import type { Tencent } from "./tencent/index.ts";
import type { UserObjects } from "./users/index.ts";

/** Milliseconds since the epoch. */
export type Clock = () => number;

export interface PutOptions {
  /** Comes back from `list`, so that a listing needs no further read. At most 1,024 bytes of JSON. */
  readonly metadata?: unknown;
  /** Seconds until the entry goes by itself; at least 60. */
  readonly expiresIn?: number;
}

export interface Listing {
  readonly entries: readonly { readonly key: string; readonly metadata: unknown }[];
  /** Set when there is more. */
  readonly cursor?: string;
}

/** A store of JSON values that is quick to read and slow to agree: a write is seen elsewhere after 60 s or more. */
export interface KeyValue {
  /** `undefined` when there is none. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown, options?: PutOptions): Promise<void>;
  delete(key: string): Promise<void>;
  list(prefix: string, options?: { readonly limit?: number; readonly cursor?: string }): Promise<Listing>;
}

/**
 * The storage did not answer (`unavailable`), or the deployment has none (`not_configured`). The only exception that an adapter throws
 * on purpose: whoever has nothing to fall back on lets it pass, and the request is answered with 503.
 */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly reason: "unavailable" | "not_configured";

  constructor(reason: "unavailable" | "not_configured") {
    super(`storage ${reason}`);
    this.reason = reason;
  }
}

/** Where audit rows are kept. Every call may throw a `StorageError`. */
export interface AuditStore {
  /** Rows whose bucket is there already are merged into it. */
  append(log: LogName, rows: readonly AuditRow[]): Promise<void>;
  /** Newest first. */
  page(log: LogName, request: PageRequest): Promise<AuditPage>;
}

/** The platform's own count of something in a minute, over more than one isolate: whether this one is within the limit. */
export type RateLimiter = (key: string) => Promise<boolean>;

/** What a platform's adapters provide. */
export interface Ports {
  readonly config: Config;
  readonly clock: Clock;
  /** One line for the operator. Never given a secret, a token or an exception's message. */
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** Whether outgoing requests can use HTTP/2: deployed Workers do, the same code in a local workerd speaks HTTP/1.1 only. */
  readonly outgoingHttp2: "always" | "when_deployed";
  /** Every call may throw a `StorageError`. */
  readonly kv: KeyValue;
  /** Lets work go on after the answer. The promise handles its own failures. */
  readonly background: (work: Promise<void>) => void;
  readonly users: UserObjects;
  /** The only way to another service. */
  readonly outbound: Outbound;
  readonly auditStore: AuditStore;
  readonly rateLimiter: RateLimiter;
  /** The address that a request came from, as the platform saw it. */
  readonly clientAddress: (context: Context) => string;
  readonly delay: (milliseconds: number) => Promise<void>;
  /** Aborted when the process is going to end, where there is such a moment: what has no end of its own ends then. */
  readonly closing?: AbortSignal;
}

/** The ports, and what `createApp` builds once upon them. */
export interface Deps extends Ports {
  readonly sealer: Sealer;
  readonly push: PushState;
  readonly tencent: Tencent;
  readonly keySets: KeySets;
  readonly requestGate: RateGate;
  readonly publicGate: RateGate;
  readonly failures: FailureLimit;
  /** What end users write about their own devices. */
  readonly deviceGate: RateGate;
  readonly trail: AuditTrail;
  readonly apiKeys: ApiKeys;
  readonly apps: Apps;
}
