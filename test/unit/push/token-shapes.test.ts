/** Whose a token looks like, across all vendors, and what is said where that cannot be told. */

import { describe, expect, it } from "vitest";
import { lookAtToken } from "../../../worker/push/device-findings.ts";
import { otherOwners } from "../../../worker/push/token-shapes.ts";
import { VENDOR_NAMES, VENDORS } from "../../../worker/push/vendors/index.ts";

const hex = (digits: number) => "a1b2c3d4e5f60718".repeat(12).slice(0, digits);

/** Tokens in the shapes of push-vendors.md §2, and everybody who has such. */
const TOKENS: readonly (readonly [name: string, token: string, owners: readonly string[]])[] = [
  ["APNs", hex(64), ["apns"]],
  ["a Live Activity", hex(160), ["apns"]],
  ["FCM", `dGVzdGluZ2luc3RhbmNlaWQ:APA91b${"x".repeat(134)}`, ["fcm"]],
  ["APNs, or an old one of Huawei", `012345${hex(58)}`, ["apns", "huawei", "honor"]],
  ["Huawei", `IQAAAAC${"x".repeat(107)}`, ["huawei", "honor"]],
  ["HarmonyOS", `MAMz${"x".repeat(100)}`, ["huawei", "honor"]],
  ["OPPO", `CN_${hex(32)}`, ["oppo"]],
  ["OPPO overseas", `OPPO_IN_${hex(32)}`, ["oppo"]],
  ["OPPO without a region", hex(32), ["oppo", "getui"]],
  ["vivo", "15512345678901234567890", ["vivo"]],
  ["vivo or JPush", "1512345678901234567", ["vivo", "jpush"]],
  ["vivo's newer form", `v2-${"x".repeat(52)}`, ["vivo"]],
  ["Meizu", `RA5${hex(42)}`, ["meizu"]],
  ["Web Push", '{"endpoint":"https://fcm.googleapis.com/x"}', ["webpush"]],
  ["JPush", "1104a8979278ae64e75", ["jpush"]],
  ["nobody's in particular", "bG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQ=", []],
];

describe.each(TOKENS)("a token of %s", (_, token, owners) => {
  it.each(VENDOR_NAMES)("at a certificate of %s", (vendor) => {
    const names = otherOwners(token, VENDORS[vendor]).map(({ name }) => name);
    expect(names).toEqual(owners.includes(vendor) ? [] : owners);
  });
});

it.each([
  [
    "vivo",
    `dGVzdGluZ2luc3RhbmNlaWQ:APA91b${"x".repeat(134)}`,
    "device_token_of_other_vendor",
    "FCM",
    "error",
  ],
  ["apns", hex(32), "device_token_of_other_vendor", "OPPO / Getui", "warning"],
  ["fcm", "1104a8979278ae64e75", "device_token_of_aggregator", "JPush", "warning"],
  [
    "meizu",
    `IQAAAAC${"x".repeat(107)}`,
    "device_token_of_other_vendor",
    "Huawei / Honor",
    "warning",
  ],
] as const)(
  "says to a certificate of %s what it sees, with all that it could be",
  (name, token, code, looksLike, severity) => {
    const vendor = VENDORS[name];
    expect(lookAtToken(token, vendor)).toMatchObject([{ code, severity, evidence: { looksLike } }]);
  },
);
