/**
 * APNs: every documented reason, in the order of push-vendors.md §3.6. FCM passes the same reasons
 * on.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

export const TABLE = [
  { match: { code: "BadCollapseId" }, class: "payload", dead: "no", code: "apns_bad_collapse_id" },
  {
    match: { code: "BadDeviceToken" },
    class: "token",
    dead: "maybe",
    code: "apns_bad_device_token",
  },
  {
    match: { code: "BadExpirationDate" },
    class: "payload",
    dead: "no",
    code: "apns_bad_expiration_date",
  },
  { match: { code: "BadMessageId" }, class: "payload", dead: "no", code: "apns_bad_message_id" },
  { match: { code: "BadPriority" }, class: "payload", dead: "no", code: "apns_bad_priority" },
  { match: { code: "BadTopic" }, class: "config", dead: "no", code: "apns_bad_topic" },
  {
    match: { code: "DeviceTokenNotForTopic" },
    class: "token",
    dead: "maybe",
    code: "apns_device_token_not_for_topic",
  },
  {
    match: { code: "DuplicateHeaders" },
    class: "payload",
    dead: "no",
    code: "apns_duplicate_headers",
  },
  { match: { code: "IdleTimeout" }, class: "transient", dead: "no", code: "apns_idle_timeout" },
  {
    match: { code: "InvalidPushType" },
    class: "payload",
    dead: "no",
    code: "apns_invalid_push_type",
  },
  {
    match: { code: "MissingDeviceToken" },
    class: "payload",
    dead: "no",
    code: "apns_missing_device_token",
  },
  { match: { code: "MissingTopic" }, class: "payload", dead: "no", code: "apns_missing_topic" },
  { match: { code: "PayloadEmpty" }, class: "payload", dead: "no", code: "apns_payload_empty" },
  {
    match: { code: "TopicDisallowed" },
    class: "config",
    dead: "no",
    code: "apns_topic_disallowed",
  },
  {
    match: { code: "BadCertificate" },
    class: "credential",
    dead: "no",
    code: "apns_bad_certificate",
  },
  {
    match: { code: "BadCertificateEnvironment" },
    class: "credential",
    dead: "no",
    code: "apns_bad_certificate_environment",
  },
  {
    // Refused before anything was sent, so a token minted now (by another isolate, or after a clock
    // correction) may do.
    match: { code: "ExpiredProviderToken" },
    class: "credential",
    dead: "no",
    code: "apns_expired_provider_token",
    retry: "renew",
  },
  { match: { code: "Forbidden" }, class: "credential", dead: "no", code: "apns_forbidden" },
  {
    match: { code: "InvalidProviderToken" },
    class: "credential",
    dead: "no",
    code: "apns_invalid_provider_token",
  },
  {
    match: { code: "MissingProviderToken" },
    class: "credential",
    dead: "no",
    code: "apns_missing_provider_token",
  },
  {
    match: { code: "UnrelatedKeyIdInToken" },
    class: "credential",
    dead: "no",
    code: "apns_unrelated_key_id",
  },
  {
    // Apple documents the first spelling; the second is what comes over the wire and through FCM
    // ([A4], [A11]).
    match: { code: ["BadEnvironmentKeyIdInToken", "BadEnvironmentKeyInToken"] },
    class: "credential",
    dead: "no",
    code: "apns_bad_environment_key",
  },
  { match: { code: "BadPath" }, class: "payload", dead: "no", code: "apns_bad_path" },
  {
    match: { code: "MethodNotAllowed" },
    class: "payload",
    dead: "no",
    code: "apns_method_not_allowed",
  },
  { match: { code: "Unregistered" }, class: "token", dead: "yes", code: "apns_unregistered" },
  { match: { code: "ExpiredToken" }, class: "token", dead: "yes", code: "apns_expired_token" },
  {
    match: { code: "PayloadTooLarge" },
    class: "payload",
    dead: "no",
    code: "apns_payload_too_large",
  },
  {
    match: { code: "TooManyProviderTokenUpdates" },
    class: "quota",
    dead: "no",
    code: "apns_too_many_provider_token_updates",
  },
  {
    match: { code: "TooManyRequests" },
    class: "quota",
    dead: "no",
    code: "apns_too_many_requests",
  },
  {
    match: { code: "InternalServerError" },
    class: "transient",
    dead: "no",
    code: "apns_internal_server_error",
  },
  {
    match: { code: "ServiceUnavailable" },
    class: "transient",
    dead: "no",
    code: "apns_service_unavailable",
  },
  { match: { code: "Shutdown" }, class: "transient", dead: "no", code: "apns_shutdown" },
] as const satisfies readonly Row[];

/** What the environment probe makes of `BadDeviceToken` (push-vendors.md §3.4). */
export const CONCLUSIONS = [
  { match: {}, class: "config", dead: "no", code: "apns_token_of_sandbox" },
  { match: {}, class: "config", dead: "no", code: "apns_token_of_production" },
  { match: {}, class: "token", dead: "yes", code: "apns_token_of_neither" },
] as const satisfies readonly Row[];

/** Refusals that another of the app's certificates may explain: other topic, other environment. */
export const FOREIGN: readonly Code[] = [
  "apns_bad_device_token",
  "apns_device_token_not_for_topic",
  "apns_token_of_neither",
  "apns_token_of_production",
  "apns_token_of_sandbox",
];

/** What can be seen before Apple is asked (§3.1, §2). */
const FINDINGS = {
  apns_key_not_pem: "error",
  apns_key_is_p12: "error",
  apns_key_is_certificate: "error",
  apns_key_is_sec1: "error",
  apns_key_encrypted: "error",
  apns_key_not_p256: "error",
  apns_key_id_shape: "error",
  apns_team_id_shape: "error",
  apns_team_is_key: "warning",
  apns_topic_shape: "error",
  apns_topic_suffix: "warning",
  apns_token_not_hex: "error",
  apns_token_hex_twice: "error",
  apns_token_base64: "error",
  apns_token_short: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** §3.7, and the permission of the app itself. */
export const DROPS = [
  { code: "apns_drop_permission" },
  { code: "apns_drop_focus" },
  { code: "apns_drop_stored" },
  { code: "apns_drop_power" },
  { code: "apns_drop_extension" },
  { code: "apns_drop_foreground" },
  {
    code: "apns_drop_sandbox_log",
    applies: (_target, { environment }) => environment === "sandbox",
  },
] as const satisfies readonly SilentDrop[];

export const PASSED = "apns_probe_passed";

export type Code =
  | (typeof TABLE)[number]["code"]
  | (typeof CONCLUSIONS)[number]["code"]
  | keyof typeof FINDINGS
  | typeof PASSED;
export type Drop = (typeof DROPS)[number]["code"];
