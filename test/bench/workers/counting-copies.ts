/**
 * Copies of records that take as long to read as a distant store's, so that reads side by side can
 * be told from a chain.
 */

import type { RecordName, Versioned } from "../../../worker/records/records.ts";
import { copyIn } from "./stored.ts";

/** Milliseconds; longer than anything that the app computes between two reads. */
const TRIP_MS = 20;

export class CountingCopies {
  readonly #stored: ReadonlyMap<string, unknown>;
  #trip: Promise<void> | undefined;
  reads = 0;
  /** Reads that are under way at the same time are one. */
  roundTrips = 0;

  constructor(stored: ReadonlyMap<string, unknown>) {
    this.#stored = stored;
  }

  readonly copy = async (record: RecordName): Promise<Versioned | undefined> => {
    this.reads += 1;
    await this.#travel();
    return copyIn(this.#stored, record);
  };

  /** Those who set out while one is under way wait for the same return. */
  #travel(): Promise<void> {
    if (this.#trip) return this.#trip;
    this.roundTrips += 1;
    this.#trip = scheduler.wait(TRIP_MS).then(() => {
      this.#trip = undefined;
    });
    return this.#trip;
  }
}
