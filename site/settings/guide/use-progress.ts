/**
 * How far a deployment has been set up, as far as the server can tell. `undefined` is not known.
 */

import { call } from "../../server/call.ts";
import { may, type SettingsContext } from "../../server/tool-context.ts";
import type { Outcome } from "../../workbench.ts";
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
  /** What could not be read, and how to ask for it once more. */
  readonly unread: { readonly outcome: Outcome<unknown>; readonly again: () => void } | undefined;
  /** After a certificate was stored. */
  readonly again: () => void;
}

const DEVICE_REPORT = "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}";

/** What a key's scopes do not let it see stays unknown, and is no failure. */
const isBarred = (outcome: Outcome<unknown> | undefined): boolean =>
  outcome !== undefined && "failure" in outcome && outcome.failure.code === "scope_missing";

export function useProgress({ server, sdkAppId, who }: SettingsContext, admin: boolean): Progress {
  const withApp = sdkAppId !== undefined;
  const sees = withApp && may(who, "push:check");
  const ofApp = admin && withApp;
  const keys = useLoaded(server, admin ? call("listApiKeys", {}) : undefined);
  const app = useLoaded(server, ofApp ? call("getApp", { sdkAppId }) : undefined);
  const list = useLoaded(server, sees ? call("listCertificates", { sdkAppId }) : undefined);
  const log = useLoaded(
    server,
    ofApp ? call("listAuditEntries", { sdkAppId, action: DEVICE_REPORT, limit: 1 }) : undefined,
  );
  const unread = [list, keys, app, log].filter(
    ({ outcome }) => outcome && "failure" in outcome && !isBarred(outcome),
  );
  const again = () => {
    for (const one of unread) one.again();
  };
  const [first] = unread;
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
    settled:
      (!sees || certificates !== undefined || isBarred(list.outcome)) &&
      (!ofApp || log.outcome !== undefined),
    unread: first?.outcome && { outcome: first.outcome, again },
    again: list.again,
  };
}
