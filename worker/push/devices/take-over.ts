/**
 * Devices as they were stored before: whole in the key-value store, `device/{app}/{user}/{device}`,
 * with `device-token/{app}/{hash}` for whose a token is. Each is taken over once, and what is newer
 * stays; it may be done twice, or at the same moment in two places.
 */

import { BoundedMap } from "../../bytes/bounded-map.ts";
import type { UserKey } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import type { TakeOverStep } from "../../records/legacy.ts";
import { type DeviceSummary, TOKEN_MOVED } from "./device.ts";
import { claimToken, type HandsNeeds, letGo, sealClaimed, settleClaim } from "./hands.ts";
import { sealedBy } from "./kept-tokens.ts";
import { replyOf } from "./replies.ts";
import type { ReportedDevice } from "./state.ts";

const DEVICES = "device/";
const userPrefix = ({ sdkAppId, userId }: UserKey): string =>
  `${DEVICES}${sdkAppId}/${encodeURIComponent(userId)}/`;
const ownerKey = (sdkAppId: number, tokenHash: string): string =>
  `device-token/${sdkAppId}/${tokenHash}`;

/** As it was stored. */
interface FormerDevice extends DeviceSummary {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly deviceId: string;
  readonly sealedToken?: string;
  readonly tokenHash?: string;
}

/** Milliseconds after which an app that still has some, or a user who has none, is looked at again. */
const LOOK_AGAIN_MS = 60_000;
const USERS_MAXIMUM = 1024;

/** What one isolate knows of what is left. */
export interface Remaining {
  /** Apps without any, for as long as the isolate lives. */
  readonly done: Set<number>;
  /** When something was looked for last, in milliseconds. */
  readonly looked: BoundedMap<string, number>;
}

export const createRemaining = (): Remaining => ({
  done: new Set(),
  looked: new BoundedMap(USERS_MAXIMUM),
});

export interface TakeOverNeeds extends HandsNeeds {
  readonly push: { readonly remaining: Remaining };
}

/** Whether the app may have some. */
export async function mayHaveFormer(sdkAppId: number, needs: TakeOverNeeds): Promise<boolean> {
  const { remaining } = needs.push;
  if (remaining.done.has(sdkAppId)) return false;
  const id = String(sdkAppId);
  const now = needs.clock();
  if (Math.abs(now - (remaining.looked.get(id) ?? Number.NEGATIVE_INFINITY)) < LOOK_AGAIN_MS)
    return true;
  const { entries, cursor } = await needs.kv.list(`${DEVICES}${sdkAppId}/`, { limit: 1 });
  if (entries.length > 0 || cursor !== undefined) {
    remaining.looked.set(id, now);
    return true;
  }
  remaining.done.add(sdkAppId);
  return false;
}

async function newDevice(
  { sdkAppId: _, userId, sealedToken, tokenHash, ...known }: FormerDevice,
  key: string,
  user: UserKey,
  needs: HandsNeeds,
): Promise<{ device: ReportedDevice; sealed?: string } | Failure> {
  const lost = { device: { ...known, dead: { code: TOKEN_MOVED, at: known.reportedAt } } };
  if (sealedToken === undefined || tokenHash === undefined)
    return known.dead ? { device: known } : lost;
  const token = await needs.sealer.open("device-token", `${key}#token`, sealedToken);
  if (token instanceof Failure) return token;
  const owner = (await needs.kv.get(ownerKey(user.sdkAppId, tokenHash))) as
    | { readonly userId: string }
    | undefined;
  if (owner && owner.userId !== userId) return lost;
  const claimed = await claimToken(user, tokenHash, needs, true);
  if (claimed.owner.userId !== userId) return lost;
  const sealed = await sealClaimed(user.sdkAppId, tokenHash, token, claimed, needs);
  if (sealed instanceof Failure) return sealed;
  await settleClaim(user.sdkAppId, tokenHash, sealed, needs);
  const { keptAs, claim } = claimed.owner;
  const device = { ...known, tokenHash, keptAs, claim, sealedBy: sealedBy(sealed.sealed) };
  return { device, sealed: sealed.sealed };
}

/** One entry. Nothing of it is left when this returns, unless its token did not open. */
async function takeOver(key: string, needs: HandsNeeds): Promise<"taken" | "gone" | Failure> {
  const former = (await needs.kv.get(key)) as FormerDevice | undefined;
  if (former === undefined) return "gone";
  const { sdkAppId, userId, tokenHash } = former;
  const user = { sdkAppId, userId };
  const taken = await newDevice(former, key, user, needs);
  if (taken instanceof Failure) return taken;
  const at = Math.floor(needs.clock() / 1000);
  const command = { kind: "take_over", ...taken, at } as const;
  const reply = replyOf(await needs.users.apply(user, "devices", command), "taken_over");
  await letGo(user, reply.owed, needs);
  if (tokenHash !== undefined) {
    const owner = ownerKey(sdkAppId, tokenHash);
    const place = (await needs.kv.get(owner)) as { readonly userId: string } | undefined;
    if (place?.userId === userId) await needs.kv.delete(owner);
  }
  await needs.kv.delete(key);
  return "taken";
}

async function keysOf(user: UserKey, { kv }: HandsNeeds): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await kv.list(userPrefix(user), cursor === undefined ? {} : { cursor });
    keys.push(...page.entries.map(({ key }) => key));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return keys;
}

/** Before the first use of a user's devices. */
export async function takeOverUser(user: UserKey, needs: TakeOverNeeds): Promise<void> {
  if (!(await mayHaveFormer(user.sdkAppId, needs))) return;
  const { looked } = needs.push.remaining;
  const prefix = userPrefix(user);
  const now = needs.clock();
  if (Math.abs(now - (looked.get(prefix) ?? Number.NEGATIVE_INFINITY)) < LOOK_AGAIN_MS) return;
  for (const key of await keysOf(user, needs)) await takeOver(key, needs);
  looked.set(prefix, now);
}

/** Of a user who is forgotten: what was stored before goes as it is. */
export async function dropFormer(user: UserKey, needs: TakeOverNeeds): Promise<number> {
  const keys = await keysOf(user, needs);
  for (const key of keys) {
    const former = (await needs.kv.get(key)) as FormerDevice | undefined;
    if (former?.tokenHash !== undefined) {
      const owner = ownerKey(user.sdkAppId, former.tokenHash);
      const place = (await needs.kv.get(owner)) as { readonly userId: string } | undefined;
      if (place?.userId === user.userId) await needs.kv.delete(owner);
    }
    await needs.kv.delete(key);
  }
  return keys.length;
}

/** Entries in one step; each takes some ten calls. */
const STEP = 100;

/** Devices of all apps, step by step, from the start or from where the step before said. */
export async function takeOverDevices(
  place: string | undefined,
  needs: HandsNeeds,
): Promise<TakeOverStep> {
  const page = await needs.kv.list(DEVICES, {
    limit: STEP,
    ...(place !== undefined && { cursor: place }),
  });
  const unreadable: string[] = [];
  let taken = 0;
  for (const { key } of page.entries) {
    const outcome = await takeOver(key, needs);
    if (outcome instanceof Failure) unreadable.push(key);
    else if (outcome === "taken") taken += 1;
  }
  return { taken, unreadable, ...(page.cursor !== undefined && { next: page.cursor }) };
}
