/** What a refusal says in headers beside its body. The refusal itself knows no HTTP. */

import type { Failure } from "../problems/failure.ts";
import { PROBLEMS, type ProblemCode } from "../problems/problems.ts";

const BEARER = 'Bearer realm="sigpost"';
const USER_SIG = 'UserSig realm="sigpost"';
/** Seconds. What passes by itself is mostly over within moments; the rest waits for somebody. */
const RETRY_SECONDS = { transient: 5, other: 60 };

/** Tencent's callbacks carry a signature in their query, for which there is no scheme. */
const isWebhook = (code: ProblemCode): boolean => code.startsWith("webhook_");

/**
 * RFC 9110 §11.6.1 and RFC 6750 §3: a 401 names the scheme to use, and says where the token was the
 * reason.
 */
function challengeFor(code: ProblemCode, asUser: boolean): string {
  if (code === "usersig_refused" || (code === "credential_malformed" && asUser)) return USER_SIG;
  const ofToken = code.startsWith("id_token_") || code.startsWith("workload_");
  return ofToken && code !== "id_token_missing" ? `${BEARER}, error="invalid_token"` : BEARER;
}

/** @param asUser whether the request came with the scheme of end users */
export function headersOf(
  { code, evidence }: Failure,
  asUser: boolean,
): Readonly<Record<string, string>> {
  const [status, fault] = PROBLEMS[code];
  if (status === 401 && !isWebhook(code)) return { "WWW-Authenticate": challengeFor(code, asUser) };
  if (status === 429) return { "Retry-After": String(evidence.seconds) };
  if (status === 503)
    return {
      "Retry-After": String(RETRY_SECONDS[fault === "transient" ? fault : "other"]),
    };
  // RFC 9110 §15.5.6: a 405 lists what is possible.
  return code === "method_not_allowed" ? { Allow: String(evidence.allow) } : {};
}
