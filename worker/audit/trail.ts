/**
 * The way from an event to the log: gathered in the isolate, written in the background. What an operator does is written at once, the
 * rest at most `DELAY_MS` later; an isolate that is taken away in between takes those last seconds along.
 */

import type { AuditStore, Clock, Ports } from "../ports.ts";
import { AuditBuffer, BUFFER_MAXIMUM } from "./buffer.ts";
import type { AuditEvent } from "./row.ts";

/** Milliseconds. Cloudflare ends work after the answer at 30 s. */
export const DELAY_MS = 10_000;

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
  /** When the write that was promised is over at the latest; its request may have been cancelled with it. */
  #promisedUntil = 0;

  constructor(options: AuditTrailOptions) {
    this.#options = options;
  }

  record(event: AuditEvent): void {
    const now = this.#options.clock();
    this.#buffer.add(event, now);
    if (event.single || this.#buffer.size >= BUFFER_MAXIMUM) this.#options.background(this.flush());
    else if (now > this.#promisedUntil) {
      this.#promisedUntil = now + DELAY_MS;
      this.#options.background(this.#options.delay(DELAY_MS).then(() => this.flush()));
    }
  }

  /** Writes what is gathered. Rows that cannot be written are counted in the operator's log and given up. */
  async flush(): Promise<void> {
    this.#promisedUntil = 0;
    const { store, log } = this.#options;
    const writes = [...this.#buffer.drain()].map(async ([name, rows]) => {
      try {
        await store.append(name, rows);
      } catch {
        log({ event: "audit_write_failed", log: name, rows: rows.length });
      }
    });
    await Promise.all(writes);
  }
}
