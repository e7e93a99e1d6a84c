/**
 * Device tokens as they are kept: sealed, in the user's object beside the device. A copy in the
 * key-value store is there for whoever seals everything anew, under a name that is never used
 * again; what no device names any more expires there.
 */

import type { Sealer } from "../../access/sealing.ts";
import { sha256Hex } from "../../bytes/digest.ts";
import type { Ports } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { type HeldToken, TOKEN_LIFETIME } from "./state.ts";

const KEPT_TOKENS = "token/";
/** Seconds after which the copy of a token that is reported again is made anew. */
const RENEW_AFTER = 30 * 86_400;

interface KeptToken {
  readonly sealed: string;
  /** Unix seconds. */
  readonly at: number;
  /** Unix seconds: when the entry goes by itself. */
  readonly until: number;
}

export type KeepingNeeds = Pick<Ports, "kv"> & { readonly sealer: Sealer };
export type TokenName = Pick<HeldToken, "tokenHash" | "keptAs">;

/** 128 bits of SHA-256 are enough to tell an app's tokens apart. */
export const hashToken = (token: string): Promise<string> => sha256Hex(token, 16);

export const newKeptName = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 16);

const keyOf = (sdkAppId: number, { tokenHash, keptAs }: TokenName): string =>
  `${KEPT_TOKENS}${sdkAppId}/${tokenHash}/${keptAs}`;
const sealedFor = (key: string): string => `${key}#token`;

/** Names the sealing key of an envelope. */
export const sealedBy = (sealed: string): string => sealed.split(".", 2).join(".");

export const sealToken = (
  sdkAppId: number,
  name: TokenName,
  token: string,
  { sealer }: KeepingNeeds,
): Promise<string | Failure> =>
  sealer.seal("device-token", sealedFor(keyOf(sdkAppId, name)), token);

/**
 * @param sealed as the user's object has it; where it does not open, the copy may have been sealed
 *   anew
 */
export async function openToken(
  sdkAppId: number,
  name: TokenName,
  sealed: string | undefined,
  { kv, sealer }: KeepingNeeds,
): Promise<string | Failure> {
  const key = keyOf(sdkAppId, name);
  const own = await sealer.open("device-token", sealedFor(key), sealed);
  if (!(own instanceof Failure)) return own;
  const copy = (await kv.get(key)) as KeptToken | undefined;
  return copy ? sealer.open("device-token", sealedFor(key), copy.sealed) : own;
}

/**
 * @param keptAt when it was made last, as far as is known
 * @returns when it was made; `undefined` where that failed, which the next report makes good
 */
export async function copyToken(
  sdkAppId: number,
  name: TokenName,
  sealed: string,
  { keptAt, now }: { readonly keptAt: number | undefined; readonly now: number },
  { kv }: KeepingNeeds,
): Promise<number | undefined> {
  if (keptAt !== undefined && now - keptAt < RENEW_AFTER) return keptAt;
  const copy: KeptToken = { sealed, at: now, until: now + TOKEN_LIFETIME };
  try {
    await kv.put(keyOf(sdkAppId, name), copy, { expiresIn: TOKEN_LIFETIME });
    return now;
  } catch (error) {
    // Perhaps too soon after another report of the same token, which has made it then.
    if (error instanceof StorageError) return keptAt;
    throw error;
  }
}

export const dropCopy = (sdkAppId: number, name: TokenName, { kv }: KeepingNeeds): Promise<void> =>
  kv.delete(keyOf(sdkAppId, name));
