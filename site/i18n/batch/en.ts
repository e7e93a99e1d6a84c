/** What the batch generator says, in English. Loaded with it. */

import type { AnyText } from "../texts.ts";

const BATCH_EN = {
  userIds: "UserIDs",
  hint: (maximum: string) =>
    `one per line, with commas between them, or a CSV with a column of them; up to ${maximum}`,
  reading: "Take the UserIDs from",
  everyValue: "every value",
  column: (number: string, text: string) => `column ${number} (${text})`,
  found: (count: string) => `UserIDs found: ${count}`,
  repeated: (count: string, lines: string) => `Repeated, each made once: ${count} (${lines})`,
  blank: (lines: string) => `Without a UserID, left out: ${lines}`,
  heading: (lines: string) => `Names the columns, left out: ${lines}`,
  line: (line: string) => `line ${line}`,
  lineOf: (line: string, userId: string) => `line ${line} “${userId}”`,
  more: (count: string) => `${count} more`,
  lines: (lines: readonly string[]) => lines.join(", "),
  none: ["No UserID is given.", "Paste a list, one UserID per line."],
  tooMany: (count: string, maximum: string) =>
    [`These are ${count} UserIDs; ${maximum} can be made at once.`, "Split the list."] as const,
  faulty: [
    "Some UserIDs cannot be signed.",
    "Correct the lines named below; nothing is made before all are good.",
  ],
  make: "Generate all",
  making: (done: string | undefined | 0, all: string) =>
    done ? `${done} of ${all}…` : `Generating ${all}…`,
  result: "Result",
  empty: "The UserSigs appear here, to be copied or downloaded.",
  done: (count: string) => `UserSigs generated: ${count}`,
  copy: "Copy list",
  csv: "Download CSV",
  json: "Download JSON",
  apostrophe:
    "Some UserIDs begin like a formula. In the CSV an apostrophe stands before them, so that no spreadsheet runs them; the JSON has them as they are.",
  first: (count: string) => `the first ${count}`,
} as const;

export default BATCH_EN;

export type BatchTexts = AnyText<typeof BATCH_EN>;
