/**
 * Which web pages may read an answer (Fetch standard, "CORS protocol"): none, except on routes that
 * say so, and there the exact origins that the app lists. Never `*`, never credentials. A request
 * without Origin is judged by its token alone.
 */

import { Failure } from "../problems/failure.ts";
import type { Call } from "./call.ts";

/** Seconds that a browser may remember a preflight. */
const MAX_AGE = 600;
const REQUEST_HEADERS = "Authorization, Content-Type, Accept, Accept-Language";
const ANSWER_HEADERS = "X-Request-Id, Retry-After, Server-Timing, ETag";

/** Adds the headers of the CORS protocol to an answer. */
export function shareWith(
  answer: Response,
  origin: string | undefined,
  allowed: readonly string[],
): Response {
  // Answers differ by Origin also where they lack the header, so a cache has to know in both cases.
  answer.headers.append("Vary", "Origin");
  if (origin !== undefined && allowed.includes(origin)) {
    answer.headers.set("Access-Control-Allow-Origin", origin);
    answer.headers.set("Access-Control-Expose-Headers", ANSWER_HEADERS);
  }
  return answer;
}

/** The answer to a preflight. */
export function preflight(call: Call, allowed: readonly string[], methods: string): Response {
  const origin = call.header("Origin");
  if (origin === undefined || !allowed.includes(origin)) {
    const shown = origin?.slice(0, 200) ?? "(none)";
    return shareWith(
      call.problem(new Failure("origin_not_allowed", { origin: shown })),
      origin,
      [],
    );
  }
  const answer = call.empty({
    "Access-Control-Allow-Methods": methods,
    "Access-Control-Allow-Headers": REQUEST_HEADERS,
    "Access-Control-Max-Age": String(MAX_AGE),
  });
  return shareWith(answer, origin, allowed);
}
