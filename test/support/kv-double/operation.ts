/** One call of KV, and the ways in which it can fail. */

import { KvRefusal } from "./refusals.ts";

/** As prices and quotas count; reads of many keys count each key. */
export const COUNTED = ["reads", "writes", "deletes", "lists"] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Record<Counted, number>;

export const KINDS = ["get", "bulk", "put", "delete", "list"] as const;
export type Kind = (typeof KINDS)[number];

export const COUNTED_AS: Readonly<Record<Kind, Counted>> = {
  get: "reads",
  bulk: "reads",
  put: "writes",
  delete: "deletes",
  list: "lists",
};

export interface Operation {
  readonly kind: Kind;
  readonly location: string;
  /** Of a list its prefix. */
  readonly keys: readonly string[];
}

/** Nothing that the platform says excludes any of them. */
export const FAULTS = ["reject_before", "reject_after", "hang_before", "hang_after"] as const;
export type Fault = (typeof FAULTS)[number];
/** Which fault the operation meets; asked once for each. */
export type FaultPlan = (operation: Operation) => Fault | undefined;

/** The answer never comes. */
export class Hung extends Error {}

export function withFault<T>(fault: Fault | undefined, effect: () => T): T {
  const fail = (): never => {
    throw fault?.startsWith("hang") ? new Hung() : new KvRefusal(500, "Internal Server Error");
  };
  if (fault?.endsWith("before")) fail();
  const result = effect();
  return fault ? fail() : result;
}

/** The first `times` operations that `matches` says yes to. */
export function failNext(
  fault: Fault,
  matches: (operation: Operation) => boolean = () => true,
  times = 1,
): FaultPlan {
  let left = times;
  return (operation) => {
    if (left === 0 || !matches(operation)) return undefined;
    left -= 1;
    return fault;
  };
}

/** Each operation fails with these probabilities. */
export const failAtRandom =
  (random: () => number, rates: Partial<Record<Fault, number>>): FaultPlan =>
  () => {
    let drawn = random();
    for (const fault of FAULTS) {
      drawn -= rates[fault] ?? 0;
      if (drawn < 0) return fault;
    }
    return undefined;
  };
