/** The order of rows: numbers as numbers, texts as the language has them, nothing last. */

import { expect, it } from "vitest";
import { sortRows } from "../../../site/ui/data-table.tsx";

const compare = new Intl.Collator("en", { numeric: true }).compare;

it.each([
  [[10, 9, undefined, 2], false, [2, 9, 10, undefined]],
  [[10, 9, undefined, 2], true, [10, 9, 2, undefined]],
  [["key 10", "key 2", undefined, "Key 1"], false, ["Key 1", "key 2", "key 10", undefined]],
])("sorts %j (falling: %s)", (rows, falling, sorted) => {
  const by = (row: string | number | undefined) => row;
  expect(sortRows<string | number | undefined>(rows, by, falling, compare)).toEqual(sorted);
});
