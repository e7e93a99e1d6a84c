/**
 * Honor: the rows of push-vendors.md §6. The numeric codes come from aggregators' tables, so their
 * sentences stay careful.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import { PAGE_REFUSES, type Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

export const TABLE = [
  {
    match: { stage: "authorize", code: ["invalid_client", "unauthorized_client"] },
    class: "credential",
    dead: "no",
    code: "honor_oauth_client",
  },
  { match: { reason: "expireTokens" }, class: "token", dead: "yes", code: "honor_token_expired" },
  { match: { reason: "failTokens" }, class: "token", dead: "maybe", code: "honor_token_refused" },
  { match: { code: "80100000" }, class: "token", dead: "maybe", code: "honor_token_refused" },
  { match: { code: ["200", "80000000"] }, class: "token", dead: "maybe", code: "honor_not_sent" },
  { match: { code: "10001" }, class: "payload", dead: "no", code: "honor_timestamp_missing" },
  { match: { code: "10205" }, class: "config", dead: "no", code: "honor_app_unknown" },
  { match: { code: "10207" }, class: "payload", dead: "no", code: "honor_timestamp_invalid" },
  { match: { code: "10300" }, class: "payload", dead: "no", code: "honor_token_empty" },
  { match: { code: "80100003" }, class: "payload", dead: "no", code: "honor_structure" },
  { match: { code: "80200020" }, class: "config", dead: "no", code: "honor_receipt" },
  { match: { code: "80200022" }, class: "config", dead: "no", code: "honor_message_right" },
  { match: { code: "80200047" }, class: "quota", dead: "no", code: "honor_test_limit" },
  { match: { code: "80200050" }, class: "payload", dead: "no", code: "honor_marketing_image" },
  { match: { code: "80200056" }, class: "payload", dead: "no", code: "honor_moderated" },
  { match: { code: "80300006" }, class: "payload", dead: "no", code: "honor_token_twice" },
  { match: { code: "80300007" }, class: "token", dead: "maybe", code: "honor_all_tokens_invalid" },
  { match: { code: "80300008" }, class: "payload", dead: "no", code: "honor_too_large" },
  { match: { code: "80300010" }, class: "payload", dead: "no", code: "honor_too_many_tokens" },
  // Huawei's meanings of numbers that Honor's service, which came out of Huawei's, may use alike.
  { match: { code: "80200001" }, class: "credential", dead: "no", code: "honor_likely_auth" },
  {
    match: { code: "80200003" },
    class: "credential",
    dead: "no",
    code: "honor_likely_access_token",
    retry: "renew",
  },
  {
    match: { code: ["80100001", "80100004", "80100013"] },
    class: "payload",
    dead: "no",
    code: "honor_likely_parameter",
  },
  { match: { code: "80300002" }, class: "config", dead: "no", code: "honor_likely_not_enabled" },
  { match: { code: "80300011" }, class: "config", dead: "no", code: "honor_likely_priority" },
  {
    match: { code: ["80600003", "81000001"] },
    class: "transient",
    dead: "no",
    code: "honor_likely_internal",
  },
  // The same numbers come as HTTP status and as code inside a 200.
  {
    match: { code: ["401", "403"] },
    class: "credential",
    dead: "no",
    code: "honor_auth_refused",
    retry: "renew",
  },
  { match: { code: "400" }, class: "payload", dead: "no", code: "honor_parameter" },
  { match: { code: "404" }, class: "config", dead: "no", code: "honor_path" },
  { match: { code: ["500", "502"] }, class: "transient", dead: "no", code: "honor_internal" },
  { match: { code: "503" }, class: "quota", dead: "no", code: "honor_busy" },
  PAGE_REFUSES,
  {
    match: { status: [401, 403] },
    class: "credential",
    dead: "no",
    code: "honor_auth_refused",
    retry: "renew",
  },
  { match: { status: 400 }, class: "payload", dead: "no", code: "honor_parameter" },
  { match: { status: 404 }, class: "config", dead: "no", code: "honor_path" },
  { match: { status: [500, 502] }, class: "transient", dead: "no", code: "honor_internal" },
  { match: { status: 503 }, class: "quota", dead: "no", code: "honor_busy" },
] as const satisfies readonly Row[];

/** What can be seen before Honor is asked. */
const FINDINGS = {
  honor_app_id_shape: "warning",
  honor_client_is_app: "warning",
  honor_token_shape: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** The silent drops and receipts of §6. */
export const DROPS = [
  { code: "honor_drop_permission" },
  { code: "honor_drop_marketing" },
  { code: "honor_drop_night" },
  { code: "honor_drop_not_this_phone" },
  { code: "honor_drop_intent" },
] as const satisfies readonly SilentDrop[];

export type Code =
  | Exclude<(typeof TABLE)[number]["code"], (typeof PAGE_REFUSES)["code"]>
  | keyof typeof FINDINGS;
export type Drop = (typeof DROPS)[number]["code"];
