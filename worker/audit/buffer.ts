/**
 * What happened in this isolate and is not written yet: a bounded number of rows, one per bucket.
 * Pure.
 */

import {
  type AuditEvent,
  type AuditRow,
  apart,
  bucketOf,
  type Draft,
  draftRow,
  extendRow,
  finishRow,
  hasRoom,
} from "./row.ts";

/** Rows, and UserIDs in all of them; a full buffer is written at once. */
export const BUFFER_MAXIMUM = 500;
export const BUFFER_USERS_MAXIMUM = 20_000;
/** Rows for addresses that failed to authenticate; further addresses of a flood share one row. */
export const ADDRESS_MAXIMUM = 100;

/** Which log an event belongs to: its app's, or the service's own. */
export type LogName = `app ${number}` | "service";
export const logOf = (sdkAppId: number | undefined): LogName =>
  sdkAppId === undefined ? "service" : `app ${sdkAppId}`;

export class AuditBuffer {
  #rows = new Map<string, { log: LogName; draft: Draft }>();
  #users = 0;
  #addresses = 0;
  /** Rows that were full before the buffer was. */
  #full: { log: LogName; row: AuditRow }[] = [];

  get isFull(): boolean {
    return (
      this.#rows.size + this.#full.length >= BUFFER_MAXIMUM || this.#users >= BUFFER_USERS_MAXIMUM
    );
  }

  #extend(draft: Draft, event: AuditEvent, now: number): void {
    const before = draft.userIds.size;
    extendRow(draft, event, now);
    this.#users += draft.userIds.size - before;
  }

  add(event: AuditEvent, now: number): void {
    let bounded = event;
    let bucket = bucketOf(event, now);
    if (event.actor.kind === "address" && !this.#rows.has(bucket)) {
      if (this.#addresses >= ADDRESS_MAXIMUM) {
        bounded = { ...event, actor: { kind: "address", id: "many" } };
        bucket = bucketOf(bounded, now);
      } else this.#addresses += 1;
    }
    let known = this.#rows.get(bucket);
    if (known && !hasRoom(known.draft, bounded)) {
      this.#full.push({ log: known.log, row: apart(finishRow(known.draft)) });
      this.#rows.delete(bucket);
      known = undefined;
    }
    const draft = known?.draft ?? draftRow(bounded, now);
    if (known) this.#extend(draft, bounded, now);
    else {
      this.#rows.set(bucket, { log: logOf(event.sdkAppId), draft });
      this.#users += draft.userIds.size;
    }
  }

  /** Everything, by log, and forgets it. */
  drain(): Map<LogName, AuditRow[]> {
    const logs = new Map<LogName, AuditRow[]>();
    const finished = [...this.#rows.values()].map(({ log, draft }) => ({
      log,
      row: finishRow(draft),
    }));
    for (const { log, row } of [...this.#full, ...finished]) {
      const rows = logs.get(log);
      if (rows) rows.push(row);
      else logs.set(log, [row]);
    }
    this.#rows = new Map();
    this.#full = [];
    this.#users = 0;
    this.#addresses = 0;
    return logs;
  }
}
