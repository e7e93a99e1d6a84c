/**
 * What a command prints. Names and answers come from others, so nothing in them may speak to the
 * terminal.
 */

import { visible } from "../../worker/bytes/text.ts";

/** A line, or its cells. */
export type Line = string | readonly string[];

const shown = (line: Line): string =>
  typeof line === "string" ? visible(line) : line.map(visible).join("\t");

export function printLines(lines: readonly Line[]): void {
  for (const line of lines) console.log(shown(line));
}

/** JSON leaves some of them as they are; as escapes they are the same JSON. */
export function printJson(value: unknown): void {
  printLines(JSON.stringify(value, undefined, 2).split("\n"));
}

/** To standard error. */
export function printNotes(lines: readonly Line[]): void {
  for (const line of lines) console.error(shown(line));
}
