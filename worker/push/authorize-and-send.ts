/** The stages that ask the vendor, `authorize` and `send`, with the one retry a row may allow. */

import type { Evidence } from "../checks/stages.ts";
import { callVendor, type NoAnswer } from "./call-vendor.ts";
import type { CheckStages } from "./record.ts";
import { redact } from "./redact.ts";
import { type CheckEnd, endsCheck, notSent, passed, type StagePassed } from "./stage-ends.ts";
import type { PushNeeds } from "./state.ts";
import { diagnose, type Row, type Signal } from "./table.ts";
import type {
  Authorization,
  DryRun,
  Push,
  Reading,
  Sender,
  Vendor,
  VendorAnswer,
  VendorRequest,
} from "./vendor.ts";

/** What is to be sent, to whom, and how. */
export interface SendInput {
  readonly vendor: Vendor;
  readonly sender: Sender;
  readonly push: Push;
  readonly dryRun: boolean;
  readonly deadlineMs: number;
  /** Unix seconds: when the app reported the token. None of one that is only tried. */
  readonly reportedAt?: number;
}

/** Share of an access token's life that is left unused, so that it does not end on its way. */
const MARGIN = 0.1;
const MARGIN_MAXIMUM_S = 300;

const isAnswer = (called: VendorAnswer | NoAnswer): called is VendorAnswer => "headers" in called;

const hostOf = ({ url }: VendorRequest): string => new URL(url).host;

/** What the steps of one check share: the deadline, and what must not be shown. */
class Attempt {
  readonly input: SendInput;
  readonly deps: PushNeeds;
  readonly #end: number;
  readonly #accessTokens: string[] = [];

  constructor(input: SendInput, deps: PushNeeds) {
    this.input = input;
    this.deps = deps;
    this.#end = deps.clock() + input.deadlineMs;
  }

  /** Milliseconds until the deadline. */
  readonly left = (): number => Math.max(0, this.#end - this.deps.clock());

  call(request: VendorRequest): Promise<VendorAnswer | NoAnswer> {
    return callVendor(this.input.vendor, request, this.left(), this.deps);
  }

  hide(accessToken: string): void {
    if (accessToken !== "") this.#accessTokens.push(accessToken);
  }

  /** A vendor's text as it may be shown. */
  shown(text: string): string {
    const { vendor, sender, push } = this.input;
    const { token } = push.target;
    const parts = vendor.tokenSecrets?.(token) ?? [];
    return redact(
      text,
      [token, token.replace(/[<>\s]/g, "")],
      [...sender.secrets, ...parts, ...this.#accessTokens],
    );
  }

  answered({ status, text }: VendorAnswer): NonNullable<CheckEnd["vendor"]> {
    return { httpStatus: status, ...(text !== "" && { raw: this.shown(text) }) };
  }

  /**
   * No answer while asking for the right to send sends nothing; no answer to the send itself may
   * have.
   */
  withoutAnswer(
    { code, notSent: certain, evidence, httpStatus }: NoAnswer,
    sending: boolean,
  ): CheckEnd {
    return {
      status: "failed",
      verdict: certain || !sending ? "not_sent" : "unknown",
      code,
      evidence,
      class: "network",
      ...(httpStatus !== undefined && { vendor: { httpStatus } }),
    };
  }

  /** Another check was making the access token for all of this one's time. */
  late({ title }: Vendor = this.input.vendor): CheckEnd {
    return notSent("network_timeout", { host: title, vendor: title }, "network");
  }

  unreadable(answer: VendorAnswer, host: string, sending: boolean): CheckEnd {
    return {
      status: "failed",
      verdict: sending ? "unknown" : "not_sent",
      code: "answer_unreadable",
      evidence: { host, status: answer.status, vendor: this.input.vendor.title },
      class: answer.status >= 500 ? "transient" : "network",
      vendor: this.answered(answer),
    };
  }

  evidenceOf(signal: Signal, answer: VendorAnswer, host: string): Evidence {
    const retryAfter = answer.headers.get("Retry-After");
    const said = Object.entries({
      code: signal.code,
      reason: signal.reason,
      message: signal.message,
    });
    const shown = said.flatMap(([name, text]) =>
      text === undefined ? [] : [[name, this.shown(text).slice(0, 300)]],
    );
    return {
      vendor: this.input.vendor.title,
      host,
      status: signal.status,
      ...Object.fromEntries(shown),
      ...(retryAfter !== null && { retryAfter: retryAfter.slice(0, 40) }),
      clockOffset: this.clockOffset(answer),
    };
  }

  /**
   * Seconds by which our clock is ahead of the vendor's, for refusals that a wrong clock explains
   * (push-vendors.md §14, "Clock").
   */
  clockOffset({ headers }: VendorAnswer): number | string {
    const theirs = Date.parse(headers.get("Date") ?? "");
    return Number.isNaN(theirs) ? "?" : Math.round((this.deps.clock() - theirs) / 1000);
  }

  refused(row: Row, signal: Signal, answer: VendorAnswer, host: string): CheckEnd {
    const code = signal.code === undefined ? undefined : this.shown(signal.code).slice(0, 100);
    // A token service in trouble, or one that was never reached, has judged nothing.
    const judged =
      signal.stage === "send" || !["transient", "quota", "network", "unknown"].includes(row.class);
    return {
      status: "failed",
      verdict: judged ? "rejected" : "not_sent",
      code: row.code,
      evidence: this.evidenceOf(signal, answer, host),
      class: row.class,
      ...(this.isDead(row, signal) && { tokenDead: true }),
      vendor: { ...this.answered(answer), ...(code !== undefined && { code }) },
    };
  }

  /**
   * A token that the app reported again after the vendor saw it end is not dead (APNs 410,
   * push-vendors.md §3.6).
   */
  isDead({ dead }: Row, { diedAt }: Signal): boolean {
    const { dryRun, reportedAt } = this.input;
    if (dead !== "yes" || (dryRun && trialOf(this.input)?.usesToken !== true)) return false;
    return diedAt === undefined || reportedAt === undefined || reportedAt * 1000 <= diedAt;
  }
}

/** An access token, and whether a cached one was good enough. */
async function authorize(
  attempt: Attempt,
  authorization: Authorization,
  refused: string | undefined,
): Promise<StagePassed<string> | CheckEnd> {
  const { vendor, sender, push } = attempt.input;
  const findings = authorization.notes ?? [];
  if (authorization.kind === "none") return passed("", "stage_authorize_none", undefined, findings);
  const { at } = push;
  const life = (seconds: number) =>
    at + (seconds - Math.min(MARGIN_MAXIMUM_S, seconds * MARGIN)) * 1000;
  const granted = await attempt.deps.push.accessTokens.obtain<CheckEnd>({
    parts: [vendor.name, authorization.kind, authorization.id, ...sender.secrets],
    at,
    patienceMs: attempt.left(),
    ...(refused !== undefined && { refused }),
    async mint() {
      if (authorization.kind === "signed")
        return { token: await authorization.sign(at), until: at + authorization.lifetime * 1000 };
      const request = await authorization.request(at);
      if (typeof request.body === "string")
        for (const text of new URLSearchParams(request.body).values()) attempt.hide(text);
      const answer = await attempt.call(request);
      if (!isAnswer(answer)) return { refusal: attempt.withoutAnswer(answer, false) };
      const reading = authorization.read(answer);
      if (reading.outcome === "issued")
        return { token: reading.token, until: life(reading.expiresIn) };
      if (reading.outcome === "unreadable")
        return { refusal: attempt.unreadable(answer, hostOf(request), false) };
      const row = diagnose(vendor.table, reading.signal);
      return { refusal: attempt.refused(row, reading.signal, answer, hostOf(request)) };
    },
  });
  if (granted === "late") return attempt.late();
  if ("refusal" in granted) return granted.refusal;
  attempt.hide(granted.token);
  const code = granted.fresh ? "stage_authorize_new" : "stage_authorize_cached";
  return passed(granted.token, code, { vendor: vendor.title }, findings);
}

/** What this device can be tried with in place of a notification. */
function trialOf({ sender, push }: SendInput): DryRun | undefined {
  const { dryRun } = sender;
  return typeof dryRun === "function" ? dryRun(push.target) : dryRun;
}

interface Refusal {
  readonly end: CheckEnd;
  readonly row: Row;
}

/** Sends, or tries without sending. A refusal comes with the row that knows it. */
async function send(attempt: Attempt, accessToken: string): Promise<CheckEnd | Refusal> {
  const { vendor, sender, push, dryRun } = attempt.input;
  const trial = dryRun ? trialOf(attempt.input) : undefined;
  const request = await (trial ? trial.request(push, accessToken) : sender.send(push, accessToken));
  const host = hostOf(request);
  const answer = await attempt.call(request);
  if (!isAnswer(answer)) return attempt.withoutAnswer(answer, !dryRun);
  const reading: Reading = (trial ?? sender).read(answer);
  if (reading.outcome === "unreadable") return attempt.unreadable(answer, host, !dryRun);
  if (reading.outcome === "refused") {
    const row = diagnose(vendor.table, reading.signal);
    return { row, end: attempt.refused(row, reading.signal, answer, host) };
  }
  const { messageId, code } = reading;
  const seen = {
    ...attempt.answered(answer),
    ...(messageId && { messageId }),
    ...(code && { code }),
  };
  const evidence = { vendor: vendor.title, host, messageId: messageId ?? "" };
  return trial
    ? { status: "ok", verdict: "not_sent", code: trial.passed, evidence, vendor: seen }
    : { status: "ok", verdict: "accepted", code: "push_accepted", evidence, vendor: seen };
}

/** Asks once more, invisibly, what a refusal meant. The refusal stands when that leads nowhere. */
async function askFollowUp(
  attempt: Attempt,
  { row, end }: Refusal,
  accessToken: string,
): Promise<CheckEnd> {
  const { vendor, sender, push, dryRun } = attempt.input;
  const followUp = dryRun ? undefined : sender.followUp?.(push, accessToken, row);
  if (followUp === undefined) return end;
  const answer = await attempt.call(followUp.request);
  if (!isAnswer(answer)) return end;
  const code = followUp.conclusionOf(sender.read(answer));
  const conclusion = vendor.conclusions?.find((candidate) => candidate.code === code);
  if (conclusion === undefined) return end;
  const { dead, class: of } = conclusion;
  const { tokenDead: _, ...rest } = end;
  return { ...rest, code: conclusion.code, class: of, ...(dead === "yes" && { tokenDead: true }) };
}

export async function authorizeAndSend(
  input: SendInput,
  stages: CheckStages,
  deps: PushNeeds,
): Promise<CheckEnd> {
  const { vendor, sender, push, dryRun } = input;
  const attempt = new Attempt(input, deps);
  const ways = sender.authorizations(push.target);
  let way = 0;
  let refusedToken: string | undefined;
  for (;;) {
    const authorization = ways[way] as Authorization;
    const authorized = await stages.run("authorize", () =>
      authorize(attempt, authorization, refusedToken),
    );
    if (endsCheck(authorized)) return authorized;
    const accessToken = authorized.value;
    if (dryRun && trialOf(input) === undefined) {
      stages.end("send", "skipped", "stage_no_dry_run");
      return { ...notSent("push_dry_run_authorized", { vendor: vendor.title }), status: "ok" };
    }
    let retry: Row["retry"];
    const end = await stages.run("send", async () => {
      const sent = await send(attempt, accessToken);
      if (!("row" in sent)) return sent;
      retry = sent.row.retry;
      return askFollowUp(attempt, sent, accessToken);
    });
    if (retry === "renew" && refusedToken === undefined && authorization.kind !== "none")
      refusedToken = accessToken;
    else if (retry === "next" && way + 1 < ways.length) way += 1;
    else return end;
  }
}
