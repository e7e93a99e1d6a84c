/**
 * The push check along Tencent's own path: account, status, one push task with our mark (or a
 * message where Push is not active), what the callbacks say, and the trace where they say nothing.
 * At most one visible notification; nothing is sent twice.
 */

import type { App } from "../../apps/app.ts";
import { type Evidence, StageRunner } from "../../checks/stages.ts";
import type { LiveNeeds } from "../../status/live.ts";
import {
  type Notice,
  pushBatch,
  reasonOf,
  sendMessage,
  type TencentRefusal,
  type Trace,
  traceTask,
} from "../../tencent/index.ts";
import type { PushEvent } from "../../tencent/webhooks/parse.ts";
import { findVendor } from "../vendors/index.ts";
import { type Callbacks, type Mark, type StatusFeed, waitForCallbacks } from "./callbacks.ts";
import { accountRefusal, judgeStatus } from "./readiness.ts";
import {
  refusalEvidence,
  type TencentCheckRecord,
  type TencentStage,
  type TencentStageResult,
  type TencentStages,
} from "./record.ts";
import { vendorDiagnosis } from "./vendor-code.ts";

export interface TencentCheckInput {
  /** UUID in lower case. */
  readonly id: string;
  readonly app: App;
  readonly userId: string;
  readonly dryRun: boolean;
  readonly title: string;
  readonly body: string;
  /** Milliseconds to wait for each of the callbacks; 0 does not wait for it. */
  readonly patience: {
    readonly vendor: number;
    readonly device: number;
    readonly clicked: number;
  };
}

export interface TencentCheckNeeds extends LiveNeeds {
  readonly users: LiveNeeds["users"] & StatusFeed;
}

type TencentEnd = Pick<TencentCheckRecord, "verdict" | "code" | "evidence"> &
  Partial<Pick<TencentCheckRecord, "passed" | "class" | "vendor" | "devices">>;

/** Devices of a trace that go into the record, which has to fit into one stored value. */
const DEVICES_KEPT = 20;

/**
 * After these Tencent may have carried out what it was asked; anything on top could be a second
 * notification.
 */
const MAY_HAVE_SENT: ReadonlySet<string> = new Set([
  "deadline",
  "connection_lost",
  "not_tencent",
  "tencent_timeout",
]);
/**
 * Refusals of timpush that mean "this app has no Push", so a message is sent instead (tencent.md
 * §8.2).
 */
const WITHOUT_PUSH: ReadonlySet<string> = new Set(["push_not_active", "product_refused"]);

function verdictOf({ reason }: TencentRefusal): TencentEnd["verdict"] {
  if (reason === "unreachable") return "not_sent";
  return MAY_HAVE_SENT.has(reason) ? "unknown" : "rejected";
}

/** One check under way. */
class TencentCheck {
  readonly #input: TencentCheckInput;
  readonly #stages: TencentStages;
  readonly #needs: TencentCheckNeeds;

  constructor(input: TencentCheckInput, stages: TencentStages, needs: TencentCheckNeeds) {
    this.#input = input;
    this.#stages = stages;
    this.#needs = needs;
  }

  #refused(
    stage: TencentStage,
    refusal: TencentRefusal,
    verdict: TencentEnd["verdict"],
  ): TencentEnd {
    const evidence = refusalEvidence(refusal);
    this.#stages.end(stage, "failed", refusal.reason, evidence);
    return { verdict, code: refusal.reason, evidence };
  }

  async run(): Promise<TencentEnd> {
    const { app, userId, dryRun } = this.#input;
    const refusal = await accountRefusal(this.#needs, app, userId);
    if (refusal) return this.#refused("account", refusal, "not_sent");
    this.#stages.end("account", "ok", "stage_account", { userId });
    const offline = await this.#status();
    if (offline) return offline;
    if (dryRun) return { verdict: "not_sent", code: "tencent_dry_run", evidence: {}, passed: true };
    const user = { sdkAppId: app.sdkAppId, userId };
    const callbacks = await waitForCallbacks(this.#needs.users, user);
    try {
      return await this.#send(callbacks);
    } finally {
      callbacks.close();
    }
  }

  /**
   * @returns the end of the check where the user is offline everywhere: Tencent would not even hand
   *   a push over
   */
  async #status(): Promise<TencentEnd | undefined> {
    const { app, userId } = this.#input;
    const { refusal, verdict, code, evidence } = await judgeStatus(this.#needs, app, userId);
    if (refusal) {
      this.#stages.end("status", "warning", refusal.reason, refusalEvidence(refusal));
      return undefined;
    }
    const online = code === "phone_online" || code === "phone_background";
    const unsure = verdict === "unknown" || online;
    const status = verdict === "can_receive" ? "ok" : unsure ? "warning" : "failed";
    this.#stages.end("status", status, code, evidence);
    return status === "failed" ? { verdict: "not_sent", code, evidence } : undefined;
  }

  async #send(callbacks: Callbacks): Promise<TencentEnd> {
    const { id, app, userId, title, body } = this.#input;
    const { tencent } = this.#needs;
    const notice: Notice = { fromUserId: app.adminUserId, toUserId: userId, title, text: body };
    // 40 bytes; Tencent takes 64.
    const dataId = `sgp-${id}`;
    const task = await pushBatch(tencent, app, notice, dataId);
    if (task.ok) {
      this.#stages.end("send", "ok", "stage_task", { taskId: task.taskId });
      return this.#follow(callbacks, { dataId }, task.taskId);
    }
    if (!WITHOUT_PUSH.has(task.reason)) return this.#refused("send", task, verdictOf(task));
    const message = await sendMessage(tencent, app, notice);
    if (!message.ok) return this.#refused("send", message, verdictOf(message));
    this.#stages.end("send", "warning", "stage_message", { reason: task.reason });
    return this.#follow(callbacks, { msgRandom: message.random }, undefined);
  }

  /** Callbacks in the order of their stages; each is waited for only as long as it is worth. */
  async #follow(callbacks: Callbacks, mark: Mark, taskId: string | undefined): Promise<TencentEnd> {
    const { app, patience } = this.#input;
    const heard = app.webhookToken !== undefined;
    const first = heard ? await callbacks.next(mark, patience.vendor) : undefined;
    if (first === undefined) return this.#trace(taskId);
    let end = handedOver(first);
    const { vendor, errorCode, errorInfo } = first;
    const brand = brandOf(vendor);
    const evidence = { vendor: brand, code: errorCode, info: errorInfo };
    if (errorCode === 0) this.#stages.end("vendor", "ok", "stage_vendor", evidence);
    else this.#stages.end("vendor", "failed", end.code, evidence);
    for (const stage of ["device", "clicked"] as const) {
      if (end.verdict !== "accepted" || vendor === "online" || patience[stage] === 0) return end;
      if ((await callbacks.next(mark, patience[stage])) === undefined) {
        this.#stages.end(stage, "skipped", "stage_silent");
        return end;
      }
      this.#stages.end(stage, "ok", `stage_${stage}`, { vendor: brand });
      end = { ...end, code: stage === "device" ? "tencent_delivered" : "tencent_clicked" };
    }
    return end;
  }

  async #trace(taskId: string | undefined): Promise<TencentEnd> {
    const { app, userId } = this.#input;
    const heard = app.webhookToken !== undefined;
    const code = heard ? "tencent_no_word" : "tencent_no_word_without_webhook";
    const nothing: TencentEnd = { verdict: "unknown", code, evidence: {} };
    if (taskId === undefined) return nothing;
    const trace = await traceTask(this.#needs.tencent, app, { taskId, userId });
    if (!trace.ok) {
      this.#stages.end("trace", "warning", trace.reason, refusalEvidence(trace));
      return nothing;
    }
    const { devices } = trace;
    const status = devices.length > 0 ? "ok" : "warning";
    this.#stages.end("trace", status, "stage_trace", { devices: devices.length });
    return { ...judgeTrace(devices, nothing), devices: devices.slice(0, DEVICES_KEPT) };
  }
}

/** A vendor as its sentences call it. */
const brandOf = (name: string): string => findVendor(name)?.brand ?? name;

/** What the first callback says: whom Tencent handed the push to, and that one's answer. */
function handedOver({ vendor: name, errorCode, errorInfo }: PushEvent): TencentEnd {
  if (name === "online")
    return { verdict: "accepted", code: "tencent_shown_online", evidence: {}, passed: true };
  const vendor = {
    name,
    ...(errorCode !== 0 && { code: String(errorCode) }),
    ...(errorInfo !== "" && { raw: errorInfo }),
  };
  if (errorCode !== 0) return { ...refusedBy(name, errorCode, errorInfo), vendor };
  const evidence: Evidence = { vendor: brandOf(name), code: errorCode, info: errorInfo };
  return { verdict: "accepted", code: "tencent_accepted", evidence, passed: true, vendor };
}

/**
 * Tencent's own code says more than the vendor's where it has one; -198 only says that the vendor
 * answered an error.
 */
function refusedBy(vendor: string, errorCode: number, info: string): TencentEnd {
  const reason = reasonOf(errorCode);
  const evidence = { vendor: brandOf(vendor), code: errorCode, info };
  if (reason !== "unknown_code" && reason !== "vendor_error")
    return { verdict: "rejected", code: reason, evidence };
  const row = vendorDiagnosis(vendor, errorCode, info);
  if (row) {
    // The vendor's sentences name the host that was asked and its words. Tencent tells no host.
    const host = findVendor(vendor)?.title ?? vendor;
    const told = { ...evidence, host, ...(info !== "" && { message: info, reason: info }) };
    return { verdict: "rejected", code: row.code, evidence: told, class: row.class };
  }
  const code = reason === "vendor_error" ? reason : "tencent_vendor_refused";
  return { verdict: "rejected", code, evidence };
}

function judgeTrace(devices: Trace["devices"], nothing: TencentEnd): TencentEnd {
  if (devices.length === 0) return nothing;
  if (devices.every(({ hasToken }) => !hasToken))
    return { verdict: "not_sent", code: "tencent_no_token", evidence: {} };
  const accepted = devices.find(({ vendor }) => vendor?.done && vendor.errorCode === 0);
  if (accepted) {
    const { clicked, device, pushVendor: name } = accepted;
    const reached = device?.done ? "tencent_delivered" : "tencent_accepted";
    const code = clicked?.done ? "tencent_clicked" : reached;
    return {
      verdict: "accepted",
      code,
      evidence: { vendor: brandOf(name) },
      passed: true,
      vendor: { name },
    };
  }
  const refused = devices.find(({ vendor }) => vendor !== undefined && vendor.errorCode !== 0);
  if (refused?.vendor === undefined) return nothing;
  return refusedBy(refused.pushVendor, refused.vendor.errorCode, refused.vendor.errorInfo);
}

/**
 * Callbacks come seconds after the push. One answer at the end waits within the usual deadline; a
 * reader of the stages may watch until the phone and a click are heard of.
 *
 * @param deadlineMs milliseconds for a check that answers once
 */
export const patienceFor = (
  deadlineMs: number,
  streaming: boolean,
): TencentCheckInput["patience"] =>
  streaming
    ? { vendor: deadlineMs, device: 2 * deadlineMs, clicked: 2 * deadlineMs }
    : { vendor: deadlineMs / 2, device: deadlineMs / 4, clicked: 0 };

/** @param report called with every stage as it ends */
export async function runTencentCheck(
  input: TencentCheckInput,
  report: (stage: TencentStageResult) => void,
  needs: TencentCheckNeeds,
): Promise<TencentCheckRecord> {
  const { id, dryRun } = input;
  const at = Math.floor(needs.clock() / 1000);
  const stages: TencentStages = new StageRunner(needs.clock, report);
  const end = await new TencentCheck(input, stages, needs).run();
  const passed = end.passed === true;
  stages.end("verdict", passed ? "ok" : "failed", end.code, end.evidence);
  return { id, route: "tencent", at, dryRun, ...end, passed, stages: stages.results };
}
