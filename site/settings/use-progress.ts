/**
 * How far a deployment has been set up, as far as the server can tell. `undefined` is not known.
 */

import { call } from "../server/call.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { useLoaded } from "./load.tsx";

export const STEPS = ["app", "certificate", "key", "webhook", "device"] as const;
export type StepName = (typeof STEPS)[number];
export type Progress = Readonly<Record<StepName, boolean | undefined>>;

const DEVICE_REPORT = "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";

export function useProgress({ server, apps, sdkAppId }: SettingsContext, admin: boolean): Progress {
  const withApp = sdkAppId !== undefined;
  const ofApp = admin && withApp;
  const keys = useLoaded(server, admin ? call("listApiKeys", {}) : undefined);
  const app = useLoaded(server, ofApp ? call("getApp", { sdkAppId }) : undefined);
  const list = useLoaded(server, withApp ? call("listCertificates", { sdkAppId }) : undefined);
  const log = useLoaded(
    server,
    ofApp ? call("listAuditEntries", { sdkAppId, limit: 50 }) : undefined,
  );
  const certificates = list.value?.certificates;
  // Devices are listed per user only, so that one has been reported is seen by its traces; that
  // none has been is not.
  const reported =
    certificates?.some(({ lastCheck }) => lastCheck) ||
    log.value?.entries.some(({ action, outcome }) => action === DEVICE_REPORT && outcome === "ok");
  return {
    app: apps.length > 0,
    certificate: withApp ? certificates && certificates.length > 0 : false,
    key: keys.value && keys.value.keys.length > 0,
    webhook: withApp ? app.value && app.value.webhookToken !== undefined : false,
    device: reported || undefined,
  };
}
