/** The way to the double and back: how long it takes, and what was on it when. */

import { Hung, type Operation } from "./operation.ts";

export interface Trip extends Operation {
  /** Milliseconds of the clock that measures, not of the double's. */
  readonly began: number;
  /** Unset while it is under way, which for one that hangs is for ever. */
  ended?: number;
  refused?: boolean;
}

export class Traffic {
  /** Milliseconds that one operation takes, half of them before its effect. */
  latency = 0;
  readonly trips: Trip[] = [];
  readonly #wait: (milliseconds: number) => Promise<unknown>;
  readonly #now: () => number;

  constructor(
    wait: (milliseconds: number) => Promise<unknown> = () => Promise.resolve(),
    now: () => number = () => performance.now(),
  ) {
    this.#wait = wait;
    this.#now = now;
  }

  async run<T>(operation: Operation, effect: () => T): Promise<T> {
    const trip: Trip = { ...operation, began: this.#now() };
    this.trips.push(trip);
    if (this.latency) await this.#wait(this.latency / 2);
    try {
      return effect();
    } catch (error) {
      if (error instanceof Hung) return await new Promise<never>(() => {});
      trip.refused = true;
      throw error;
    } finally {
      if (this.latency) await this.#wait(this.latency / 2);
      trip.ended = this.#now();
    }
  }

  /** What set out while the work was under way. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; trips: readonly Trip[] }> {
    const before = this.trips.length;
    const result = await work();
    return { result, trips: this.trips.slice(before) };
  }
}

/** How many trips waited for one another: the longest chain of which none overlap. */
export function roundTrips(trips: readonly Trip[]): number {
  const byEnd = trips
    .map(({ began, ended = Number.POSITIVE_INFINITY }) => ({ began, ended }))
    .sort((a, b) => a.ended - b.ended);
  let chain = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { began, ended } of byEnd) {
    if (began < until) continue;
    chain += 1;
    until = ended;
  }
  return chain;
}
