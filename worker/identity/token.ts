/**
 * A JWT before anything about it is believed: taken from its header, bounded, and taken apart.
 * Nothing here verifies.
 */

import { decodeProtectedHeader } from "jose/decode/protected_header";
import { decodeJwt } from "jose/jwt/decode";
import { Failure } from "../problems/failure.ts";

/**
 * Characters. Tokens with long lists of groups reach ten thousand; most front ends refuse headers
 * far above that.
 */
export const TOKEN_MAXIMUM = 16_384;

export interface UnverifiedToken {
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

type TokenCode =
  | "id_token_malformed"
  | "id_token_too_large"
  | "id_token_kind_refused"
  | "id_token_issuer_unknown"
  | "id_token_algorithm_refused"
  | "id_token_key_unknown"
  | "id_token_signature_wrong"
  | "id_token_audience_wrong"
  | "id_token_expired"
  | "id_token_not_yet_valid"
  | "id_token_claim_missing"
  | "id_token_claim_invalid"
  | "id_token_claim_not_text";

export const refuseToken = (
  code: TokenCode,
  evidence: Readonly<Record<string, unknown>> = {},
): Failure => new Failure(code, evidence);

/** The token of an Authorization header. */
export function bearerToken(authorization: string | undefined): string | Failure {
  if (authorization === undefined) return new Failure("id_token_missing");
  if (authorization.length > TOKEN_MAXIMUM + 7)
    return refuseToken("id_token_too_large", { maximum: TOKEN_MAXIMUM });
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? refuseToken("id_token_malformed");
}

/** A name from a token as evidence: printable and short, or nothing of it. */
export const shown = (value: unknown): string =>
  typeof value === "string" && /^[\x20-\x7e]{1,200}$/.test(value) ? value : "(not shown)";

/** The parts of a compact JWS (RFC 7515 §3.1), or why it is none. */
export function readToken(text: string): UnverifiedToken | Failure {
  if (text.length > TOKEN_MAXIMUM)
    return refuseToken("id_token_too_large", { maximum: TOKEN_MAXIMUM });
  try {
    return { text, header: { ...decodeProtectedHeader(text) }, claims: decodeJwt(text) };
  } catch {
    return refuseToken("id_token_malformed");
  }
}
