/**
 * A pasted list -> UserIDs, each once, and every line that was left out or is unusual: nothing is
 * dropped in silence.
 */

import { type Row, readRows } from "./rows.ts";

export const MAXIMUM = 1000;

/** Which cells hold UserIDs: all of them, or those of one column (from 0). */
export type Reading = "all" | number;

export interface Entry {
  /** From 1. */
  readonly line: number;
  readonly userId: string;
}

export interface UserIdList {
  readonly entries: readonly Entry[];
  readonly repeated: readonly Entry[];
  /** Cannot be signed. */
  readonly faulty: readonly Entry[];
  /** Lines without a UserID, other than at the end. */
  readonly blank: readonly number[];
  /** A line that names the columns. */
  readonly heading: number | undefined;
  readonly reading: Reading;
  /** What each column begins with; one for a plain list. */
  readonly columns: readonly string[];
}

/** How people and exports head the column: Tencent's own are UserID, Identifier and To_Account. */
const HEADING =
  /^(?:user[ _-]?ids?|user[ _-]?names?|identifiers?|(?:to_?)?accounts?|用户名|用户 ?ID|ユーザー名|ユーザー ?ID)$/i;

function usualReading(rows: readonly Row[], heading: Row | undefined): Reading {
  if (heading) return heading.cells.findIndex((cell) => HEADING.test(cell));
  const lengths = new Set(rows.map(({ cells }) => cells.length));
  // Lines of one length are a table; one line, or lines of any length, are a list with commas.
  return lengths.size > 1 || (rows.length === 1 && !lengths.has(1)) ? "all" : 0;
}

/**
 * @param isFaulty whether a UserID cannot be signed; @param wanted by the reader, without it the
 *   usual one for such a text
 */
export function readList(
  text: string,
  isFaulty: (userId: string) => boolean,
  wanted?: Reading,
): UserIdList {
  const rows = readRows(text.trimEnd());
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const first = filled[0];
  const heading =
    filled.length > 1 && first?.cells.some((cell) => HEADING.test(cell)) ? first : undefined;
  const width = Math.max(1, ...filled.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => first?.cells[column] ?? "");
  const possible = wanted === "all" || (wanted !== undefined && wanted < width);
  const reading = possible ? wanted : usualReading(filled, heading);

  const entries = new Map<string, Entry>();
  const repeated: Entry[] = [];
  const faulty: Entry[] = [];
  const blank: number[] = [];
  const empty = text.trim() === "";
  for (const row of rows) {
    if (row === heading) continue;
    const { line, cells } = row;
    const found = (reading === "all" ? cells : [cells[reading] ?? ""]).filter(
      (cell) => cell !== "",
    );
    if (found.length === 0 && !empty) blank.push(line);
    for (const userId of found) {
      const entry = { line, userId };
      if (isFaulty(userId)) faulty.push(entry);
      else if (entries.has(userId)) repeated.push(entry);
      else entries.set(userId, entry);
    }
  }
  return {
    entries: [...entries.values()],
    repeated,
    faulty,
    blank,
    heading: heading?.line,
    reading,
    columns,
  };
}
