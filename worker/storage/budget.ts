/**
 * How long one request waits for its stores in all. Each call has a bound of its own in its
 * adapter; a request makes several, one after the other, and slow ones add up.
 */

import { eachPromise } from "./each-promise.ts";
import { inTime } from "./in-time.ts";

/** Milliseconds. */
export const STORAGE_MS = 5000;

/**
 * Only waiting counts, and calls at the same time count once: what a vendor takes in between is not
 * storage.
 */
export class Budget {
  #left = STORAGE_MS;
  #waiting = 0;
  #since = 0;

  /** @throws {StorageError} (as a rejection) when the request has waited for long enough */
  async within<T>(work: Promise<T>): Promise<T> {
    const now = performance.now();
    if (this.#waiting === 0) this.#since = now;
    this.#waiting += 1;
    try {
      return await inTime(work, this.#left - (now - this.#since));
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#left -= performance.now() - this.#since;
    }
  }
}

/** The same store, as one request sees it: what it promises counts against the budget. */
const withinBudget = <Store extends object>(store: Store, budget: Budget): Store =>
  eachPromise(store, (promise) => {
    const counted = budget.within(promise);
    // What was begun early is not always waited for; on Deno a failure that nobody sees to would end
    // the process.
    counted.catch(() => {});
    return counted;
  });

/**
 * What makes one request's view of `deps`: everything as it is, but the named stores within one
 * budget. The budget is made when the first of them is used, and what is at hand at once costs
 * nothing.
 */
export function budgeted<Deps extends object, Name extends keyof Deps>(
  deps: Deps & Record<Name, object>,
  stores: readonly Name[],
): () => Deps {
  const view: object = Object.create(
    deps,
    Object.fromEntries(
      stores.map((name) => [
        name,
        {
          get(this: { budget?: Budget }) {
            this.budget ??= new Budget();
            return withinBudget<object>(deps[name], this.budget);
          },
        },
      ]),
    ),
  );
  return () => Object.create(view) as Deps;
}
