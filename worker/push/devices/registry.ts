/**
 * A user's devices, as everybody reads and changes them: what the user has is in the user's object,
 * whose a token is in the token's own.
 */

import type { UserKey } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import { checkVersion } from "../../records/change.ts";
import type { Dead, DeviceSummary } from "./device.ts";
import { claimToken, letGo, sealClaimed, settleClaim, tryToLetGo } from "./hands.ts";
import { hashToken, openToken, sealedBy } from "./kept-tokens.ts";
import { replyOf } from "./replies.ts";
import type { StoredDevice } from "./state.ts";
import { dropFormer, mayHaveFormer, type TakeOverNeeds, takeOverUser } from "./take-over.ts";

export type DeviceNeeds = TakeOverNeeds;

const seconds = ({ clock }: DeviceNeeds): number => Math.floor(clock() / 1000);

/** In the order of their names. */
export async function listDevices(user: UserKey, needs: DeviceNeeds): Promise<StoredDevice[]> {
  await takeOverUser(user, needs);
  const reply = await needs.users.apply(user, "devices", { kind: "list", at: seconds(needs) });
  const { devices } = replyOf(reply, "devices");
  return [...devices].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
}

export const deviceNotFound = ({ userId }: UserKey, deviceId: string): Failure =>
  new Failure("device_not_found", { userId, deviceId });
export type NewReport = Omit<DeviceSummary, "dead"> & { readonly deviceId: string };

export interface Reported {
  readonly device: StoredDevice;
  readonly created: boolean;
  /** Other users whose device lost the token by it. */
  readonly formerUsers: readonly string[];
}

/**
 * Stores a report. Claimed before the user's object has it, so that whoever claims later is the one
 * who has it; told afterwards, when there is something to tell.
 */
export async function reportDevice(
  user: UserKey,
  report: NewReport,
  token: string,
  ifMatch: string | undefined,
  needs: DeviceNeeds,
): Promise<Reported | Failure> {
  const { sdkAppId } = user;
  const judge = async (): Promise<Failure | undefined> => {
    const listed = await listDevices(user, needs);
    const present = listed.find(({ deviceId }) => deviceId === report.deviceId);
    return checkVersion(ifMatch, present?.version ?? 0);
  };
  // The user's object decides; this spares the token a claim that comes to nothing.
  const refused = ifMatch === undefined ? await takeOverUser(user, needs) : await judge();
  if (refused) return refused;
  const tokenHash = await hashToken(token);
  const claimed = await claimToken(user, tokenHash, needs);
  const sealed = await sealClaimed(sdkAppId, tokenHash, token, claimed, needs);
  if (sealed instanceof Failure) return sealed;
  const { keptAs, claim } = sealed.owner;
  const reply = await needs.users.apply(user, "devices", {
    kind: "report",
    device: { ...report, tokenHash, keptAs, claim, sealedBy: sealedBy(sealed.sealed) },
    sealed: sealed.sealed,
    ...(ifMatch !== undefined && { ifMatch }),
  });
  if (reply.kind === "version_changed") {
    await tryToLetGo(user, reply.owed, needs);
    return new Failure("version_changed", { version: reply.version });
  }
  const { device, created, owed } = replyOf(reply, "reported");
  const formerUsers = await settleClaim(sdkAppId, tokenHash, sealed, needs);
  await tryToLetGo(user, owed, needs);
  return { device, created, formerUsers };
}

/** @returns why it was not removed */
export async function removeDevice(
  user: UserKey,
  deviceId: string,
  ifMatch: string | undefined,
  needs: DeviceNeeds,
): Promise<Failure | undefined> {
  await takeOverUser(user, needs);
  const reply = await needs.users.apply(user, "devices", {
    kind: "remove",
    deviceId,
    at: seconds(needs),
    ...(ifMatch !== undefined && { ifMatch }),
  });
  if (reply.kind === "missing") return deviceNotFound(user, deviceId);
  if (reply.kind === "version_changed")
    return new Failure("version_changed", { version: reply.version });
  await tryToLetGo(user, replyOf(reply, "removed").owed, needs);
  return undefined;
}

/**
 * Marks, or with `undefined` clears, the verdict on exactly the token that was checked; a newer
 * token stays untouched.
 */
export async function markToken(
  user: UserKey,
  { deviceId, tokenHash }: StoredDevice,
  dead: Dead | undefined,
  { users }: Pick<DeviceNeeds, "users">,
): Promise<void> {
  if (tokenHash === undefined) return;
  await users.apply(user, "devices", {
    kind: "mark",
    deviceId,
    tokenHash,
    ...(dead && { dead }),
  });
}

/**
 * The whole token, if the user still has it. What a report that was cut off left unsaid is said
 * now: `"moved"` where the token is another user's.
 */
export async function openDevice(
  user: UserKey,
  { tokenHash, keptAs }: StoredDevice,
  needs: DeviceNeeds,
): Promise<string | "moved" | Failure> {
  const { sdkAppId, userId } = user;
  if (tokenHash === undefined || keptAs === undefined) return "moved";
  const [shown, token] = await Promise.all([
    needs.users.apply({ sdkAppId, tokenHash }, "owner", { kind: "show" }),
    needs.users.apply(user, "devices", { kind: "token", keptAs }),
  ]);
  const { owner } = replyOf(shown, "shown");
  if (owner && owner.userId !== userId) {
    const lose = { kind: "lose", tokenHash, keptAs, by: owner.claim, at: seconds(needs) } as const;
    await needs.users.apply(user, "devices", lose);
    return "moved";
  }
  return openToken(sdkAppId, { tokenHash, keptAs }, replyOf(token, "token").sealed, needs);
}

/** Everything about the user's devices, in steps of which each may be repeated. */
export async function forgetDevices(user: UserKey, needs: DeviceNeeds): Promise<number> {
  const mayComeBack = await mayHaveFormer(user.sdkAppId, needs);
  const former = mayComeBack ? await dropFormer(user, needs) : 0;
  const at = seconds(needs);
  const reply = await needs.users.apply(user, "devices", {
    kind: "forget",
    at,
    ...(mayComeBack && { notUpTo: at }),
  });
  const { devices, owed } = replyOf(reply, "forgotten");
  await letGo(user, owed, needs);
  return devices + former;
}
