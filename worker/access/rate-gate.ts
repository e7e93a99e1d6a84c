/**
 * How many requests a key may make: counted in the isolate, so that a request waits for nothing, and shared between isolates one
 * hundredth of the limit at a time, in the background. A brake, not an accountant.
 */

import type { Ports, RateLimiter } from "../ports.ts";

/** Milliseconds. */
export const WINDOW_MS = 60_000;
/** What the platform's counter allows in a window; each of our reports to it stands for this part of the limit. */
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

export class RateGate {
  readonly #counts = new Map<string, Count>();
  readonly #options: RateGateOptions;
  readonly #share: number;

  constructor(options: RateGateOptions) {
    this.#options = options;
    this.#share = Math.max(1, Math.ceil(options.limit / SHARES));
  }

  #countOf(key: string, now: number): Count {
    const known = this.#counts.get(key);
    if (known) {
      if (now >= known.windowEnds) {
        known.windowEnds = now + WINDOW_MS;
        known.count = 0;
      }
      return known;
    }
    if (this.#counts.size >= KEYS_MAXIMUM) this.#counts.delete(this.#counts.keys().next().value as string);
    const count = { windowEnds: now + WINDOW_MS, count: 0, refusedUntil: 0 };
    this.#counts.set(key, count);
    return count;
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
    if (now < count.refusedUntil) return Math.ceil((count.refusedUntil - now) / 1000);
    count.count += 1;
    if (count.count > limit) return Math.ceil((count.windowEnds - now) / 1000);
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
