/**
 * How far a deployment has been set up, as far as the server can tell. `undefined` is not known.
 */

import type { SettingsContext } from "../server/tool-context.ts";
import {
  type ApiKeys,
  type App,
  type Audit,
  areCertificates,
  areKeys,
  type Certificate,
  isApp,
  isAudit,
} from "./answers.ts";
import { appCall, auditCall, certificatesCall, keysCall } from "./calls.ts";
import { useLoaded } from "./load.tsx";

export const STEPS = ["app", "certificate", "key", "webhook", "device"] as const;
export type StepName = (typeof STEPS)[number];
export type Progress = Readonly<Record<StepName, boolean | undefined>>;

const DEVICE_REPORT = "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";

export function useProgress({ server, apps, sdkAppId }: SettingsContext, admin: boolean): Progress {
  const withApp = sdkAppId !== undefined;
  const keys = useLoaded<ApiKeys>(server, admin ? keysCall() : undefined, areKeys);
  const app = useLoaded<App>(server, admin && withApp ? appCall(sdkAppId) : undefined, isApp);
  const list = useLoaded<{ certificates: readonly Certificate[] }>(
    server,
    withApp ? certificatesCall(sdkAppId) : undefined,
    areCertificates,
  );
  const log = useLoaded<Audit>(server, admin && withApp ? auditCall(sdkAppId) : undefined, isAudit);
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
