/** What is told of many rounds. */

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

export const median = (values: readonly number[]): number => at(values, 0.5);

/** Of the calmest tenth: other work on the machine only ever adds to a time. */
export const calm = (values: readonly number[]): number => at(values, 0.1);

/** The median of the ratios of one round each: a machine that changes speed changes both sides. */
export const ratio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
