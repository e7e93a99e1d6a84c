/**
 * From a token of a build pipeline or a machine to a principal of one app, by the app's own
 * workloads. Nothing about them is told before the token's signature and audience are right.
 */

import { compileGlob } from "../access/globs.ts";
import type { Principal } from "../access/scopes.ts";
import type { App, Workload } from "../apps/app.ts";
import { labelOf } from "../apps/workloads/pins.ts";
import { visible } from "../bytes/text.ts";
import type { Permits } from "../outbound/index.ts";
import { Failure } from "../problems/failure.ts";
import type { ProblemCode } from "../problems/problems.ts";
import { rfc3339 } from "../usersig/index.ts";
import type { KeySets } from "./key-sets.ts";
import { keysOfIssuer } from "./key-source.ts";
import { readToken, shown, TOKEN_MAXIMUM, type UnverifiedToken } from "./token.ts";
import { CLOCK_TOLERANCE, verifyToken } from "./verify-token.ts";
import { type Misfit, misfitOf, shownClaim } from "./workload-fit.ts";

/** Seconds between a token's issue and its end; a job with the longest time-out has as long. */
export const LIFE_MAXIMUM = 86_400;

interface Surroundings {
  readonly keySets: KeySets;
  readonly permits: Permits;
  /** Unix seconds. */
  readonly now: number;
}

/** Whoever is refused after the token was found good, for the audit log. */
export interface Denied {
  readonly failure: Failure;
  readonly id?: string;
}

/** Codes of the same fault, in the words of pipelines. */
const CODES: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  id_token_malformed: "workload_token_malformed",
  id_token_too_large: "workload_token_too_large",
  id_token_algorithm_refused: "workload_algorithm_refused",
  id_token_key_unknown: "workload_key_unknown",
  id_token_signature_wrong: "workload_signature_wrong",
  id_token_audience_wrong: "workload_audience_wrong",
  id_token_expired: "workload_token_expired",
  id_token_not_yet_valid: "workload_token_not_yet_valid",
  id_token_claim_missing: "workload_claim_missing",
  id_token_claim_invalid: "workload_claim_invalid",
};

const timeOf = (seconds: unknown): string =>
  typeof seconds === "number" && seconds >= 0 && seconds < 1e10
    ? rfc3339(Math.floor(seconds))
    : "(not shown)";

/** @param claims of a token whose signature may be wrong: nothing but what the caller sent itself */
function inOwnWords({ code, evidence }: Failure, claims: UnverifiedToken["claims"]): Failure {
  const own = CODES[code] ?? code;
  if (own === "workload_audience_wrong") return new Failure(own, { got: shownClaim(claims.aud) });
  if (own === "workload_token_expired") return new Failure(own, { expiredAt: timeOf(claims.exp) });
  return new Failure(own, evidence);
}

/** Logout tokens and security events are signed with the same keys (RFC 8417 §2.2). */
const isEvent = ({ header, claims }: UnverifiedToken): boolean =>
  claims.events !== undefined || /logout|secevent/i.test(String(header.typ ?? ""));

function tooOld(claims: { iat?: number; exp?: number }, now: number): boolean {
  const { iat = 0, exp = 0 } = claims;
  return exp - iat > LIFE_MAXIMUM || now - iat > LIFE_MAXIMUM + CLOCK_TOLERANCE;
}

/** What is told where none fits: of the one that was nearest, first of those of the same tenant. */
function nearest(misfits: readonly Misfit[]): Misfit {
  const weight = ({ isStranger, fitting }: Misfit) => (isStranger ? 0 : 1000) + fitting;
  return misfits.reduce((best, other) => (weight(other) > weight(best) ? other : best));
}

function principalOf(
  app: App,
  { scopes, userIds, maxExpire }: Workload,
  { label, id, exp }: { label: string; id: string; exp: number },
): Principal {
  const globs = userIds?.map(compileGlob);
  return {
    kind: "workload",
    id,
    name: label,
    limitedAs: `${app.sdkAppId} ${label}`,
    scopes: new Set(scopes),
    sdkAppIds: new Set([app.sdkAppId]),
    allowsUser: globs ? (userId) => globs.some((matches) => matches(userId)) : () => true,
    ...(userIds && { userIds }),
    maxExpire,
    expiresAt: exp,
  };
}

/** @param app `undefined` for one that is not here: its answer is that of one without workloads */
export async function identifyWorkload(
  text: string,
  app: App | undefined,
  { keySets, permits, now }: Surroundings,
): Promise<Principal | Denied> {
  if (text.length > TOKEN_MAXIMUM)
    return { failure: new Failure("workload_token_too_large", { maximum: TOKEN_MAXIMUM }) };
  const token = readToken(text);
  if (token instanceof Failure) return { failure: inOwnWords(token, {}) };
  const { iss: issuer } = token.claims;
  const workloads = (app?.workloads ?? []).map((workload, at) => ({
    workload,
    label: labelOf(workload, at),
  }));
  const ofIssuer = workloads.filter(({ workload }) => workload.issuer === issuer);
  if (app === undefined || typeof issuer !== "string" || ofIssuer.length === 0)
    return { failure: new Failure("workload_issuer_unknown", { issuer: shown(issuer) }) };
  if (isEvent(token))
    return { failure: new Failure("workload_kind_refused", { kind: shown(token.header.typ) }) };
  const audiences = ofIssuer.map(({ workload }) => workload.audience);
  const source = keysOfIssuer(issuer, permits);
  const claims = await verifyToken(token, { issuer, audiences, source, keySets, now });
  if (claims instanceof Failure) return { failure: inOwnWords(claims, token.claims) };
  if (tooOld(claims, now))
    return { failure: new Failure("workload_token_too_old", { maximum: LIFE_MAXIMUM }) };
  const meant = [claims.aud].flat();
  const subject = visible(String(claims.sub ?? ""));
  const misfits: Misfit[] = [];
  for (const { workload, label } of ofIssuer) {
    if (!meant.includes(workload.audience)) continue;
    const misfit = misfitOf(claims, workload, label);
    if (misfit === undefined) {
      const id = `${label} ${issuer} ${subject}`;
      return principalOf(app, workload, { label, id, exp: claims.exp as number });
    }
    misfits.push(misfit);
  }
  const { failure, isStranger } = nearest(misfits);
  return isStranger ? { failure } : { failure, id: `${issuer} ${subject}` };
}
