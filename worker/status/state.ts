/**
 * The rules of `status/` as commands on one user: events in, the present picture and its history
 * out. Pure.
 */

import type { UserKey } from "../ports.ts";
import { storedBytes } from "../storage/stored-bytes.ts";
import type { Change, View } from "../storage/user-state.ts";
import type { PushEvent } from "../tencent/webhooks/parse.ts";
import { eventIdentity, type StatusEvent } from "./event.ts";
import {
  dueExpiries,
  EMPTY_LOG,
  nextExpiry,
  type Outcome,
  record,
  type StatusLog,
  withoutOldest,
} from "./log.ts";

/** One row of the history, and its place in the order of arrival, which live streams resume by. */
export type HistoryEntry = { readonly seq: number } & (
  | (StatusEvent & {
      /** It came after too many newer ones: it is kept, and changed nothing. */
      readonly late?: true;
    })
  | ({ readonly kind: "push" } & PushEvent)
);

export interface StatusState {
  readonly log: StatusLog;
  /** Of the newest history entry. */
  readonly seq: number;
  /** Milliseconds: the alarm that is set. */
  readonly wakeAt?: number;
  /** Whether Tencent knows the account, as far as it was asked. */
  readonly imported?: boolean;
}

export const NO_STATUS: StatusState = { log: EMPTY_LOG, seq: 0 };

/** Events kept per user. */
export const STATUS_HISTORY_MAXIMUM = 200;

/**
 * Bytes of the log within the state: a value of Deno KV holds 65,536, and a user whose state passed
 * them could never change again.
 */
const LOG_BYTES = 60_000;

/** Events with long names take the place of more than one. */
function fitting(log: StatusLog): StatusLog {
  let kept = log;
  while (kept.events.length > 1 && storedBytes(kept) > LOG_BYTES) kept = withoutOldest(kept);
  return kept;
}

export interface StatusPicture {
  readonly kind: "picture";
  readonly state: StatusState;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

export type StatusCommand =
  | {
      readonly kind: "record";
      readonly events: readonly StatusEvent[];
      readonly pushes?: readonly PushEvent[];
      readonly imported?: boolean;
      /** Answer with the picture instead of the outcomes. */
      readonly show?: true;
    }
  | { readonly kind: "show" }
  | { readonly kind: "forget" }
  /** An alarm's time has come, or has come again. */
  | { readonly kind: "wake"; readonly at: number };

/** The part of a user's object that status is kept in. */
export interface StatusStore {
  apply(user: UserKey, domain: "status", command: StatusCommand): Promise<StatusReply>;
}

export type StatusReply =
  | StatusPicture
  | { readonly kind: "recorded"; readonly outcomes: readonly Outcome[] }
  | { readonly kind: "forgotten"; readonly events: number };

/**
 * Milliseconds. Tencent's times of pushes are whole seconds, so one delivered twice is equal in
 * everything but its arrival.
 */
const samePush = (a: PushEvent, b: PushEvent): boolean =>
  a.stage === b.stage &&
  a.at === b.at &&
  a.vendor === b.vendor &&
  a.taskId === b.taskId &&
  a.pushId === b.pushId &&
  a.dataId === b.dataId &&
  a.errorCode === b.errorCode;

/**
 * Whether the history has to be read for a command: to be shown, or to find in it what comes a
 * second time.
 */
export function readsStatusHistory(command: StatusCommand, { log }: StatusState): boolean {
  if (command.kind !== "record") return command.kind !== "wake";
  const { show, pushes = [], events } = command;
  return show === true || pushes.length > 0 || events.some(({ at }) => at < log.base.at);
}

function add(
  { state, log: past }: View<StatusState>,
  events: readonly StatusEvent[],
  pushes: readonly PushEvent[],
  imported: boolean | undefined,
): { state: StatusState; append: HistoryEntry[]; outcomes: Outcome[] } {
  let { log, seq } = state;
  const append: HistoryEntry[] = [];
  const known = [...(past as HistoryEntry[])];
  const keep = (entry: HistoryEntry) => {
    known.push(entry);
    append.push(entry);
  };
  const outcomes = events.map((event) => {
    const { log: after, outcome } = record(log, event);
    log = fitting(after);
    if (outcome === "applied") keep({ ...event, seq: ++seq });
    if (outcome !== "late") return outcome;
    const identity = eventIdentity(event);
    if (known.some((entry) => entry.kind !== "push" && eventIdentity(entry) === identity))
      return "repeated";
    keep({ ...event, seq: ++seq, late: true });
    return outcome;
  });
  for (const push of pushes) {
    if (known.some((entry) => entry.kind === "push" && samePush(entry, push))) continue;
    keep({ ...push, kind: "push", seq: ++seq });
  }
  const { wakeAt: _, ...rest } = state;
  const wakeAt = nextExpiry(log);
  // Only an account that exists has devices and events.
  const exists = imported ?? (append.length > 0 ? true : state.imported);
  return {
    state: {
      ...rest,
      log,
      seq,
      ...(wakeAt !== undefined && { wakeAt }),
      ...(exists !== undefined && { imported: exists }),
    },
    append,
    outcomes,
  };
}

export function reduceStatus(
  view: View<StatusState>,
  command: StatusCommand,
): Change<StatusState, StatusReply> {
  if (command.kind === "show")
    return { reply: { kind: "picture", state: view.state, history: view.log as HistoryEntry[] } };
  if (command.kind === "forget") {
    const reply = { kind: "forgotten", events: view.log.length } as const;
    return view.state === NO_STATUS && view.log.length === 0 ? { reply } : { reply, state: null };
  }
  const { state, append, outcomes } =
    command.kind === "wake"
      ? add(view, dueExpiries(view.state.log, command.at), [], undefined)
      : add(view, command.events, command.pushes ?? [], command.imported);
  const reply: StatusReply =
    command.kind === "record" && command.show
      ? {
          kind: "picture",
          state,
          history: [...(view.log as HistoryEntry[]), ...append].slice(-STATUS_HISTORY_MAXIMUM),
        }
      : { kind: "recorded", outcomes };
  // An alarm that has fired is gone, also one that fired before its time.
  const stale = command.kind === "wake" || state.wakeAt !== view.state.wakeAt;
  const alarm = stale && state.wakeAt !== undefined ? { wakeAt: state.wakeAt } : {};
  return { reply, state, ...(append.length > 0 && { append }), ...alarm };
}
