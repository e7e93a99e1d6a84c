/**
 * Whose a token looks like (push-vendors.md §2). Shapes are observations, so they only ever warn: vendors call their tokens opaque and
 * may change them.
 */

import type { VendorName } from "./vendor.ts";

/** Aggregators hand out registration IDs of their own, which no vendor knows. */
type Aggregator = "jpush" | "getui";
export type TokenOwner = VendorName | Aggregator;

export const OWNER_NAMES: Readonly<Record<TokenOwner, string>> = {
  apns: "APNs",
  fcm: "FCM",
  huawei: "Huawei",
  honor: "Honor",
  xiaomi: "Xiaomi",
  oppo: "OPPO",
  vivo: "vivo",
  meizu: "Meizu",
  webpush: "Web Push",
  jpush: "JPush",
  getui: "Getui",
};

export const isAggregator = (owner: TokenOwner): owner is Aggregator => owner === "jpush" || owner === "getui";

/** All that fit count, because some shapes are shared: 32 hexadecimal digits say little, and Honor's tokens cannot be told from Huawei's. */
const SHAPES: readonly (readonly [RegExp, ...TokenOwner[]])[] = [
  [/^\s*\{[\s\S]*"endpoint"\s*:/, "webpush"],
  [/^[\w-]{8,64}:APA91b[\w-]{20,}$/, "fcm"],
  [/^(?:\d{15,25}|v2-[\w-]{20,})$/, "vivo"],
  [/^(?:OPPO_)?[A-Z]{2}_[0-9a-f]{32}$/, "oppo"],
  [/^[0-9a-f]{32}$/, "oppo", "getui"],
  [/^[A-Z][A-Z0-9]{1,3}[0-9a-f]{38,44}$/, "meizu"],
  [/^(?:[0-9a-fA-F]{2}){32,}$/, "apns"],
  [/^(?:IQAAAA|MA[A-Z]|0\d{5})[\w-]{40,}$/, "huawei", "honor"],
  [/^[01][0-9a][0-2][0-9a-f]{8}(?:[0-9a-f]{8})?$/, "jpush"],
];

/**
 * Everybody whose token this could be, unless `vendor` is among them. Xiaomi's base64 has no shape of its own, so nothing ever points
 * to it, and a token that fits another's shape is still called that.
 */
export function otherOwners(token: string, vendor: VendorName): readonly TokenOwner[] {
  const owners = SHAPES.filter(([shape]) => shape.test(token)).flatMap(([, ...names]) => names);
  return owners.includes(vendor) ? [] : owners;
}
