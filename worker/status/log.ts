/**
 * A user's latest events and the clients that follow from them. Events may come late, twice or in
 * any order: the clients are always those of the events in their true order. Pure: storage and the
 * clock are elsewhere.
 */

import { plausible, SKEW_MS } from "../tencent/terms.ts";
import { compareEvents, eventIdentity, SOURCE_OF, type Source, type StatusEvent } from "./event.ts";
import { type Client, type Clients, PUSH_ONLINE_MS, settle, step } from "./rules.ts";

export interface StatusLog {
  /** The clients before the oldest of the events. */
  readonly base: { readonly at: number; readonly clients: Clients };
  /** In true order, at most `WINDOW`. */
  readonly events: readonly StatusEvent[];
  /** The clients after the newest event. */
  readonly clients: Clients;
  /** Milliseconds by our clock: when each source last said something. */
  readonly heard: Readonly<Partial<Record<Source, number>>>;
}

export type Outcome = "applied" | "repeated" | "late";

/** Events that a late one can still be sorted among. */
export const WINDOW = 64;
/** Rows of one query that are kept; a user has fewer clients. */
const ROWS_MAXIMUM = 40;

export const EMPTY_LOG: StatusLog = {
  base: { at: 0, clients: [] },
  events: [],
  clients: [],
  heard: {},
};

const sameRows = (a: StatusEvent, b: StatusEvent): boolean =>
  a.kind === "query" && b.kind === "query" && JSON.stringify(a.rows) === JSON.stringify(b.rows);

/**
 * The time that an event is sorted by. Callbacks keep Tencent's own, so that they stay in order
 * among themselves; a query saw everything that had already reached us, whatever Tencent's clock
 * said about it.
 */
function placed(event: StatusEvent, { base, events }: StatusLog): StatusEvent {
  if (event.kind === "connection") return { ...event, at: plausible(event.at, event.receivedAt) };
  if (event.kind !== "query") return event;
  const earlier = events
    .filter(({ receivedAt }) => receivedAt <= event.at)
    // Beside a callback of the same time, but behind a query.
    .map(({ at, kind }) => (kind === "query" ? at + 1 : at));
  return {
    ...event,
    at: Math.max(event.at, base.at, ...earlier),
    rows: event.rows.slice(0, ROWS_MAXIMUM),
  };
}

/** The same clients with one event less to sort a late one among. */
export function withoutOldest(log: StatusLog): StatusLog {
  const [oldest, ...events] = log.events;
  if (oldest === undefined) return log;
  return { ...log, base: { at: oldest.at, clients: step(log.base.clients, oldest) }, events };
}

const notAfter = <T extends object>(one: T, fields: readonly (keyof T)[], time: number): T => {
  const late = fields.filter((field) => (one[field] as number) > time);
  return late.length === 0
    ? one
    : { ...one, ...Object.fromEntries(late.map((field) => [field, time])) };
};

/**
 * What is here already happened before what arrives now. Where it says otherwise, our clock was
 * ahead when it came (or is behind now): it keeps its order and moves to just before the arrival,
 * or it would hide everything that comes until then.
 */
function withoutFuture(log: StatusLog, { at, receivedAt }: StatusEvent): StatusLog {
  const latest = receivedAt + SKEW_MS;
  const ahead = (time: number) => time > latest;
  const { base, heard } = log;
  if (![base.at, log.events.at(-1)?.at ?? 0, ...Object.values(heard)].some(ahead)) return log;
  // The ends of seven days that have not passed.
  const kept = log.events.filter((event) => event.kind !== "expiry" || !ahead(event.at));
  const before = Math.min(at, receivedAt);
  const moved = kept.map((event, index): StatusEvent => {
    if (!ahead(event.at)) return notAfter(event, ["receivedAt"], receivedAt);
    const time = before - (kept.length - index);
    const told = event.kind === "query" ? { since: Math.min(event.since, time) } : {};
    return { ...event, ...told, at: time, receivedAt: time };
  });
  const start = before - kept.length - 1;
  const first = ahead(base.at)
    ? {
        at: start,
        clients: base.clients.map((one) => notAfter(one, ["at", "since", "kickEchoUntil"], start)),
      }
    : base;
  const events = moved.sort(compareEvents);
  return {
    base: first,
    events,
    clients: events.reduce<Clients>(step, first.clients),
    heard: notAfter(heard, ["webhook", "app", "query", "rule"], receivedAt),
  };
}

export function record(
  present: StatusLog,
  incoming: StatusEvent,
): { log: StatusLog; outcome: Outcome } {
  const before = withoutFuture(present, incoming);
  const event = placed(incoming, before);
  const source = SOURCE_OF[event.kind];
  const log = {
    ...before,
    heard: { ...before.heard, [source]: Math.max(before.heard[source] ?? 0, event.receivedAt) },
  };
  const identity = eventIdentity(event);
  if (log.events.some((other) => other.at === event.at && eventIdentity(other) === identity))
    return { log, outcome: "repeated" };
  if (event.at < log.base.at) return { log, outcome: "late" };

  const newest = log.events.at(-1);
  if (newest?.kind === "query" && sameRows(newest, event)) {
    // The same answer again: one event that moves on, or watching a user would push everything else
    // out. Of two questions on their way at once, the older may be answered last.
    if (event.at <= newest.at) return { log, outcome: "repeated" };
    const moved = { ...newest, at: event.at, receivedAt: event.receivedAt };
    return {
      log: {
        ...log,
        events: [...log.events.slice(0, -1), moved],
        clients: step(log.clients, moved),
      },
      outcome: "repeated",
    };
  }
  const index = log.events.findLastIndex((other) => compareEvents(other, event) < 0) + 1;
  const events = [...log.events.slice(0, index), event, ...log.events.slice(index)];
  const clients =
    index === events.length - 1
      ? step(log.clients, event)
      : events.reduce<Clients>(step, log.base.clients);
  const after = { ...log, events, clients };
  return { log: events.length > WINDOW ? withoutOldest(after) : after, outcome: "applied" };
}

/** Milliseconds: when the next client's seven days end, if any is waiting for it. */
export function nextExpiry({ clients }: StatusLog): number | undefined {
  const ends = clients
    .filter(({ status }) => status === "PushOnline")
    .map(({ since }) => since + PUSH_ONLINE_MS);
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
