/** Whether Tencent's answer would decide what is known so far, so that the page asks it by itself. */

import type { Status } from "./answers.ts";

/** Verdicts that Tencent's own status decides. */
const OPEN = ["nothing_known", "app_only", "sources_disagree"] as const;
export type Reason = (typeof OPEN)[number] | "stale";

/** Seconds: an answer of Tencent's as new as this needs no second one. */
const FRESH = 10;
/** Seconds: between queries nobody tells what happens, where no callback has ever come. */
const BETWEEN_QUERIES = 60;
/** Seconds: without a callback for so long, one may have been lost. */
const BETWEEN_CALLBACKS = 86_400;

export function reasonToAsk({ offlinePush, sources }: Status): Reason | undefined {
  const of = (name: string) => sources.find(({ source }) => source === name);
  const query = of("query");
  const age = query?.age ?? Number.POSITIVE_INFINITY;
  // It was asked just now, and has answered or refused.
  if (query?.error || age <= FRESH) return undefined;
  // It would not know yet what the app has said.
  if (offlinePush.code === "closing") return undefined;
  const open = OPEN.find((code) => code === offlinePush.code);
  if (open) return open;
  // There is nothing that could have become old.
  if (query === undefined && of("webhook") === undefined) return undefined;
  const callbacks = of("webhook")?.age;
  const old =
    callbacks === undefined ? age > BETWEEN_QUERIES : Math.min(age, callbacks) > BETWEEN_CALLBACKS;
  return old ? "stale" : undefined;
}
