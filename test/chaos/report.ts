/** A run in words: a table, and every lost write with what is needed to look for it. */

import type { Lost, Result } from "./rounds.ts";

export const shownLoss = ({ kind, record, round, expected, seen }: Lost, seed: number): string =>
  `seed ${seed}, round ${round}, ${kind}: ${record}: ${expected} was acknowledged, ${seen} is read`;

/** Every fault of a run, one a line. */
export function faultsOf({ kinds, lost, seed }: Result): string[] {
  return [
    ...lost.map((one) => shownLoss(one, seed)),
    ...kinds.flatMap(({ name, refusals }) =>
      refusals.map((refusal) => `seed ${seed}, ${name}: answered with ${refusal}`),
    ),
  ];
}

export function table(results: readonly Result[]): string {
  const [first] = results;
  const rows = (first?.kinds ?? []).map(({ name }) => [
    name,
    ...results.map(({ kinds }) => {
      const { lost = 0, acknowledged = 0 } = kinds.find((kind) => kind.name === name) ?? {};
      return `${lost} of ${acknowledged}`;
    }),
  ]);
  const all = [["lost of acknowledged", ...results.map(({ runtime }) => runtime)], ...rows];
  return all
    .map(
      ([name = "", ...cells]) => name.padEnd(22) + cells.map((cell) => cell.padStart(16)).join(""),
    )
    .join("\n");
}
