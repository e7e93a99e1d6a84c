/** Many things of one kind, and none of them. */

import { type Column, DataTable } from "../ui/data-table.tsx";
import { Badge } from "../ui/tone.tsx";

interface Key {
  readonly name: string;
  readonly uses: number;
}

const KEYS: readonly Key[] = Array.from({ length: 45 }, (_, place) => ({
  name: `pipeline ${place + 1}`,
  uses: (place * 7919) % 1000,
}));

const COLUMNS: readonly Column<Key>[] = [
  { name: "Name", cell: ({ name }) => name, by: ({ name }) => name },
  { name: "Uses", cell: ({ uses }) => uses, by: ({ uses }) => uses, falling: true },
  {
    name: "State",
    cell: ({ uses }) => (
      <Badge tone={uses > 500 ? "good" : "plain"}>{uses > 500 ? "used" : "idle"}</Badge>
    ),
  },
];

export const Rows = () => (
  <DataTable
    label="API keys"
    columns={COLUMNS}
    rows={KEYS}
    keyOf={({ name }) => name}
    textOf={({ name }) => name}
    chosen={({ name }) => name === "pipeline 2"}
    add={
      <button type="button" class="primary">
        Add a key
      </button>
    }
  />
);
