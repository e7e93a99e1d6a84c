/**
 * Whose a token looks like (push-vendors.md §2). Shapes are observations, so they only ever warn: vendors call their tokens opaque and
 * may change them.
 */

import type { VendorName } from "./vendor.ts";

/** `jpush`: an aggregator's registration ID, which no vendor knows. */
export type TokenOwner = VendorName | "jpush";

/** Before the first that fits, nothing is known; so what is certain comes first. Honor's cannot be told from Huawei's. */
const SHAPES: readonly (readonly [TokenOwner, RegExp])[] = [
  ["webpush", /^\s*\{[\s\S]*"endpoint"\s*:/],
  ["fcm", /^[\w-]{8,64}:APA91b[\w-]{20,}$/],
  ["jpush", /^[01][0-9a][0-2][0-9a-f]{8}(?:[0-9a-f]{8})?$/],
  ["vivo", /^(?:\d{15,25}|v2-[\w-]{20,})$/],
  ["oppo", /^(?:OPPO_)?(?:[A-Z]{2}_)?[0-9a-f]{32}$/],
  ["meizu", /^[A-Z][A-Z0-9]{1,3}[0-9a-f]{38,44}$/],
  ["apns", /^(?:[0-9a-fA-F]{2}){32,}$/],
  ["huawei", /^(?:IQAAAA|MA[A-Z]|0\d{5,})[\w-]{40,}$/],
];

/** Owners whose tokens share a shape with another's. */
const ALIKE: Readonly<Partial<Record<TokenOwner, readonly VendorName[]>>> = { huawei: ["huawei", "honor"] };

/** The owner that a token's shape points to, when that is not `vendor`. Xiaomi's base64 has no shape of its own. */
export function otherOwner(token: string, vendor: VendorName): TokenOwner | undefined {
  const owner = SHAPES.find(([, shape]) => shape.test(token))?.[0];
  if (owner === undefined || owner === vendor || ALIKE[owner]?.includes(vendor)) return undefined;
  return owner;
}
