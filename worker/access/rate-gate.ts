/**
 * How many requests a key may make: counted in the isolate, so that a request waits for nothing,
 * and shared between isolates one hundredth of the limit at a time, in the background. A brake, not
 * an accountant.
 */

import { BoundedMap } from "../bytes/bounded-map.ts";
import type { Ports, RateLimiter } from "../ports.ts";

/** Milliseconds. */
export const WINDOW_MS = 60_000;
/**
 * What the platform's counter allows in a window; each of our reports to it stands for this part of
 * the limit.
 */
export const SHARES = 100;
/** Milliseconds for which the platform's refusal holds before it is asked again. */
export const REFUSAL_MS = 10_000;
const KEYS_MAXIMUM = 10_000;

interface Count {
  windowEnds: number;
  count: number;
  refusedUntil: number;
}

export interface RateGateOptions {
  /** Requests in a window; 0 is no limit. */
  readonly limit: number;
  readonly shared: RateLimiter;
  readonly background: Ports["background"];
}

/**
 * Whether a time of at most `length` is still going on. An end further away was set before the
 * clock went back.
 */
const isWithin = (now: number, end: number, length: number): boolean =>
  now < end && end <= now + length;

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

export class RateGate {
  readonly #counts = new BoundedMap<string, Count>(KEYS_MAXIMUM);
  readonly #options: RateGateOptions;
  readonly #share: number;

  constructor(options: RateGateOptions) {
    this.#options = options;
    this.#share = Math.max(1, Math.ceil(options.limit / SHARES));
  }

  /** Whether nothing was ever counted. */
  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  #countOf(key: string, now: number): Count {
    const known = this.#counts.get(key);
    if (known) {
      if (!isWithin(now, known.windowEnds, WINDOW_MS)) {
        known.windowEnds = now + WINDOW_MS;
        known.count = 0;
      }
      return known;
    }
    const count = { windowEnds: now + WINDOW_MS, count: 0, refusedUntil: 0 };
    this.#counts.set(key, count);
    return count;
  }

  /**
   * Looks without counting.
   *
   * @param now milliseconds
   * @returns the seconds for which `take` would refuse
   */
  full(key: string, now: number): number | undefined {
    const count = this.#counts.get(key);
    if (count === undefined) return undefined;
    const { limit } = this.#options;
    if (isWithin(now, count.refusedUntil, REFUSAL_MS)) return seconds(count.refusedUntil - now);
    const over = count.count >= limit && isWithin(now, count.windowEnds, WINDOW_MS);
    return over ? seconds(count.windowEnds - now) : undefined;
  }

  /**
   * Counts a request.
   *
   * @param now milliseconds
   * @returns the seconds to wait when it is one too many
   */
  take(key: string, now: number): number | undefined {
    const { limit, shared, background } = this.#options;
    if (limit === 0) return undefined;
    const count = this.#countOf(key, now);
    if (isWithin(now, count.refusedUntil, REFUSAL_MS)) return seconds(count.refusedUntil - now);
    count.count += 1;
    if (count.count > limit) return seconds(count.windowEnds - now);
    if (count.count % this.#share === 0)
      background(
        shared(key).then(
          (allowed) => {
            if (!allowed) count.refusedUntil = now + REFUSAL_MS;
          },
          // Without the platform's counter the isolate's own still holds.
          () => {},
        ),
      );
    return undefined;
  }
}
