/**
 * The rules of push checks for one user: how often, idempotency keys, history. Pure: what to store
 * is returned, not stored.
 */

import type { UserKey } from "../ports.ts";
import type { Change, View } from "../storage/user-state.ts";

/**
 * Unix seconds of past visible sends and dry runs within the longest window, oldest first; and the
 * idempotency keys of a day.
 */
export interface ChecksState {
  readonly sends: readonly number[];
  readonly dryRuns: readonly number[];
  readonly keys: readonly {
    readonly key: string;
    /** Of the request; the same key with another request is a mistake. */
    readonly fingerprint: string;
    readonly checkId: string;
    readonly at: number;
  }[];
}

export const NO_CHECKS: ChecksState = { sends: [], dryRuns: [], keys: [] };

/**
 * [how many, in how many seconds]: a person must not be flooded with notifications by whoever
 * tests.
 */
export const SEND_LIMITS = [
  [6, 60],
  [30, 3600],
] as const;
export const DRY_RUN_LIMITS = [
  [20, 60],
  [120, 3600],
] as const;
const KEY_LIFETIME = 86_400;
const KEYS_MAXIMUM = 100;
export const HISTORY_MAXIMUM = 50;

export type ChecksCommand =
  | {
      readonly kind: "begin_check";
      readonly at: number;
      readonly checkId: string;
      readonly dryRun: boolean;
      readonly idempotency?: { readonly key: string; readonly fingerprint: string };
    }
  /** `record` is kept as it is; it comes back from `begin_check` and `list_checks`. */
  | {
      readonly kind: "end_check";
      readonly record: { readonly id: string };
      readonly dryRun: boolean;
      /** The `at` of its `begin_check`, which is given back when nothing went out. */
      readonly begunAt: number;
      readonly sent: boolean;
    }
  | { readonly kind: "list_checks"; readonly limit: number };

export type ChecksReply =
  | { readonly kind: "started" }
  | { readonly kind: "limited"; readonly retryAfter: number }
  | { readonly kind: "replayed"; readonly record: unknown }
  /** The first request with this key has not ended, or was cut off: it may have sent. */
  | { readonly kind: "unfinished" }
  | { readonly kind: "key_reused" }
  | { readonly kind: "recorded" }
  | { readonly kind: "checks"; readonly records: readonly unknown[] };

/** The part of a user's object that checks are kept in. */
export interface ChecksStore {
  apply(user: UserKey, domain: "checks", command: ChecksCommand): Promise<ChecksReply>;
}

/** Seconds that the clocks of two servers may differ by. */
const SKEW = 60;

/**
 * Those of the last so many seconds. A time from later than now was taken by a clock that was
 * ahead, and would hold for as long.
 */
const past = (times: readonly number[], window: number, at: number): number[] =>
  times.filter((time) => time > at - window && time <= at + SKEW).map((time) => Math.min(time, at));

/** Seconds until one more is allowed, 0 when it is allowed now. */
function waitFor(
  times: readonly number[],
  limits: readonly (readonly [number, number])[],
  at: number,
): number {
  const waits = limits.map(([most, window]) => {
    const recent = past(times, window, at);
    const blocking = recent.at(-most);
    return blocking === undefined ? 0 : blocking + window - at;
  });
  return Math.max(...waits);
}

const LONGEST_WINDOW = 3600;

function begin(
  view: View<ChecksState>,
  command: ChecksCommand & { kind: "begin_check" },
): Change<ChecksState, ChecksReply> {
  const { at, checkId, dryRun, idempotency } = command;
  const { state } = view;
  const keys = state.keys
    .filter((entry) => entry.at > at - KEY_LIFETIME)
    // One from later than now came while the clock was ahead: its day begins again.
    .map((entry) => ({ ...entry, at: Math.min(entry.at, at) }));
  const wasAhead = state.keys.some((entry) => entry.at > at);
  const mended = wasAhead ? { state: { ...state, keys } } : {};
  const known = idempotency && keys.find(({ key }) => key === idempotency.key);
  if (known) {
    if (known.fingerprint !== idempotency.fingerprint)
      return { reply: { kind: "key_reused" }, ...mended };
    const record = view.log.find((entry) => (entry as { id?: unknown }).id === known.checkId);
    return {
      reply: record === undefined ? { kind: "unfinished" } : { kind: "replayed", record },
      ...mended,
    };
  }
  const earlier = dryRun ? state.dryRuns : state.sends;
  const retryAfter = waitFor(earlier, dryRun ? DRY_RUN_LIMITS : SEND_LIMITS, at);
  if (retryAfter > 0) return { reply: { kind: "limited", retryAfter } };
  const times = [...past(earlier, LONGEST_WINDOW, at), at];
  return {
    reply: { kind: "started" },
    state: {
      ...state,
      ...(dryRun ? { dryRuns: times } : { sends: times }),
      keys: idempotency ? [...keys, { ...idempotency, checkId, at }].slice(-KEYS_MAXIMUM) : keys,
    },
  };
}

/**
 * Only what may have reached the user counts against the limit, so that repairing a certificate
 * does not use it up.
 */
function end(
  { state }: View<ChecksState>,
  command: ChecksCommand & { kind: "end_check" },
): Change<ChecksState, ChecksReply> {
  const { record, dryRun, begunAt, sent } = command;
  const change = { reply: { kind: "recorded" }, append: [record] } as const;
  const name = dryRun ? "dryRuns" : "sends";
  const index = state[name].lastIndexOf(begunAt);
  if (sent || index < 0) return change;
  return { ...change, state: { ...state, [name]: state[name].toSpliced(index, 1) } };
}

export function reduceChecks(
  view: View<ChecksState>,
  command: ChecksCommand,
): Change<ChecksState, ChecksReply> {
  switch (command.kind) {
    case "begin_check":
      return begin(view, command);
    case "end_check":
      return end(view, command);
    case "list_checks":
      return { reply: { kind: "checks", records: view.log.slice(-command.limit).reverse() } };
  }
}
