/**
 * Everything in order for one user: the UserSig and code that somebody saw, the app's standing, the account, the status, what is stored
 * here, the callbacks, and on request a push. Later stages are left out when an earlier failure already decides them.
 */

import type { App } from "../apps/app.ts";
import type { Deps } from "../deps.ts";
import { checkStanding } from "../health/check.ts";
import { standingFindings, webhookFinding } from "../health/findings.ts";
import type { TencentCheckRecord } from "../push/tencent-route/record.ts";
import { queryPicture } from "../status/live.ts";
import { clientsAt } from "../status/log.ts";
import { judge } from "../status/verdict.ts";
import {
  checkAccount,
  reasonOf,
  type TencentReason,
  type TencentRefusal,
  type TracedDevice,
} from "../tencent/index.ts";
import { lastCallback } from "../tencent/webhooks/last-seen.ts";
import type { StatusState } from "../users/index.ts";
import type { Verification } from "../usersig/index.ts";
import { lookAtDevices } from "./devices.ts";
import { type Cause, DIAGNOSIS_STAGES, type DiagnosisStage, rankCauses, type StageResult } from "./record.ts";

export interface DiagnosisInput {
  readonly app: App;
  readonly userId: string;
  /** The code that the user's SDK or server shows. */
  readonly observedCode?: number;
  /** The verdict on the UserSig that the user's device has, where it was given. */
  readonly verification?: Verification;
  /** Runs the push check; absent when none is wanted. `undefined` from it: the user was checked too often. */
  readonly pushCheck?: () => Promise<TencentCheckRecord | undefined>;
}

export interface Diagnosis {
  readonly causes: readonly Cause[];
  readonly stages: readonly StageResult[];
  readonly state?: StatusState;
}

/** Codes that mean "your UserSig was refused", whatever for. */
const ABOUT_USERSIG: ReadonlySet<TencentReason> = new Set([
  "usersig_expired",
  "usersig_malformed",
  "ticket_refused",
  "signature_wrong",
  "key_not_here",
]);

const evidenceOf = ({ code, info }: TencentRefusal): Cause["evidence"] => ({
  ...(code !== undefined && { code }),
  ...(info !== undefined && { info }),
});

class Diagnosing {
  causes: Cause[] = [];
  readonly stages: StageResult[] = [];
  state: StatusState | undefined;
  readonly #input: DiagnosisInput;
  readonly #report: (stage: StageResult) => void;
  readonly #deps: Deps;

  constructor(input: DiagnosisInput, report: (stage: StageResult) => void, deps: Deps) {
    this.#input = input;
    this.#report = report;
    this.#deps = deps;
  }

  #end(
    stage: DiagnosisStage,
    status: StageResult["status"],
    code: StageResult["code"],
    evidence: Cause["evidence"] = {},
  ): void {
    const result = { stage, status, code, evidence };
    this.stages.push(result);
    this.#report(result);
  }

  #cause(
    stage: DiagnosisStage,
    certainty: Cause["certainty"],
    code: Cause["code"],
    evidence: Cause["evidence"] = {},
  ): void {
    this.causes.push({ stage, certainty, code, evidence });
  }

  #refused(stage: DiagnosisStage, refusal: TencentRefusal): false {
    const evidence = evidenceOf(refusal);
    this.#cause(stage, "certain", refusal.reason, evidence);
    this.#end(stage, "failed", refusal.reason, evidence);
    return false;
  }

  userSig(): void {
    const { verification, observedCode } = this.#input;
    const observed = observedCode === undefined ? undefined : reasonOf(observedCode);
    if (observed !== undefined && observedCode !== undefined) {
      const revoked = verification?.valid === true && ABOUT_USERSIG.has(observed);
      const code = revoked ? "usersig_good_but_refused" : observed;
      this.#cause("usersig", observed === "unknown_code" ? "possible" : "likely", code, {
        code: observedCode,
        info: "",
      });
    }
    if (verification === undefined) return;
    const { valid, code, cause, remedy, findings } = verification;
    // Where a finding names the mistake behind the refusal, the verdict's words are that finding's.
    const told = findings.find((finding) => finding.cause === cause)?.code ?? code;
    if (!valid)
      this.causes.push({ stage: "usersig", certainty: "certain", code: told, evidence: {}, words: { cause, remedy } });
    this.#end("usersig", valid ? "ok" : "failed", valid ? "usersig_good" : told);
  }

  async credentials(): Promise<boolean> {
    const { refusal, found } = await checkStanding(this.#deps, this.#input.app);
    const failed = standingFindings(refusal, found).find(({ status }) => status === "failed");
    if (failed?.refusal) return this.#refused("credentials", failed.refusal);
    if (failed) {
      this.#cause("credentials", "certain", failed.code, failed.evidence);
      this.#end("credentials", "failed", failed.code, failed.evidence);
      return false;
    }
    this.#end("credentials", "ok", "credentials_good");
    return true;
  }

  async account(): Promise<boolean> {
    const { app, userId } = this.#input;
    const account = await checkAccount(this.#deps.tencent, app, userId);
    if (!account.ok) return this.#refused("account", account);
    if (!account.imported) return this.#refused("account", { ok: false, reason: "not_imported" });
    this.#end("account", "ok", "account_good");
    return true;
  }

  async status(): Promise<void> {
    const { app, userId } = this.#input;
    const { picture, refusal } = await queryPicture(this.#deps, app, userId);
    this.state = picture.state;
    if (refusal) {
      this.#refused("status", refusal);
      return;
    }
    const { log } = picture.state;
    const now = this.#deps.clock();
    const { verdict, code, evidence } = judge({ clients: clientsAt(log, now), heard: log.heard }, now);
    if (verdict !== "can_receive")
      this.#cause("status", verdict === "unknown" ? "possible" : "certain", code, evidence);
    this.#end(
      "status",
      verdict === "can_receive" ? "ok" : verdict === "unknown" ? "warning" : "failed",
      code,
      evidence,
    );
  }

  async stored(): Promise<void> {
    const { app, userId } = this.#input;
    const seen = (this.state?.log.clients.length ?? 0) > 0;
    const { causes, devices, certificates } = await lookAtDevices({ sdkAppId: app.sdkAppId, userId }, seen, this.#deps);
    // An account that no device ever used: that nobody is logged in follows from it.
    if (causes.some(({ code }) => code === "never_on_a_device"))
      this.causes = this.causes.filter(({ code }) => code !== "no_phone");
    this.causes.push(...causes);
    for (const stage of ["devices", "certificates"] as const) {
      const first = causes.find((cause) => cause.stage === stage);
      const count = stage === "devices" ? { devices: devices.length } : { certificates };
      if (first) this.#end(stage, first.certainty === "certain" ? "failed" : "warning", first.code, first.evidence);
      else this.#end(stage, "ok", stage === "devices" ? "devices_good" : "certificates_good", count);
    }
  }

  async callbacks(): Promise<void> {
    const { app } = this.#input;
    const last = await lastCallback(this.#deps, app.sdkAppId);
    const { status, code, evidence = {} } = webhookFinding(app, last, this.#deps.clock());
    this.#end("callbacks", status === "ok" ? "ok" : "warning", code, evidence);
  }

  /** What the trace shows about the phone itself. */
  #traced(devices: readonly TracedDevice[]): void {
    for (const { model = "", sdkVersion, pushVersion, notifications } of devices) {
      if (notifications === false) this.#cause("push", "certain", "notifications_off", { deviceId: model });
      if (sdkVersion !== undefined && pushVersion !== undefined && sdkVersion !== pushVersion)
        this.#cause("push", "possible", "versions_differ", { deviceId: model, sdkVersion, pushVersion });
    }
  }

  async push(): Promise<void> {
    const { pushCheck } = this.#input;
    if (pushCheck === undefined) return;
    const record = await pushCheck();
    if (record === undefined) {
      this.#end("push", "skipped", "too_many_checks");
      return;
    }
    const { passed, verdict, code, evidence } = record;
    if (!passed) this.#cause("push", verdict === "unknown" ? "possible" : "certain", code, evidence);
    this.#traced((record.devices ?? []) as readonly TracedDevice[]);
    this.#end("push", passed ? "ok" : verdict === "unknown" ? "warning" : "failed", code, evidence);
  }

  leaveOut(): void {
    const wanted = this.#input.pushCheck === undefined ? ["push", "usersig"] : ["usersig"];
    const done = new Set([...this.stages.map(({ stage }) => stage), ...wanted]);
    for (const stage of DIAGNOSIS_STAGES) if (!done.has(stage)) this.#end(stage, "skipped", "left_out");
  }
}

/** @param report called with every stage as it ends */
export async function runDiagnosis(
  input: DiagnosisInput,
  report: (stage: StageResult) => void,
  deps: Deps,
): Promise<Diagnosis> {
  const diagnosing = new Diagnosing(input, report, deps);
  diagnosing.userSig();
  if ((await diagnosing.credentials()) && (await diagnosing.account())) {
    await diagnosing.status();
    await diagnosing.stored();
    await diagnosing.callbacks();
    await diagnosing.push();
  }
  diagnosing.leaveOut();
  const { causes, stages, state } = diagnosing;
  return { causes: rankCauses(causes), stages, ...(state && { state }) };
}
