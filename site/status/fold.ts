/** What repeats in a list is said once, with how often. Pure. */

export interface Fold<Row> {
  /** All of them, newest first. */
  readonly rows: readonly Row[];
  /** How often the round of `rows.length / times` rows came; 1 where nothing repeats. */
  readonly times: number;
}

/** Rounds of so many rows are looked for: one event, one and its opposite, the way of a push. */
const PERIODS = [1, 2, 3] as const;
/** So often at least, or it is as short to say each. */
const LEAST = 3;

function repeats(likes: readonly string[], start: number, period: number): number {
  let end = start + period;
  while (end < likes.length && likes[end] === likes[end - period]) end++;
  return Math.floor((end - start) / period);
}

interface Placed<Row> {
  readonly row: Row;
  readonly place: number;
}

/** From the oldest on, so that what comes live does not shift the rounds that are there. */
function foldOne<Row>(rows: readonly Placed<Row>[], likeness: (row: Row) => string) {
  const ordered = [...rows].reverse();
  const likes = ordered.map(({ row }) => likeness(row));
  const folds: (Fold<Row> & { readonly place: number })[] = [];
  for (let start = 0; start < ordered.length; ) {
    const found = PERIODS.map((period) => ({ period, times: repeats(likes, start, period) }));
    const { period, times } = found.find(({ times }) => times >= LEAST) ?? { period: 1, times: 1 };
    const taken = ordered.slice(start, start + period * times).reverse();
    folds.push({ rows: taken.map(({ row }) => row), times, place: taken[0]?.place ?? 0 });
    start += taken.length;
  }
  return folds;
}

/**
 * @param rows newest first @param stream whose row it is: others in between break no round
 * @param likeness equal for two that are the same but for their time
 * @returns in the order of the newest of each
 */
export function foldRows<Row>(
  rows: readonly Row[],
  stream: (row: Row) => string,
  likeness: (row: Row) => string,
): readonly Fold<Row>[] {
  const placed = rows.map((row, place) => ({ row, place }));
  return [...Map.groupBy(placed, ({ row }) => stream(row)).values()]
    .flatMap((one) => foldOne(one, likeness))
    .sort((a, b) => a.place - b.place);
}
