/** What the app needs from a platform. One adapter per port and platform in `platform/`; nothing else knows where it runs. */

import type { Config } from "./config.ts";
import type { Outbound } from "./outbound/index.ts";

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

export interface Deps {
  readonly config: Config;
  readonly clock: Clock;
  /** One line for the operator. Never given a secret, a token or an exception's message. */
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** The only way to another service. */
  readonly outbound: Outbound;
}
