/** Tables on the terminal, and with `--markdown` as they stand in a document. */

export interface Table {
  readonly title: string;
  /** The first column is text, all others are figures. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was not measured is a dash. */
export const figure = (value: number, digits = 0): string =>
  Number.isFinite(value) ? value.toFixed(digits) : "–";

function plain({ columns, rows }: Table): string[] {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  return [columns, ...rows].map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("   ")
      .trimEnd(),
  );
}

function markdown({ columns, rows }: Table): string[] {
  const rule = columns.map((_, i) => (i === 0 ? "---" : "--:"));
  return [columns, rule, ...rows].map((row) => `| ${row.join(" | ")} |`);
}

export function printTable(table: Table, asMarkdown: boolean): void {
  const lines = asMarkdown ? ["", ...markdown(table)] : plain(table);
  console.log([`\n${table.title}`, ...lines].join("\n"));
}
