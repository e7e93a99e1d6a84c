/** What may be asked again by itself, and when. */

import { OPERATIONS } from "../worker/contract/operations.ts";
import { SigpostError } from "./error.ts";
import { jittered, pause } from "./patience.ts";
import type { RequestHeaders } from "./request-of.ts";
import type { Operation } from "./types.ts";

/** Milliseconds; twice as many before the second. */
const PAUSE = 400;

/** POST in name only: nothing is kept, nothing is sent to anybody. */
const PURE: ReadonlySet<Operation> = new Set([
  "issueUserSigs",
  "verifyUserSig",
  "exchangeIdToken",
  "issuePrivateMapKey",
  "decodeUserSig",
]);

/**
 * Whether asking twice is the same as asking once, and the second answer is as good as the first. A
 * deletion's is not, nor that of a change that names a version: they would say that it is gone, or
 * another by now.
 */
export function isRepeatable(operation: Operation, options: RequestHeaders): boolean {
  const [method] = OPERATIONS[operation];
  if (method === "POST") return PURE.has(operation) || options.idempotencyKey !== undefined;
  return method === "GET" || (method === "PUT" && options.ifMatch === undefined);
}

/** Whether it passes by itself. */
function isPassing({ code, status, fault }: SigpostError): boolean {
  if (code === "unreachable" || code === "check_unfinished") return true;
  return status === 429 || (status === 503 && fault !== "operator");
}

/** @param end when the call has to be over, in milliseconds of `Date.now()` */
export async function withRetries<T>(
  retries: number,
  end: number,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const wait =
        tries < retries && error instanceof SigpostError && isPassing(error)
          ? Math.max(jittered(PAUSE * 2 ** tries), (error.retryAfter ?? 0) * 1000)
          : Number.POSITIVE_INFINITY;
      // Said now rather than after a wait that leaves no time for an answer.
      if (signal.aborted || Date.now() + wait >= end) throw error;
      await pause(wait, signal);
    }
  }
}
