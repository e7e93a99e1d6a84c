/** What Google may answer, by the tables of its documentation, and what sigpost makes of it. */

import { apnsDetail, fcmDetail, fcmError, fieldDetail, infoDetail } from "../../vendors/google.ts";
import type { Row } from "./rows.ts";

const invalid = (...details: readonly Record<string, unknown>[]) =>
  fcmError(400, "INVALID_ARGUMENT", "Invalid value", [...details, fcmDetail("INVALID_ARGUMENT")]);

const named = (status: number, canonical: string, message: string, code: string) =>
  fcmError(status, canonical, message, [fcmDetail(code)]);

const ofApple = (status: number, reason: string) =>
  fcmError(400, "INVALID_ARGUMENT", "x", [
    fcmDetail("INVALID_ARGUMENT"),
    apnsDetail(status, reason),
  ]);

/** Of the sending server (§4.4). */
export const SEND_ROWS: readonly Row[] = [
  [
    "violation on message.token",
    invalid(fieldDetail("message.token")),
    "fcm_token_invalid",
    "token",
    true,
  ],
  [
    "text about the registration token",
    named(
      400,
      "INVALID_ARGUMENT",
      "The registration token is not a valid FCM registration token",
      "INVALID_ARGUMENT",
    ),
    "fcm_token_invalid",
    "token",
    true,
  ],
  [
    "another field",
    invalid(fieldDetail("message.android.ttl")),
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
  ["iOS app removed", ofApple(410, "Unregistered"), "fcm_apns_unregistered", "token", true],
  [
    "iOS app removed, in words",
    named(400, "INVALID_ARGUMENT", "APNs device token is disabled", "INVALID_ARGUMENT"),
    "fcm_apns_unregistered",
    "token",
    true,
  ],
  [
    "iOS token of the wrong environment",
    ofApple(400, "BadDeviceToken"),
    "fcm_apns_bad_device_token",
    "token",
    false,
  ],
  [
    "another reason of Apple's",
    ofApple(413, "PayloadTooLarge"),
    "apns_payload_too_large",
    "payload",
    false,
  ],
  [
    "APNs key missing",
    named(401, "UNAUTHENTICATED", "x", "THIRD_PARTY_AUTH_ERROR"),
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
    named(401, "UNAUTHENTICATED", "VAPID mismatch", "THIRD_PARTY_AUTH_ERROR"),
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
    named(403, "PERMISSION_DENIED", "x", "SENDER_ID_MISMATCH"),
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
    named(404, "NOT_FOUND", "Requested entity was not found.", "UNREGISTERED"),
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
    named(404, "NOT_FOUND", "x", "UNREGISTERED_FID"),
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
    named(429, "RESOURCE_EXHAUSTED", "x", "QUOTA_EXCEEDED"),
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
    named(401, "UNAUTHENTICATED", "x", "APNS_AUTH_ERROR"),
    "fcm_apns_auth",
    "credential",
    false,
  ],
  ["internal", named(500, "INTERNAL", "x", "INTERNAL"), "fcm_internal", "transient", false],
  [
    "overloaded",
    named(503, "UNAVAILABLE", "x", "UNAVAILABLE"),
    "fcm_unavailable",
    "transient",
    false,
  ],
  [
    "no reason",
    named(500, "UNKNOWN", "x", "UNSPECIFIED_ERROR"),
    "fcm_unspecified",
    "transient",
    false,
  ],
  [
    "a code of tomorrow",
    named(400, "FAILED_PRECONDITION", "x", "BRAND_NEW"),
    "push_unlisted_payload",
    "payload",
    false,
  ],
];
