/**
 * The problems of identity exchange, Cloudflare Access and the audit log: part of the table in
 * `problems.ts`.
 */

import type { Fault } from "./fault.ts";

export const IDENTITY_PROBLEMS = {
  identity_provider_not_configured: [404, "operator"],
  id_token_missing: [401, "caller"],
  id_token_malformed: [401, "caller"],
  id_token_too_large: [401, "caller"],
  id_token_kind_refused: [401, "caller"],
  id_token_issuer_unknown: [401, "caller"],
  id_token_algorithm_refused: [401, "caller"],
  id_token_key_unknown: [401, "caller"],
  id_token_signature_wrong: [401, "caller"],
  id_token_audience_wrong: [401, "caller"],
  id_token_expired: [401, "caller"],
  id_token_not_yet_valid: [401, "caller"],
  id_token_claim_missing: [401, "caller"],
  id_token_claim_invalid: [401, "caller"],
  id_token_claim_not_text: [401, "caller"],
  identity_email_unverified: [403, "caller"],
  identity_phone_unverified: [403, "caller"],
  identity_userid_refused: [403, "caller"],
  identity_is_administrator: [403, "caller"],
  identity_provider_insecure: [503, "operator"],
  identity_provider_unreachable: [503, "transient"],
  identity_provider_timeout: [503, "transient"],
  identity_provider_redirects: [503, "vendor"],
  identity_provider_invalid: [503, "vendor"],
  identity_provider_other_issuer: [503, "vendor"],
  origin_not_allowed: [403, "caller"],
  cross_site_refused: [403, "caller"],
  authentication_rate_limited: [429, "caller"],
  cursor_invalid: [400, "caller"],
  limit_invalid: [400, "caller"],
} as const satisfies Readonly<Record<string, readonly [status: number, fault: Fault]>>;

export type IdentityCode = keyof typeof IDENTITY_PROBLEMS;
