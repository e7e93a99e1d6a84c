/**
 * The way from an event to the log, for what is not written with what was done. Where an operator
 * may have changed something, the answer waits for the row. The rest is gathered in the isolate and
 * written in the background at most `DELAY_MS` later; an isolate that is taken away in between takes
 * those last seconds along.
 */

import type { AuditStore } from "../audit/store.ts";
import type { Clock, Ports } from "../ports.ts";
import { AuditBuffer, type LogName, logOf } from "./buffer.ts";
import { type AuditEvent, type AuditRow, rowOf } from "./row.ts";

/** Milliseconds. Cloudflare ends work after the answer at 30 s. */
export const DELAY_MS = 10_000;
/** Milliseconds that the answer to an operator waits for its row. */
export const PATIENCE_MS = 5000;

export interface AuditTrailOptions {
  readonly store: AuditStore;
  readonly clock: Clock;
  readonly background: Ports["background"];
  readonly log: Ports["log"];
  /** Resolves after so many milliseconds. */
  readonly delay: (milliseconds: number) => Promise<void>;
}

export class AuditTrail {
  readonly #options: AuditTrailOptions;
  readonly #buffer = new AuditBuffer();
  /**
   * When the write that was promised is over at the latest; its request may have been cancelled
   * with it.
   */
  #promisedUntil = 0;
  /** Rows that could not be written since this isolate began. */
  #lost = 0;

  constructor(options: AuditTrailOptions) {
    this.#options = options;
  }

  /**
   * For what an operator asked for and did not get for sure: a promise to wait for, of whether its
   * row is durable. For everything else nothing that could be waited for.
   */
  record(event: AuditEvent): Promise<boolean> | undefined {
    const { background, clock, delay } = this.#options;
    const now = clock();
    if (event.single) return this.recordNow(event, now);
    this.#buffer.add(event, now);
    if (this.#buffer.isFull) background(this.flush());
    else if (now > this.#promisedUntil) {
      this.#promisedUntil = now + DELAY_MS;
      background(delay(DELAY_MS).then(() => this.flush()));
    }
    return undefined;
  }

  /** Whether the row is durable. */
  recordNow(event: AuditEvent, now: number): Promise<boolean> {
    const { background, delay, log } = this.#options;
    const name = logOf(event.sdkAppId);
    const written = this.#write(name, [rowOf(event, now)]);
    // Written also when the caller goes away before the answer.
    background(written.then(() => {}));
    const late = delay(PATIENCE_MS).then(() => "late" as const);
    return Promise.race([written, late]).then((outcome) => {
      if (outcome !== "late") return outcome;
      log({ event: "audit_write_late", log: name, requestId: event.requestId });
      return false;
    });
  }

  /** Rows that cannot be written are counted in the operator's log and given up. */
  async #write(name: LogName, rows: readonly AuditRow[]): Promise<boolean> {
    const { store, log } = this.#options;
    try {
      await store.append(name, rows);
      return true;
    } catch {
      this.#lost += rows.length;
      log({ event: "audit_write_failed", log: name, rows: rows.length, lost: this.#lost });
      return false;
    }
  }

  /** Writes what is gathered. */
  async flush(): Promise<void> {
    this.#promisedUntil = 0;
    await Promise.all([...this.#buffer.drain()].map(([name, rows]) => this.#write(name, rows)));
  }
}
