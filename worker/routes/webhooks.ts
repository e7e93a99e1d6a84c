/**
 * Tencent's callbacks: believed when signed, stored before the answer, acknowledged whatever they
 * are about.
 */

import { appWithoutPrincipal } from "../apps/registry.ts";
import { parseJson as parseBounded } from "../bytes/nesting.ts";
import type { Deps } from "../deps.ts";
import { failuresOf } from "../http/audit-and-limits.ts";
import { readText } from "../http/body.ts";
import { publicRoute } from "../http/route.ts";
import { Failure, type ProblemEvidence } from "../problems/failure.ts";
import { noteCallback } from "../tencent/webhooks/last-seen.ts";
import { countedCommand, type ParsedEvent, parseCallback } from "../tencent/webhooks/parse.ts";
import { noteRefusal, type RefusalCode, type RefusalDetail } from "../tencent/webhooks/refused.ts";
import { callbackId, Replays } from "../tencent/webhooks/replays.ts";
import { fitsTrimmed, signatureFault } from "../tencent/webhooks/signature.ts";

/** What Tencent wants to read (1047/34354). */
const ACKNOWLEDGED = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" } as const;

/** Bytes: a hundred push events, each with a vendor's error text. */
const CALLBACK_MAXIMUM = 524_288;

const replays = new Replays();

/** One command for each user, so that a batch about one user is one write. */
async function store(
  sdkAppId: number,
  parsed: readonly ParsedEvent[],
  { users }: Deps,
): Promise<void> {
  const byUser = Map.groupBy(parsed, ({ userId }) => userId);
  const work = [...byUser].map(([userId, own]) =>
    users.apply({ sdkAppId, userId }, "status", {
      kind: "record",
      events: own.flatMap((one) => (one.type === "connection" ? [one.event] : [])),
      pushes: own.flatMap((one) => (one.type === "push" ? [one.event] : [])),
    }),
  );
  await Promise.all(work);
}

const parseJson = (text: string): unknown => {
  try {
    return parseBounded(text);
  } catch {
    return undefined;
  }
};

/** The caller is Tencent: what it was told to send is the matter of who configured it. */
const FAULTS = {
  sdkappid_invalid: "operator",
  app_not_found: "operator",
  authentication_rate_limited: "operator",
  body_too_large: "vendor",
  record_too_large: "vendor",
  body_incomplete: "transient",
  body_timeout: "transient",
} as const;

/** A refusal that is counted. */
type Counted = Exclude<RefusalCode, "webhook_not_judged">;

export const receiveWebhook = publicRoute({
  operation: "receiveTencentCallback",
  faults: FAULTS,
  // Tencent sends for all users of an app, from few addresses; what it may not be is wrong too
  // often.
  unlimited: true,
  async handle({ call }) {
    const { deps, context, now } = call;
    const query = (name: string) => context.req.query(name);
    call.trace.callback = { command: "unverified", outcome: "refused", events: 0 };
    const app = await appWithoutPrincipal(context.req.param("sdkAppId") ?? "", deps);
    if (app instanceof Failure) return app;
    const { sdkAppId, webhookToken } = app;
    const refuse = (code: Counted, evidence: ProblemEvidence = {}, detail?: RefusalDetail) => {
      noteRefusal(deps, sdkAppId, code, detail);
      return new Failure(code, evidence);
    };
    if (webhookToken === undefined) return refuse("webhook_token_missing", { sdkAppId });
    call.trace.guessed = ` webhook ${sdkAppId}`;
    const failures = failuresOf(call, call.trace.guessed);
    const held = failures.hold("token");
    if (held) {
      noteRefusal(deps, sdkAppId, "webhook_not_judged");
      return held;
    }
    const [sign, requestTime] = [query("Sign"), query("RequestTime")];
    const fault = await signatureFault(webhookToken, { sign, requestTime }, now);
    if (fault === "webhook_stale")
      return refuse(fault, {}, { ahead: Math.round(deps.clock() / 1000) - Number(requestTime) });
    if (fault === "webhook_signature_wrong" && (await fitsTrimmed(webhookToken, sign, requestTime)))
      return refuse(fault, {}, { untrimmed: true });
    if (fault) return refuse(fault);
    failures.succeeded("token");
    const told = query("CallbackCommand") ?? "";
    const command = countedCommand(told);
    call.trace.callback = { command, outcome: "refused", events: 0 };
    const got = query("SdkAppid")?.slice(0, 20) || "–";
    if (got !== String(sdkAppId))
      return refuse("webhook_app_mismatch", { got, expected: sdkAppId }, { got });
    const text = await readText(context.req.raw, CALLBACK_MAXIMUM);
    if (text instanceof Failure) return text;
    const id = await callbackId(`${sdkAppId} ${requestTime}`, text);
    if (replays.has(id, now)) call.trace.callback = { command, outcome: "repeated", events: 0 };
    else {
      const parsed = parseCallback(parseJson(text), query("OptPlatform"), deps.clock());
      await store(sdkAppId, parsed, deps);
      replays.add(id, now);
      noteCallback(deps, sdkAppId, told);
      call.trace.callback = { command, outcome: "stored", events: parsed.length };
    }
    return call.json(ACKNOWLEDGED);
  },
});
