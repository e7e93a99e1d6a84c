/**
 * One row of the audit log, and how two rows of the same minute become one. Pure; never holds a
 * credential or a token.
 */

import { userIdFault } from "../usersig/index.ts";

/**
 * Who: an API key or the admin key by its id, an operator by e-mail (Cloudflare Access), an
 * identity provider's user by issuer and subject, a workload by its name, issuer and subject, or, where nobody was recognised, the address that
 * asked.
 */
export interface Actor {
  readonly kind: "admin-key" | "api-key" | "access" | "workload" | "identity" | "user" | "address";
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
  /**
   * What an operator did: a row of its own, written before the answer. Others share a row per
   * actor, action, code and minute, but for batches: each has a row that its request ID finds.
   */
  readonly single: boolean;
  /** For several users at once. */
  readonly batch?: boolean;
}

/**
 * Each kind is kept up to its own bound, so that none pushes out another: what operators did, what
 * other keys did, what an app's own users did or were refused, what keys were refused, and whatever
 * came from an address that nobody can put a name to.
 */
export const KINDS = ["operation", "traffic", "user", "refusal", "stranger"] as const;
export type Kind = (typeof KINDS)[number];

export interface AuditRow {
  /** Rows with the same bucket are one row. */
  readonly bucket: string;
  readonly kind: Kind;
  readonly actor: Actor;
  readonly action: string;
  readonly sdkAppId?: number;
  /** Different ones, at most `USERS_MAXIMUM`. */
  readonly userIds: readonly string[];
  /** In rows of earlier versions: UserIDs that had no room in `userIds`. */
  readonly more?: number;
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Of the first request in the row. */
  readonly requestId: string;
}

/**
 * A full batch. A UserID has at most 32 bytes, so that a row stays under the 64 KiB of a value in
 * Deno KV.
 */
export const USERS_MAXIMUM = 1000;
/** Characters of an actor's name; issuers and e-mail addresses are shorter. */
const ACTOR_MAXIMUM = 300;
export const MINUTE_MS = 60_000;

/** A row that is still being gathered. */
export interface Draft {
  readonly row: Omit<AuditRow, "userIds" | "more" | "last" | "count">;
  readonly userIds: Set<string>;
  last: number;
  count: number;
}

const minuteOf = (milliseconds: number): number => Math.floor(milliseconds / MINUTE_MS);

export const bucketOf = (
  { actor, action, code, single, batch, requestId, sdkAppId }: AuditEvent,
  now: number,
): string =>
  `${actor.kind} ${actor.id.slice(0, ACTOR_MAXIMUM)} ${action} ${sdkAppId ?? ""} ${code} ${single || batch ? requestId : minuteOf(now)}`;

function kindOf({ actor, code, single }: AuditEvent): Kind {
  if (actor.kind === "address") return "stranger";
  if (single) return "operation";
  if (actor.kind === "identity" || actor.kind === "user") return "user";
  return code === "ok" ? "traffic" : "refusal";
}

export function draftRow(event: AuditEvent, now: number): Draft {
  const { actor, action, code, requestId, sdkAppId } = event;
  const row = {
    bucket: bucketOf(event, now),
    kind: kindOf(event),
    actor: { kind: actor.kind, id: actor.id.slice(0, ACTOR_MAXIMUM) },
    action,
    ...(sdkAppId !== undefined && { sdkAppId }),
    code,
    first: now,
    requestId,
  };
  const draft: Draft = { row, userIds: new Set(), last: now, count: 0 };
  extendRow(draft, event, now);
  return draft;
}

/** Whether everybody whom the event names still has room; once there is none, another row begins. */
export const hasRoom = ({ userIds: named }: Draft, { userIds = [] }: AuditEvent): boolean =>
  named.size + userIds.length <= USERS_MAXIMUM || userIds.every((userId) => named.has(userId));

/** One more event of the row's bucket. On the way of every request, so nothing is made anew. */
export function extendRow(draft: Draft, { userIds = [] }: AuditEvent, now: number): void {
  draft.last = now;
  draft.count += Math.max(1, userIds.length);
  // What cannot be a UserID may be a secret that was sent in the wrong field.
  for (const userId of userIds) if (userIdFault(userId) === undefined) draft.userIds.add(userId);
}

export const finishRow = ({ row, userIds, last, count }: Draft): AuditRow => ({
  ...row,
  userIds: [...userIds],
  last,
  count,
});

export const rowOf = (event: AuditEvent, now: number): AuditRow => finishRow(draftRow(event, now));

/** Two rows of one bucket, whichever came first; `undefined` when one row cannot name everybody. */
export function mergeRows(one: AuditRow, other: AuditRow): AuditRow | undefined {
  const [earlier, later] = one.first <= other.first ? [one, other] : [other, one];
  const userIds = [...new Set([...earlier.userIds, ...later.userIds])];
  if (userIds.length > USERS_MAXIMUM) return undefined;
  const more = (one.more ?? 0) + (other.more ?? 0);
  return {
    ...earlier,
    userIds,
    ...(more > 0 && { more }),
    last: Math.max(one.last, other.last),
    count: one.count + other.count,
  };
}

/** The row as one of its own, where the one of its bucket has no room for it. */
export const apart = (row: AuditRow): AuditRow => ({
  ...row,
  bucket: `${row.bucket} ${row.requestId}`,
});
