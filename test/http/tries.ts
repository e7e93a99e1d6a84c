/** The same try many times, several of them side by side, so that writers meet. */

/**
 * Where the store compares no versions, or gives two claims one number, eight tries of ten show it.
 * `TRIES=500` looks for what is rarer.
 */
export const TRIES = Number(process.env.TRIES ?? 20);
/** Tries at the same moment; each of them is made by several writers. */
const SIDE_BY_SIDE = 10;

/**
 * @param one what went wrong in it; empty when nothing did
 * @returns one line for each try in which something went wrong
 */
export async function faultsIn(
  one: (index: number) => Promise<readonly string[]>,
  count = TRIES,
): Promise<string[]> {
  const faults: string[] = [];
  for (let first = 0; first < count; first += SIDE_BY_SIDE) {
    const indexes = Array.from(
      { length: Math.min(SIDE_BY_SIDE, count - first) },
      (_, i) => first + i,
    );
    const told = await Promise.all(indexes.map(one));
    told.forEach((lines, i) => {
      if (lines.length > 0) faults.push(`try ${first + i + 1}: ${lines.join("; ")}`);
    });
  }
  return faults;
}

/** `make` for 0 to `count - 1`, all at once. */
export const atOnce = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => make(i)));

/** A sentence where it is not so. */
export const unless = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence]);
