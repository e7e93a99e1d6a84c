/** A refusal out of the parts that an answer happens to have. */

import type { Signal } from "./diagnosis.ts";

type Said = { readonly [Part in "code" | "reason" | "message"]?: string | undefined };

export function refusal(
  stage: Signal["stage"],
  { status }: { readonly status: number },
  { code, reason, message }: Said,
): { readonly outcome: "refused"; readonly signal: Signal } {
  const said = { ...(code && { code }), ...(reason && { reason }), ...(message && { message }) };
  return { outcome: "refused", signal: { stage, status, ...said } };
}
