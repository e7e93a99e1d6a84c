/** The requests of the push panel; its curl lines are made from the same. */

import { type ApiCall, appPath } from "../server/paths.ts";

const userPath = (sdkAppId: number, userId: string, ...rest: readonly string[]): string =>
  appPath(sdkAppId, "users", userId, ...rest);

export const devicesCall = (sdkAppId: number, userId: string, reveal = false): ApiCall => ({
  path: userPath(sdkAppId, userId, "devices") + (reveal ? "?reveal=true" : ""),
});

export const removeDeviceCall = (sdkAppId: number, userId: string, deviceId: string): ApiCall => ({
  method: "DELETE",
  path: userPath(sdkAppId, userId, "devices", deviceId),
});

/** An example: the reader puts the device's own values in. */
export const reportCall = (sdkAppId: number, userId: string, certificateId: string): ApiCall => ({
  method: "PUT",
  path: userPath(sdkAppId, userId, "devices", "my-phone"),
  body: { certificateId, token: "TOKEN-FROM-THE-DEVICE", platform: "android" },
});

export const certificatesCall = (sdkAppId: number): ApiCall => ({
  path: appPath(sdkAppId, "certificates"),
});

export interface CheckOrder {
  readonly certificateId?: string | undefined;
  readonly deviceId?: string | undefined;
  readonly route: "direct" | "tencent";
  readonly dryRun: boolean;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
}

/** @param key repeats of it send nothing twice */
export const checkCall = (
  sdkAppId: number,
  userId: string,
  order: CheckOrder,
  key: string,
): ApiCall => ({
  path: userPath(sdkAppId, userId, "push-checks"),
  body: Object.fromEntries(
    Object.entries(order).filter(([, value]) => value !== undefined && value !== ""),
  ),
  headers: { "Idempotency-Key": key },
  accept: "text/event-stream",
});

export const historyCall = (sdkAppId: number, userId: string): ApiCall => ({
  path: userPath(sdkAppId, userId, "push-checks"),
});

export interface DiagnosisOrder {
  readonly observedCode?: number | string | undefined;
  readonly userSig?: string | undefined;
  readonly pushCheck: boolean;
}

export const diagnosisCall = (
  sdkAppId: number,
  userId: string,
  order: DiagnosisOrder,
): ApiCall => ({
  path: userPath(sdkAppId, userId, "diagnosis"),
  body: Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined)),
  accept: "text/event-stream",
});
