/**
 * How a token changes hands: claimed at the token's own object, kept, and everybody told who had it
 * before. Every step may be repeated, and whatever is cut off is made good by the next report of
 * the token, or by the check before it sends.
 */

import type { UserKey } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { copyToken, dropCopy, type KeepingNeeds, newKeptName, sealToken } from "./kept-tokens.ts";
import type { Former, Owner, OwnerStore } from "./owner-rules.ts";
import { replyOf } from "./replies.ts";
import type { DevicesStore, HeldToken } from "./state.ts";

export interface HandsNeeds extends KeepingNeeds {
  readonly clock: () => number;
  readonly users: DevicesStore & OwnerStore;
}

export interface Claimed {
  readonly owner: Owner;
  readonly former: readonly Former[];
}

/** @param ifFree leave it with another user who has it */
export async function claimToken(
  { sdkAppId, userId }: UserKey,
  tokenHash: string,
  { clock, users }: HandsNeeds,
  ifFree = false,
): Promise<Claimed> {
  const reply = await users.apply({ sdkAppId, tokenHash }, "owner", {
    kind: "claim",
    userId,
    at: clock(),
    keptAs: newKeptName(),
    ...(ifFree && { ifFree }),
  });
  return replyOf(reply, "claimed");
}

/** @returns those whose device had the token until now */
async function tell(
  sdkAppId: number,
  tokenHash: string,
  former: readonly Former[],
  { clock, users }: HandsNeeds,
): Promise<string[]> {
  const at = Math.floor(clock() / 1000);
  const told = await Promise.all(
    former.map(async ({ userId, keptAs, by }) => {
      const lose = { kind: "lose", tokenHash, keptAs, by, at } as const;
      const reply = await users.apply({ sdkAppId, userId }, "devices", lose);
      return replyOf(reply, "lost").had ? [userId] : [];
    }),
  );
  return told.flat();
}

/** A claim with its token sealed. */
export interface Sealed extends Claimed {
  readonly sealed: string;
  /** Of the copy; not set where none could be made. */
  readonly keptAt?: number;
}

export async function sealClaimed(
  sdkAppId: number,
  tokenHash: string,
  token: string,
  claimed: Claimed,
  needs: HandsNeeds,
): Promise<Sealed | Failure> {
  const { keptAs, keptAt: before } = claimed.owner;
  const name = { tokenHash, keptAs };
  const sealed = await sealToken(sdkAppId, name, token, needs);
  if (sealed instanceof Failure) return sealed;
  const known = { keptAt: before, now: Math.floor(needs.clock() / 1000) };
  const keptAt = await copyToken(sdkAppId, name, sealed, known, needs);
  return { ...claimed, sealed, ...(keptAt !== undefined && { keptAt }) };
}

/**
 * Once the user's object has the device: the others are told, and the token's object that they were.
 *
 * @returns those whose device lost the token by it
 */
export async function settleClaim(
  sdkAppId: number,
  tokenHash: string,
  { owner, former, keptAt }: Claimed & { readonly keptAt?: number },
  needs: HandsNeeds,
): Promise<string[]> {
  const had = await tell(sdkAppId, tokenHash, former, needs);
  if (former.length > 0 || keptAt !== owner.keptAt)
    await needs.users.apply({ sdkAppId, tokenHash }, "owner", {
      kind: "settle",
      keptAs: owner.keptAs,
      ...(keptAt !== undefined && { keptAt }),
      told: former,
    });
  return had;
}

async function letGoOfOne(
  { sdkAppId, userId }: UserKey,
  { tokenHash, keptAs, claim }: HeldToken,
  needs: HandsNeeds,
): Promise<void> {
  const key = { sdkAppId, tokenHash };
  const release = { kind: "release", userId, keptAs, claim } as const;
  const { free, former } = replyOf(await needs.users.apply(key, "owner", release), "released");
  if (former.length > 0) {
    await tell(sdkAppId, tokenHash, former, needs);
    await needs.users.apply(key, "owner", { kind: "settle", keptAs, told: former });
  }
  if (free) await dropCopy(sdkAppId, { tokenHash, keptAs }, needs);
}

/** Lets go of what the user no longer has, and has the user's object know. */
export async function letGo(
  user: UserKey,
  owed: readonly HeldToken[],
  needs: HandsNeeds,
): Promise<void> {
  if (owed.length === 0) return;
  await Promise.all(owed.map((token) => letGoOfOne(user, token, needs)));
  await needs.users.apply(user, "devices", { kind: "settle", released: owed });
}

/** What fails stays owed, and is tried again with the user's next change. */
export async function tryToLetGo(
  user: UserKey,
  owed: readonly HeldToken[],
  needs: HandsNeeds,
): Promise<void> {
  try {
    await letGo(user, owed, needs);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
