/**
 * How many requests this isolate works on at the same time. Past the bound a new one is refused at
 * once, while it costs nothing, instead of making all of them late.
 */

/**
 * Milliseconds after which a request counts no more. On Cloudflare one whose client goes away ends
 * without a word, so that it could never be taken off.
 */
const FORGOTTEN_AFTER = 30_000;
/** Milliseconds between two lines in the log. */
const TOLD_EVERY = 10_000;

/** One request's place. */
export interface Place {
  /** Milliseconds. */
  readonly since: number;
}

interface Options {
  /** 0 is no limit. */
  readonly maximum: number;
  readonly log: (line: { event: "overloaded"; inFlight: number; refused: number }) => void;
}

export class InFlight {
  readonly #maximum: number;
  readonly #log: Options["log"];
  /** Oldest first. */
  readonly #places = new Set<Place>();
  #refused = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor({ maximum, log }: Options) {
    this.#maximum = maximum === 0 ? Number.POSITIVE_INFINITY : maximum;
    this.#log = log;
  }

  /**
   * A place, to be given back with `leave`, or none when there are too many.
   *
   * @param preferred asked past the bound only: whether the request may have one of as many places
   *   again, which all others leave free
   */
  enter(now: number, preferred: () => boolean): Place | undefined {
    if (this.#places.size >= this.#maximum) {
      this.#forget(now);
      const { size } = this.#places;
      if (size >= this.#maximum && (size >= 2 * this.#maximum || !preferred()))
        return this.#refuse(now);
    }
    const place = { since: now };
    this.#places.add(place);
    return place;
  }

  leave(place: Place): void {
    this.#places.delete(place);
  }

  #forget(now: number): void {
    for (const place of this.#places) {
      // A negative age is the clock's, which went back.
      const age = now - place.since;
      if (age >= 0 && age < FORGOTTEN_AFTER) return;
      this.#places.delete(place);
    }
  }

  #refuse(now: number): undefined {
    this.#refused += 1;
    if (Math.abs(now - this.#toldAt) < TOLD_EVERY) return;
    this.#toldAt = now;
    this.#log({ event: "overloaded", inFlight: this.#places.size, refused: this.#refused });
    this.#refused = 0;
  }
}
