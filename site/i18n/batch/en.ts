/** What the batch generator says, in English. Loaded with it. */

import type { AnyText } from "../texts.ts";

const BATCH_EN = {
  userIds: "UserIDs",
  file: "Choose or drop a file",
  hint: (maximum: string) =>
    `One per line, separated by commas, or a CSV with a UserID column. Up to ${maximum}.`,
  reading: "Read the UserIDs from",
  everyValue: "every value",
  column: (number: string, text: string) => `column ${number} (${text})`,
  found: (count: string) => `UserIDs found: ${count}`,
  repeated: (count: string, lines: string) => `Repeated, generated only once: ${count} (${lines})`,
  blank: (lines: string) => `Skipped, no UserID: ${lines}`,
  heading: (lines: string) => `Skipped, column names: ${lines}`,
  line: (line: string) => `line ${line}`,
  lineOf: (line: string, userId: string) => `line ${line} “${userId}”`,
  more: (count: string) => `${count} more`,
  lines: (lines: readonly string[]) => lines.join(", "),
  none: ["No UserID is entered.", "Paste a list, one UserID per line."],
  tooMany: (count: string, maximum: string) =>
    [`You entered ${count} UserIDs; the limit is ${maximum}.`, "Split the list."] as const,
  faulty: [
    "Some UserIDs cannot be signed.",
    "Correct the lines below. Nothing is generated until every line is valid.",
  ],
  make: "Generate all",
  making: (done: string | undefined | 0, all: string) =>
    done ? `${done} of ${all}…` : `Generating ${all}…`,
  result: "Result",
  empty: "The UserSigs appear here, ready to copy or download.",
  done: (count: string) => `UserSigs generated: ${count}`,
  copy: "List",
  csv: "Download CSV",
  json: "Download JSON",
  apostrophe:
    "Some UserIDs begin like a formula. The CSV puts an apostrophe before them, so that no spreadsheet runs them. The JSON leaves them unchanged.",
  first: (count: string) => `the first ${count}`,
} as const;

export default BATCH_EN;

export type BatchTexts = AnyText<typeof BATCH_EN>;
