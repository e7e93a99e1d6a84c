/**
 * Entries that take as long to read as a distant store's, so that reads side by side can be told
 * from a chain.
 */

import type { KeyValue } from "../../../worker/ports.ts";

/** Milliseconds; longer than anything that the app computes between two reads. */
const TRIP_MS = 20;

export class CountingStore implements KeyValue {
  readonly #entries: ReadonlyMap<string, unknown>;
  #trip: Promise<void> | undefined;
  reads = 0;
  /** Reads that are under way at the same time are one. */
  roundTrips = 0;
  writes = 0;

  constructor(entries: ReadonlyMap<string, unknown>) {
    this.#entries = entries;
  }

  readonly get = async (key: string): Promise<unknown> => {
    this.reads += 1;
    await this.#travel();
    return this.#entries.get(key);
  };

  readonly put = async (): Promise<void> => {
    this.writes += 1;
  };

  readonly delete = async (): Promise<void> => {
    this.writes += 1;
  };

  readonly list = async () => {
    this.reads += 1;
    await this.#travel();
    return { entries: [] };
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
