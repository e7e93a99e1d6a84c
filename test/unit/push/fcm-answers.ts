/** What Google may answer, by the tables of its documentation, and what sigpost makes of it. */

import {
  apnsDetail,
  type Forced,
  fcmDetail,
  fcmError,
  fieldDetail,
  infoDetail,
} from "../../vendors/google.ts";
import type { Row } from "./rows.ts";

/** Of the sending server (§4.4). */
export const SEND_ROWS: readonly Row[] = [
  [
    "violation on message.token",
    fcmError(400, "INVALID_ARGUMENT", "Invalid value", [
      fieldDetail("message.token"),
      fcmDetail("INVALID_ARGUMENT"),
    ]),
    "fcm_token_invalid",
    "token",
    true,
  ],
  [
    "text about the registration token",
    fcmError(
      400,
      "INVALID_ARGUMENT",
      "The registration token is not a valid FCM registration token",
      [fcmDetail("INVALID_ARGUMENT")],
    ),
    "fcm_token_invalid",
    "token",
    true,
  ],
  [
    "another field",
    fcmError(400, "INVALID_ARGUMENT", "Invalid value", [
      fieldDetail("message.android.ttl"),
      fcmDetail("INVALID_ARGUMENT"),
    ]),
    "fcm_invalid_argument",
    "payload",
    false,
  ],
  [
    "no detail at all",
    fcmError(400, "INVALID_ARGUMENT", "Request contains an invalid argument."),
    "fcm_invalid_argument",
    "payload",
    false,
  ],
  [
    "iOS app removed",
    fcmError(400, "INVALID_ARGUMENT", "x", [
      fcmDetail("INVALID_ARGUMENT"),
      apnsDetail(410, "Unregistered"),
    ]),
    "fcm_apns_unregistered",
    "token",
    true,
  ],
  [
    "iOS app removed, in words",
    fcmError(400, "INVALID_ARGUMENT", "APNs device token is disabled", [
      fcmDetail("INVALID_ARGUMENT"),
    ]),
    "fcm_apns_unregistered",
    "token",
    true,
  ],
  [
    "iOS token of the wrong environment",
    fcmError(400, "INVALID_ARGUMENT", "x", [
      fcmDetail("INVALID_ARGUMENT"),
      apnsDetail(400, "BadDeviceToken"),
    ]),
    "fcm_apns_bad_device_token",
    "token",
    false,
  ],
  [
    "another reason of Apple's",
    fcmError(400, "INVALID_ARGUMENT", "x", [
      fcmDetail("INVALID_ARGUMENT"),
      apnsDetail(413, "PayloadTooLarge"),
    ]),
    "apns_payload_too_large",
    "payload",
    false,
  ],
  [
    "APNs key missing",
    fcmError(401, "UNAUTHENTICATED", "x", [fcmDetail("THIRD_PARTY_AUTH_ERROR")]),
    "fcm_third_party_auth",
    "config",
    false,
  ],
  [
    "APNs key wrong",
    fcmError(401, "UNAUTHENTICATED", "x", [
      fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      apnsDetail(403, "InvalidProviderToken"),
    ]),
    "fcm_third_party_auth",
    "config",
    false,
  ],
  [
    "APNs key of the other environment",
    fcmError(401, "UNAUTHENTICATED", "x", [
      fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      apnsDetail(403, "BadEnvironmentKeyInToken"),
    ]),
    "fcm_apns_environment_key",
    "config",
    false,
  ],
  [
    "APNs key of the other environment, Apple's documented spelling",
    fcmError(401, "UNAUTHENTICATED", "x", [
      fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      apnsDetail(403, "BadEnvironmentKeyIdInToken"),
    ]),
    "fcm_apns_environment_key",
    "config",
    false,
  ],
  [
    "VAPID",
    fcmError(401, "UNAUTHENTICATED", "VAPID mismatch", [fcmDetail("THIRD_PARTY_AUTH_ERROR")]),
    "fcm_vapid",
    "config",
    false,
  ],
  [
    "server key as bearer",
    fcmError(401, "UNAUTHENTICATED", "x", [infoDetail("ACCESS_TOKEN_TYPE_UNSUPPORTED")]),
    "fcm_access_token_kind",
    "credential",
    false,
  ],
  [
    "no bearer",
    fcmError(401, "UNAUTHENTICATED", "x", [infoDetail("CREDENTIALS_MISSING")]),
    "fcm_access_token_missing",
    "credential",
    false,
  ],
  [
    "plain UNAUTHENTICATED",
    fcmError(401, "UNAUTHENTICATED", "x"),
    "fcm_access_token_refused",
    "credential",
    false,
  ],
  [
    "other project",
    fcmError(403, "PERMISSION_DENIED", "x", [fcmDetail("SENDER_ID_MISMATCH")]),
    "fcm_sender_id_mismatch",
    "config",
    false,
  ],
  [
    "other project, in words",
    fcmError(403, "PERMISSION_DENIED", "SenderId mismatch"),
    "fcm_sender_id_mismatch",
    "config",
    false,
  ],
  [
    "no permission",
    fcmError(403, "PERMISSION_DENIED", "Permission 'cloudmessaging.messages.create' denied", [
      infoDetail("IAM_PERMISSION_DENIED"),
    ]),
    "fcm_permission_denied",
    "config",
    false,
  ],
  [
    "API off",
    fcmError(403, "PERMISSION_DENIED", "x", [infoDetail("SERVICE_DISABLED")]),
    "fcm_service_disabled",
    "config",
    false,
  ],
  [
    "API off, in words",
    fcmError(
      403,
      "PERMISSION_DENIED",
      "Firebase Cloud Messaging API has not been used in project 1 before or it is disabled.",
    ),
    "fcm_service_disabled",
    "config",
    false,
  ],
  [
    "scope",
    fcmError(403, "PERMISSION_DENIED", "x", [infoDetail("ACCESS_TOKEN_SCOPE_INSUFFICIENT")]),
    "fcm_scope_insufficient",
    "credential",
    false,
  ],
  [
    "token gone",
    fcmError(404, "NOT_FOUND", "Requested entity was not found.", [fcmDetail("UNREGISTERED")]),
    "fcm_unregistered",
    "token",
    true,
  ],
  [
    "token gone, in words",
    fcmError(404, "NOT_FOUND", "Requested entity was not found."),
    "fcm_unregistered",
    "token",
    true,
  ],
  [
    "installation gone",
    fcmError(404, "NOT_FOUND", "x", [fcmDetail("UNREGISTERED_FID")]),
    "fcm_unregistered_installation",
    "token",
    true,
  ],
  [
    "wrong project",
    { status: 404, body: "<html>404. That's an error.</html>" },
    "fcm_project_not_found",
    "config",
    false,
  ],
  [
    "quota",
    fcmError(429, "RESOURCE_EXHAUSTED", "x", [fcmDetail("QUOTA_EXCEEDED")]),
    "fcm_quota_exceeded",
    "quota",
    false,
  ],
  [
    "quota, canonical",
    fcmError(429, "RESOURCE_EXHAUSTED", "x"),
    "fcm_quota_exceeded",
    "quota",
    false,
  ],
  [
    "quota, as the project's is told: a reason that no page lists beside a status that is listed",
    fcmError(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric", [
      infoDetail("RATE_LIMIT_EXCEEDED"),
    ]),
    "fcm_quota_exceeded",
    "quota",
    false,
  ],
  ...["CONSUMER_INVALID", "CONSUMER_SUSPENDED"].map(
    (reason): Row => [
      reason,
      fcmError(403, "PERMISSION_DENIED", "Permission denied on resource project x.", [
        infoDetail(reason),
      ]),
      "fcm_project_unusable",
      "config",
      false,
    ],
  ),
  [
    "billing",
    fcmError(403, "PERMISSION_DENIED", "This API method requires billing", [
      infoDetail("BILLING_DISABLED"),
    ]),
    "fcm_billing_disabled",
    "config",
    false,
  ],
  [
    "a reason of tomorrow beside a status that is listed",
    fcmError(403, "PERMISSION_DENIED", "x", [infoDetail("BRAND_NEW")]),
    "fcm_permission_denied",
    "config",
    false,
  ],
  [
    "the APNs key, by its older name",
    fcmError(401, "UNAUTHENTICATED", "x", [fcmDetail("APNS_AUTH_ERROR")]),
    "fcm_apns_auth",
    "credential",
    false,
  ],
  [
    "internal",
    fcmError(500, "INTERNAL", "x", [fcmDetail("INTERNAL")]),
    "fcm_internal",
    "transient",
    false,
  ],
  [
    "overloaded",
    fcmError(503, "UNAVAILABLE", "x", [fcmDetail("UNAVAILABLE")]),
    "fcm_unavailable",
    "transient",
    false,
  ],
  [
    "no reason",
    fcmError(500, "UNKNOWN", "x", [fcmDetail("UNSPECIFIED_ERROR")]),
    "fcm_unspecified",
    "transient",
    false,
  ],
  [
    "a code of tomorrow",
    fcmError(400, "FAILED_PRECONDITION", "x", [fcmDetail("BRAND_NEW")]),
    "push_unlisted_payload",
    "payload",
    false,
  ],
];

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
