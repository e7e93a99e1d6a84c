/**
 * OPPO (also realme, OnePlus): the table of push-vendors.md §8, and what can be seen without
 * asking.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

/**
 * What `read` says inside the signal of codes above 10000, which are about the one target and
 * otherwise undocumented.
 */
export const PER_TARGET = "per_target";

export const TABLE = [
  { match: { code: "-1" }, class: "transient", dead: "no", code: "oppo_unavailable" },
  { match: { code: ["-2", "13", "55"] }, class: "quota", dead: "no", code: "oppo_rate" },
  {
    match: { code: "11" },
    class: "credential",
    dead: "no",
    code: "oppo_auth_token",
    retry: "renew",
  },
  // Method, path, missing parameters, version, encoding: what only our own request or a relay can
  // have done.
  {
    match: { code: ["12", "15", "17", "18", "20", "21", "22", "23", "24", "25", "29", "40"] },
    class: "payload",
    dead: "no",
    code: "oppo_request",
  },
  { match: { code: "14" }, class: "credential", dead: "no", code: "oppo_app_key" },
  { match: { code: "16" }, class: "credential", dead: "no", code: "oppo_sign" },
  { match: { code: "19" }, class: "payload", dead: "no", code: "oppo_clock" },
  { match: { code: "26" }, class: "config", dead: "no", code: "oppo_ip" },
  { match: { code: ["27", "30"] }, class: "config", dead: "no", code: "oppo_right" },
  { match: { code: "28" }, class: "config", dead: "no", code: "oppo_app_disabled" },
  { match: { code: ["31", "32"] }, class: "payload", dead: "no", code: "oppo_data" },
  { match: { code: ["33", "34", "42", "69"] }, class: "quota", dead: "no", code: "oppo_cap" },
  // One code for every bad argument; only OPPO's sentence tells which.
  {
    match: { code: "41", message: /registration|reg_?id|target_?value/i },
    class: "token",
    dead: "maybe",
    code: "oppo_token_illegal",
  },
  {
    match: { code: "41", message: /sensitive|illegal word|敏感|违规/i },
    class: "payload",
    dead: "no",
    code: "oppo_text_refused",
  },
  { match: { code: "41", message: /channel/i }, class: "config", dead: "no", code: "oppo_channel" },
  { match: { code: "41" }, class: "payload", dead: "maybe", code: "oppo_argument" },
  { match: { code: "54" }, class: "config", dead: "no", code: "oppo_template" },
  { match: { code: "59" }, class: "config", dead: "no", code: "oppo_link" },
  { match: { code: "67" }, class: "config", dead: "no", code: "oppo_category" },
  { match: { code: "10000" }, class: "token", dead: "maybe", code: "oppo_token_invalid" },
  { match: { reason: PER_TARGET }, class: "token", dead: "maybe", code: "oppo_target" },
] as const satisfies readonly Row[];

const FINDINGS = {
  oppo_secret_is_key: "error",
  oppo_key_shape: "warning",
  oppo_secret_shape: "warning",
  oppo_token_shape: "warning",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** §8, "Silent drops" and "Receipts". */
export const DROPS = [
  { code: "oppo_drop_no_channel", applies: (_target, { channelId }) => channelId === undefined },
  { code: "oppo_drop_channel", applies: (_target, { channelId }) => channelId !== undefined },
  { code: "oppo_drop_switched_off" },
  { code: "oppo_drop_marketing", applies: (_target, { category }) => category === undefined },
  { code: "oppo_drop_category", applies: (_target, { category }) => category !== undefined },
  { code: "oppo_drop_store" },
  { code: "oppo_drop_token_changed" },
] as const satisfies readonly SilentDrop[];

export type Code = (typeof TABLE)[number]["code"] | keyof typeof FINDINGS;
export type Drop = (typeof DROPS)[number]["code"];
