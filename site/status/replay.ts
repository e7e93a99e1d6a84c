/**
 * What each row of the history did to which client: the server's own rules, run again over the
 * rows.
 */

import type { StatusEvent } from "../../worker/status/event.ts";
import { type Clients, step } from "../../worker/status/rules.ts";
import type { ClientStatus } from "../../worker/tencent/terms.ts";
import type { StatusRow } from "./answers.ts";

export interface Change {
  readonly platform: string;
  readonly deviceId?: string | undefined;
  /** Not set where this row is the first that the history tells about the client. */
  readonly from?: ClientStatus | undefined;
  readonly to: ClientStatus;
}

/** A client's status from then on. Milliseconds. */
export interface Stay {
  readonly at: number;
  readonly status: ClientStatus;
}

export interface Course {
  readonly platform: string;
  readonly deviceId?: string | undefined;
  /** Oldest first, at least one. */
  readonly stays: readonly Stay[];
  /** Milliseconds: the newest evidence for the last of them. */
  readonly at: number;
}

export interface Replay {
  /** Newest first. */
  readonly rows: readonly StatusRow[];
  /** By the row's number. */
  readonly changes: ReadonlyMap<number, readonly Change[]>;
  readonly courses: readonly Course[];
}

/** Rows carry whole seconds; within one the order of arrival decides. */
const byTime = (a: StatusRow, b: StatusRow): number =>
  Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq;

function eventOf(row: Exclude<StatusRow, { kind: "push" }>): StatusEvent {
  const at = Date.parse(row.at);
  const times = { at, receivedAt: at };
  return row.kind === "query" ? { ...row, ...times, since: at } : { ...row, ...times };
}

/** Clients keep their place in the list; what is further back is new. */
const changesBetween = (before: Clients, after: Clients): Change[] =>
  after.flatMap(({ platform, deviceId, status }, place) => {
    const from = before[place]?.status;
    return from === status ? [] : [{ platform, deviceId, from, to: status }];
  });

/** @param rows in any order, some perhaps twice */
export function replay(rows: readonly StatusRow[]): Replay {
  const ordered = [...new Map(rows.map((row) => [row.seq, row])).values()].sort(byTime);
  const changes = new Map<number, Change[]>();
  const courses: (Omit<Course, "stays" | "at"> & { stays: Stay[]; at: number })[] = [];
  let clients: Clients = [];
  for (const row of ordered) {
    if (row.kind === "push") continue;
    const after = step(clients, eventOf(row));
    changes.set(row.seq, changesBetween(clients, after));
    after.forEach(({ platform, deviceId, status, since, at }, place) => {
      courses[place] ??= { platform, deviceId, stays: [], at };
      courses[place].at = at;
      if (clients[place]?.status !== status) courses[place].stays.push({ at: since, status });
    });
    clients = after;
  }
  return { rows: ordered.reverse(), changes, courses };
}
