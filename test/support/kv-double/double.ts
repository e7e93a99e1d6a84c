/**
 * Workers KV with several locations as a state machine: nothing here waits, and clock and
 * randomness come from outside. As strict as the documentation allows, so that what holds over it
 * holds over the real one: https://developers.cloudflare.com/kv/concepts/how-kv-works/
 */

import { COUNTED_AS, type Counts, type FaultPlan, type Operation, withFault } from "./operation.ts";
import {
  CACHE_TTL_DEFAULT,
  checkBulk,
  checkCacheTtl,
  checkKey,
  checkListLimit,
  checkMetadata,
  checkValue,
  expiryOf,
  KvRefusal,
  LIST_MAXIMUM,
  type PutOptions,
} from "./refusals.ts";
import { ABSENT, byUtf8, type Entry, type Found, liveAt, Store } from "./store.ts";

export interface Modes {
  /** Whether a location's own write is at once in its cache: usual, and promised nowhere. */
  own: "seen" | "unseen";
  /** Milliseconds. What a location reads anew may be so old: tiers between it and the store. */
  lag: number;
  /** Probability that a location drops what it remembers before a read. */
  refresh: number;
  /** What was deleted still takes a place on a page of a list, which may be empty by that. */
  tombstones: boolean;
  /** Whether a delete counts as the write of its key's second. */
  pacedDeletes: boolean;
  /** A day's operations; undefined without end. */
  quota: Partial<Counts>;
}

const STRICT: Modes = {
  own: "seen",
  lag: 0,
  refresh: 0,
  tombstones: false,
  pacedDeletes: true,
  quota: {},
};

export interface ListOptions {
  readonly prefix?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface Page {
  readonly keys: readonly { readonly name: string; readonly entry: Entry }[];
  /** Set when there is more. */
  readonly cursor?: string;
}

interface Location {
  readonly cache: Map<string, { readonly found: Found; readonly at: number }>;
  readonly lists: Map<string, { readonly page: Page; readonly at: number }>;
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const LISTED_FOR = 60 * SECOND;
const none = (): Counts => ({ reads: 0, writes: 0, deletes: 0, lists: 0 });

export class KvDouble {
  readonly modes: Modes;
  /** Replace it to let operations fail. */
  faults: FaultPlan = () => undefined;
  /** Since the start, refused ones too. */
  readonly counts = none();
  readonly #clock: () => number;
  readonly #random: () => number;
  readonly #store = new Store();
  readonly #locations = new Map<string, Location>();
  readonly #writtenAt = new Map<string, number>();
  #today = { day: Number.NaN, counts: none() };

  /**
   * @param clock milliseconds since the epoch
   * @param random 0 to 1; always 1 means: as late as the modes allow, and nothing that is rare
   */
  constructor(clock: () => number, random: () => number = () => 1, modes: Partial<Modes> = {}) {
    this.#clock = clock;
    this.#random = random;
    this.modes = { ...STRICT, ...modes };
  }

  get(location: string, key: string, cacheTtl = CACHE_TTL_DEFAULT): Entry | undefined {
    checkKey(key);
    checkCacheTtl(cacheTtl);
    return this.#perform({ kind: "get", location, keys: [key] }, () =>
      this.#read(location, key, cacheTtl),
    );
  }

  /** Each key on its own: no snapshot of them is promised. */
  getMany(
    location: string,
    keys: readonly string[],
    cacheTtl = CACHE_TTL_DEFAULT,
  ): Map<string, Entry | undefined> {
    checkBulk(keys);
    checkCacheTtl(cacheTtl);
    return this.#perform(
      { kind: "bulk", location, keys },
      () => new Map(keys.map((key) => [key, this.#read(location, key, cacheTtl)])),
    );
  }

  put(location: string, key: string, value: Uint8Array, options: PutOptions = {}): void {
    checkKey(key);
    checkValue(value);
    const { metadata } = options;
    if (metadata !== undefined) checkMetadata(metadata);
    const expires = expiryOf(options, Math.floor(this.#clock() / SECOND));
    this.#perform({ kind: "put", location, keys: [key] }, () => {
      this.#pace(key);
      this.#write(location, key, {
        value,
        ...(metadata !== undefined && { metadata }),
        ...(expires !== undefined && { expires }),
      });
      this.#writtenAt.set(key, this.#clock());
    });
  }

  delete(location: string, key: string): void {
    checkKey(key);
    this.#perform({ kind: "delete", location, keys: [key] }, () => {
      if (this.modes.pacedDeletes) this.#pace(key);
      this.#write(location, key, ABSENT);
      if (this.modes.pacedDeletes) this.#writtenAt.set(key, this.#clock());
    });
  }

  list(location: string, { prefix = "", limit = LIST_MAXIMUM, cursor }: ListOptions = {}): Page {
    checkKey(prefix);
    checkListLimit(limit);
    return this.#perform({ kind: "list", location, keys: [prefix] }, () => {
      const { lists } = this.#at(location);
      const asked = JSON.stringify([prefix, limit, cursor]);
      const now = this.#clock();
      const kept = lists.get(asked);
      if (kept && now - kept.at < LISTED_FOR) return kept.page;
      const page = this.#page(prefix, limit, cursor);
      lists.set(asked, { page, at: now });
      return page;
    });
  }

  /** What is true in the store, for tests to compare with; counts and plants nothing. */
  truth(key: string): Entry | undefined {
    return liveAt(this.#store.asOf(key, Number.POSITIVE_INFINITY), this.#clock());
  }

  /** Every key that is in the store. */
  keys(): string[] {
    return this.#store
      .keysAsOf(Number.POSITIVE_INFINITY)
      .filter((key) => this.truth(key) !== undefined);
  }

  #at(name: string): Location {
    const location = this.#locations.get(name) ?? { cache: new Map(), lists: new Map() };
    this.#locations.set(name, location);
    return location;
  }

  #perform<T>(operation: Operation, effect: () => T): T {
    const counted = COUNTED_AS[operation.kind];
    const count = operation.kind === "bulk" ? operation.keys.length : 1;
    const day = Math.floor(this.#clock() / DAY);
    if (this.#today.day !== day) this.#today = { day, counts: none() };
    this.counts[counted] += count;
    this.#today.counts[counted] += count;
    if (this.#today.counts[counted] > (this.modes.quota[counted] ?? Number.POSITIVE_INFINITY))
      throw new KvRefusal(429, "Too Many Requests");
    return withFault(this.faults(operation), effect);
  }

  /** The time that a read of the store is as old as. */
  #viewed(): number {
    return this.#clock() - this.modes.lag * this.#random();
  }

  #read(location: string, key: string, cacheTtl: number): Entry | undefined {
    const { cache } = this.#at(location);
    const now = this.#clock();
    if (this.#random() < this.modes.refresh) cache.delete(key);
    const kept = cache.get(key);
    if (kept && now - kept.at < cacheTtl * SECOND) return liveAt(kept.found, now);
    const found = this.#store.asOf(key, this.#viewed());
    cache.set(key, { found, at: now });
    return liveAt(found, now);
  }

  /** One write a second and key, wherever it comes from. */
  #pace(key: string): void {
    if (this.#clock() - (this.#writtenAt.get(key) ?? Number.NEGATIVE_INFINITY) < SECOND)
      throw new KvRefusal(429, "Too Many Requests");
  }

  #write(location: string, key: string, content: Omit<Entry, "seq"> | typeof ABSENT): void {
    const now = this.#clock();
    const found = this.#store.write(key, content, now);
    if (this.modes.own === "seen") this.#at(location).cache.set(key, { found, at: now });
  }

  #page(prefix: string, limit: number, cursor: string | undefined): Page {
    const now = this.#clock();
    const viewed = this.#viewed();
    const after = cursor && Buffer.from(cursor, "base64url").toString();
    const found = this.#store
      .keysAsOf(viewed)
      .filter((key) => key.startsWith(prefix) && (!after || byUtf8(key, after) > 0))
      .map((name) => ({ name, entry: liveAt(this.#store.asOf(name, viewed), now) }));
    const places = this.modes.tombstones ? found : found.filter(({ entry }) => entry);
    const page = places.slice(0, limit);
    const last = page.at(-1)?.name ?? "";
    return {
      keys: page.flatMap(({ name, entry }) => (entry ? [{ name, entry }] : [])),
      ...(places.length > limit && { cursor: Buffer.from(last).toString("base64url") }),
    };
  }
}
