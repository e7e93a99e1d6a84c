/** A double with two locations and a clock that the test moves. */

import { KvDouble, type Modes } from "../../support/kv-double/double.ts";
import { namespaceAt } from "../../support/kv-double/namespace.ts";

/** Seconds since the epoch. */
export const START = Date.UTC(2026, 10, 29) / 1000;

export function startDouble(modes: Partial<Modes> = {}, random?: () => number) {
  let now = START;
  const kv = new KvDouble(() => now * 1000, random, modes);
  return {
    kv,
    nrt: namespaceAt(kv, "nrt"),
    fra: namespaceAt(kv, "fra"),
    pass(seconds: number): void {
      now += seconds;
    },
  };
}
