/**
 * What can be said about a reported device before anything is sent to it. Only an error of the
 * vendor's about the token stops a check.
 */

import type { DEVICE_FINDINGS } from "./codes.ts";
import type { StoredDevice } from "./devices/state.ts";
import { formOf, isUuid } from "./token-forms.ts";
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
 * What kind of text a token is where it is none; whose it looks like, when that is somebody else;
 * what the vendor itself finds odd about it otherwise. An error stays in any case: with such a token
 * no request can be made.
 */
export function lookAtToken(token: string, vendor: Vendor): Finding[] {
  const form = formOf(token);
  const own = vendor.checkToken?.(token) ?? [];
  // A vendor whose tokens have parts says itself what one of them alone is.
  const isPart = form === "device_token_url" && vendor.tokenSecrets !== undefined;
  if (form && !isPart) return [{ code: form, severity: "error" }];
  const owners = otherOwners(token, vendor);
  if (owners.length === 0)
    return isUuid(token) && own.every(({ severity }) => severity !== "error")
      ? [warning("device_token_uuid"), ...own]
      : [...own];
  const looksLike = owners.map(({ brand }) => brand).join(" / ");
  const foreign = owners.every(({ aggregator }) => aggregator)
    ? warning("device_token_of_aggregator", { looksLike })
    : warning("device_token_of_other_vendor", { looksLike, vendor: vendor.brand });
  const isCertain = own.length > 0 && owners.every(({ ownShape }) => ownShape);
  if (isCertain) return [{ ...foreign, severity: "error" }];
  return [foreign, ...own.filter(({ severity }) => severity === "error")];
}

/** Codes that say that the token is another one than the vendor's. */
const MISTAKEN: ReadonlySet<string> = new Set<(typeof DEVICE_FINDINGS)[number]>([
  "device_token_of_other_vendor",
  "device_token_of_aggregator",
  "device_token_uuid",
]);

/**
 * Whether a refusal says nothing about the life of the token, because most likely it was never this
 * vendor's.
 */
export const mayBeAnothers = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => MISTAKEN.has(code));

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
