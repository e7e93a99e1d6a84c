/**
 * What can be said about a reported device before anything is sent to it. Only an error of the
 * vendor's about the token stops a check.
 */

import type { DEVICE_FINDINGS } from "./codes.ts";
import type { StoredDevice } from "./devices/state.ts";
import { otherOwners } from "./token-shapes.ts";
import type { Finding, Target, Vendor } from "./vendor.ts";

/**
 * Days. Google drops tokens that were idle for 270, and apps report at every start (push-vendors.md
 * §4.4).
 */
const OLD = 60;

const warning = (
  code: (typeof DEVICE_FINDINGS)[number],
  evidence?: Finding["evidence"],
): Finding => ({
  code,
  severity: "warning",
  ...(evidence && { evidence }),
});

/**
 * Whose a token looks like, when that is somebody else; what the vendor itself finds odd about it
 * otherwise. An error of the vendor's stays in any case: with such a token no request can be made.
 */
export function lookAtToken(token: string, vendor: Vendor): Finding[] {
  const own = vendor.checkToken?.(token) ?? [];
  const owners = otherOwners(token, vendor);
  if (owners.length === 0) return [...own];
  const looksLike = owners.map(({ brand }) => brand).join(" / ");
  const foreign = owners.every(({ aggregator }) => aggregator)
    ? warning("device_token_of_aggregator", { looksLike })
    : warning("device_token_of_other_vendor", { looksLike, vendor: vendor.brand });
  return [foreign, ...own.filter(({ severity }) => severity === "error")];
}

export function lookAtDevice(
  device: StoredDevice,
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
