/** One row of the audit log, and how two rows of the same minute become one. Pure; never holds a credential or a token. */

import { userIdFault } from "../usersig/index.ts";

/**
 * Who: an API key or the admin key by its id, an operator by e-mail (Cloudflare Access), an identity provider's user by issuer and
 * subject, or, where nobody was recognised, the address that asked.
 */
export interface Actor {
  readonly kind: "admin-key" | "api-key" | "access" | "identity" | "user" | "address";
  readonly id: string;
}

export interface AuditEvent {
  readonly actor: Actor;
  /** Method and path pattern of the route. */
  readonly action: string;
  readonly sdkAppId?: number | undefined;
  readonly userIds?: readonly string[] | undefined;
  /** `ok`, or the problem's code. */
  readonly code: string;
  readonly requestId: string;
  /** Written as a row of its own, at once; others share a row per actor, action, code and minute. */
  readonly single: boolean;
}

export interface AuditRow {
  /** Rows with the same bucket are one row. */
  readonly bucket: string;
  /** Kept apart when old rows go, so that busy traffic never pushes out what an operator did. */
  readonly kind: "operation" | "traffic";
  readonly actor: Actor;
  readonly action: string;
  readonly sdkAppId?: number;
  /** The first few different ones. */
  readonly userIds: readonly string[];
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Of the first request in the row. */
  readonly requestId: string;
}

export const USER_SAMPLE = 10;
/** Characters of an actor's name; issuers and e-mail addresses are shorter. */
const ACTOR_MAXIMUM = 300;
export const MINUTE_MS = 60_000;

/** A row that is still being gathered. */
export type Draft = { -readonly [Field in keyof AuditRow]: AuditRow[Field] } & { userIds: string[] };

/** Adds UserIDs that could be one; anything else in that field may be a secret sent by mistake. */
function addUsers(sample: string[], userIds: readonly string[]): void {
  for (const userId of userIds) {
    if (sample.length >= USER_SAMPLE) return;
    if (!sample.includes(userId) && userIdFault(userId) === undefined) sample.push(userId);
  }
}

const minuteOf = (milliseconds: number): number => Math.floor(milliseconds / MINUTE_MS);

export const bucketOf = ({ actor, action, code, single, requestId, sdkAppId }: AuditEvent, now: number): string =>
  `${actor.kind} ${actor.id.slice(0, ACTOR_MAXIMUM)} ${action} ${sdkAppId ?? ""} ${code} ${single ? requestId : minuteOf(now)}`;

/**
 * Whether two events are surely of one bucket, told by the same fields without writing its name, which is felt on the way of every
 * request. Goes by the actor's object, so `false` says nothing.
 */
export const surelyShareBucket = (one: AuditEvent, at: number, other: AuditEvent, otherAt: number): boolean =>
  one.actor === other.actor &&
  one.action === other.action &&
  one.sdkAppId === other.sdkAppId &&
  one.code === other.code &&
  !one.single &&
  !other.single &&
  minuteOf(at) === minuteOf(otherAt);

export function toRow(event: AuditEvent, now: number): Draft {
  const { actor, action, code, requestId, sdkAppId, single, userIds = [] } = event;
  const sample: string[] = [];
  addUsers(sample, userIds);
  return {
    bucket: bucketOf(event, now),
    kind: single ? "operation" : "traffic",
    actor: { kind: actor.kind, id: actor.id.slice(0, ACTOR_MAXIMUM) },
    action,
    ...(sdkAppId !== undefined && { sdkAppId }),
    userIds: sample,
    code,
    first: now,
    last: now,
    count: Math.max(1, userIds.length),
    requestId,
  };
}

/** One more event of the row's bucket. On the way of every request, so nothing is made anew. */
export function extendRow(row: Draft, { userIds = [] }: AuditEvent, now: number): void {
  row.last = now;
  row.count += Math.max(1, userIds.length);
  addUsers(row.userIds, userIds);
}

/** Two rows of one bucket, whichever came first. */
export function mergeRows(one: AuditRow, other: AuditRow): AuditRow {
  const [earlier, later] = one.first <= other.first ? [one, other] : [other, one];
  return {
    ...earlier,
    userIds: [...new Set([...earlier.userIds, ...later.userIds])].slice(0, USER_SAMPLE),
    last: Math.max(one.last, other.last),
    count: one.count + other.count,
  };
}
