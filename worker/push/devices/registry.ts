/**
 * Devices in the key-value store, one entry each, so that reports at the same moment never
 * overwrite each other. A second entry says where a token is, so that a phone that changed hands is
 * not left behind with its former user.
 */

import type { Sealer } from "../../access/sealing.ts";
import { sha256Hex } from "../../bytes/digest.ts";
import type { Ports } from "../../ports.ts";
import type { Failure } from "../../problems/failure.ts";
import {
  DEVICES_MAXIMUM,
  type Dead,
  type Device,
  type DeviceSummary,
  TOKEN_MOVED,
} from "./device.ts";

type Store = Pick<Ports, "kv">;
interface Sealing {
  readonly sealer: Sealer;
}

/** Devices beyond the bound that one report removes. */
const DROPPED_AT_ONCE = 20;

interface Place {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly deviceId: string;
}

const userPrefix = (sdkAppId: number, userId: string): string =>
  `device/${sdkAppId}/${encodeURIComponent(userId)}/`;
const keyOf = ({ sdkAppId, userId, deviceId }: Place): string =>
  userPrefix(sdkAppId, userId) + deviceId;
const ownerKey = (sdkAppId: number, tokenHash: string): string =>
  `device-token/${sdkAppId}/${tokenHash}`;
const sealedField = (place: Place): string => `${keyOf(place)}#token`;

/** 128 bits of SHA-256 are enough to tell an app's tokens apart. */
export const hashToken = (token: string): Promise<string> => sha256Hex(token, 16);

export const sealToken = (
  place: Place,
  token: string,
  { sealer }: Sealing,
): Promise<string | Failure> => sealer.seal("device-token", sealedField(place), token);

export const openToken = (
  place: Place,
  sealedToken: string,
  { sealer }: Sealing,
): Promise<string | Failure> => sealer.open("device-token", sealedField(place), sealedToken);

function summaryOf(device: Device): DeviceSummary {
  const { sdkAppId, userId, deviceId, sealedToken, tokenHash, ...summary } = device;
  return summary;
}

export async function findDevice(place: Place, { kv }: Store): Promise<Device | undefined> {
  return (await kv.get(keyOf(place))) as Device | undefined;
}

const write = (device: Device, { kv }: Store): Promise<void> =>
  kv.put(keyOf(device), device, { metadata: summaryOf(device) });

const samePlace = (one: Place, other: Place): boolean =>
  one.userId === other.userId && one.deviceId === other.deviceId;

/**
 * The record that says where a token is goes with the token, unless it is somewhere else already.
 */
async function forgetToken(
  place: Place,
  tokenHash: string | undefined,
  { kv }: Store,
): Promise<void> {
  if (tokenHash === undefined) return;
  const key = ownerKey(place.sdkAppId, tokenHash);
  const owner = (await kv.get(key)) as Place | undefined;
  if (owner && samePlace(owner, place)) await kv.delete(key);
}

/**
 * Those that stay first. The same for everybody who sorts, so that two reports at once agree on who
 * goes.
 */
export const rankDevices = <D extends Pick<ListedDevice, "deviceId" | "dead" | "reportedAt">>(
  devices: readonly D[],
): D[] =>
  [...devices].sort(
    (a, b) =>
      Number(a.dead !== undefined) - Number(b.dead !== undefined) ||
      b.reportedAt - a.reportedAt ||
      (a.deviceId < b.deviceId ? -1 : 1),
  );

async function dropTooMany({ sdkAppId, userId }: Place, store: Store): Promise<void> {
  const ranked = rankDevices(await listDevices(sdkAppId, userId, store));
  for (const { deviceId } of ranked.slice(DEVICES_MAXIMUM, DEVICES_MAXIMUM + DROPPED_AT_ONCE))
    await deleteDevice({ sdkAppId, userId, deviceId }, store);
}

/**
 * A device of another user keeps its entry, without the token; a former name of the same device
 * goes.
 */
async function takeFrom(
  owner: Place,
  { userId, tokenHash, reportedAt }: Device,
  store: Store,
): Promise<boolean> {
  const former = await findDevice(owner, store);
  if (former?.tokenHash !== tokenHash) return false;
  if (owner.userId === userId) {
    await store.kv.delete(keyOf(owner));
    return false;
  }
  const { sealedToken: _, tokenHash: __, ...rest } = former as Device;
  await write({ ...rest, dead: { code: TOKEN_MOVED, at: reportedAt } }, store);
  return true;
}

/**
 * Stores a report. A device that had the same token before, under another user or id, loses it.
 *
 * @param before what was stored for the device
 * @returns the UserID of another user whose device lost the token by it
 */
export async function storeDevice(
  device: Device & { readonly tokenHash: string },
  before: Device | undefined,
  store: Store,
): Promise<string | undefined> {
  const { sdkAppId, userId, deviceId, tokenHash } = device;
  const place: Place = { sdkAppId, userId, deviceId };
  const owner = (await store.kv.get(ownerKey(sdkAppId, tokenHash))) as Place | undefined;
  const moved = owner !== undefined && !samePlace(owner, place);
  await write(device, store);
  if (owner === undefined || moved) await store.kv.put(ownerKey(sdkAppId, tokenHash), place);
  if (before?.tokenHash !== tokenHash) await forgetToken(place, before?.tokenHash, store);
  const taken = moved && (await takeFrom(owner, device, store));
  if (before === undefined) await dropTooMany(place, store);
  return taken ? owner.userId : undefined;
}

/** @returns whether there was one */
export async function deleteDevice(place: Place, store: Store): Promise<boolean> {
  const device = await findDevice(place, store);
  if (device === undefined) return false;
  await store.kv.delete(keyOf(place));
  await forgetToken(place, device.tokenHash, store);
  return true;
}

export interface ListedDevice extends DeviceSummary {
  readonly deviceId: string;
}

/**
 * All of them. One call, since a user has few; more only where there were more before that was
 * bounded.
 */
export async function listDevices(
  sdkAppId: number,
  userId: string,
  { kv }: Store,
): Promise<ListedDevice[]> {
  const prefix = userPrefix(sdkAppId, userId);
  const devices: ListedDevice[] = [];
  let cursor: string | undefined;
  do {
    const page = await kv.list(prefix, cursor === undefined ? {} : { cursor });
    for (const { key, metadata } of page.entries)
      devices.push({ deviceId: key.slice(prefix.length), ...(metadata as DeviceSummary) });
    cursor = page.cursor;
  } while (cursor !== undefined);
  return devices;
}

/**
 * Marks, or with `undefined` clears, the verdict on exactly the token that was checked; a newer
 * token stays untouched.
 */
export async function markToken(
  place: Place,
  tokenHash: string | undefined,
  dead: Dead | undefined,
  store: Store,
): Promise<void> {
  if (tokenHash === undefined) return;
  const device = await findDevice(place, store);
  if (device?.tokenHash !== tokenHash || (dead === undefined && device.dead === undefined)) return;
  const { dead: _, ...rest } = device;
  await write(dead ? { ...rest, dead } : rest, store);
}
