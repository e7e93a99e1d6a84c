/**
 * How far a deployment has been set up, as far as the server can tell. `undefined` is not known.
 */

import { call } from "../../server/call.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import type { Certificate } from "../answers.ts";
import { useLoaded } from "../load.tsx";

export interface Progress {
  /** Of the chosen app. */
  readonly certificates: readonly Certificate[] | undefined;
  readonly key: boolean | undefined;
  readonly webhook: boolean | undefined;
  readonly device: boolean | undefined;
  /** Whether what decides the open step is known, or is known to stay unknown. */
  readonly settled: boolean;
  /** After a certificate was stored. */
  readonly again: () => void;
}

const DEVICE_REPORT = "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";

export function useProgress({ server, sdkAppId }: SettingsContext, admin: boolean): Progress {
  const withApp = sdkAppId !== undefined;
  const ofApp = admin && withApp;
  const keys = useLoaded(server, admin ? call("listApiKeys", {}) : undefined);
  const app = useLoaded(server, ofApp ? call("getApp", { sdkAppId }) : undefined);
  const list = useLoaded(server, withApp ? call("listCertificates", { sdkAppId }) : undefined);
  const log = useLoaded(
    server,
    ofApp ? call("listAuditEntries", { sdkAppId, action: DEVICE_REPORT, limit: 1 }) : undefined,
  );
  const certificates = list.value?.certificates;
  // Devices are listed per user only, so that one has been reported is seen by its traces; that
  // none has been is not.
  const reported =
    certificates?.some(({ lastCheck }) => lastCheck) ||
    log.value?.entries.some(({ outcome }) => outcome === "ok");
  return {
    certificates,
    key: keys.value && keys.value.keys.length > 0,
    webhook: withApp ? app.value && app.value.webhookToken !== undefined : false,
    device: reported || undefined,
    settled: list.outcome !== undefined,
    again: list.again,
  };
}
