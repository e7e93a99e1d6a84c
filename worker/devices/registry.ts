/**
 * Devices in the key-value store, one entry each, so that reports at the same moment never overwrite each other. A second entry says
 * where a token is, so that a phone that changed hands is not left behind with its former user.
 */

import type { Failure } from "../http/failure.ts";
import type { Deps } from "../ports.ts";
import type { Dead, Device, DeviceSummary } from "./device.ts";

interface Place {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly deviceId: string;
}

const userPrefix = (sdkAppId: number, userId: string): string => `device/${sdkAppId}/${encodeURIComponent(userId)}/`;
const keyOf = ({ sdkAppId, userId, deviceId }: Place): string => userPrefix(sdkAppId, userId) + deviceId;
const ownerKey = (sdkAppId: number, tokenHash: string): string => `device-token/${sdkAppId}/${tokenHash}`;
const sealedField = (place: Place): string => `${keyOf(place)}#token`;

export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const sealToken = (place: Place, token: string, { sealer }: Deps): Promise<string | Failure> =>
  sealer.seal("device-token", sealedField(place), token);

export const openToken = (device: Device, { sealer }: Deps): Promise<string | Failure> =>
  sealer.open("device-token", sealedField(device), device.sealedToken);

function summaryOf(device: Device): DeviceSummary {
  const { sdkAppId, userId, deviceId, sealedToken, tokenHash, ...summary } = device;
  return summary;
}

export async function findDevice(place: Place, { kv }: Deps): Promise<Device | undefined> {
  return (await kv.get(keyOf(place))) as Device | undefined;
}

const write = (device: Device, { kv }: Deps): Promise<void> =>
  kv.put(keyOf(device), device, { metadata: summaryOf(device) });

/** Stores a report. A device that had the same token before, under another user or id, loses it. */
export async function storeDevice(device: Device, deps: Deps): Promise<void> {
  const owner = (await deps.kv.get(ownerKey(device.sdkAppId, device.tokenHash))) as Place | undefined;
  const moved = owner !== undefined && (owner.userId !== device.userId || owner.deviceId !== device.deviceId);
  await write(device, deps);
  if (owner === undefined || moved) {
    const { sdkAppId, userId, deviceId } = device;
    await deps.kv.put(ownerKey(sdkAppId, device.tokenHash), { sdkAppId, userId, deviceId } satisfies Place);
  }
  if (!moved) return;
  const former = await findDevice(owner, deps);
  if (former?.tokenHash === device.tokenHash) await deps.kv.delete(keyOf(owner));
}

/** @returns whether there was one */
export async function deleteDevice(place: Place, deps: Deps): Promise<boolean> {
  const device = await findDevice(place, deps);
  if (device === undefined) return false;
  await deps.kv.delete(keyOf(place));
  const key = ownerKey(place.sdkAppId, device.tokenHash);
  const owner = (await deps.kv.get(key)) as Place | undefined;
  if (owner?.userId === place.userId && owner.deviceId === place.deviceId) await deps.kv.delete(key);
  return true;
}

export interface ListedDevice extends DeviceSummary {
  readonly deviceId: string;
}

/** One call, whatever the number: at most 1,000 devices, and no user has that many. */
export async function listDevices(sdkAppId: number, userId: string, { kv }: Deps): Promise<ListedDevice[]> {
  const prefix = userPrefix(sdkAppId, userId);
  const { entries } = await kv.list(prefix);
  return entries.map(({ key, metadata }) => ({ deviceId: key.slice(prefix.length), ...(metadata as DeviceSummary) }));
}

/** Marks, or with `undefined` clears, the verdict on exactly the token that was checked; a newer token stays untouched. */
export async function markToken(place: Place, tokenHash: string, dead: Dead | undefined, deps: Deps): Promise<void> {
  const device = await findDevice(place, deps);
  if (device?.tokenHash !== tokenHash || (dead === undefined && device.dead === undefined)) return;
  const { dead: _, ...rest } = device;
  await write(dead ? { ...rest, dead } : rest, deps);
}
