/**
 * The check: certificate, device, credential, authorize, send, verdict, in this order, each reported as it ends. At most one visible
 * notification goes out, and nothing is tried again once the vendor may have accepted it.
 */

import type { Deps } from "../deps.ts";
import { Failure } from "../problems/failure.ts";
import { rfc3339 } from "../usersig/index.ts";
import { deliver } from "./authorize-and-send.ts";
import { findCertificate } from "./certificates/registry.ts";
import { openCertificate } from "./credential.ts";
import { lookAtDevice } from "./device-findings.ts";
import { type Device, TOKEN_MOVED } from "./devices/device.ts";
import { findDevice, listDevices, openToken } from "./devices/registry.ts";
import type { CheckRecord, Evidence, Stage, StageRecord, Verdict } from "./record.ts";
import type { FailureClass } from "./table.ts";
import type { Finding, Opened, Target, Vendor } from "./vendor.ts";
import { VENDORS } from "./vendors/index.ts";

export interface CheckInput {
  /** UUID in lower case. */
  readonly id: string;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly certificateId: string;
  /** Without one, the user's device with that certificate that reported last. */
  readonly deviceId?: string;
  readonly dryRun: boolean;
  /** The caller's own; otherwise the vendor's, otherwise the usual text, in which `{time}` is filled. */
  readonly title?: string;
  readonly body?: string;
  readonly defaultText: Readonly<Record<"title" | "body", string>>;
  /** For everything that is asked of the vendor. */
  readonly deadlineMs: number;
}

/** How a check ends, whoever decides it. */
export interface End {
  readonly verdict: Verdict;
  readonly code: string;
  readonly evidence: Evidence;
  readonly class?: FailureClass;
  readonly passed?: true;
  readonly dead?: true;
  readonly vendor?: Omit<NonNullable<CheckRecord["vendor"]>, "name">;
}

export const notSent = (code: string, evidence: Evidence = {}, of?: FailureClass): End => ({
  verdict: "not_sent",
  code,
  evidence,
  ...(of && { class: of }),
});

/** What a stage says of itself when it ends well. */
export interface Note {
  readonly code: string;
  readonly evidence?: Evidence;
  readonly findings?: readonly Finding[];
  readonly skipped?: true;
}

export interface Passed<T> {
  readonly note: Note;
  readonly value: T;
}

/** Runs one stage after the other and reports each. */
export type Stager = <S extends Passed<unknown> | End>(stage: Stage, work: () => Promise<S>) => Promise<S>;

export const ended = (step: Passed<unknown> | End): step is End => "verdict" in step;

function createStager(deps: Deps, report: (stage: StageRecord) => void): Stager {
  return async (stage, work) => {
    const start = deps.clock();
    const step = await work();
    const durationMs = deps.clock() - start;
    if (ended(step)) {
      const { code, evidence } = step;
      report({
        stage,
        status: step.verdict === "accepted" || step.passed ? "ok" : "failed",
        code,
        evidence,
        durationMs,
      });
      return step;
    }
    const { code, evidence, findings = [], skipped } = step.note;
    const warned = findings.some(({ severity }) => severity !== "info");
    const status = skipped ? "skipped" : warned ? "warning" : "ok";
    report({
      stage,
      status,
      code,
      ...(evidence && { evidence }),
      ...(findings.length > 0 && { findings }),
      durationMs,
    });
    return step;
  };
}

/** A public key in a summary says nothing beyond its first characters. */
const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 12)}…` : text);

type Found = Passed<{ vendor: Vendor; opened: Opened }> | End;

async function certificateStage({ sdkAppId, certificateId }: CheckInput, deps: Deps): Promise<Found> {
  const certificate = await findCertificate(sdkAppId, certificateId, deps);
  if (certificate === undefined) return notSent("certificate_missing", { certificateId }, "config");
  const vendor = VENDORS[certificate.vendor];
  if (vendor === undefined) return notSent("certificate_vendor_unknown", { certificateId }, "config");
  const opened = await openCertificate(certificate, deps.clock(), deps);
  if (opened instanceof Failure) return notSent("certificate_unreadable", { certificateId }, "config");
  const shown = certificate.name ?? Object.values(certificate.summary).map(brief).join(" ");
  const evidence = { certificateId, vendor: vendor.title, name: shown };
  return { note: { code: "stage_certificate", evidence }, value: { vendor, opened } };
}

async function chooseDevice(input: CheckInput, deps: Deps): Promise<Device | End> {
  const { sdkAppId, userId, certificateId } = input;
  if (input.deviceId !== undefined) {
    const { deviceId } = input;
    const device = await findDevice({ sdkAppId, userId, deviceId }, deps);
    if (device === undefined) return notSent("device_missing", { userId, deviceId }, "token");
    if (device.certificateId === certificateId) return device;
    const evidence = { deviceId, certificateId, reported: device.certificateId };
    return notSent("device_of_other_certificate", evidence, "config");
  }
  const listed = await listDevices(sdkAppId, userId, deps);
  const [best] = listed
    .filter((device) => device.certificateId === certificateId)
    .sort((a, b) => Number(a.dead !== undefined) - Number(b.dead !== undefined) || b.reportedAt - a.reportedAt);
  const device = best && (await findDevice({ sdkAppId, userId, deviceId: best.deviceId }, deps));
  return device ?? notSent("device_none_for_certificate", { userId, certificateId, devices: listed.length }, "token");
}

async function deviceStage(
  input: CheckInput,
  vendor: Vendor,
  deps: Deps,
): Promise<Passed<{ device: Device; target: Target }> | End> {
  const device = await chooseDevice(input, deps);
  if ("verdict" in device) return device;
  if (device.sealedToken === undefined) return notSent(TOKEN_MOVED, { deviceId: device.deviceId }, "token");
  const token = await openToken(device, device.sealedToken, deps);
  if (token instanceof Failure) return notSent("device_unreadable", { deviceId: device.deviceId }, "config");
  const { platform, model, osVersion, notificationsEnabled } = device;
  const target: Target = {
    token,
    ...(platform !== undefined && { platform }),
    ...(model !== undefined && { model }),
    ...(osVersion !== undefined && { osVersion }),
    ...(notificationsEnabled !== undefined && { notificationsEnabled }),
  };
  const findings = lookAtDevice(device, target, vendor, deps.clock());
  const error = findings.some(({ severity }) => severity === "error") ? findings[0] : undefined;
  // The first is the most telling: that it is another vendor's token says more than that it cannot be read.
  if (error) return notSent(error.code, error.evidence, "token");
  const evidence = { deviceId: device.deviceId, token: device.token, reportedAt: rfc3339(device.reportedAt) };
  return { note: { code: "stage_device", evidence, findings }, value: { device, target } };
}

async function credentialStage({ findings, sender, summary }: Opened): Promise<Passed<undefined> | End> {
  const error = findings.find(({ severity }) => severity === "error");
  if (sender === undefined) return notSent(error?.code ?? "credential_unusable", error?.evidence, "credential");
  const shown = Object.entries(summary).map(([name, value]) => `${name}=${value}`);
  return { note: { code: "stage_credential", evidence: { summary: shown.join(" ") }, findings }, value: undefined };
}

/** The notification's words. Those of the caller's that a vendor would refuse or cut are refused here, before anything is sent. */
function chooseText(input: CheckInput, vendor: Vendor, at: number): { title: string; body: string } | End {
  const usual = vendor.defaultText ?? input.defaultText;
  const time = new Date(at).toISOString().slice(11, 19);
  const { title = usual.title, body = usual.body.replace("{time}", `${time} UTC`) } = input;
  const limits = vendor.textLimits;
  for (const [field, text] of Object.entries({ title, body }) as ["title" | "body", string][])
    if (limits && text.length > limits[field])
      return notSent("text_too_long", { field, maximum: limits[field], vendor: vendor.title }, "payload");
  return { title, body };
}

export interface CheckOutcome {
  readonly record: CheckRecord;
  /** The device whose token was used, to carry the verdict to it. */
  readonly device?: Device;
}

async function runStages(input: CheckInput, staged: Stager, deps: Deps): Promise<{ end: End; used?: Used }> {
  const found = await staged("certificate", () => certificateStage(input, deps));
  if (ended(found)) return { end: found };
  const { vendor, opened } = found.value;
  const reported = await staged("device", () => deviceStage(input, vendor, deps));
  if (ended(reported)) return { end: reported, used: { vendor, opened } };
  const used = { vendor, opened, ...reported.value };
  const checked = await staged("credential", () => credentialStage(opened));
  if (ended(checked) || opened.sender === undefined)
    return { end: ended(checked) ? checked : notSent("credential_unusable"), used };
  const { id, dryRun, deadlineMs } = input;
  const text = chooseText(input, vendor, deps.clock());
  if ("verdict" in text) return { end: text, used };
  const push = { id, target: used.target, ...text, at: deps.clock() };
  const end = await deliver(
    { vendor, sender: opened.sender, push, dryRun, deadlineMs, device: used.device },
    staged,
    deps,
  );
  return { end, used };
}

interface Used {
  readonly vendor: Vendor;
  readonly opened: Opened;
  readonly device?: Device;
  readonly target?: Target;
}

/** Reasons for silence after an acceptance, the device's own word first. */
function silentDrops({ verdict }: End, used: Used | undefined): string[] {
  if ((verdict !== "accepted" && verdict !== "unknown") || used?.target === undefined) return [];
  const { vendor, opened, target } = used;
  const applying = vendor.silentDrops.filter(({ applies }) => applies?.(target, opened.summary) ?? true);
  const off = target.notificationsEnabled === false ? ["drop_notifications_off"] : [];
  return [...off, ...applying.map(({ code }) => code), "drop_quiet_phone"];
}

/** @param report called with every stage as it ends */
export async function runCheck(
  input: CheckInput,
  report: (stage: StageRecord) => void,
  deps: Deps,
): Promise<CheckOutcome> {
  const at = Math.floor(deps.clock() / 1000);
  const stages: StageRecord[] = [];
  const keep = (stage: StageRecord) => {
    stages.push(stage);
    report(stage);
  };
  const { end, used } = await runStages(input, createStager(deps, keep), deps);
  const good = end.verdict === "accepted" || end.passed === true;
  keep({ stage: "verdict", status: good ? "ok" : "failed", code: end.code, evidence: end.evidence, durationMs: 0 });
  const deviceId = used?.device?.deviceId ?? input.deviceId;
  const record: CheckRecord = {
    id: input.id,
    at,
    dryRun: input.dryRun,
    certificateId: input.certificateId,
    ...(deviceId !== undefined && { deviceId }),
    verdict: end.verdict,
    code: end.code,
    evidence: end.evidence,
    ...(end.class && { class: end.class }),
    passed: good,
    stages,
    ...(used && { vendor: { name: used.vendor.name, ...end.vendor } }),
    tokenDead: end.dead === true,
    mayStillBeDropped: silentDrops(end, used),
  };
  return { record, ...(used?.device && { device: used.device }) };
}
