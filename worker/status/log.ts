/**
 * A user's bounded log of events and the clients that follow from it. Events may come late, twice or in any order: the clients are
 * always those of the events in their true order. Pure: storage and the clock are elsewhere.
 */

import { compareEvents, eventIdentity, SOURCE_OF, type Source, type StatusEvent } from "./event.ts";
import { type Client, type Clients, PUSH_ONLINE_MS, settle, step } from "./rules.ts";

/** An event and its place in the order of arrival, which live streams resume by. */
export type Entry = StatusEvent & { readonly seq: number };

export interface StatusLog {
  /** The clients before the oldest entry. */
  readonly base: { readonly at: number; readonly clients: Clients };
  /** In true order, at most `ENTRIES_MAXIMUM`. */
  readonly entries: readonly Entry[];
  /** The clients after the newest entry. */
  readonly clients: Clients;
  /** Milliseconds by our clock: when each source last said something. */
  readonly heard: Readonly<Partial<Record<Source, number>>>;
}

export type Outcome = "applied" | "repeated" | "late";

/** Events kept per user. */
export const ENTRIES_MAXIMUM = 200;
/** An event from further in the future than this has a broken clock, and counts as happening when it arrived. */
const SKEW_MS = 10 * 60_000;

export const EMPTY_LOG: StatusLog = { base: { at: 0, clients: [] }, entries: [], clients: [], heard: {} };

const sameRows = (a: StatusEvent, b: StatusEvent): boolean =>
  a.kind === "query" && b.kind === "query" && JSON.stringify(a.rows) === JSON.stringify(b.rows);

/**
 * The time that an event is sorted by. Callbacks keep Tencent's own, so that they stay in order among themselves; a query saw
 * everything that had already reached us, whatever Tencent's clock said about it.
 */
function placed(event: StatusEvent, { entries }: StatusLog): StatusEvent {
  if (event.kind === "connection")
    return event.at > event.receivedAt + SKEW_MS ? { ...event, at: event.receivedAt } : event;
  if (event.kind !== "query") return event;
  const earlier = entries.filter(({ receivedAt }) => receivedAt <= event.at).map(({ at }) => at);
  return { ...event, at: Math.max(event.at, ...earlier) };
}

function bounded(log: StatusLog): StatusLog {
  if (log.entries.length <= ENTRIES_MAXIMUM) return log;
  const [oldest, ...entries] = log.entries as [Entry, ...Entry[]];
  return { ...log, base: { at: oldest.at, clients: step(log.base.clients, oldest) }, entries };
}

/** @param seq the event's number in the order of arrival, used when it is kept */
export function record(log: StatusLog, incoming: StatusEvent, seq: number): { log: StatusLog; outcome: Outcome } {
  const event = placed(incoming, log);
  const source = SOURCE_OF[event.kind];
  const heard = { ...log.heard, [source]: Math.max(log.heard[source] ?? 0, event.receivedAt) };
  const identity = eventIdentity(event);
  if (log.entries.some((entry) => entry.at === event.at && eventIdentity(entry) === identity))
    return { log: { ...log, heard }, outcome: "repeated" };
  if (event.at < log.base.at) return { log: { ...log, heard }, outcome: "late" };

  const newest = log.entries.at(-1);
  if (newest && sameRows(newest, event) && newest.kind === "query" && event.at > newest.at) {
    // The same answer again: one entry that moves on, or watching a user would push the history out.
    const moved: Entry = { ...newest, at: event.at, receivedAt: event.receivedAt };
    return {
      log: { ...log, heard, entries: [...log.entries.slice(0, -1), moved], clients: step(log.clients, moved) },
      outcome: "repeated",
    };
  }
  const entry: Entry = { ...event, seq };
  const index = log.entries.findLastIndex((other) => compareEvents(other, entry) < 0) + 1;
  const entries = [...log.entries.slice(0, index), entry, ...log.entries.slice(index)];
  const clients =
    index === entries.length - 1 ? step(log.clients, entry) : entries.reduce<Clients>(step, log.base.clients);
  return { log: bounded({ ...log, heard, entries, clients }), outcome: "applied" };
}

/** Milliseconds: when the next client's seven days end, if any is waiting for it. */
export function nextExpiry({ clients }: StatusLog): number | undefined {
  const ends = clients.filter(({ status }) => status === "PushOnline").map(({ since }) => since + PUSH_ONLINE_MS);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** Events for the ends that have come; recording them twice changes nothing. */
export function dueExpiries({ clients }: StatusLog, now: number): StatusEvent[] {
  return clients
    .filter(({ status, since }) => status === "PushOnline" && since + PUSH_ONLINE_MS <= now)
    .map(({ platform, deviceId, since }) => ({
      kind: "expiry",
      platform,
      ...(deviceId !== undefined && { deviceId }),
      at: since + PUSH_ONLINE_MS,
      receivedAt: now,
    }));
}

/** The clients as they are now. */
export const clientsAt = ({ clients }: StatusLog, now: number): Clients => settle(clients, now);

/** Tencent's own rows where it has said anything; the app's reports only in their absence. */
export function overallStatus(clients: Clients): Client["status"] | "Unknown" {
  const tencent = clients.filter(({ deviceId }) => deviceId === undefined);
  const told = tencent.length > 0 ? tencent : clients;
  const all = new Set(told.map(({ status }) => status));
  if (all.size === 0) return "Unknown";
  return all.has("Online") ? "Online" : all.has("PushOnline") ? "PushOnline" : "Offline";
}
