/** Tencent's words for clients and what happens to them, as callbacks and queries bring them. */

/** What Tencent says of one client. */
export type ClientStatus = "Online" | "PushOnline" | "Offline";

/** One client of a user, in a live query. */
export interface ClientRow {
  readonly platform: string;
  readonly status: ClientStatus;
}

/** Milliseconds. A time from further in the future than this comes from a broken clock. */
export const SKEW_MS = 10 * 60_000;

/**
 * When something happened, by a clock that is not ours: not later than it reached us, apart from
 * what clocks differ by.
 */
export const plausible = (at: number, receivedAt: number): number =>
  at > receivedAt + SKEW_MS ? receivedAt : at;

export interface Timed {
  /** Milliseconds: when it happened, by its source's clock. */
  readonly at: number;
  /** Milliseconds: when it reached us, by our clock. */
  readonly receivedAt: number;
}

/** Tencent's State.StateChange. */
export interface ConnectionEvent extends Timed {
  readonly kind: "connection";
  readonly action: "Login" | "Logout" | "Disconnect";
  /** `Register`, `Unregister`, `LinkClose`, `TimeOut`, or whatever else Tencent wrote. */
  readonly reason: string;
  readonly platform: string;
  /** Platforms of the devices that this login threw out. */
  readonly kicked: readonly string[];
}
