/** UserSigs as CSV (RFC 4180), safe to be opened in a spreadsheet. */

import type { IssuedMany } from "../bench.ts";

/** A cell that begins like a formula would be run by a spreadsheet; the apostrophe makes it text (OWASP, CSV injection). */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
export const toCsv = ({ userSigs, expiresAt }: IssuedMany): string =>
  `\uFEFF${[["userId", "userSig", "expiresAt"], ...userSigs.map((row) => [row.userId, row.userSig, expiresAt])]
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("")}`;
