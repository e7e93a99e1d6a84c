/** Codes that come together, for operations to name as one. */

import type { ProblemCode } from "../problems/problems.ts";

type Codes = readonly ProblemCode[];

/** A UserID that Tencent or the app does not take. */
export const USER_ID = [
  "userid_missing",
  "userid_empty",
  "userid_too_long",
  "userid_control_character",
  "userid_not_printable",
  "userid_not_narrow",
  "userid_lone_surrogate",
] as const satisfies Codes;

/** Signing with a lifetime. */
export const SIGNING = [
  "secret_key_missing",
  "expire_not_integer",
  "expire_out_of_range",
] as const satisfies Codes;

/** Whom a key may sign for. */
export const SIGNED_USER = [
  ...USER_ID,
  "userid_not_allowed",
  "admin_userid_refused",
] as const satisfies Codes;

export const USER_BUF = ["userbuf_invalid", "userbuf_too_long"] as const satisfies Codes;

export const ROOM = [
  "room_missing",
  "room_ambiguous",
  "room_id_invalid",
  "room_name_invalid",
  "privileges_invalid",
] as const satisfies Codes;

/** A token of somebody else's, checked against its issuer's keys. */
export const FOREIGN_TOKEN = [
  "id_token_missing",
  "id_token_malformed",
  "id_token_too_large",
  "id_token_kind_refused",
  "id_token_issuer_unknown",
  "id_token_algorithm_refused",
  "id_token_key_unknown",
  "id_token_signature_wrong",
  "id_token_audience_wrong",
  "id_token_expired",
  "id_token_not_yet_valid",
  "id_token_claim_missing",
  "id_token_claim_invalid",
  "id_token_claim_not_text",
  "identity_provider_insecure",
  "identity_provider_unreachable",
  "identity_provider_timeout",
  "identity_provider_redirects",
  "identity_provider_invalid",
  "identity_provider_other_issuer",
] as const satisfies Codes;

/** From an ID token to a user. */
export const IDENTITY = [
  ...FOREIGN_TOKEN,
  "identity_provider_not_configured",
  "identity_email_unverified",
  "identity_phone_unverified",
  "identity_userid_refused",
  "identity_is_administrator",
] as const satisfies Codes;

/** A token of a build pipeline or a machine, in place of a key. */
export const WORKLOAD = [
  "workload_app_needed",
  "workload_token_malformed",
  "workload_token_too_large",
  "workload_kind_refused",
  "workload_issuer_unknown",
  "workload_algorithm_refused",
  "workload_key_unknown",
  "workload_signature_wrong",
  "workload_audience_wrong",
  "workload_token_expired",
  "workload_token_not_yet_valid",
  "workload_token_too_old",
  "workload_claim_missing",
  "workload_claim_invalid",
  "workload_condition_missing",
  "workload_condition_unmet",
  "workload_tenant_wrong",
  "workload_subject_renewed",
  "workload_event_refused",
  "sdkappid_invalid",
] as const satisfies Codes;

/** Storage, wherever it is read or written. */
export const STORAGE = [
  "storage_unavailable",
  "storage_not_configured",
  "sealed_value_unreadable",
  "record_too_large",
] as const satisfies Codes;

/** Reading a body. */
export const BODY = ["body_too_large", "body_incomplete", "body_timeout"] as const satisfies Codes;

/** Reading a body's fields. */
export const FIELDS = [
  ...BODY,
  "unsupported_media_type",
  "body_not_json",
  "body_too_deep",
  "body_not_object",
  "field_missing",
  "field_type",
  "field_unknown",
  "field_value",
] as const satisfies Codes;

/** An API key, the admin key, an operator through Cloudflare Access, or a workload. */
export const CREDENTIAL = [
  "access_not_configured",
  "configuration_invalid",
  "credential_missing",
  "credential_malformed",
  "key_mistyped",
  "key_unknown",
  "key_expired",
  "key_revoked",
  "key_rotated",
  "cross_site_refused",
  ...FOREIGN_TOKEN,
  ...WORKLOAD,
  "authentication_rate_limited",
  "rate_limited",
] as const satisfies Codes;

export const APP = [
  "sdkappid_invalid",
  "app_not_found",
  "app_not_configured",
  "configuration_invalid",
] as const satisfies Codes;
