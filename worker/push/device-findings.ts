/** What can be said about a reported device before anything is sent to it. Nothing here stops a check. */

import type { Device } from "../devices/device.ts";
import type { DEVICE_FINDINGS } from "./codes.ts";
import { otherOwner } from "./token-shapes.ts";
import type { Finding, Target, Vendor } from "./vendor.ts";

/** Days. Google drops tokens that were idle for 270, and apps report at every start (push-vendors.md §4.4). */
const OLD = 60;

const warning = (code: (typeof DEVICE_FINDINGS)[number], evidence?: Finding["evidence"]): Finding => ({
  code,
  severity: "warning",
  ...(evidence && { evidence }),
});

/** Whose a token looks like, when that is somebody else; what the vendor itself finds odd about it otherwise. */
export function lookAtToken(token: string, vendor: Vendor): Finding[] {
  const owner = otherOwner(token, vendor.name);
  if (owner === "jpush") return [warning("device_token_of_aggregator")];
  if (owner) return [warning("device_token_of_other_vendor", { looksLike: owner, vendor: vendor.name })];
  return [...(vendor.checkToken?.(token) ?? [])];
}

export function lookAtDevice(
  device: Device,
  { token, notificationsEnabled }: Target,
  vendor: Vendor,
  at: number,
): Finding[] {
  const days = Math.floor((at / 1000 - device.reportedAt) / 86_400);
  return [
    ...lookAtToken(token, vendor),
    ...(device.dead ? [warning("device_token_marked_dead", { reason: device.dead.code })] : []),
    ...(notificationsEnabled === false ? [warning("device_notifications_off")] : []),
    ...(days > OLD ? [warning("device_report_old", { days })] : []),
  ];
}
