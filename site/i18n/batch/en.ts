/** What the batch generator says, in English. Loaded with it. */

const BATCH_EN = {
  userIds: "UserIDs",
  hint: (maximum: string) => `one per line, or the first column of a CSV; up to ${maximum}`,
  found: (count: string) => `${count} UserIDs`,
  repeated: (count: string) => `${count} repeated, made once`,
  line: (line: string, userId: string) => `Line ${line} (${userId})`,
  moreFaults: (count: string) => `and ${count} more`,
  none: ["No UserID is given.", "Paste a list, one UserID per line."],
  tooMany: (count: string, maximum: string) =>
    [`These are ${count} UserIDs; ${maximum} can be made at once.`, "Split the list."] as const,
  faulty: ["Some UserIDs cannot be signed.", "Correct the lines below; nothing is made before all are good."],
  expire: "Validity period",
  make: "Generate all",
  making: (done: string, all: string) => `${done} of ${all}…`,
  result: "Result",
  empty: "The UserSigs appear here, to be copied or downloaded.",
  done: (count: string) => `${count} UserSigs generated.`,
  csv: "Download CSV",
  json: "Download JSON",
  first: (count: string) => `the first ${count}`,
} as const;

export default BATCH_EN;
