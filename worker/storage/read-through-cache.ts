/**
 * What this isolate has lately read from storage, so that a request for something known waits for
 * nothing: answered from memory, refreshed behind the answer, kept for a while when storage fails.
 * The ages are promises to operators; docs/storage.md explains them.
 */

import { BoundedMap } from "../bytes/bounded-map.ts";
import type { Metrics, Ports } from "../ports.ts";
import { StorageError } from "../problems/storage-error.ts";

/** Milliseconds since the read. Up to here an entry is used as it is. */
export const REFRESH_AFTER = 30_000;
/**
 * From `REFRESH_AFTER` to here it is used, and read again behind the answer. Past it the request
 * waits for a new read.
 */
export const WAIT_AFTER = 60_000;
/** Up to here it is used if storage fails; then no more. */
export const GIVE_UP_AFTER = 3_600_000;
/** That something does not exist is believed for so long. */
export const ABSENT_FOR = 30_000;
/** While storage fails, it is tried again at most this often. */
const RETRY_AFTER = 5_000;
/** A failure older than this says nothing about now. */
const FAILURE_COUNTS_FOR = 60_000;

const CAPACITY = 1024;

interface Kept<V> {
  readonly value: V;
  readonly readAt: number;
  refreshedAt: number;
}

/**
 * A negative age is the clock's: it went back, and says nothing about how long ago something was.
 */
const isYounger = (age: number, limit: number): boolean => age >= 0 && age < limit;

/**
 * Reads one entry from storage; `undefined` when there is none. `known` is what is remembered of
 * it, `begun` a read that was begun already.
 */
export type Read<V, B> = (
  id: string,
  known: V | undefined,
  begun: B | undefined,
) => Promise<V | undefined>;

type Counted = Parameters<Metrics["copyUsed"]>[0];
type Needs = Pick<Ports, "clock" | "background" | "metrics">;

export class ReadThroughCache<V, B = undefined> {
  readonly #ports: Needs;
  readonly #read: Read<V, B>;
  readonly #counted: Counted | undefined;
  /**
   * Oldest read first, which is also the order of eviction: what is in use is read again, and so
   * moves to the end.
   */
  readonly #kept = new BoundedMap<string, Kept<V>>(CAPACITY);
  /** Apart from the entries, so that made-up names evict nothing that exists. */
  readonly #absent = new BoundedMap<string, number>(CAPACITY);
  #failedAt = Number.NEGATIVE_INFINITY;
  #changes = 0;

  /** @param counted what the ages of used copies are counted as, if they are */
  constructor(ports: Needs, read: Read<V, B>, counted?: Counted) {
    this.#ports = ports;
    this.#read = read;
    this.#counted = counted;
  }

  /** Read before the clock went back: how old it is cannot be told. */
  #ageOf({ readAt }: Kept<V>): number {
    const now = this.#ports.clock();
    return now >= readAt ? now - readAt : GIVE_UP_AFTER;
  }

  /** Whether `get` would wait for storage. */
  waits(id: string): boolean {
    const now = this.#ports.clock();
    const kept = this.#kept.get(id);
    if (kept === undefined) {
      const absentSince = this.#absent.get(id);
      return absentSince === undefined || !isYounger(now - absentSince, ABSENT_FOR);
    }
    const age = this.#ageOf(kept);
    const failing = isYounger(now - this.#failedAt, FAILURE_COUNTS_FOR);
    return age >= GIVE_UP_AFTER || (age >= WAIT_AFTER && !failing);
  }

  /**
   * The entry at once where memory allows, otherwise a promise of it.
   *
   * @throws {StorageError} (as a rejection) when storage fails and nothing usable is remembered
   */
  get(id: string, begun?: B): V | undefined | Promise<V | undefined> {
    const kept = this.#kept.get(id);
    if (!this.waits(id)) {
      if (kept && this.#ageOf(kept) >= REFRESH_AFTER) this.#refresh(id, kept);
      return kept && this.#used(kept);
    }
    const loaded = this.#load(id, kept?.value, begun);
    if (!kept || this.#ageOf(kept) >= GIVE_UP_AFTER) return loaded;
    return loaded.catch((error: unknown) => {
      if (error instanceof StorageError) return this.#used(kept);
      throw error;
    });
  }

  #used(kept: Kept<V>): V {
    const { metrics } = this.#ports;
    if (metrics && this.#counted) metrics.copyUsed(this.#counted, this.#ageOf(kept) / 1000);
    return kept.value;
  }

  /** What is remembered of it, however old; nothing is read. */
  peek(id: string): V | undefined {
    return this.#kept.get(id)?.value;
  }

  /** What a change made here left behind, so that this isolate sees it at once. */
  set(id: string, value: V): void {
    this.forget(id);
    const readAt = this.#ports.clock();
    this.#kept.set(id, { value, readAt, refreshedAt: readAt });
  }

  /** After a change made here whose outcome has to be read. */
  forget(id: string): void {
    this.#changes += 1;
    this.#kept.delete(id);
    this.#absent.delete(id);
  }

  #refresh(id: string, kept: Kept<V>): void {
    const now = this.#ports.clock();
    // A request that was cut off may have taken its refresh along, so the time of the attempt
    // decides, not a flag.
    if (
      isYounger(now - kept.refreshedAt, RETRY_AFTER) ||
      isYounger(now - this.#failedAt, RETRY_AFTER)
    )
      return;
    kept.refreshedAt = now;
    const done = () => {};
    this.#ports.background(this.#load(id, kept.value).then(done, done));
  }

  async #load(id: string, known: V | undefined, begun?: B): Promise<V | undefined> {
    const readAt = this.#ports.clock();
    const changes = this.#changes;
    let value: V | undefined;
    try {
      value = await this.#read(id, known, begun);
    } catch (error) {
      if (error instanceof StorageError) this.#failedAt = this.#ports.clock();
      throw error;
    }
    this.#failedAt = Number.NEGATIVE_INFINITY;
    // What was read before a change must not be remembered after it.
    if (changes !== this.#changes) return value;
    this.#kept.delete(id);
    this.#absent.delete(id);
    if (value === undefined) this.#absent.set(id, readAt);
    else this.#kept.set(id, { value, readAt, refreshedAt: readAt });
    return value;
  }
}
