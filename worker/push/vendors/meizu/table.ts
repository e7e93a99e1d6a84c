/** Meizu: the outer codes and the codes inside `value` (push-vendors.md §10). 110010 means two things, by where it stands. */

import type { Diagnosis } from "../../table.ts";
import type { Severity, SilentDrop } from "../../vendor.ts";

/** What the switch query answers about notifications, as `read` names it. */
export const SWITCH_OFF = "barTypeSwitch=0";
export const SWITCH_ON = "barTypeSwitch=1";

/** Outer 200, and the pushId is listed under an inner code. */
const VALUE = [
  { match: { code: "200", reason: "201" }, class: "config", dead: "no", code: "meizu_permission" },
  { match: { code: "200", reason: "501" }, class: "transient", dead: "no", code: "meizu_unavailable" },
  { match: { code: "200", reason: "513" }, class: "transient", dead: "no", code: "meizu_push_failed" },
  { match: { code: "200", reason: ["518", "519"] }, class: "quota", dead: "no", code: "meizu_rate" },
  { match: { code: "200", reason: "520" }, class: "quota", dead: "no", code: "meizu_folded" },
  { match: { code: "200", reason: "110002" }, class: "token", dead: "yes", code: "meizu_unregistered" },
  { match: { code: "200", reason: "110003" }, class: "token", dead: "yes", code: "meizu_push_id_illegal" },
  { match: { code: "200", reason: "110005" }, class: "token", dead: "no", code: "meizu_alias" },
  { match: { code: "200", reason: ["110010", SWITCH_OFF] }, class: "config", dead: "no", code: "meizu_switch_off" },
  { match: { code: "200", reason: "110011" }, class: "quota", dead: "no", code: "meizu_device_cap" },
  { match: { code: "200" }, class: "unknown", dead: "no", code: "meizu_value_unlisted" },
] as const satisfies readonly Diagnosis[];

const OUTER = [
  { match: { code: ["500", "1001", "1003"] }, class: "transient", dead: "no", code: "meizu_unavailable" },
  { match: { code: ["1005", "110004", "110032"] }, class: "payload", dead: "no", code: "meizu_request" },
  { match: { code: "1006" }, class: "credential", dead: "no", code: "meizu_sign" },
  { match: { code: ["110000", "110001"] }, class: "config", dead: "no", code: "meizu_app_id" },
  { match: { code: "110002" }, class: "token", dead: "yes", code: "meizu_unregistered" },
  { match: { code: "110003" }, class: "token", dead: "yes", code: "meizu_push_id_illegal" },
  { match: { code: "110009" }, class: "config", dead: "no", code: "meizu_app_blocked" },
  { match: { code: "110010" }, class: "quota", dead: "no", code: "meizu_rate" },
  { match: { code: "110019" }, class: "quota", dead: "no", code: "meizu_daily" },
  { match: { code: "110031" }, class: "config", dead: "no", code: "meizu_package" },
  { match: { code: "110033" }, class: "credential", dead: "no", code: "meizu_app_secret" },
  { match: { code: ["110051", "110053"] }, class: "config", dead: "no", code: "meizu_restricted" },
] as const satisfies readonly Diagnosis[];

export const MEIZU_DIAGNOSES = [...VALUE, ...OUTER] as const satisfies readonly Diagnosis[];

/** What the switch query makes of the inner 110010. */
export const MEIZU_CONCLUSIONS = [
  { match: {}, class: "config", dead: "no", code: "meizu_switch_confirmed" },
  { match: {}, class: "config", dead: "no", code: "meizu_switch_contradicts" },
] as const satisfies readonly Diagnosis[];

export const MEIZU_FINDINGS = {
  meizu_secret_is_id: "error",
  meizu_token_shape: "warning",
} as const satisfies Readonly<Record<string, Severity>>;

/** §10, "Silent drops". */
export const MEIZU_DROPS = [
  { code: "meizu_drop_cap", applies: (_target, { messageType }) => messageType !== "private" },
  { code: "meizu_drop_review", applies: (_target, { messageType }) => messageType === "private" },
  { code: "meizu_drop_switch" },
  { code: "meizu_drop_folded" },
] as const satisfies readonly SilentDrop[];

export const MEIZU_PASSED = "meizu_switch_on";

export type MeizuCode =
  | (typeof MEIZU_DIAGNOSES)[number]["code"]
  | (typeof MEIZU_CONCLUSIONS)[number]["code"]
  | keyof typeof MEIZU_FINDINGS
  | typeof MEIZU_PASSED;
export type MeizuDrop = (typeof MEIZU_DROPS)[number]["code"];
export type MeizuField = "appId" | "appSecret" | "messageType";
