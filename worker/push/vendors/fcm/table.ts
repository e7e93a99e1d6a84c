/**
 * FCM: the send failures of push-vendors.md §4.4, what is special before what is general.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { SilentDrop, Target } from "../../vendor.ts";
import { apns } from "../apns/index.ts";
import { OAUTH } from "./oauth-rows.ts";

/** An iOS token: FCM passes on what Apple said. */
const THROUGH_APNS = [
  {
    match: { code: "INVALID_ARGUMENT", reason: "Unregistered" },
    class: "token",
    dead: "yes",
    code: "fcm_apns_unregistered",
  },
  {
    match: { code: "INVALID_ARGUMENT", message: /APNs device token is disabled/i },
    class: "token",
    dead: "yes",
    code: "fcm_apns_unregistered",
  },
  {
    match: { code: "INVALID_ARGUMENT", reason: "BadDeviceToken" },
    class: "token",
    dead: "maybe",
    code: "fcm_apns_bad_device_token",
  },
  {
    match: {
      code: "THIRD_PARTY_AUTH_ERROR",
      reason: ["BadEnvironmentKeyInToken", "BadEnvironmentKeyIdInToken"],
    },
    class: "config",
    dead: "no",
    code: "fcm_apns_environment_key",
  },
  // Tencent's route passes on the words alone. Whoever asks about the name alone is told this first.
  {
    match: { code: "THIRD_PARTY_AUTH_ERROR", message: /apns or web push service\W*$/i },
    class: "config",
    dead: "no",
    code: "fcm_third_party_auth",
  },
  {
    match: { code: "THIRD_PARTY_AUTH_ERROR", message: /vapid/i },
    class: "config",
    dead: "no",
    code: "fcm_vapid",
  },
  {
    match: { code: "THIRD_PARTY_AUTH_ERROR" },
    class: "config",
    dead: "no",
    code: "fcm_third_party_auth",
  },
  // Its older name.
  { match: { code: "APNS_AUTH_ERROR" }, class: "credential", dead: "no", code: "fcm_apns_auth" },
] as const satisfies readonly Row[];

/**
 * Any other reason of Apple's, with Apple's own sentence. Apple was asked by Firebase, so nothing
 * here is tried again.
 */
const AS_APNS: readonly Row[] = apns.table.map(({ match, class: of, dead, code }) => ({
  match: { ...(match.code !== undefined && { reason: match.code }) },
  class: of,
  dead,
  code,
}));

const SEND = [
  {
    match: { code: "INVALID_ARGUMENT", reason: ["message.token", "message.fid"] },
    class: "token",
    dead: "yes",
    code: "fcm_token_invalid",
  },
  {
    match: { code: "INVALID_ARGUMENT", message: /not a valid FCM registration token/i },
    class: "token",
    dead: "yes",
    code: "fcm_token_invalid",
  },
  {
    match: { code: "INVALID_ARGUMENT" },
    class: "payload",
    dead: "no",
    code: "fcm_invalid_argument",
  },
  {
    match: { code: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" },
    class: "credential",
    dead: "no",
    code: "fcm_scope_insufficient",
  },
  {
    match: { code: "ACCESS_TOKEN_TYPE_UNSUPPORTED" },
    class: "credential",
    dead: "no",
    code: "fcm_access_token_kind",
  },
  {
    match: { code: "CREDENTIALS_MISSING" },
    class: "credential",
    dead: "no",
    code: "fcm_access_token_missing",
  },
  {
    match: { code: ["ACCESS_TOKEN_EXPIRED", "UNAUTHENTICATED"] },
    class: "credential",
    dead: "no",
    code: "fcm_access_token_refused",
    retry: "renew",
  },
  {
    // The second name is the older API's, as Tencent may pass it on; so are others below.
    match: { code: ["SENDER_ID_MISMATCH", "MismatchSenderId"] },
    class: "config",
    dead: "no",
    code: "fcm_sender_id_mismatch",
  },
  {
    match: { code: "PERMISSION_DENIED", message: /sender ?id mismatch/i },
    class: "config",
    dead: "no",
    code: "fcm_sender_id_mismatch",
  },
  {
    match: { code: "SERVICE_DISABLED" },
    class: "config",
    dead: "no",
    code: "fcm_service_disabled",
  },
  {
    match: { code: ["CONSUMER_INVALID", "CONSUMER_SUSPENDED"] },
    class: "config",
    dead: "no",
    code: "fcm_project_unusable",
  },
  {
    match: { code: "BILLING_DISABLED" },
    class: "config",
    dead: "no",
    code: "fcm_billing_disabled",
  },
  {
    match: { code: "PERMISSION_DENIED", message: /has not been used|is disabled/i },
    class: "config",
    dead: "no",
    code: "fcm_service_disabled",
  },
  {
    match: { code: ["PERMISSION_DENIED", "IAM_PERMISSION_DENIED"] },
    class: "config",
    dead: "no",
    code: "fcm_permission_denied",
  },
  {
    match: { code: ["UNREGISTERED", "NotRegistered"] },
    class: "token",
    dead: "yes",
    code: "fcm_unregistered",
  },
  {
    match: { code: "NOT_FOUND", message: /Requested entity was not found/i },
    class: "token",
    dead: "yes",
    code: "fcm_unregistered",
  },
  {
    match: { code: "UNREGISTERED_FID" },
    class: "token",
    dead: "yes",
    code: "fcm_unregistered_installation",
  },
  {
    match: { stage: "send", status: 404 },
    class: "config",
    dead: "no",
    code: "fcm_project_not_found",
  },
  {
    match: { code: ["QUOTA_EXCEEDED", "RESOURCE_EXHAUSTED"] },
    class: "quota",
    dead: "no",
    code: "fcm_quota_exceeded",
  },
  { match: { code: "INTERNAL" }, class: "transient", dead: "no", code: "fcm_internal" },
  { match: { code: "UNAVAILABLE" }, class: "transient", dead: "no", code: "fcm_unavailable" },
  { match: { code: "UNSPECIFIED_ERROR" }, class: "transient", dead: "no", code: "fcm_unspecified" },
  {
    match: { code: "InvalidRegistration" },
    class: "token",
    dead: "yes",
    code: "fcm_token_invalid",
  },
  // In words alone, as Tencent passes it on.
  {
    match: { message: /Expected OAuth 2 access token/i },
    class: "credential",
    dead: "no",
    code: "fcm_access_token_refused",
  },
] as const satisfies readonly Row[];

export const TABLE: readonly Row[] = [...OAUTH, ...THROUGH_APNS, ...AS_APNS, ...SEND];

/** What can be seen before Google is asked (§4.1, §2). */
const FINDINGS = {
  fcm_not_json: "error",
  fcm_client_config: "error",
  fcm_legacy_server_key: "error",
  fcm_web_api_key: "error",
  fcm_is_oauth_client: "error",
  fcm_not_service_account: "error",
  fcm_field_missing: "error",
  fcm_private_key: "error",
  fcm_token_uri: "error",
  fcm_email_shape: "warning",
  fcm_token_shape: "warning",
  fcm_token_half: "warning",
  fcm_token_fid: "info",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

const onAndroid = ({ platform }: Target): boolean =>
  platform === undefined || /android/i.test(platform);
const onIos = ({ platform }: Target): boolean =>
  platform === undefined || /^(?:ios|ipad|iphone|mac)/i.test(platform);

/** §4.5. */
export const DROPS = [
  { code: "fcm_drop_permission", applies: onAndroid },
  { code: "fcm_drop_channel", applies: onAndroid },
  { code: "fcm_drop_force_stopped", applies: onAndroid },
  { code: "fcm_drop_foreground" },
  { code: "fcm_drop_doze", applies: onAndroid },
  { code: "fcm_drop_no_google", applies: onAndroid },
  { code: "fcm_drop_apns", applies: onIos },
] as const satisfies readonly SilentDrop[];

export const PASSED = "fcm_validate_passed";

/** Apple's reasons have their sentences with APNs. */
export type Code =
  | (typeof OAUTH | typeof THROUGH_APNS | typeof SEND)[number]["code"]
  | keyof typeof FINDINGS
  | typeof PASSED;
export type Drop = (typeof DROPS)[number]["code"];
