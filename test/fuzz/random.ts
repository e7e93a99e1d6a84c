/** Chance that can be had again: everything that the fuzzer chooses comes from one seed. */

/** An entry with its share of the whole. */
export type Weighted<T> = readonly (readonly [weight: number, value: T])[];

export class Random {
  #state: number;

  /** @param seed any whole number */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** From `minimum` to `maximum`, both included. */
  between(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.next() * (maximum - minimum + 1));
  }

  /** Small lengths as likely as large ones: uniform in the logarithm. */
  size(minimum: number, maximum: number): number {
    return Math.round(minimum * (maximum / minimum) ** this.next());
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  weighted<T>(list: Weighted<T>): T {
    let left = this.next() * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return (list.at(-1) as (typeof list)[number])[1];
  }

  /** `count` values of `make`. */
  some<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }

  hex(digits: number): string {
    return this.some(digits, () => this.between(0, 15).toString(16)).join("");
  }
}
