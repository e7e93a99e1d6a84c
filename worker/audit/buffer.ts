/**
 * What happened in this isolate and is not written yet: a bounded number of rows, one per bucket.
 * Pure.
 */

import {
  type AuditEvent,
  type AuditRow,
  bucketOf,
  type Draft,
  draftRow,
  extendRow,
  finishRow,
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
  /** A busy key asks for the same again. */

  get isFull(): boolean {
    return this.#rows.size >= BUFFER_MAXIMUM || this.#users >= BUFFER_USERS_MAXIMUM;
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
    const known = this.#rows.get(bucket);
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
    for (const { log, draft } of this.#rows.values()) {
      const rows = logs.get(log);
      if (rows) rows.push(finishRow(draft));
      else logs.set(log, [finishRow(draft)]);
    }
    this.#rows = new Map();
    this.#users = 0;
    this.#addresses = 0;
    return logs;
  }
}
