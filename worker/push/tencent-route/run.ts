/**
 * The push check along Tencent's own path: account, status, one push task with our mark (or a message where Push is not active), what
 * the callbacks say, and the trace where they say nothing. At most one visible notification; nothing is sent twice.
 */

import type { App } from "../../apps/app.ts";
import type { Deps } from "../../deps.ts";
import { queryPicture } from "../../status/live.ts";
import { clientsAt } from "../../status/log.ts";
import { judge } from "../../status/verdict.ts";
import {
  checkAccount,
  type Notice,
  pushBatch,
  reasonOf,
  sendMessage,
  type TencentRefusal,
  type Trace,
  traceTask,
} from "../../tencent/index.ts";
import type { PushEvent } from "../../tencent/webhooks/parse.ts";
import { type Listener, listen, type Mark } from "./listen.ts";
import type { CheckCode, CheckEvidence, TencentCheckRecord, TencentStage, TencentStageRecord } from "./record.ts";
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
  readonly patience: { readonly vendor: number; readonly device: number; readonly clicked: number };
}

type Outcome = Pick<TencentCheckRecord, "verdict" | "code" | "evidence"> &
  Partial<Pick<TencentCheckRecord, "passed" | "class" | "vendor" | "devices">>;

const refusalEvidence = ({ code, info }: TencentRefusal): CheckEvidence => ({
  ...(code !== undefined && { code }),
  ...(info !== undefined && { info }),
});

/** Devices of a trace that go into the record, which has to fit into one stored value. */
const DEVICES_KEPT = 20;

/** After these Tencent may have carried out what it was asked; anything on top could be a second notification. */
const MAY_HAVE_SENT: ReadonlySet<string> = new Set(["deadline", "connection_lost", "not_tencent", "tencent_timeout"]);
/** Refusals of timpush that mean "this app has no Push", so a message is sent instead (tencent.md §8.2). */
const WITHOUT_PUSH: ReadonlySet<string> = new Set(["push_not_active", "product_refused"]);

function verdictOf({ reason }: TencentRefusal): Outcome["verdict"] {
  if (reason === "unreachable") return "not_sent";
  return MAY_HAVE_SENT.has(reason) ? "unknown" : "rejected";
}

class Check {
  readonly stages: TencentStageRecord[] = [];
  readonly #input: TencentCheckInput;
  readonly #deps: Deps;
  readonly #report: (stage: TencentStageRecord) => void;
  #since: number;

  constructor(input: TencentCheckInput, report: (stage: TencentStageRecord) => void, deps: Deps) {
    this.#input = input;
    this.#report = report;
    this.#deps = deps;
    this.#since = deps.clock();
  }

  note(stage: TencentStage, status: TencentStageRecord["status"], code: CheckCode, evidence: CheckEvidence = {}): void {
    const now = this.#deps.clock();
    const record = { stage, status, code, evidence, durationMs: now - this.#since };
    this.#since = now;
    this.stages.push(record);
    this.#report(record);
  }

  #refused(stage: TencentStage, refusal: TencentRefusal, verdict: Outcome["verdict"]): Outcome {
    const evidence = refusalEvidence(refusal);
    this.note(stage, "failed", refusal.reason, evidence);
    return { verdict, code: refusal.reason, evidence };
  }

  async run(): Promise<Outcome> {
    const { app, userId, dryRun } = this.#input;
    const { tencent, users, clock } = this.#deps;
    const account = await checkAccount(tencent, app, userId);
    if (!account.ok) return this.#refused("account", account, "not_sent");
    if (!account.imported) return this.#refused("account", { ok: false, reason: "not_imported" }, "not_sent");
    this.note("account", "ok", "stage_account", { userId });

    const { picture, refusal } = await queryPicture(this.#deps, app, userId);
    if (refusal) this.note("status", "warning", refusal.reason, refusalEvidence(refusal));
    else {
      const { log } = picture.state;
      const now = clock();
      const { verdict, code, evidence } = judge({ clients: clientsAt(log, now), heard: log.heard }, now);
      const online = code === "phone_online" || code === "phone_background";
      this.note(
        "status",
        verdict === "can_receive" ? "ok" : verdict === "unknown" || online ? "warning" : "failed",
        code,
        evidence,
      );
      // Offline everywhere: Tencent would not even hand a push over.
      if (verdict === "cannot_receive" && !online) return { verdict: "not_sent", code, evidence };
    }
    if (dryRun) return { verdict: "not_sent", code: "tencent_dry_run", evidence: {}, passed: true };

    const listener = await listen(users, { sdkAppId: app.sdkAppId, userId });
    try {
      return await this.#send(listener);
    } finally {
      listener.close();
    }
  }

  async #send(listener: Listener): Promise<Outcome> {
    const { id, app, userId, title, body } = this.#input;
    const { tencent } = this.#deps;
    const notice: Notice = { fromUserId: app.adminUserId, toUserId: userId, title, text: body };
    // 40 bytes; Tencent takes 64.
    const dataId = `sgp-${id}`;
    const task = await pushBatch(tencent, app, notice, dataId);
    if (task.ok) {
      this.note("send", "ok", "stage_task", { taskId: task.taskId });
      return this.#follow(listener, { dataId }, task.taskId);
    }
    if (!WITHOUT_PUSH.has(task.reason)) return this.#refused("send", task, verdictOf(task));
    const message = await sendMessage(tencent, app, notice);
    if (!message.ok) return this.#refused("send", message, verdictOf(message));
    this.note("send", "warning", "stage_message", { reason: task.reason });
    return this.#follow(listener, { msgRandom: message.random }, undefined);
  }

  #judged(event: PushEvent): Outcome {
    const { vendor: name, errorCode, errorInfo } = event;
    if (name === "online") return { verdict: "accepted", code: "tencent_shown_online", evidence: {}, passed: true };
    const vendor = {
      name,
      ...(errorCode !== 0 && { code: String(errorCode) }),
      ...(errorInfo !== "" && { raw: errorInfo }),
    };
    const evidence = { vendor: name, code: errorCode, info: errorInfo };
    if (errorCode === 0) return { verdict: "accepted", code: "tencent_accepted", evidence, passed: true, vendor };
    return { ...refusedBy(name, errorCode, errorInfo), vendor };
  }

  /** Callbacks in the order of their stages; each is waited for only as long as it is worth. */
  async #follow(listener: Listener, mark: Mark, taskId: string | undefined): Promise<Outcome> {
    const { app, patience } = this.#input;
    const first = app.webhookToken === undefined ? undefined : await listener.next(mark, patience.vendor);
    if (first === undefined) return this.#trace(taskId);
    let outcome = this.#judged(first);
    const { vendor, errorCode } = first;
    this.note("vendor", errorCode === 0 ? "ok" : "failed", errorCode === 0 ? "stage_vendor" : outcome.code, {
      vendor,
      code: errorCode,
      info: first.errorInfo,
    });
    for (const stage of ["device", "clicked"] as const) {
      if (outcome.verdict !== "accepted" || vendor === "online" || patience[stage] === 0) return outcome;
      const event = await listener.next(mark, patience[stage]);
      if (event === undefined) {
        this.note(stage, "skipped", "stage_silent");
        return outcome;
      }
      this.note(stage, "ok", stage === "device" ? "stage_device" : "stage_clicked", { vendor });
      outcome = { ...outcome, code: stage === "device" ? "tencent_delivered" : "tencent_clicked" };
    }
    return outcome;
  }

  async #trace(taskId: string | undefined): Promise<Outcome> {
    const { app, userId } = this.#input;
    const code = app.webhookToken === undefined ? "tencent_no_word_without_webhook" : "tencent_no_word";
    const nothing: Outcome = { verdict: "unknown", code, evidence: {} };
    if (taskId === undefined) return nothing;
    const trace = await traceTask(this.#deps.tencent, app, { taskId, userId });
    if (!trace.ok) {
      this.note("trace", "warning", trace.reason, refusalEvidence(trace));
      return nothing;
    }
    const { devices } = trace;
    this.note("trace", devices.length > 0 ? "ok" : "warning", "stage_trace", { devices: devices.length });
    return { ...judgeTrace(devices, nothing), devices: devices.slice(0, DEVICES_KEPT) };
  }
}

/** Tencent's own code says more than the vendor's where it has one; -198 only says that the vendor answered an error. */
function refusedBy(vendor: string, errorCode: number, info: string): Outcome {
  const reason = reasonOf(errorCode);
  const evidence = { vendor, code: errorCode, info };
  if (reason !== "unknown_code" && reason !== "vendor_error") return { verdict: "rejected", code: reason, evidence };
  const row = vendorDiagnosis(vendor, errorCode, info);
  if (row) return { verdict: "rejected", code: row.code, evidence, class: row.class };
  return { verdict: "rejected", code: reason === "vendor_error" ? reason : "tencent_vendor_refused", evidence };
}

function judgeTrace(devices: Trace["devices"], nothing: Outcome): Outcome {
  if (devices.length === 0) return nothing;
  if (devices.every(({ hasToken }) => !hasToken))
    return { verdict: "not_sent", code: "tencent_no_token", evidence: {} };
  const accepted = devices.find(({ vendor }) => vendor?.done && vendor.errorCode === 0);
  if (accepted) {
    const { clicked, device, pushVendor: name } = accepted;
    const code = clicked?.done ? "tencent_clicked" : device?.done ? "tencent_delivered" : "tencent_accepted";
    return { verdict: "accepted", code, evidence: { vendor: name }, passed: true, vendor: { name } };
  }
  const refused = devices.find(({ vendor }) => vendor !== undefined && vendor.errorCode !== 0);
  if (refused?.vendor === undefined) return nothing;
  return refusedBy(refused.pushVendor, refused.vendor.errorCode, refused.vendor.errorInfo);
}

/** @param report called with every stage as it ends */
export async function runTencentCheck(
  input: TencentCheckInput,
  report: (stage: TencentStageRecord) => void,
  deps: Deps,
): Promise<TencentCheckRecord> {
  const at = Math.floor(deps.clock() / 1000);
  const check = new Check(input, report, deps);
  const outcome = await check.run();
  const passed = outcome.passed === true;
  check.note("verdict", passed ? "ok" : "failed", outcome.code, outcome.evidence);
  return { id: input.id, route: "tencent", at, dryRun: input.dryRun, ...outcome, passed, stages: check.stages };
}
