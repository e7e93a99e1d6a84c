/**
 * Meizu: the outer codes and the codes inside `value` (push-vendors.md §10). 110010 means two
 * things, by where it stands.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

/** What the switch query answers about notifications, as `read` names it. */
export const SWITCH_OFF = "barTypeSwitch=0";
export const SWITCH_ON = "barTypeSwitch=1";

/** Outer 200, and the pushId is listed under an inner code. */
const VALUE = [
  { match: { code: "200", reason: "201" }, class: "config", dead: "no", code: "meizu_permission" },
  {
    match: { code: "200", reason: "501" },
    class: "transient",
    dead: "no",
    code: "meizu_unavailable",
  },
  {
    match: { code: "200", reason: "513" },
    class: "transient",
    dead: "no",
    code: "meizu_push_failed",
  },
  {
    match: { code: "200", reason: ["518", "519"] },
    class: "quota",
    dead: "no",
    code: "meizu_rate",
  },
  { match: { code: "200", reason: "520" }, class: "quota", dead: "no", code: "meizu_folded" },
  {
    match: { code: "200", reason: "110002" },
    class: "token",
    dead: "yes",
    code: "meizu_unregistered",
  },
  {
    match: { code: "200", reason: "110003" },
    class: "token",
    dead: "yes",
    code: "meizu_push_id_illegal",
  },
  { match: { code: "200", reason: "110005" }, class: "token", dead: "no", code: "meizu_alias" },
  {
    match: { code: "200", reason: ["110010", SWITCH_OFF] },
    class: "config",
    dead: "no",
    code: "meizu_switch_off",
  },
  {
    match: { code: "200", reason: "110011" },
    class: "quota",
    dead: "no",
    code: "meizu_device_cap",
  },
  { match: { code: "200" }, class: "unknown", dead: "no", code: "meizu_value_unlisted" },
] as const satisfies readonly Row[];

const OUTER = [
  {
    match: { code: ["500", "1001", "1003"] },
    class: "transient",
    dead: "no",
    code: "meizu_unavailable",
  },
  {
    match: { code: ["1005", "110004", "110032"] },
    class: "payload",
    dead: "no",
    code: "meizu_request",
  },
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
] as const satisfies readonly Row[];

export const TABLE = [...VALUE, ...OUTER] as const satisfies readonly Row[];

/** What the switch query makes of the inner 110010. */
export const CONCLUSIONS = [
  { match: {}, class: "config", dead: "no", code: "meizu_switch_confirmed" },
  { match: {}, class: "config", dead: "no", code: "meizu_switch_contradicts" },
] as const satisfies readonly Row[];

const FINDINGS = {
  meizu_secret_is_id: "error",
  meizu_token_shape: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** §10, "Silent drops". */
export const DROPS = [
  { code: "meizu_drop_cap", applies: (_target, { messageType }) => messageType !== "private" },
  { code: "meizu_drop_review", applies: (_target, { messageType }) => messageType === "private" },
  { code: "meizu_drop_switch" },
  { code: "meizu_drop_folded" },
] as const satisfies readonly SilentDrop[];

export const PASSED = "meizu_switch_on";

export type Code =
  | (typeof TABLE)[number]["code"]
  | (typeof CONCLUSIONS)[number]["code"]
  | keyof typeof FINDINGS
  | typeof PASSED;
export type Drop = (typeof DROPS)[number]["code"];
