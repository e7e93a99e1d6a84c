/**
 * A pasted text -> its rows of cells, as a person or a spreadsheet writes them (RFC 4180, also with
 * semicolons or tabs).
 */

export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [",", ";", "\t"] as const;

/** The one that divides most lines; in a text without any it does not matter. */
function delimiterOf(text: string): string {
  const lines = text.replaceAll(/"[^"]*"/g, "").split(/[\r\n]+/);
  const counted = DELIMITERS.map(
    (one) => [one, lines.filter((line) => line.includes(one)).length] as const,
  );
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** In quotes, doubled quotes mean one, and delimiters and line breaks are the cell's own. */
const quotedCell = (delimiter: string) =>
  new RegExp(`[ ]*"([^"]*(?:""[^"]*)*)"[ ]*(?=[${delimiter}\\r\\n]|$)`, "y");
const plainCell = (delimiter: string) => new RegExp(`[^${delimiter}\\r\\n]*`, "y");

/**
 * Every line has a row, an empty one too. A quote that is not closed is a character like any other.
 */
export function readRows(text: string): Row[] {
  const delimiter = delimiterOf(text);
  const [quoted, plain] = [quotedCell(delimiter), plainCell(delimiter)];
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    const [whole = "", inner] = match(quoted) ?? match(plain) ?? [];
    cells.push(inner === undefined ? whole.trim() : inner.replaceAll('""', '"'));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += whole.length;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    rows.push({ line: begun, cells });
    if (at >= text.length) return rows;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    begun = line;
    cells = [];
  }
}
