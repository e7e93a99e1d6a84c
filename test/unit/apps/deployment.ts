/** Several isolates of one deployment over records in memory, with a clock of their own. */

import { ApiKeys } from "../../../worker/access/api-keys.ts";
import { createSealer } from "../../../worker/access/sealing.ts";
import { Apps } from "../../../worker/apps/apps.ts";
import type { StoredApp } from "../../../worker/apps/stored-app.ts";
import { type AuditRow, rowOf } from "../../../worker/audit/index.ts";
import { Failure } from "../../../worker/problems/failure.ts";
import type { Certificate } from "../../../worker/push/certificates/certificate.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { LEGACY } from "../../support/legacy.ts";
import { memoryKeyValue, memoryRecords } from "../../support/memory-records.ts";

export const APP = LEGACY.sdkAppId;

export const row: AuditRow = rowOf(
  {
    actor: { kind: "admin-key", id: "admin" },
    action: "PUT /v1/apps/{sdkAppId}",
    code: "ok",
    requestId: "r-1",
    single: true,
  },
  0,
);
export const anything = () => undefined;
export const order = { by: "admin", row, judge: anything };

export function deployment() {
  const records = memoryRecords();
  const kv = memoryKeyValue();
  const sealer = createSealer({ sealingKey: LEGACY.sealingKey });
  const own = {
    /** Milliseconds. */
    now: LEGACY.now * 1000,
    records,
    kv,
    /** Another isolate. */
    isolate() {
      const ports = {
        ...BARE_PORTS,
        clock: () => own.now,
        delay: () => Promise.resolve(),
        kv,
        records,
      };
      return { ports, apps: new Apps(ports, sealer), keys: new ApiKeys(ports) };
    },
  };
  return own;
}

export const settings = (about: Partial<StoredApp> = {}): StoredApp => ({
  sdkAppId: APP,
  region: "china",
  adminUserId: "administrator",
  userIdPolicy: "printable",
  exchangeExpire: 60,
  origins: [],
  identityProviders: [],
  secrets: {},
  createdAt: 0,
  updatedAt: 0,
  ...about,
});

export const certificate = (id: number): Certificate => ({
  sdkAppId: APP,
  certificateId: String(id),
  vendor: "vivo",
  fingerprint: "0",
  summary: {},
  findings: [],
  updatedAt: 0,
  sealed: "",
});

export const good = <T>(outcome: T | Failure): T => {
  if (outcome instanceof Failure) throw new Error(outcome.code);
  return outcome;
};
