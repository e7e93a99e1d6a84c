/**
 * Huawei: the OAuth failures of push-vendors.md §5.3, the sub-reasons and codes of §5.5, what is
 * special before what is general.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import { PAGE_REFUSES, type Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

/** Of the authorization-code flow, which nobody uses here. */
const OTHER_FLOW = Array.from({ length: 20_158 - 20_012 + 1 }, (_, index) =>
  String(20_012 + index),
);

const OAUTH = [
  {
    match: { stage: "authorize", code: "12304" },
    class: "credential",
    dead: "no",
    code: "huawei_oauth_mismatch",
  },
  {
    match: { stage: "authorize", code: "20002" },
    class: "credential",
    dead: "no",
    code: "huawei_oauth_id_shape",
  },
  {
    match: { stage: "authorize", code: "20003" },
    class: "credential",
    dead: "no",
    code: "huawei_oauth_id_unknown",
  },
  {
    match: { stage: "authorize", code: "20171" },
    class: "credential",
    dead: "no",
    code: "huawei_oauth_secret_empty",
  },
  {
    match: { stage: "authorize", code: ["20172", "20173"] },
    class: "credential",
    dead: "no",
    code: "huawei_oauth_secret_malformed",
  },
  {
    match: { stage: "authorize", code: "20182" },
    class: "payload",
    dead: "no",
    code: "huawei_oauth_grant_type",
  },
  {
    match: { stage: "authorize", code: "20504" },
    class: "credential",
    dead: "no",
    code: "huawei_oauth_jwt",
  },
  {
    match: { stage: "authorize", code: OTHER_FLOW },
    class: "payload",
    dead: "no",
    code: "huawei_oauth_other_flow",
  },
  {
    match: { code: ["NSP_STATUS 6", "NSP_STATUS 102", "NSP_STATUS 31204"] },
    class: "credential",
    dead: "no",
    code: "huawei_access_token_refused",
    retry: "renew",
  },
  { match: { code: "NSP_STATUS 1302" }, class: "quota", dead: "no", code: "huawei_oauth_busy" },
  {
    match: { stage: "authorize", status: 503 },
    class: "quota",
    dead: "no",
    code: "huawei_oauth_busy",
  },
  {
    match: { stage: "authorize", status: 403 },
    class: "network",
    dead: "no",
    code: "huawei_oauth_blocked",
  },
  {
    match: { stage: "authorize", status: [500, 502, 504, 590] },
    class: "transient",
    dead: "no",
    code: "huawei_oauth_unavailable",
  },
] as const satisfies readonly Row[];

/** Why this one token was refused, inside 80000000, 80100000 and 80300007. */
const PER_TOKEN = [
  {
    match: { reason: "tokenFormatError" },
    class: "token",
    dead: "yes",
    code: "huawei_token_format",
  },
  {
    match: { reason: "tokenPlatformNotSupport" },
    class: "token",
    dead: "yes",
    code: "huawei_token_proxy",
  },
  { match: { reason: "noRight" }, class: "token", dead: "maybe", code: "huawei_no_right" },
  {
    match: { reason: "noPushTypeRight" },
    class: "config",
    dead: "no",
    code: "huawei_no_push_type_right",
  },
  {
    match: { reason: "atomicUnableSendUnsubscribedMsg" },
    class: "config",
    dead: "no",
    code: "huawei_atomic_unsubscribed",
  },
  { match: { reason: "countryNotSupport" }, class: "config", dead: "no", code: "huawei_country" },
  { match: { reason: "appinfoError" }, class: "config", dead: "no", code: "huawei_app_unknown" },
  {
    match: { reason: "disableSendHuaweiMsgBecauseOfPenalty" },
    class: "config",
    dead: "no",
    code: "huawei_penalised",
  },
  {
    match: { reason: "differentImgVerifyPolicy" },
    class: "payload",
    dead: "no",
    code: "huawei_image_policy",
  },
  {
    match: { reason: "notSupportPlayVoice" },
    class: "payload",
    dead: "no",
    code: "huawei_play_voice",
  },
  {
    match: { reason: "noRightToSendThisLiveNotificationEvent" },
    class: "config",
    dead: "no",
    code: "huawei_live_view_right",
  },
] as const satisfies readonly Row[];

const SEND = [
  {
    match: { code: ["80000000", "80100000"] },
    class: "token",
    dead: "maybe",
    code: "huawei_token_refused",
  },
  { match: { code: "80100001" }, class: "payload", dead: "no", code: "huawei_parameter" },
  { match: { code: "80100002" }, class: "payload", dead: "no", code: "huawei_token_count" },
  { match: { code: "80100003" }, class: "payload", dead: "no", code: "huawei_structure" },
  { match: { code: "80100004" }, class: "payload", dead: "no", code: "huawei_ttl" },
  { match: { code: "80100013" }, class: "payload", dead: "no", code: "huawei_collapse_key" },
  { match: { code: "80100016" }, class: "payload", dead: "no", code: "huawei_moderated" },
  { match: { code: "80100017" }, class: "payload", dead: "no", code: "huawei_topics" },
  { match: { code: "80100018" }, class: "payload", dead: "no", code: "huawei_review" },
  { match: { code: "80100022" }, class: "payload", dead: "no", code: "huawei_image_unverified" },
  {
    // Refused before anything was sent. With a service account the other documented signature is
    // tried once (§5.3).
    match: { code: "80200001" },
    class: "credential",
    dead: "no",
    code: "huawei_auth_refused",
    retry: "next",
  },
  {
    match: { code: "80200003" },
    class: "credential",
    dead: "no",
    code: "huawei_access_token_refused",
    retry: "renew",
  },
  {
    match: { code: "80200005" },
    class: "credential",
    dead: "no",
    code: "huawei_jwt_expired",
    retry: "renew",
  },
  { match: { code: "80300002" }, class: "config", dead: "no", code: "huawei_not_enabled" },
  { match: { code: "80300007" }, class: "token", dead: "maybe", code: "huawei_all_tokens_invalid" },
  { match: { code: "80300008" }, class: "payload", dead: "no", code: "huawei_too_large" },
  { match: { code: "80300010" }, class: "payload", dead: "no", code: "huawei_token_missing" },
  { match: { code: "80300011" }, class: "config", dead: "no", code: "huawei_high_priority" },
  { match: { code: "80300013" }, class: "config", dead: "no", code: "huawei_receipt" },
  { match: { code: "80300029" }, class: "quota", dead: "no", code: "huawei_test_frequency" },
  { match: { code: "80300030" }, class: "payload", dead: "no", code: "huawei_test_tokens" },
  { match: { code: "80300036" }, class: "credential", dead: "no", code: "huawei_jwt_lifetime" },
  { match: { code: "80300037" }, class: "config", dead: "no", code: "huawei_penalised" },
  { match: { code: "80600003" }, class: "transient", dead: "no", code: "huawei_oauth_unreachable" },
  { match: { code: "81000001" }, class: "transient", dead: "no", code: "huawei_internal" },
  PAGE_REFUSES,
  {
    match: { stage: "send", status: 401 },
    class: "credential",
    dead: "no",
    code: "huawei_auth_refused",
    retry: "next",
  },
  { match: { stage: "send", status: 404 }, class: "config", dead: "no", code: "huawei_url" },
  { match: { stage: "send", status: 503 }, class: "quota", dead: "no", code: "huawei_busy" },
  {
    match: { stage: "send", status: [500, 502] },
    class: "transient",
    dead: "no",
    code: "huawei_unstable",
  },
] as const satisfies readonly Row[];

export const TABLE: readonly Row[] = [...OAUTH, ...PER_TOKEN, ...SEND];

/** To find one in the text of `msg` where it is no list. */
export const REASONS: readonly string[] = PER_TOKEN.map(({ match }) => match.reason);

/** What can be seen before Huawei is asked (§5.2, §2), and which way was chosen (§5.1). */
const FINDINGS = {
  huawei_credential_missing: "error",
  huawei_app_id_missing: "error",
  huawei_app_secret_missing: "error",
  huawei_app_id_shape: "error",
  huawei_app_secret_shape: "warning",
  huawei_account_not_json: "error",
  huawei_account_is_app_config: "error",
  huawei_account_is_google: "error",
  huawei_account_field_missing: "error",
  huawei_account_key: "error",
  huawei_token_shape: "warning",
  huawei_way_secret: "info",
  huawei_way_jwt: "info",
  huawei_way_lacks_account: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** §5.6, and the receipts of §5.5 that explain an accepted push that nobody sees. */
export const DROPS = [
  { code: "huawei_drop_permission" },
  { code: "huawei_drop_marketing" },
  { code: "huawei_drop_channel", applies: (_target, { channelId }) => channelId !== undefined },
  { code: "huawei_drop_night" },
  { code: "huawei_drop_limits" },
  { code: "huawei_drop_inactive" },
  { code: "huawei_drop_version" },
] as const satisfies readonly SilentDrop[];

/** Of the two dry runs: `validate_only` up to HarmonyOS 4, a control probe from 5. */
export const PASSED = {
  validation: "huawei_validate_passed",
  probe: "huawei_probe_passed",
} as const;

export type Code =
  | Exclude<
      (typeof OAUTH | typeof PER_TOKEN | typeof SEND)[number]["code"],
      (typeof PAGE_REFUSES)["code"]
    >
  | keyof typeof FINDINGS
  | (typeof PASSED)[keyof typeof PASSED];
export type Drop = (typeof DROPS)[number]["code"];
