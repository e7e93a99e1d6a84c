/** What the look-up of codes says, in English. Loaded with it. */

import type { AnyText } from "../texts.ts";

export const CODES_EN = {
  text: "Error code or error message",
  hint: "A number such as -100018 or 0x4004, a name such as BadDeviceToken, or the whole message.",
  submit: "Look up",
  clear: "Clear",
  result: "Meaning",
  empty: "The meaning of the code in each product, and what to do, appears here.",
  pending: "Looking up…",
  found: (count: number) =>
    count === 1
      ? "One meaning."
      : `${count} meanings. Read the one for the product that shows the code.`,
  turn: "Who has to act",
  fault: {
    caller: "the app or its user",
    operator: "the operator of the app",
    vendor: "Tencent or the push vendor",
    transient: "nobody: try again later",
  },
  unknown: [
    "No product uses this code.",
    "Check the sign and the digits, or paste the whole error message.",
  ],
  failed: ["The table of codes could not be loaded.", "Check your connection and try again."],
  again: "Try again",
} as const;

export default CODES_EN;

export type CodeTexts = AnyText<typeof CODES_EN>;
