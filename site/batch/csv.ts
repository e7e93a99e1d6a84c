/** UserSigs as CSV (RFC 4180), safe to be opened in a spreadsheet. */

import type { IssuedMany } from "../workbench.ts";

/**
 * A cell that begins like this would be run as a formula (OWASP, CSV injection); spreadsheets in
 * Japanese and Chinese take the full-width signs too.
 */
export const isFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(text);

/** The apostrophe makes it text. */
const cell = (text: string): string => {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
export const toCsv = ({ userSigs, expiresAt }: IssuedMany): string =>
  `\uFEFF${[
    ["userId", "userSig", "expiresAt"],
    ...userSigs.map((row) => [row.userId, row.userSig, expiresAt]),
  ]
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("")}`;
