/** Xiaomi: the rows of push-vendors.md §7, what is special before what is general. */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

const NUMBERED = Array.from({ length: 65_017 - 65_006 + 1 }, (_, index) => String(65_006 + index));

/** The text is what tells this refusal from others with the same code ([X6]). */
export const NO_TARGETS = /no valid targets/i;

export const TABLE = [
  // A success that names our only token among the bad ones; the rest of that answer says `ok`.
  { match: { reason: "bad_regids" }, class: "token", dead: "maybe", code: "xiaomi_token_listed" },
  {
    match: { message: NO_TARGETS },
    class: "token",
    dead: "maybe",
    code: "xiaomi_no_valid_targets",
  },
  {
    match: { code: ["-1", "1", "10001", "10002", "10003", "20607", "26003", "65029"] },
    class: "transient",
    dead: "no",
    code: "xiaomi_internal",
  },
  { match: { code: "10008" }, class: "payload", dead: "no", code: "xiaomi_parameter" },
  { match: { code: "10012" }, class: "payload", dead: "no", code: "xiaomi_illegal_request" },
  { match: { code: "10016" }, class: "payload", dead: "no", code: "xiaomi_parameter_missing" },
  { match: { code: "10017" }, class: "payload", dead: "no", code: "xiaomi_parameter_value" },
  { match: { code: "10027" }, class: "quota", dead: "no", code: "xiaomi_too_often" },
  { match: { code: "10029" }, class: "token", dead: "maybe", code: "xiaomi_device_illegal" },
  {
    match: { code: ["10030", "10032"] },
    class: "quota",
    dead: "no",
    code: "xiaomi_invalid_ids_query",
  },
  { match: { code: ["10031", "10033"] }, class: "config", dead: "no", code: "xiaomi_blacklisted" },
  { match: { code: ["10034", "200001"] }, class: "quota", dead: "no", code: "xiaomi_daily_quota" },
  { match: { code: "200002" }, class: "quota", dead: "no", code: "xiaomi_rate" },
  {
    match: { code: ["10035", "10038", "10039"] },
    class: "config",
    dead: "no",
    code: "xiaomi_statistics",
  },
  { match: { code: "10036" }, class: "config", dead: "no", code: "xiaomi_forbidden" },
  { match: { code: "10037" }, class: "payload", dead: "no", code: "xiaomi_expired" },
  { match: { code: "10041" }, class: "payload", dead: "no", code: "xiaomi_moderated" },
  {
    match: { code: ["20209", "20215", "20216", "20315"] },
    class: "payload",
    dead: "no",
    code: "xiaomi_topic_operation",
  },
  { match: { code: "20301" }, class: "token", dead: "maybe", code: "xiaomi_send_failed" },
  { match: { code: "21301" }, class: "credential", dead: "no", code: "xiaomi_auth_failed" },
  { match: { code: "21302" }, class: "credential", dead: "no", code: "xiaomi_token_auth" },
  { match: { code: "21303" }, class: "config", dead: "no", code: "xiaomi_restricted" },
  { match: { code: "21305" }, class: "payload", dead: "no", code: "xiaomi_parameter_missing" },
  {
    match: { code: ["22000", "22006", "22007"] },
    class: "config",
    dead: "no",
    code: "xiaomi_app_illegal",
  },
  { match: { code: "22022" }, class: "config", dead: "no", code: "xiaomi_package_not_of_secret" },
  { match: { code: "22102" }, class: "config", dead: "no", code: "xiaomi_notification_refused" },
  { match: { code: "26004" }, class: "quota", dead: "no", code: "xiaomi_broadcast_often" },
  { match: { code: "26005" }, class: "quota", dead: "no", code: "xiaomi_account_limit" },
  { match: { code: "26006" }, class: "config", dead: "no", code: "xiaomi_needs_review" },
  { match: { code: "27001" }, class: "config", dead: "no", code: "xiaomi_channel" },
  { match: { code: "65003" }, class: "token", dead: "maybe", code: "xiaomi_device_not_found" },
  { match: { code: "65009" }, class: "payload", dead: "no", code: "xiaomi_too_long" },
  { match: { code: NUMBERED }, class: "payload", dead: "no", code: "xiaomi_limits" },
  {
    match: { code: ["65028", "65030", "65035", "65040", "65041"] },
    class: "payload",
    dead: "no",
    code: "xiaomi_other_operation",
  },
  {
    match: { code: ["65036", "65037", "65038"] },
    class: "payload",
    dead: "no",
    code: "xiaomi_callback",
  },
  { match: { code: "66006" }, class: "token", dead: "maybe", code: "xiaomi_registration_failed" },
  { match: { code: "66007" }, class: "token", dead: "yes", code: "xiaomi_token_illegal" },
  { match: { code: "66108" }, class: "config", dead: "no", code: "xiaomi_package_mismatch" },
  // In words alone, as Tencent passes it on.
  { match: { message: /blacklist/i }, class: "config", dead: "no", code: "xiaomi_blacklisted" },
] as const satisfies readonly Row[];

/** What can be seen before Xiaomi is asked (§7, §2). */
const FINDINGS = {
  xiaomi_secret_is_number: "warning",
  xiaomi_package_shape: "error",
  xiaomi_channel_missing: "info",
  xiaomi_template_missing: "info",
  xiaomi_template_id_missing: "error",
  xiaomi_template_not_json: "error",
  xiaomi_template_value: "error",
  xiaomi_token_shape: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** The silent drops of §7. */
export const DROPS = [
  { code: "xiaomi_drop_permission" },
  {
    code: "xiaomi_drop_default_channel",
    applies: (_target, { channelId }) => channelId === undefined,
  },
  {
    code: "xiaomi_drop_public_channel",
    applies: (_target, { channelId }) => channelId !== undefined,
  },
  {
    code: "xiaomi_drop_template",
    applies: (_target, { channelId, templateId }) =>
      channelId !== undefined && templateId === undefined,
  },
  { code: "xiaomi_drop_folded" },
  { code: "xiaomi_drop_invalid_later" },
] as const satisfies readonly SilentDrop[];

export const PASSED = "xiaomi_probe_passed";

export type Code = (typeof TABLE)[number]["code"] | keyof typeof FINDINGS | typeof PASSED;
export type Drop = (typeof DROPS)[number]["code"];
