/**
 * What can happen to a user's status, from each of the three sources, and the order of events. No
 * rule is here.
 */

import type { ClientRow, ConnectionEvent, Timed } from "../tencent/terms.ts";

export const APP_STATES = ["foreground", "background", "terminated", "loggedOut"] as const;
export type AppState = (typeof APP_STATES)[number];

/**
 * Where a piece of knowledge comes from: Tencent's callback, the app itself, a live query, or the
 * seven-day rule.
 */
export type Source = "webhook" | "app" | "query" | "rule";

/** The app's own report. */
export interface PresenceEvent extends Timed {
  readonly kind: "presence";
  readonly platform: string;
  readonly deviceId: string;
  readonly state: AppState;
}

/** A whole picture from query_online_status: a platform that it does not name is offline. */
export interface QueryEvent extends Timed {
  readonly kind: "query";
  readonly rows: readonly ClientRow[];
  /** Milliseconds: since when repeated queries have said the same. */
  readonly since: number;
}

/**
 * The seven days after PushOnline have passed. Changes nothing by itself: the rule holds without
 * it; it makes the end visible.
 */
export interface ExpiryEvent extends Timed {
  readonly kind: "expiry";
  readonly platform: string;
  readonly deviceId?: string;
}

export type StatusEvent = ConnectionEvent | PresenceEvent | QueryEvent | ExpiryEvent;

export const SOURCE_OF: Readonly<Record<StatusEvent["kind"], Source>> = {
  connection: "webhook",
  presence: "app",
  query: "query",
  expiry: "rule",
};

/**
 * Equal for two deliveries of one event, whenever and however often they arrive. The same report of
 * an app at two times is two events; a callback repeated by Tencent carries the same EventTime.
 */
export function eventIdentity(event: StatusEvent): string {
  const { kind, at } = event;
  if (kind === "connection") return `c ${at} ${event.action} ${event.reason} ${event.platform}`;
  if (kind === "presence") return `p ${at} ${event.state} ${event.platform} ${event.deviceId}`;
  if (kind === "expiry") return `e ${at} ${event.platform} ${event.deviceId ?? ""}`;
  return `q ${at}`;
}

/**
 * Within one millisecond an end comes before a beginning: a reconnection is a Disconnect and then a
 * Login.
 */
const rank = (event: StatusEvent): number =>
  event.kind === "expiry"
    ? 0
    : event.kind === "connection" && event.action !== "Login"
      ? 1
      : event.kind === "query"
        ? 3
        : 2;

/** Total order, so that the same events give the same status in whatever order they arrive. */
export function compareEvents(a: StatusEvent, b: StatusEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [left, right] = [eventIdentity(a), eventIdentity(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
