/** A device as its app, or the app's server, reported it. */

import * as v from "valibot";
import { withoutControls } from "../../problems/field-checks.ts";
import type { Finding } from "../vendor.ts";

/**
 * Why nothing can be sent to a token any more: a vendor's verdict, or that it is another user's
 * now.
 */
export interface Dead {
  readonly code: string;
  /** Unix seconds. */
  readonly at: number;
  /** The check whose verdict it was. */
  readonly checkId?: string;
}

/** Another user of the app reported the token later. */
export const TOKEN_MOVED = "device_token_moved";

/** A person has a handful; the dead ones and those that reported longest ago go first. */
export const DEVICES_MAXIMUM = 20;
/** With the user's own UserSig, in a minute. An app reports once after a login. */
export const OWN_WRITES_PER_MINUTE = 30;

/** What a listing shows. The bounds below keep it within 1,024 bytes of JSON. */
export interface DeviceSummary {
  readonly certificateId: string;
  readonly vendor: string;
  /** Masked. */
  readonly token: string;
  readonly platform?: string;
  readonly model?: string;
  readonly osVersion?: string;
  readonly appVersion?: string;
  readonly sdkVersion?: string;
  readonly notificationsEnabled?: boolean;
  /** Of the look at the token when it was reported. */
  readonly warnings?: readonly Finding[];
  /** Unix seconds. */
  readonly reportedAt: number;
  readonly dead?: Dead;
}

/**
 * Those that stay first. The same for everybody who sorts, whatever order they come in.
 */
export const rankDevices = <
  D extends Pick<DeviceSummary, "dead" | "reportedAt"> & { readonly deviceId: string },
>(
  devices: readonly D[],
): D[] =>
  [...devices].sort(
    (a, b) =>
      Number(a.dead !== undefined) - Number(b.dead !== undefined) ||
      b.reportedAt - a.reportedAt ||
      (a.deviceId < b.deviceId ? -1 : 1),
  );

/** FCM reserves this much, and no vendor comes near it. */
export const TOKEN_MAXIMUM = 4096;
export const DEVICE_ID = /^[\w.:-]{1,64}$/;

/** Facts of the phone, in bytes. */
export const shortText = (maximum: number) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => text !== "" && new TextEncoder().encode(text).length <= maximum,
      `1 to ${maximum} bytes of text`,
    ),
    withoutControls,
  );

export const DeviceBody = v.strictObject({
  certificateId: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(String),
    v.regex(/^[1-9]\d{0,9}$/, "a certificate ID, a whole number"),
  ),
  token: v.string(),
  platform: v.optional(shortText(16)),
  model: v.optional(shortText(64)),
  osVersion: v.optional(shortText(32)),
  appVersion: v.optional(shortText(32)),
  sdkVersion: v.optional(shortText(32)),
  notificationsEnabled: v.optional(v.boolean()),
});
export type DeviceReport = v.InferOutput<typeof DeviceBody>;
