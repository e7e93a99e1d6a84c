/** What happened in this isolate and is not written yet: a bounded number of rows, one per bucket. Pure. */

import { type AuditEvent, type AuditRow, bucketOf, type Draft, extendRow, surelyShareBucket, toRow } from "./row.ts";

/** Rows; a full buffer is written at once. */
export const BUFFER_MAXIMUM = 500;
/** Rows for addresses that failed to authenticate; further addresses of a flood share one row. */
export const ADDRESS_MAXIMUM = 100;

/** Which log an event belongs to: its app's, or the service's own. */
export type LogName = `app ${number}` | "service";
export const logOf = (sdkAppId: number | undefined): LogName =>
  sdkAppId === undefined ? "service" : `app ${sdkAppId}`;

export class AuditBuffer {
  #rows = new Map<string, { log: LogName; row: Draft }>();
  #addresses = 0;
  /** A busy key asks for the same again. */
  #last: { readonly event: AuditEvent; readonly row: Draft } | undefined;

  get size(): number {
    return this.#rows.size;
  }

  add(event: AuditEvent, now: number): void {
    const last = this.#last;
    if (last && surelyShareBucket(event, now, last.event, last.row.first)) {
      extendRow(last.row, event, now);
      return;
    }
    let bounded = event;
    let bucket = bucketOf(event, now);
    if (event.actor.kind === "address" && !this.#rows.has(bucket)) {
      if (this.#addresses >= ADDRESS_MAXIMUM) {
        bounded = { ...event, actor: { kind: "address", id: "many" } };
        bucket = bucketOf(bounded, now);
      } else this.#addresses += 1;
    }
    const known = this.#rows.get(bucket);
    const row = known?.row ?? toRow(bounded, now);
    if (known) extendRow(row, bounded, now);
    else this.#rows.set(bucket, { log: logOf(event.sdkAppId), row });
    this.#last = { event, row };
  }

  /** Everything, by log, and forgets it. */
  drain(): Map<LogName, AuditRow[]> {
    const logs = new Map<LogName, AuditRow[]>();
    for (const { log, row } of this.#rows.values()) {
      const rows = logs.get(log);
      if (rows) rows.push(row);
      else logs.set(log, [row]);
    }
    this.#rows = new Map();
    this.#last = undefined;
    this.#addresses = 0;
    return logs;
  }
}
