/** What happened in this isolate and is not written yet: a bounded number of rows, one per bucket. Pure. */

import { type AuditEvent, type AuditRow, bucketOf, type Draft, extendRow, MINUTE_MS, toRow } from "./row.ts";

/** Rows; a full buffer is written at once. */
export const BUFFER_MAXIMUM = 500;
/** Rows for addresses that failed to authenticate; further addresses of a flood share one row. */
export const ADDRESS_MAXIMUM = 100;

/** Which log an event belongs to: its app's, or the service's own. */
export type LogName = `app ${number}` | "service";
export const logOf = (sdkAppId: number | undefined): LogName =>
  sdkAppId === undefined ? "service" : `app ${sdkAppId}`;

const minuteOf = (milliseconds: number): number => Math.floor(milliseconds / MINUTE_MS);

export class AuditBuffer {
  #rows = new Map<string, { log: LogName; row: Draft }>();
  #addresses = 0;
  /** The last event and its row: a busy key asks for the same again, and naming the bucket costs more than all else here. */
  #last: { readonly event: AuditEvent; readonly row: Draft } | undefined;

  /** The row of an event like the one before, by the same key as this isolate knows it. */
  #sameRow(event: AuditEvent, now: number): Draft | undefined {
    if (this.#last === undefined || event.single) return undefined;
    const { event: before, row } = this.#last;
    const same =
      event.actor === before.actor &&
      event.action === before.action &&
      event.sdkAppId === before.sdkAppId &&
      event.code === before.code &&
      !before.single &&
      minuteOf(now) === minuteOf(row.first);
    return same ? row : undefined;
  }

  get size(): number {
    return this.#rows.size;
  }

  add(event: AuditEvent, now: number): void {
    const same = this.#sameRow(event, now);
    if (same) {
      extendRow(same, event, now);
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
