/**
 * A JWT against an issuer's keys: signature first, then the claims of RFC 7519 §4.1 and OpenID
 * Connect Core §3.1.3.7.
 */

import type { JWTPayload } from "jose";
import {
  JOSEAlgNotAllowed,
  JWSSignatureVerificationFailed,
  JWTClaimValidationFailed,
  JWTExpired,
} from "jose/errors";
import { jwtVerify } from "jose/jwt/verify";
import { Failure } from "../problems/failure.ts";
import { ALGORITHMS } from "./algorithms.ts";
import type { KeySets } from "./key-sets.ts";
import type { KeySource } from "./key-source.ts";
import { refuseToken, shown, type UnverifiedToken } from "./token.ts";

/** Seconds that the issuer's clock may differ from ours. */
export const CLOCK_TOLERANCE = 30;

export interface Expected {
  readonly issuer: string;
  /** Any of them. */
  readonly audiences: readonly string[];
  readonly source: KeySource;
  readonly keySets: KeySets;
  /** Unix seconds. */
  readonly now: number;
}

function explain(
  error: unknown,
  { algorithm, audiences }: { algorithm: string; audiences: readonly string[] },
): Failure {
  if (error instanceof JWTExpired) return refuseToken("id_token_expired");
  if (error instanceof JWSSignatureVerificationFailed)
    return refuseToken("id_token_signature_wrong");
  if (error instanceof JOSEAlgNotAllowed)
    return refuseToken("id_token_algorithm_refused", { algorithm });
  if (error instanceof JWTClaimValidationFailed) {
    const { claim, reason } = error;
    if (reason === "missing") return refuseToken("id_token_claim_missing", { claim });
    if (claim === "nbf" && reason === "check_failed")
      return refuseToken("id_token_not_yet_valid", { claim });
    if (claim === "aud")
      return refuseToken("id_token_audience_wrong", { expected: audiences.join(", ") });
    return refuseToken("id_token_claim_invalid", { claim });
  }
  // What is left: an unknown `crit` header, a payload that is not JSON, a signature that is not
  // base64url.
  return refuseToken("id_token_malformed");
}

/** The claims that may now be believed, or why not. */
export async function verifyToken(
  token: UnverifiedToken,
  expected: Expected,
): Promise<JWTPayload | Failure> {
  const { header, text } = token;
  const { issuer, audiences, now, keySets, source } = expected;
  const algorithm = shown(header.alg);
  if (!ALGORITHMS.includes(algorithm))
    return refuseToken("id_token_algorithm_refused", { algorithm });
  const { kid } = header;
  const key = await keySets.find(
    source,
    { alg: algorithm, ...(typeof kid === "string" && { kid }) },
    now * 1000,
  );
  if (key instanceof Failure) return key;
  if (key === undefined)
    return refuseToken("id_token_key_unknown", { kid: kid === undefined ? "(none)" : shown(kid) });
  let claims: JWTPayload;
  try {
    const options = {
      algorithms: [...ALGORITHMS],
      issuer,
      audience: [...audiences],
      requiredClaims: ["exp", "iat"],
    };
    const currentDate = new Date(now * 1000);
    claims = (
      await jwtVerify(text, key, { ...options, clockTolerance: CLOCK_TOLERANCE, currentDate })
    ).payload;
  } catch (error) {
    return explain(error, { algorithm, audiences });
  }
  const { iat = 0, exp = 0 } = claims;
  if (iat > now + CLOCK_TOLERANCE) return refuseToken("id_token_not_yet_valid", { claim: "iat" });
  return iat > exp ? refuseToken("id_token_claim_invalid", { claim: "iat" }) : claims;
}
