/**
 * The pipeline with the ports that it needs and no runtime around it: real HTTP to the fakes,
 * storage in memory.
 */

import { createSealer } from "../../../worker/access/sealing.ts";
import type { AuditRow } from "../../../worker/audit/index.ts";
import type { Deps } from "../../../worker/deps.ts";
import { createOutbound } from "../../../worker/outbound/index.ts";
import type { KeyValue } from "../../../worker/ports.ts";
import { Failure } from "../../../worker/problems/failure.ts";
import { sealCredential, storeCertificate } from "../../../worker/push/certificates/registry.ts";
import { type CheckInput, type CheckOutcome, runCheck } from "../../../worker/push/check.ts";
import { reportDevice } from "../../../worker/push/devices/registry.ts";
import type { CheckStageResult } from "../../../worker/push/record.ts";
import { maskToken } from "../../../worker/push/redact.ts";
import { createPushState } from "../../../worker/push/state.ts";
import type { Vendor } from "../../../worker/push/vendor.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { memoryUsers } from "../../support/memory-users.ts";

export const SDKAPPID = 1400000001;
export const CERTIFICATE = "42";
export const USER = "alice";
export const DEVICE = "phone";

/** A key-value store as its port describes it. The real ones run in the HTTP suite. */
function memoryKeyValue(): KeyValue & {
  readonly entries: Map<string, { value: string; metadata: unknown }>;
} {
  const entries = new Map<string, { value: string; metadata: unknown }>();
  return {
    entries,
    get: async (key) => {
      const entry = entries.get(key);
      return entry && JSON.parse(entry.value);
    },
    put: async (key, value, options) => {
      entries.set(key, { value: JSON.stringify(value), metadata: options?.metadata });
    },
    delete: async (key) => void entries.delete(key),
    list: async (prefix) => ({
      entries: [...entries]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { metadata }]) => ({ key, metadata })),
    }),
  };
}

export interface Pipeline {
  readonly deps: Deps;
  /** Everything in storage, as text. */
  stored(): string;
  addCertificate(
    vendor: Vendor,
    credential: Readonly<Record<string, string>>,
    certificateId?: string,
  ): Promise<void>;
  addDevice(
    vendor: Vendor,
    token: string,
    more?: { reportedAt?: number; platform?: string; osVersion?: string },
  ): Promise<void>;
  /** @param from of another isolate */
  check(
    input?: Partial<CheckInput>,
    from?: Deps,
  ): Promise<CheckOutcome & { reported: CheckStageResult[] }>;
}

export interface PipelineOptions {
  readonly overrides: Readonly<Record<string, string>>;
  readonly clock?: () => number;
  readonly outgoingHttp2?: Deps["outgoingHttp2"];
}

export function createPipeline({
  overrides,
  clock = Date.now,
  outgoingHttp2 = "always",
}: PipelineOptions): Pipeline {
  const kv = memoryKeyValue();
  const records = memoryRecords();
  const sealer = createSealer({ sealingKey: "a sealing key for tests, 32 characters" });
  const background = () => {};
  const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const users = memoryUsers(clock);
  const deps = {
    clock,
    log: () => {},
    kv,
    records,
    users,
    sealer,
    background,
    delay,
    outgoingHttp2,
    outbound: createOutbound({ fetch, overrides: new Map(Object.entries(overrides)) }),
    push: createPushState({ sealer, background, delay, users }),
  } as unknown as Deps;
  return {
    deps,
    stored: () =>
      JSON.stringify([...kv.entries]) + users.stored() + JSON.stringify(records.everything()),
    async addCertificate(vendor, credential, certificateId = CERTIFICATE) {
      const sealed = await sealCredential(SDKAPPID, certificateId, credential, deps);
      if (sealed instanceof Failure) throw new Error(sealed.code);
      const { findings, summary } = await vendor.open(credential, clock());
      const shown = {
        sdkAppId: SDKAPPID,
        certificateId,
        vendor: vendor.name,
        fingerprint: "",
        summary,
        findings,
      };
      const row = {} as AuditRow;
      const order = { row, judge: () => undefined, isStored: false };
      await storeCertificate({ ...shown, updatedAt: 0, sealed }, order, deps);
    },
    async addDevice(vendor, token, { reportedAt = Math.floor(clock() / 1000), ...known } = {}) {
      const report = {
        deviceId: DEVICE,
        certificateId: CERTIFICATE,
        vendor: vendor.name,
        token: maskToken(token),
        reportedAt,
        ...known,
      };
      const user = { sdkAppId: SDKAPPID, userId: USER };
      const reported = await reportDevice(user, report, token, undefined, deps);
      if (reported instanceof Failure) throw new Error(reported.code);
    },
    async check(input = {}, from = deps) {
      const reported: CheckStageResult[] = [];
      const usual: CheckInput = {
        id: crypto.randomUUID(),
        sdkAppId: SDKAPPID,
        userId: USER,
        certificateId: CERTIFICATE,
        dryRun: false,
        defaultText: { title: "Push check", body: "Sent at {time}." },
        deadlineMs: 2000,
      };
      const outcome = await runCheck({ ...usual, ...input }, (stage) => reported.push(stage), from);
      return { ...outcome, reported };
    },
  };
}
