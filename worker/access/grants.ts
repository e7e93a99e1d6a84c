/**
 * What a key allows, and whether one key's rights lie within another's: a key never makes, takes
 * over or ends a stronger one.
 */

import { coversGlob } from "./globs.ts";
import { hasScope, type Principal, type Scope } from "./scopes.ts";

export interface Grant {
  readonly scopes: readonly Scope[];
  /** Without it every app. */
  readonly sdkAppIds?: readonly number[];
  /** Patterns with `*`; without it every UserID. */
  readonly userIds?: readonly string[];
  /** Seconds. */
  readonly maxExpire?: number;
  /** Unix seconds. */
  readonly expiresAt?: number;
}

/** Whether everything that the grant is about belongs to apps that the principal may see. */
export const isWithinApps = ({ sdkAppIds: own }: Principal, { sdkAppIds }: Grant): boolean =>
  own === "all" || (sdkAppIds?.every((sdkAppId) => own.has(sdkAppId)) ?? false);

/** The first field in which the grant goes beyond the principal's own rights, or `undefined`. */
export function exceedingField(principal: Principal, grant: Grant): keyof Grant | undefined {
  const { userIds: own, maxExpire, expiresAt } = principal;
  if (!grant.scopes.every((scope) => hasScope(principal, scope))) return "scopes";
  if (!isWithinApps(principal, grant)) return "sdkAppIds";
  const covered = (inner: string) => own?.some((outer) => coversGlob(outer, inner)) ?? true;
  if (own && !grant.userIds?.every(covered)) return "userIds";
  if (maxExpire !== undefined && (grant.maxExpire ?? Number.POSITIVE_INFINITY) > maxExpire)
    return "maxExpire";
  if (expiresAt !== undefined && (grant.expiresAt ?? Number.POSITIVE_INFINITY) > expiresAt)
    return "expiresAt";
  return undefined;
}
