/**
 * Everything in order for one user: the UserSig and code that somebody saw, the app's standing, the
 * account, the status, what is stored here, the callbacks, and on request a push. Later stages are
 * left out when an earlier failure already decides them.
 */

import type { App } from "../apps/app.ts";
import { StageRunner } from "../checks/stages.ts";
import { type CallbackNeeds, checkCallbacks, checkStanding } from "../health/check.ts";
import { standingFindings } from "../health/findings.ts";
import { OWN_MESSAGE_DROPS } from "../push/codes.ts";
import { accountRefusal, judgeStatus } from "../push/tencent-route/readiness.ts";
import { refusalEvidence, type TencentCheckRecord } from "../push/tencent-route/record.ts";
import type { LiveNeeds } from "../status/live.ts";
import type { StatusState } from "../status/state.ts";
import type { TencentRefusal, TracedDevice } from "../tencent/index.ts";
import type { Verification } from "../usersig/index.ts";
import { type DeviceNeeds, lookAtDevices } from "./devices.ts";
import { asksAboutToken, type Observed, observedCauses } from "./observed.ts";
import {
  type AnyCode,
  type Cause,
  DIAGNOSIS_STAGES,
  type DiagnosisStage,
  type DiagnosisStageResult,
  rankCauses,
} from "./record.ts";

export interface DiagnosisInput {
  readonly app: App;
  readonly userId: string;
  /** The code that the user's SDK or server shows. */
  readonly observed?: Observed;
  /** The verdict on the UserSig that the user's device has, where it was given. */
  readonly verification?: Verification;
  /**
   * Runs the push check; absent when none is wanted. `undefined` from it: the user was checked too
   * often.
   */
  readonly pushCheck?: () => Promise<TencentCheckRecord | undefined>;
}

export type DiagnosisNeeds = LiveNeeds & DeviceNeeds & CallbackNeeds;

export interface Diagnosis {
  readonly causes: readonly Cause[];
  readonly stages: readonly DiagnosisStageResult[];
  readonly state?: StatusState;
}

/** One diagnosis under way. The stages answer whether those after them can tell more. */
class DiagnosisRun {
  causes: Cause[] = [];
  state: StatusState | undefined;
  readonly stages: StageRunner<DiagnosisStage, AnyCode>;
  readonly #input: DiagnosisInput;
  readonly #needs: DiagnosisNeeds;

  constructor(
    input: DiagnosisInput,
    report: (stage: DiagnosisStageResult) => void,
    needs: DiagnosisNeeds,
  ) {
    this.#input = input;
    this.#needs = needs;
    this.stages = new StageRunner(needs.clock, report);
  }

  #cause(
    stage: DiagnosisStage,
    certainty: Cause["certainty"],
    code: AnyCode,
    evidence: Cause["evidence"] = {},
  ): void {
    this.causes.push({ stage, certainty, code, evidence });
  }

  /** Ends a stage with a cause: failed when it is certain. */
  #endWith(cause: Cause): void {
    const { stage, certainty, code, evidence } = cause;
    this.causes.push(cause);
    this.stages.end(stage, certainty === "certain" ? "failed" : "warning", code, evidence);
  }

  #refused(stage: DiagnosisStage, refusal: TencentRefusal): false {
    const evidence = refusalEvidence(refusal);
    this.#endWith({ stage, certainty: "certain", code: refusal.reason, evidence });
    return false;
  }

  userSig(): void {
    const { verification, observed } = this.#input;
    // Valid, and somebody has to act all the same: it helps nobody as it is.
    const good = verification?.valid === true && verification.fault === undefined;
    if (good) this.stages.end("usersig", "ok", "usersig_good");
    else if (verification) this.#judged(verification);
    if (observed) this.causes.push(...observedCauses(observed, good));
  }

  #judged({ valid, code, cause, remedy, fault, findings }: Verification): void {
    const { observed } = this.#input;
    // Where a finding names the mistake behind the refusal, the verdict's words are that finding's.
    const told = findings.find((finding) => finding.cause === cause)?.code ?? code;
    const answers = observed !== undefined && (!valid || asksAboutToken(observed));
    this.#endWith({
      stage: "usersig",
      certainty: valid ? "likely" : "certain",
      code: told,
      evidence: {},
      ...(answers && { answers }),
      words: { cause, remedy, fault },
    });
  }

  async credentials(): Promise<boolean> {
    const { refusal, found } = await checkStanding(this.#needs, this.#input.app);
    const failed = standingFindings(refusal, found).find(({ status }) => status === "failed");
    if (failed?.refusal) return this.#refused("credentials", failed.refusal);
    if (failed) {
      const { code, evidence = {} } = failed;
      this.#endWith({ stage: "credentials", certainty: "certain", code, evidence });
      return false;
    }
    this.stages.end("credentials", "ok", "credentials_good");
    return true;
  }

  async account(): Promise<boolean> {
    const refusal = await accountRefusal(this.#needs, this.#input.app, this.#input.userId);
    if (refusal) return this.#refused("account", refusal);
    this.stages.end("account", "ok", "account_good");
    return true;
  }

  async status(): Promise<void> {
    const { app, userId } = this.#input;
    const judged = await judgeStatus(this.#needs, app, userId);
    const { state, refusal, verdict, code, evidence } = judged;
    this.state = state;
    if (refusal) this.#refused("status", refusal);
    else if (verdict === "can_receive") this.stages.end("status", "ok", code, evidence);
    else {
      const certainty = verdict === "unknown" ? "possible" : "certain";
      this.#endWith({ stage: "status", certainty, code, evidence });
    }
  }

  async stored(): Promise<void> {
    const { app, userId } = this.#input;
    const seen = (this.state?.log.clients.length ?? 0) > 0;
    const user = { sdkAppId: app.sdkAppId, userId };
    const { causes, devices, certificates } = await lookAtDevices(user, seen, this.#needs);
    // An account that no device ever used: that nobody is logged in follows from it.
    if (causes.some(({ code }) => code === "never_on_a_device"))
      this.causes = this.causes.filter(({ code }) => code !== "no_phone");
    this.causes.push(...causes);
    for (const stage of ["devices", "certificates"] as const) {
      const first = causes.find((cause) => cause.stage === stage);
      const count = stage === "devices" ? { devices: devices.length } : { certificates };
      const status = first?.certainty === "certain" ? "failed" : "warning";
      if (first) this.stages.end(stage, status, first.code, first.evidence);
      else this.stages.end(stage, "ok", `${stage}_good`, count);
    }
  }

  async callbacks(): Promise<void> {
    const finding = await checkCallbacks(this.#needs, this.#input.app);
    const { status, code, words = code, evidence = {}, refused = [] } = finding;
    // Without callbacks the status is only what a query saw: what is refused may have told more.
    if (refused.some((one) => one.code === code))
      this.#endWith({ stage: "callbacks", certainty: "possible", code: words, evidence });
    else this.stages.end("callbacks", status === "ok" ? "ok" : "warning", code, evidence);
  }

  /** What the trace shows about the phone itself. */
  #traced(devices: readonly TracedDevice[]): void {
    for (const { model = "", sdkVersion, pushVersion, notifications } of devices) {
      if (notifications === false)
        this.#cause("push", "certain", "notifications_off", { deviceId: model });
      if (sdkVersion !== undefined && pushVersion !== undefined && sdkVersion !== pushVersion)
        this.#cause("push", "possible", "versions_differ", {
          deviceId: model,
          sdkVersion,
          pushVersion,
        });
    }
  }

  async push(): Promise<void> {
    const { pushCheck } = this.#input;
    if (pushCheck === undefined) return;
    const record = await pushCheck();
    if (record === undefined) return this.stages.end("push", "skipped", "too_many_checks");
    const { passed, verdict, code, evidence } = record;
    const certainty = verdict === "unknown" ? "possible" : "certain";
    if (passed) this.#pushed(verdict, code, evidence);
    else this.#endWith({ stage: "push", certainty, code, evidence });
    this.#traced((record.devices ?? []) as readonly TracedDevice[]);
  }

  /** Where the test is pushed and nothing explains the silence, it is the messages that differ from it. */
  #pushed(...[verdict, code, evidence]: PushEnd): void {
    this.stages.end("push", "ok", code, evidence);
    const isExplained = this.causes.some(({ certainty }) => certainty !== "possible");
    if (verdict !== "accepted" || isExplained) return;
    // What the user's status is was looked at before.
    for (const own of OWN_MESSAGE_DROPS)
      if (own !== "own_message_online") this.#cause("push", "possible", own);
  }

  leaveOut(): void {
    const wanted = this.#input.pushCheck === undefined ? ["push", "usersig"] : ["usersig"];
    const done = new Set([...this.stages.results.map(({ stage }) => stage), ...wanted]);
    for (const stage of DIAGNOSIS_STAGES)
      if (!done.has(stage)) this.stages.end(stage, "skipped", "left_out");
  }
}

type PushEnd = [TencentCheckRecord["verdict"], AnyCode, Cause["evidence"]];

/** @param report called with every stage as it ends */
export async function runDiagnosis(
  input: DiagnosisInput,
  report: (stage: DiagnosisStageResult) => void,
  needs: DiagnosisNeeds,
): Promise<Diagnosis> {
  const run = new DiagnosisRun(input, report, needs);
  run.userSig();
  if ((await run.credentials()) && (await run.account())) {
    await run.status();
    await run.stored();
    await run.callbacks();
    await run.push();
  }
  run.leaveOut();
  const { causes, stages, state } = run;
  return { causes: rankCauses(causes), stages: stages.results, ...(state && { state }) };
}
