/** Whose a token looks like (push-vendors.md §2), judged by the shapes in the vendors' folders. */

import { AGGREGATORS } from "./aggregators.ts";
import type { Vendor } from "./vendor.ts";
import { VENDORS } from "./vendors/index.ts";

export interface TokenOwner extends Pick<Vendor, "name" | "brand" | "tokenShape" | "ownShape"> {
  /** Hands out registration IDs of its own, which no vendor knows. */
  readonly aggregator?: true;
}

const OWNERS: readonly TokenOwner[] = [...Object.values(VENDORS), ...AGGREGATORS];

/** Everybody whose token this could be. */
export const ownersOf = (token: string): readonly TokenOwner[] =>
  OWNERS.filter(({ tokenShape }) => tokenShape?.test(token));

/**
 * Everybody whose token this could be, unless `vendor` is among them. All that fit count, because
 * some shapes are shared: 32 hexadecimal digits say little, and Honor's tokens cannot be told from
 * Huawei's. Xiaomi's base64 has no shape of its own, so nothing ever points to it, and a token that
 * fits another's shape is still called that.
 */
export function otherOwners(token: string, vendor: Pick<Vendor, "name">): readonly TokenOwner[] {
  const owners = ownersOf(token);
  return owners.some(({ name }) => name === vendor.name) ? [] : owners;
}
