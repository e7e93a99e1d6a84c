/** Refusals out of the parts that an answer happens to have. */

import type { Signal } from "../table.ts";
import type { Reading, VendorAnswer } from "../vendor.ts";

type Said = { readonly [Part in "code" | "reason" | "message"]?: string | undefined };

export function refusal(
  stage: Signal["stage"],
  { status, text, json }: Pick<VendorAnswer, "status" | "text" | "json">,
  { code, reason, message }: Said,
): { readonly outcome: "refused"; readonly signal: Signal } {
  const said = { ...(code && { code }), ...(reason && { reason }), ...(message && { message }) };
  const page = code === undefined && json === undefined && text !== "" && ({ page: true } as const);
  return { outcome: "refused", signal: { stage, status, ...said, ...page } };
}

/**
 * An answer to a send that lacks the vendor's code. A 4xx refuses, and 503 is the vendors' flow
 * control unless a page says it: then something on the way may have given up after the vendor took
 * the message.
 */
export function withoutCode(answer: VendorAnswer, message: string | undefined): Reading {
  const { status, text, json } = answer;
  const refused =
    (status >= 400 && status < 500) || (status === 503 && (text === "" || json !== undefined));
  return refused ? refusal("send", answer, { message }) : { outcome: "unreadable" };
}
