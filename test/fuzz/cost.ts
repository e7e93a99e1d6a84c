/**
 * Processor time of another process, in nanoseconds, as Linux counts it. It says what a request
 * costs also where other work on the machine makes every answer late.
 */

import { readdirSync, readFileSync } from "node:fs";

/** Processes that this one started, and those that they started. */
export function descendants(): number[] {
  const parents = new Map<number, number>();
  let entries: string[];
  try {
    entries = readdirSync("/proc");
  } catch {
    return [];
  }
  for (const entry of entries.filter((name) => /^\d+$/.test(name)))
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      // The command's name stands in parentheses and may hold spaces.
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // Ended meanwhile.
    }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === process.pid || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs);
}

/** Nanoseconds that the processes have computed so far; 0 where it cannot be told. */
export function processorTime(processes: readonly number[]): number {
  let total = 0;
  for (const pid of processes)
    try {
      for (const task of readdirSync(`/proc/${pid}/task`))
        total += Number(
          readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ", 1)[0],
        );
    } catch {
      // A thread that ended meanwhile; the next look counts without it.
    }
  return total;
}

/** The median of the latest values. */
export class RunningMedian {
  readonly #latest: number[] = [];

  add(value: number): void {
    this.#latest.push(value);
    if (this.#latest.length > 101) this.#latest.shift();
  }

  /** `undefined` as long as there are too few to tell what is ordinary. */
  get value(): number | undefined {
    if (this.#latest.length < 9) return undefined;
    return [...this.#latest].sort((a, b) => a - b)[this.#latest.length >> 1];
  }
}
