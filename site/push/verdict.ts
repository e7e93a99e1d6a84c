/** What came of a check as one tone and a few words, everywhere the same. */

import type { PushTexts } from "../i18n/push/index.ts";
import type { Tone } from "../ui/tone.tsx";
import type { Check } from "./answers.ts";

type Judged = Pick<Check, "verdict" | "passed" | "code"> & Partial<Pick<Check, "fault">>;

/** It is known to have reached the device, which is more than having been accepted. */
const DELIVERED: readonly string[] = [
  "tencent_delivered",
  "tencent_clicked",
  "tencent_shown_online",
];

export const isDelivered = ({ code }: Pick<Check, "code">): boolean => DELIVERED.includes(code);

export type Outcome = keyof PushTexts["verdict"];

/** As its name in the sentences. */
export function outcomeOf(check: Judged): Outcome {
  if (isDelivered(check)) return "delivered";
  const { verdict, passed } = check;
  return passed && verdict === "not_sent" ? "passed" : verdict;
}

/** `warning`: nothing is wrong with the app or the device; later it may work. */
export function toneOf(check: Judged): Tone {
  if (isDelivered(check)) return "good";
  if (check.passed) return "accepted";
  if (check.verdict === "unknown") return "perhaps";
  return check.fault === "transient" ? "warning" : "bad";
}
