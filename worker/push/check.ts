/**
 * The check: certificate, device, credential, authorize, send, verdict, in this order, each
 * reported as it ends. At most one visible notification goes out, and nothing is tried again once
 * the vendor may have accepted it.
 */

import { StageRunner } from "../checks/stages.ts";
import { Failure } from "../problems/failure.ts";
import { rfc3339 } from "../usersig/index.ts";
import { authorizeAndSend } from "./authorize-and-send.ts";
import { findCertificate } from "./certificates/registry.ts";
import { OWN_MESSAGE_DROPS, TOKEN_FORMS } from "./codes.ts";
import { openCertificate } from "./credential.ts";
import { lookAtDevice, mayBeAnothers } from "./device-findings.ts";
import { rankDevices, TOKEN_MOVED } from "./devices/device.ts";
import { listDevices, openDevice } from "./devices/registry.ts";
import type { StoredDevice } from "./devices/state.ts";
import { certificateFor, type GivenToken, lookAtGiven } from "./one-off.ts";
import { namingOwner, shownName } from "./other-certificates.ts";
import type { CheckRecord, CheckStageResult, CheckStages } from "./record.ts";
import { type CheckEnd, endsCheck, notSent, passed, type StagePassed } from "./stage-ends.ts";
import type { PushNeeds } from "./state.ts";
import { formOf } from "./token-forms.ts";
import type { Opened, Sender, Target, Vendor } from "./vendor.ts";
import { findVendor } from "./vendors/index.ts";

export interface CheckInput {
  /** UUID in lower case. */
  readonly id: string;
  readonly sdkAppId: number;
  readonly userId: string;
  /** Without one, the one that `given` can go with. */
  readonly certificateId?: string;
  /** Without one, the user's device with that certificate that reported last. */
  readonly deviceId?: string;
  /** A token to try in place of a device's. */
  readonly given?: GivenToken;
  readonly dryRun: boolean;
  /**
   * The caller's own; otherwise the vendor's, otherwise the usual text, in which `{time}` is
   * filled.
   */
  readonly title?: string;
  readonly body?: string;
  readonly defaultText: Readonly<Record<"title" | "body", string>>;
  /** For everything that is asked of the vendor. */
  readonly deadlineMs: number;
}

async function certificateStage(
  { sdkAppId, given, certificateId: named = "" }: CheckInput,
  deps: PushNeeds,
): Promise<StagePassed<{ certificateId: string; vendor: Vendor; opened: Opened }> | CheckEnd> {
  const certificate =
    named === "" && given
      ? await certificateFor(given.token, sdkAppId, deps)
      : await findCertificate(sdkAppId, named, deps);
  if (certificate === undefined)
    return notSent("certificate_missing", { certificateId: named }, "config");
  if ("verdict" in certificate) return certificate;
  const { certificateId } = certificate;
  const vendor = findVendor(certificate.vendor);
  if (vendor === undefined)
    return notSent("certificate_vendor_unknown", { certificateId }, "config");
  const opened = await openCertificate(certificate, deps.clock(), deps);
  if (opened instanceof Failure)
    return notSent("certificate_unreadable", { certificateId }, "config");
  const evidence = { certificateId, vendor: vendor.title, name: shownName(certificate) };
  return passed({ certificateId, vendor, opened }, "stage_certificate", evidence);
}

async function chooseDevice(
  { sdkAppId, userId, deviceId }: CheckInput,
  certificateId: string,
  deps: PushNeeds,
): Promise<StoredDevice | CheckEnd> {
  const listed = await listDevices({ sdkAppId, userId }, deps);
  if (deviceId !== undefined) {
    const device = listed.find((one) => one.deviceId === deviceId);
    if (device === undefined) return notSent("device_missing", { userId, deviceId }, "token");
    if (device.certificateId === certificateId) return device;
    const evidence = { deviceId, certificateId, reported: device.certificateId };
    return notSent("device_of_other_certificate", evidence, "config");
  }
  const [best] = rankDevices(listed.filter((device) => device.certificateId === certificateId));
  const evidence = { userId, certificateId, devices: listed.length };
  return best ?? notSent("device_none_for_certificate", evidence, "token");
}

/** Many phones report the same text in place of a token: that it "moved" says nothing. */
const formOfWarnings = ({ warnings = [] }: StoredDevice): string | undefined =>
  warnings.find(({ code }) => (TOKEN_FORMS as readonly string[]).includes(code))?.code;

async function deviceStage(
  input: CheckInput,
  { certificateId, vendor }: { readonly certificateId: string; readonly vendor: Vendor },
  deps: PushNeeds,
): Promise<StagePassed<{ device?: StoredDevice; target: Target }> | CheckEnd> {
  if (input.given) {
    const looked = lookAtGiven(input.given, vendor);
    return endsCheck(looked) ? looked : { ...looked, value: { target: looked.value } };
  }
  const device = await chooseDevice(input, certificateId, deps);
  if ("verdict" in device) return device;
  const { deviceId } = device;
  const token = await openDevice(input, device, deps);
  if (token === "moved")
    return notSent(formOfWarnings(device) ?? TOKEN_MOVED, { deviceId }, "token");
  if (token instanceof Failure) return notSent("device_unreadable", { deviceId }, "config");
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
  // The first is the most telling: that it is another vendor's token says more than that it cannot
  // be read.
  if (error) return notSent(error.code, error.evidence, "token");
  const evidence = {
    deviceId,
    token: device.token,
    reportedAt: rfc3339(device.reportedAt),
  };
  return passed({ device, target }, "stage_device", evidence, findings);
}

async function credentialStage({
  findings,
  sender,
  summary,
}: Opened): Promise<StagePassed<Sender> | CheckEnd> {
  const error = findings.find(({ severity }) => severity === "error");
  if (sender === undefined)
    return notSent(error?.code ?? "credential_unusable", error?.evidence, "credential");
  const shown = Object.entries(summary).map(([name, value]) => `${name}=${value}`);
  return passed(sender, "stage_credential", { summary: shown.join(" ") }, findings);
}

/**
 * The notification's words. Those of the caller's that a vendor would refuse or cut are refused
 * here, before anything is sent.
 */
function chooseText(
  input: CheckInput,
  vendor: Vendor,
  at: number,
): { title: string; body: string } | CheckEnd {
  const usual = vendor.defaultText ?? input.defaultText;
  const time = new Date(at).toISOString().slice(11, 19);
  const { title = usual.title, body = usual.body.replace("{time}", `${time} UTC`) } = input;
  const limits = vendor.textLimits;
  for (const [field, text] of Object.entries({ title, body }) as ["title" | "body", string][])
    if (limits && text.length > limits[field])
      return notSent(
        "text_too_long",
        { field, maximum: limits[field], vendor: vendor.title },
        "payload",
      );
  return { title, body };
}

/** What the stages found, as far as they came. */
interface Found {
  certificateId?: string;
  vendor?: Vendor;
  opened?: Opened;
  device?: StoredDevice;
  target?: Target;
}

async function runStages(
  input: CheckInput,
  stages: CheckStages,
  found: Found,
  deps: PushNeeds,
): Promise<CheckEnd> {
  const form = input.given && input.certificateId === undefined && formOf(input.given.token);
  // What is no token tells no certificate either.
  if (form) return stages.run("device", async () => notSent(form, {}, "token"));
  const certificate = await stages.run("certificate", () => certificateStage(input, deps));
  if (endsCheck(certificate)) return certificate;
  const { certificateId, vendor, opened } = Object.assign(found, certificate.value);
  const reported = await stages.run("device", () => deviceStage(input, certificate.value, deps));
  if (endsCheck(reported)) return reported;
  const { device, target } = Object.assign(found, reported.value);
  const credential = await stages.run("credential", () => credentialStage(opened));
  if (endsCheck(credential)) return credential;
  const text = chooseText(input, vendor, deps.clock());
  if ("verdict" in text) return text;
  const { id, dryRun, deadlineMs } = input;
  const push = { id, target, ...text, at: deps.clock() };
  const sender = credential.value;
  const reportedAt = device && { reportedAt: device.reportedAt };
  const sent = { vendor, sender, push, dryRun, deadlineMs, ...reportedAt };
  const until = deps.clock() + deadlineMs;
  const end = await authorizeAndSend(sent, stages, deps);
  const { sdkAppId } = input;
  const told = await namingOwner(end, { ...sent, sdkAppId, certificateId, until }, deps);
  if (!mayBeAnothers(reported.findings ?? [])) return told;
  const { tokenDead: _, ...alive } = told;
  return alive;
}

/** Reasons for silence after an acceptance, the device's own word first. */
function silentDrops({ verdict }: CheckEnd, { vendor, opened, target }: Found): string[] {
  if ((verdict !== "accepted" && verdict !== "unknown") || !vendor || !opened || !target) return [];
  const applying = vendor.silentDrops.filter(
    ({ applies }) => applies?.(target, opened.summary) ?? true,
  );
  const off = target.notificationsEnabled === false ? ["drop_notifications_off"] : [];
  const ofVendor = applying.map(({ code }) => code);
  return [...off, ...ofVendor, "drop_quiet_phone", ...OWN_MESSAGE_DROPS];
}

export interface CheckOutcome {
  readonly record: CheckRecord;
  /** The device whose token was used, to carry the verdict to it. */
  readonly device?: StoredDevice;
  /** Whether the token was the request's own. */
  readonly given: boolean;
}

/** @param report called with every stage as it ends */
export async function runCheck(
  input: CheckInput,
  report: (stage: CheckStageResult) => void,
  deps: PushNeeds,
): Promise<CheckOutcome> {
  const at = Math.floor(deps.clock() / 1000);
  const stages: CheckStages = new StageRunner(deps.clock, report);
  const found: Found = {};
  const end = await runStages(input, stages, found, deps);
  const { status, verdict, code, evidence } = end;
  stages.end("verdict", status, code, evidence);
  const { vendor, device } = found;
  const { id, dryRun, deviceId = device?.deviceId } = input;
  const { certificateId = found.certificateId } = input;
  const record: CheckRecord = {
    id,
    at,
    dryRun,
    ...(certificateId !== undefined && { certificateId }),
    ...(deviceId !== undefined && { deviceId }),
    verdict,
    code,
    evidence,
    ...(end.class && { class: end.class }),
    passed: status === "ok",
    stages: stages.results,
    ...(vendor && { vendor: { name: vendor.name, ...end.vendor } }),
    tokenDead: end.tokenDead === true,
    mayStillBeDropped: silentDrops(end, found),
  };
  return { record, given: input.given !== undefined, ...(device && { device }) };
}
