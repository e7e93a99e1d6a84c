/**
 * Processor time of this process, compared with other work of the same process: how busy the
 * machine is changes neither.
 */

const now = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/**
 * The least of several runs, in microseconds: what disturbs a run only ever adds to it. Stops at
 * the first below `enough`.
 */
export async function leastCost(work: () => unknown, runs: number, enough = 0): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && least > enough; run++) {
    const begun = now();
    await work();
    least = Math.min(least, now() - begun);
  }
  return least;
}

/** Every character looked at once, by the slowest plain means: a pattern for each. */
export function readOnce(text: string): number {
  let blanks = 0;
  for (let at = 0; at < text.length; at++) if (/\s/.test(text.charAt(at))) blanks++;
  return blanks;
}
