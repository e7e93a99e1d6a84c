/**
 * Device tokens as they are kept: sealed, one entry each, written once under a name that is never
 * used again. What no device names any more expires.
 */

import type { Sealer } from "../../access/sealing.ts";
import { sha256Hex } from "../../bytes/digest.ts";
import type { Ports } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { type HeldToken, TOKEN_LIFETIME } from "./rules.ts";

const KEPT_TOKENS = "token/";
/** Seconds after which a token that is reported again is kept anew. */
const RENEW_AFTER = 30 * 86_400;
/** Milliseconds: Workers KV takes one write per key and second. */
const SECOND_TRY_MS = 1100;

export interface KeptToken {
  readonly sealed: string;
  /** Unix seconds. */
  readonly at: number;
  /** Unix seconds: when the entry goes by itself. */
  readonly until: number;
}

export type KeepingNeeds = Pick<Ports, "kv" | "delay"> & { readonly sealer: Sealer };
export type TokenName = Pick<HeldToken, "tokenHash" | "keptAs">;

/** 128 bits of SHA-256 are enough to tell an app's tokens apart. */
export const hashToken = (token: string): Promise<string> => sha256Hex(token, 16);

export const newKeptName = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 16);

const keyOf = (sdkAppId: number, { tokenHash, keptAs }: TokenName): string =>
  `${KEPT_TOKENS}${sdkAppId}/${tokenHash}/${keptAs}`;
const sealedFor = (key: string): string => `${key}#token`;

/** The token, why it stays shut, or `undefined` where there is none. */
export async function readToken(
  sdkAppId: number,
  name: TokenName,
  { kv, sealer }: KeepingNeeds,
): Promise<string | Failure | undefined> {
  const key = keyOf(sdkAppId, name);
  const kept = (await kv.get(key)) as KeptToken | undefined;
  return kept && sealer.open("device-token", sealedFor(key), kept.sealed);
}

/** @returns the time of what is kept */
async function put(key: string, kept: KeptToken, { kv, delay }: KeepingNeeds): Promise<number> {
  const options = { expiresIn: TOKEN_LIFETIME };
  try {
    await kv.put(key, kept, options);
  } catch (error) {
    if (!(error instanceof StorageError) || error.reason !== "unavailable") throw error;
    // Too soon after another report of the same token, which has kept it then.
    const other = (await kv.get(key)) as KeptToken | undefined;
    if (other !== undefined && kept.at - other.at < RENEW_AFTER) return other.at;
    await delay(SECOND_TRY_MS);
    await kv.put(key, kept, options);
  }
  return kept.at;
}

/**
 * Has the token kept when this returns.
 *
 * @param keptAt when it was, as far as is known
 * @returns the time of what is kept
 */
export async function keepToken(
  sdkAppId: number,
  name: TokenName,
  token: string,
  { keptAt, now }: { readonly keptAt: number | undefined; readonly now: number },
  needs: KeepingNeeds,
): Promise<number | Failure> {
  const isRecent = keptAt !== undefined && now - keptAt < RENEW_AFTER;
  // One that is gone, or was sealed under a key that is, would stay so.
  if (isRecent && (await readToken(sdkAppId, name, needs)) === token) return keptAt;
  const key = keyOf(sdkAppId, name);
  const sealed = await needs.sealer.seal("device-token", sealedFor(key), token);
  if (sealed instanceof Failure) return sealed;
  return put(key, { sealed, at: now, until: now + TOKEN_LIFETIME }, needs);
}

export const dropToken = (sdkAppId: number, name: TokenName, { kv }: KeepingNeeds): Promise<void> =>
  kv.delete(keyOf(sdkAppId, name));
