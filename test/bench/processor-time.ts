/** What a process has spent on processors, all of its threads together. */

import { readdirSync, readFileSync } from "node:fs";

/**
 * Nanoseconds. The first number of a thread's `schedstat` is its time on a processor (kernel
 * documentation, sched-stats). NaN where the system does not tell: Linux does.
 */
export function processorTimeOf(pid: number): number {
  const threads = `/proc/${pid}/task`;
  try {
    return readdirSync(threads)
      .map((thread) => readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ", 1)[0])
      .reduce((sum, time) => sum + Number(time), 0);
  } catch {
    // A kernel without it, or a thread that ended just now: no reason to lose the run.
    return Number.NaN;
  }
}
