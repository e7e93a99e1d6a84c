/**
 * The rules of push checks for one user: how often, idempotency keys, history. Pure: what to store
 * is returned, not stored.
 */

import type { UserKey } from "../ports.ts";
import type { Change, View } from "../storage/user-state.ts";

/** A request that names itself, so that it is run once however often it comes. */
export interface Idempotency {
  readonly key: string;
  /** The key's hash, under which the answer is kept. */
  readonly name: string;
  /** Of the request; the same key with another request is a mistake. */
  readonly fingerprint: string;
}

/**
 * Unix seconds of past visible sends and dry runs within the longest window, oldest first; and the
 * idempotency keys of a day.
 */
export interface ChecksState {
  readonly sends: readonly number[];
  readonly dryRuns: readonly number[];
  /** Names of kept answers, oldest first. */
  readonly answers?: readonly (readonly [name: string, at: number])[];
  /** Keys of before answers were kept, for a day; their answer is in the history. */
  readonly keys?: readonly {
    readonly key: string;
    readonly fingerprint: string;
    readonly checkId: string;
    readonly at: number;
  }[];
}

export const NO_CHECKS: ChecksState = { sends: [], dryRuns: [] };

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
/** Of one user in a day; a new one beyond it is refused, and none is ever run twice. */
export const KEYS_MAXIMUM = 500;
export const HISTORY_MAXIMUM = 50;

export type ChecksCommand =
  | {
      readonly kind: "begin_check";
      readonly at: number;
      readonly checkId: string;
      readonly dryRun: boolean;
      readonly idempotency?: Idempotency;
    }
  /** `record` is kept as it is; it comes back from `begin_check` and `list_checks`. */
  | {
      readonly kind: "end_check";
      readonly record: { readonly id: string };
      readonly dryRun: boolean;
      /** The `at` of its `begin_check`, which is given back when nothing went out. */
      readonly begunAt: number;
      readonly sent: boolean;
      /** As in its `begin_check`. */
      readonly idempotency?: Idempotency;
    }
  /** Of a message, which counts as a check and is in no history: only its answer is kept. */
  | {
      readonly kind: "end_message";
      readonly record: unknown;
      readonly idempotency: Idempotency;
    }
  | { readonly kind: "list_checks"; readonly limit: number }
  | { readonly kind: "forget" };

export type ChecksReply =
  | { readonly kind: "started" }
  | { readonly kind: "limited"; readonly retryAfter: number }
  | { readonly kind: "replayed"; readonly record: unknown }
  /** The first request with this key has not ended, or was cut off: it may have sent. */
  | { readonly kind: "unfinished" }
  | { readonly kind: "key_reused" }
  | { readonly kind: "keys_exhausted"; readonly retryAfter: number }
  | { readonly kind: "recorded" }
  | { readonly kind: "checks"; readonly records: readonly unknown[] }
  | { readonly kind: "forgotten"; readonly checks: number; readonly answers: number };

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

/** What is kept under a key's name: without a record while the check runs, or was cut off. */
interface KeptAnswer {
  readonly fingerprint: string;
  readonly record?: unknown;
}

/** The named values that a command looks at. */
export const answersReadBy = (command: ChecksCommand): readonly string[] =>
  command.kind === "begin_check" && command.idempotency ? [command.idempotency.name] : [];

/** Whether a command looks at the history. */
export const readsChecks = (command: ChecksCommand, { keys = [] }: ChecksState): boolean =>
  command.kind === "list_checks" ||
  command.kind === "forget" ||
  (command.kind === "begin_check" && keys.some(({ key }) => key === command.idempotency?.key));

const isOfToday = (then: number, at: number): boolean => then > at - KEY_LIFETIME;

/** What is known of a request that came before, if it did. */
function earlierAnswer(
  { state, log, values }: View<ChecksState>,
  { key, name }: Idempotency,
  at: number,
): KeptAnswer | undefined {
  const isKept = (state.answers ?? []).some(([one, then]) => one === name && isOfToday(then, at));
  const kept = isKept ? (values?.get(name) as KeptAnswer | undefined) : undefined;
  if (kept) return kept;
  const former = (state.keys ?? []).find((one) => one.key === key && isOfToday(one.at, at));
  const isIt = (entry: unknown) => (entry as { id?: unknown }).id === former?.checkId;
  return former && { fingerprint: former.fingerprint, record: log.find(isIt) };
}

function begin(
  view: View<ChecksState>,
  command: ChecksCommand & { kind: "begin_check" },
): Change<ChecksState, ChecksReply> {
  const { at, dryRun, idempotency } = command;
  const { keys: former = [], answers: noted = [], ...state } = view.state;
  // One from later than now came while the clock was ahead: its day begins again.
  const kept = noted.map(([name, then]) => [name, Math.min(then, at)] as const);
  const wasAhead = noted.some(([, then]) => then > at);
  const mended = wasAhead ? { state: { ...view.state, answers: kept } } : {};
  const known = idempotency && earlierAnswer(view, idempotency, at);
  if (known) {
    if (known.fingerprint !== idempotency.fingerprint)
      return { reply: { kind: "key_reused" }, ...mended };
    const { record } = known;
    return {
      reply: record === undefined ? { kind: "unfinished" } : { kind: "replayed", record },
      ...mended,
    };
  }
  const earlier = dryRun ? state.dryRuns : state.sends;
  const retryAfter = waitFor(earlier, dryRun ? DRY_RUN_LIMITS : SEND_LIMITS, at);
  if (retryAfter > 0) return { reply: { kind: "limited", retryAfter } };
  const today = kept.filter(([, then]) => isOfToday(then, at));
  const oldest = today[0];
  if (idempotency && oldest && today.length >= KEYS_MAXIMUM)
    return { reply: { kind: "keys_exhausted", retryAfter: oldest[1] + KEY_LIFETIME - at } };
  const times = [...past(earlier, LONGEST_WINDOW, at), at];
  const keys = former.filter((one) => isOfToday(one.at, at));
  const answers = idempotency ? [...today, [idempotency.name, at] as const] : today;
  const values = new Map<string, unknown>(
    kept.filter(([, then]) => !isOfToday(then, at)).map(([name]) => [name, null]),
  );
  if (idempotency) values.set(idempotency.name, { fingerprint: idempotency.fingerprint });
  return {
    reply: { kind: "started" },
    state: {
      ...state,
      ...(dryRun ? { dryRuns: times } : { sends: times }),
      ...(answers.length > 0 && { answers }),
      ...(keys.length > 0 && { keys }),
    },
    ...(values.size > 0 && { values }),
  };
}

/** Not where the user was forgotten, or the day ended, while it ran. */
const isAwaited = ({ answers = [] }: ChecksState, name: string): boolean =>
  answers.some(([one]) => one === name);

function endMessage(
  { state }: View<ChecksState>,
  { record, idempotency: { name, fingerprint } }: ChecksCommand & { kind: "end_message" },
): Change<ChecksState, ChecksReply> {
  const reply = { kind: "recorded" } as const;
  return isAwaited(state, name)
    ? { reply, values: new Map([[name, { fingerprint, record }]]) }
    : { reply };
}

/**
 * Only what may have reached the user counts against the limit, so that repairing a certificate
 * does not use it up.
 */
function end(
  { state }: View<ChecksState>,
  command: ChecksCommand & { kind: "end_check" },
): Change<ChecksState, ChecksReply> {
  const { record, dryRun, begunAt, sent, idempotency } = command;
  const { name = "", fingerprint = "" } = idempotency ?? {};
  const change = {
    reply: { kind: "recorded" },
    append: [record],
    ...(isAwaited(state, name) && { values: new Map([[name, { fingerprint, record }]]) }),
  } as const;
  const kind = dryRun ? "dryRuns" : "sends";
  const index = state[kind].lastIndexOf(begunAt);
  if (sent || index < 0) return change;
  return { ...change, state: { ...state, [kind]: state[kind].toSpliced(index, 1) } };
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
    case "end_message":
      return endMessage(view, command);
    case "list_checks":
      return { reply: { kind: "checks", records: view.log.slice(-command.limit).reverse() } };
    case "forget": {
      const { state, log } = view;
      const answers = state.answers?.length ?? 0;
      const reply = { kind: "forgotten", checks: log.length, answers } as const;
      return state === NO_CHECKS && log.length === 0 ? { reply } : { reply, state: null };
    }
  }
}
