/**
 * An API key as it is stored, and the principal that it makes. The key itself is nowhere, only its
 * SHA-256.
 */

import { sha256Hex } from "../bytes/digest.ts";
import { compileGlob } from "./globs.ts";
import type { Grant } from "./grants.ts";
import type { Principal } from "./scopes.ts";

/** When it was ended, and by whom. */
export interface Revocation {
  /** Unix seconds. */
  readonly at: number;
  readonly by: string;
}

export interface ApiKeyRecord extends Grant {
  readonly id: string;
  readonly name: string;
  /** Lower-case hex of SHA-256 of the key's text. */
  readonly digest: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** The credential that made it. */
  readonly createdBy: string;
  /** The key whose place it takes. */
  readonly rotatedFrom?: string;
  readonly rotated?: { readonly until: number; readonly successor: string };
  readonly revocation?: Revocation;
}

export type KeyState = "active" | "rotating" | "rotated" | "expired" | "revoked";

/** @param now Unix seconds */
export function keyState(record: ApiKeyRecord, now: number): KeyState {
  if (record.revocation) return "revoked";
  if (record.expiresAt !== undefined && now >= record.expiresAt) return "expired";
  if (record.rotated) return now >= record.rotated.until ? "rotated" : "rotating";
  return "active";
}

export function principalOf({
  id,
  name,
  scopes,
  sdkAppIds,
  userIds,
  maxExpire,
  expiresAt,
  rotated,
}: ApiKeyRecord): Principal {
  const globs = userIds?.map(compileGlob);
  return {
    kind: "api-key",
    id,
    name,
    scopes: new Set(scopes),
    sdkAppIds: sdkAppIds ? new Set(sdkAppIds) : "all",
    allowsUser: globs ? (userId) => globs.some((matches) => matches(userId)) : () => true,
    ...(userIds && { userIds }),
    ...(maxExpire !== undefined && { maxExpire }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(rotated && { validUntil: rotated.until }),
  };
}

export const digestOf = (key: string): Promise<string> => sha256Hex(key);
