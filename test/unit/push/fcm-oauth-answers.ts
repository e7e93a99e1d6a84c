/** The answers of Google's token service that FCM's table is tested with. */

import type { Forced } from "../../vendors/google.ts";
import type { Row } from "./rows.ts";

export const oauthError = (error: string, error_description: string, status = 400): Forced => ({
  status,
  body: JSON.stringify({ error, error_description }),
  headers: { "content-type": "application/json" },
});

/** Of the server that gives access tokens (§4.2). */
export const OAUTH_ROWS: readonly Row[] = [
  [
    "key deleted",
    oauthError("invalid_grant", "Invalid JWT Signature."),
    "fcm_oauth_signature",
    "credential",
    false,
  ],
  [
    "clock",
    oauthError(
      "invalid_grant",
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.",
    ),
    "fcm_oauth_clock",
    "credential",
    false,
  ],
  [
    "account gone",
    oauthError("invalid_grant", "Invalid grant: account not found"),
    "fcm_oauth_account",
    "credential",
    false,
  ],
  [
    "another grant trouble",
    oauthError("invalid_grant", "Bad Request"),
    "fcm_oauth_grant",
    "credential",
    false,
  ],
  ["scope", oauthError("invalid_scope", "x"), "fcm_oauth_scope", "payload", false],
  ...["admin_policy_enforced", "org_internal", "access_denied"].map(
    (error): Row => [error, oauthError(error, "x"), "fcm_oauth_policy", "credential", false],
  ),
  ...["unauthorized_client", "invalid_client", "disabled_client", "deleted_client"].map(
    (error): Row => [error, oauthError(error, "x", 401), "fcm_oauth_client", "credential", false],
  ),
  ...["invalid_request", "unsupported_grant_type"].map(
    (error): Row => [error, oauthError(error, "x"), "fcm_oauth_request", "payload", false],
  ),
  [
    "Google's side",
    oauthError("internal_failure", "x", 500),
    "fcm_oauth_unavailable",
    "transient",
    false,
  ],
];
