/**
 * Web Push: one table for all push services (push-vendors.md §11). Mozilla is known by `errno`,
 * Apple by its reason, the others by status.
 */

import { findingsOf, type Severities } from "../../kit/finding.ts";
import type { Row } from "../../table.ts";
import type { SilentDrop } from "../../vendor.ts";

const MOZILLA = [
  {
    match: { code: ["101", "110", "111", "112", "113"] },
    class: "payload",
    dead: "no",
    code: "webpush_request",
  },
  {
    match: { code: ["102", "103", "105", "106"] },
    class: "token",
    dead: "yes",
    code: "webpush_gone",
  },
  { match: { code: "104" }, class: "payload", dead: "no", code: "webpush_too_large" },
  { match: { code: "108" }, class: "token", dead: "yes", code: "webpush_endpoint_corrupted" },
  {
    match: { code: "109", message: /public key mismatch/i },
    class: "credential",
    dead: "no",
    code: "webpush_key_mismatch",
  },
  { match: { code: "109" }, class: "credential", dead: "no", code: "webpush_vapid_refused" },
  { match: { code: "201" }, class: "quota", dead: "no", code: "webpush_throttled" },
  { match: { code: "202" }, class: "transient", dead: "no", code: "webpush_unavailable" },
  {
    match: { code: ["900", "901", "902", "903"] },
    class: "transient",
    dead: "no",
    code: "webpush_bridge",
  },
] as const satisfies readonly Row[];

const APPLE = [
  {
    // 404 and 405 among them are about the request, not about the subscription.
    match: {
      code: [
        "BadTtl",
        "BadUrgency",
        "BadWebPushTopic",
        "BadWebPushRequest",
        "BadPath",
        "MethodNotAllowed",
      ],
    },
    class: "payload",
    dead: "no",
    code: "webpush_request",
  },
  {
    match: { code: "VapidPkHashMismatch" },
    class: "credential",
    dead: "no",
    code: "webpush_key_mismatch",
  },
  {
    match: { code: ["BadAuthorizationHeader", "BadJwtToken", "BadVapidPublicKey"] },
    class: "credential",
    dead: "no",
    code: "webpush_vapid_refused",
  },
  { match: { code: "PayloadTooLarge" }, class: "payload", dead: "no", code: "webpush_too_large" },
  { match: { code: "TooManyRequests" }, class: "quota", dead: "no", code: "webpush_throttled" },
  {
    match: { code: ["IdleTimeout", "InternalServerError", "ServiceUnavailable", "Shutdown"] },
    class: "transient",
    dead: "no",
    code: "webpush_unavailable",
  },
] as const satisfies readonly Row[];

const FCM = [
  {
    match: { status: 400, message: /UnauthorizedRegistration/i },
    class: "credential",
    dead: "no",
    code: "webpush_vapid_missing",
  },
  {
    match: { status: 403, message: /do not correspond/i },
    class: "credential",
    dead: "no",
    code: "webpush_key_mismatch",
  },
] as const satisfies readonly Row[];

const ANY = [
  { match: { status: [401, 403] }, class: "credential", dead: "no", code: "webpush_vapid_refused" },
  { match: { status: [404, 410] }, class: "token", dead: "yes", code: "webpush_gone" },
  { match: { status: 413 }, class: "payload", dead: "no", code: "webpush_too_large" },
  // 406 is how the Windows service throttles.
  { match: { status: [406, 429] }, class: "quota", dead: "no", code: "webpush_throttled" },
  { match: { status: 503 }, class: "transient", dead: "no", code: "webpush_unavailable" },
] as const satisfies readonly Row[];

export const TABLE = [...MOZILLA, ...APPLE, ...FCM, ...ANY] as const satisfies readonly Row[];

const FINDINGS = {
  webpush_public_key: "error",
  webpush_private_key: "error",
  webpush_keys_swapped: "error",
  webpush_keys_mismatch: "error",
  webpush_subject: "error",
  webpush_subject_local: "warning",
  webpush_subscription: "error",
  webpush_subscription_keys: "error",
  webpush_service_unknown: "error",
} as const satisfies Severities;

export const finding = findingsOf(FINDINGS);

/** §11, "Silent drops". */
export const DROPS = [
  { code: "webpush_drop_permission" },
  { code: "webpush_drop_worker" },
  { code: "webpush_drop_decryption" },
  { code: "webpush_drop_ios", applies: ({ token }) => token.includes("push.apple.com") },
] as const satisfies readonly SilentDrop[];

export type Code = (typeof TABLE)[number]["code"] | keyof typeof FINDINGS;
export type Drop = (typeof DROPS)[number]["code"];
