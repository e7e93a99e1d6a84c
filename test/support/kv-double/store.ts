/** The central store: every key's versions with the time of each, since a reader may be late. */

export interface Entry {
  readonly value: Uint8Array;
  /** JSON. */
  readonly metadata?: string;
  /** Seconds since the epoch. */
  readonly expires?: number;
  /** Grows with every write of the whole store. */
  readonly seq: number;
}

export const ABSENT = "absent";
export type Found = Entry | typeof ABSENT;

interface Version {
  readonly found: Found;
  readonly at: number;
}

/** Expiry goes before every cache: an expired entry is absent, wherever it lies. */
export const liveAt = (found: Found, now: number): Entry | undefined =>
  found === ABSENT || (found.expires !== undefined && found.expires * 1000 <= now)
    ? undefined
    : found;

export class Store {
  readonly #versions = new Map<string, Version[]>();
  #seq = 0;

  write(key: string, content: Omit<Entry, "seq"> | typeof ABSENT, at: number): Found {
    this.#seq += 1;
    const found = content === ABSENT ? ABSENT : { ...content, seq: this.#seq };
    this.#versions.set(key, [...(this.#versions.get(key) ?? []), { found, at }]);
    return found;
  }

  /** What a reader sees whose view is as old as `time`. */
  asOf(key: string, time: number): Found {
    return this.#versions.get(key)?.findLast(({ at }) => at <= time)?.found ?? ABSENT;
  }

  /** Every key that was ever written by then, in the order of UTF-8. */
  keysAsOf(time: number): string[] {
    const known = [...this.#versions].filter(([, [first]]) => first && first.at <= time);
    return known.map(([key]) => key).sort(byUtf8);
  }
}

/** Not the order of JavaScript's strings, which is that of UTF-16. */
export const byUtf8 = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));
