/** vivo: the table of push-vendors.md §9, and what can be seen without asking. */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { Opened, SilentDrop, Target } from "../../vendor.ts";

export const TABLE = [
  // `result` 0 and yet not delivered: the status of `invalidUser` is the reason.
  { match: { code: "0", reason: "1" }, class: "token", dead: "yes", code: "vivo_user_unknown" },
  // Sources differ on whether a phone with notifications switched off is among these.
  { match: { code: "0", reason: "2" }, class: "token", dead: "maybe", code: "vivo_user_gone" },
  { match: { code: "0", reason: "4" }, class: "config", dead: "no", code: "vivo_not_test_device" },
  { match: { code: "0" }, class: "token", dead: "maybe", code: "vivo_user_invalid" },
  {
    match: { code: "10000" },
    class: "credential",
    dead: "no",
    code: "vivo_auth_token",
    retry: "renew",
  },
  { match: { code: "10040" }, class: "transient", dead: "no", code: "vivo_try_again" },
  { match: { code: "10043" }, class: "config", dead: "no", code: "vivo_channel_closed" },
  { match: { code: "10045" }, class: "config", dead: "no", code: "vivo_under_review" },
  { match: { code: "10051" }, class: "config", dead: "no", code: "vivo_type_not_allowed" },
  {
    match: { code: ["10055", "10056", "10057", "10058"] },
    class: "payload",
    dead: "no",
    code: "vivo_text_length",
  },
  // Single parameters, which only our own request can have got wrong.
  {
    match: {
      code: [
        ...["10050", "10054", "10059", "10060", "10065", "10067", "10095"],
        ...["10150", "10151", "10152", "10153", "10154", "10155"],
        ...[
          "10200",
          "10201",
          "10203",
          "10204",
          "10304",
          "10305",
          "10306",
          "10352",
          "10353",
          "10800",
          "10801",
        ],
      ],
    },
    class: "payload",
    dead: "no",
    code: "vivo_request",
  },
  { match: { code: "10070" }, class: "quota", dead: "no", code: "vivo_operation_quota" },
  { match: { code: "10071" }, class: "quota", dead: "no", code: "vivo_hours" },
  { match: { code: "10072" }, class: "quota", dead: "no", code: "vivo_rate" },
  { match: { code: "10073" }, class: "quota", dead: "no", code: "vivo_system_quota" },
  { match: { code: "10082" }, class: "config", dead: "no", code: "vivo_system_right" },
  {
    match: { code: ["10085", "10104"] },
    class: "payload",
    dead: "no",
    code: "vivo_text_like_test",
  },
  { match: { code: "10094" }, class: "credential", dead: "no", code: "vivo_auth_token_of_other" },
  { match: { code: ["10096", "10097"] }, class: "payload", dead: "no", code: "vivo_category" },
  { match: { code: "10103" }, class: "payload", dead: "no", code: "vivo_text_sensitive" },
  { match: { code: "10202" }, class: "credential", dead: "no", code: "vivo_app_key" },
  { match: { code: "10205" }, class: "config", dead: "no", code: "vivo_app_id" },
  { match: { code: "10206" }, class: "credential", dead: "no", code: "vivo_sign" },
  { match: { code: "10207" }, class: "payload", dead: "no", code: "vivo_clock" },
  { match: { code: ["10252", "10254"] }, class: "quota", dead: "no", code: "vivo_batch_limit" },
  { match: { code: "10302" }, class: "token", dead: "yes", code: "vivo_reg_id" },
  // Seen in clients' code, never explained by vivo.
  { match: { code: "10303" }, class: "payload", dead: "no", code: "vivo_unexplained" },
  { match: { code: "10311" }, class: "config", dead: "no", code: "vivo_device" },
] as const satisfies readonly Row[];

const FINDINGS = {
  vivo_secret_is_key: "error",
  vivo_key_shape: "warning",
  vivo_secret_shape: "warning",
  vivo_token_shape: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

const isOperation = (_target: Target, { classification }: Opened["summary"]): boolean =>
  classification === "0";
const isSystem = (_target: Target, { classification }: Opened["summary"]): boolean =>
  classification === "1";

/** §9, "Silent drops" and "Receipts". */
export const DROPS = [
  { code: "vivo_drop_test_mode", applies: (_target, { pushMode }) => pushMode === "test" },
  { code: "vivo_drop_operation_hours", applies: isOperation },
  { code: "vivo_drop_operation_cap", applies: isOperation },
  { code: "vivo_drop_system_quota", applies: isSystem },
  { code: "vivo_drop_same_text" },
  { code: "vivo_drop_user_limit" },
  { code: "vivo_drop_not_subscribed" },
] as const satisfies readonly SilentDrop[];

export type Code = (typeof TABLE)[number]["code"] | keyof typeof FINDINGS;
export type Drop = (typeof DROPS)[number]["code"];
