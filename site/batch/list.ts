/** A pasted list -> UserIDs, each once, and the lines that hold none that can be signed. */

import { type InputCode, userIdFault } from "../../worker/usersig/input.ts";

export const MAXIMUM = 1000;

export interface FaultyLine {
  /** From 1. */
  readonly line: number;
  readonly userId: string;
  readonly code: InputCode;
}

export interface UserIdList {
  readonly userIds: readonly string[];
  readonly repeated: number;
  readonly faults: readonly FaultyLine[];
}

/** The first column; a quoted one may hold commas and doubled quotes (RFC 4180). */
function firstColumn(line: string): string {
  const [, quoted] = /^\s*"((?:[^"]|"")*)"/.exec(line) ?? [];
  return quoted === undefined ? (line.split(/[,;\t]/, 1)[0] ?? "").trim() : quoted.replaceAll('""', '"');
}

export function readList(text: string): UserIdList {
  const userIds = new Set<string>();
  const faults: FaultyLine[] = [];
  let repeated = 0;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const userId = firstColumn(line);
    if (userId === "") return;
    const fault = userIdFault(userId);
    if (fault) faults.push({ line: index + 1, userId, code: fault.code });
    else if (userIds.has(userId)) repeated++;
    else userIds.add(userId);
  });
  return { userIds: [...userIds], repeated, faults };
}
