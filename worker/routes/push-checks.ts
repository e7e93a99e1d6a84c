/**
 * The push check over HTTP: as JSON when it has ended, stage by stage as server-sent events, or as
 * lines of text.
 */

import * as v from "valibot";
import type { App } from "../apps/app.ts";
import type { Answered, EventOf } from "../contract/typed.ts";
import { type Call, textOf } from "../http/call.ts";
import { frame } from "../http/event-stream.ts";
import { streamProgress } from "../http/progress.ts";
import { userRoute } from "../http/route.ts";
import type { UserKey } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import { storeLastCheck } from "../push/certificates/registry.ts";
import { type CheckInput, type CheckOutcome, runCheck } from "../push/check.ts";
import { countedCheck } from "../push/counted-check.ts";
import { DEVICE_ID, shortText } from "../push/devices/device.ts";
import { markToken } from "../push/devices/registry.ts";
import { explainCheckStage, explainRecord, stageLines, verdictLine } from "../push/explain.ts";
import type { GivenToken } from "../push/one-off.ts";
import { type BegunCheck, saveCheck } from "../push/save-check.ts";
import { pushSentences } from "../push/sentences.ts";
import { explainTencentRecord, explainTencentStage } from "../push/tencent-route/explain.ts";
import { patienceFor, runTencentCheck } from "../push/tencent-route/run.ts";
import { testPushTexts } from "../status/sentences.ts";
import { readGiven } from "./given-token.ts";
import { beginOnce, despiteStorage, idempotencyOf } from "./once.ts";
import { type AnyRecord, linesOf, type Shown, type ShownStage, shown } from "./shown-checks.ts";

/** Characters; what every vendor takes is shorter, and theirs are checked before sending. */
const TEXT_MAXIMUM = 200;

const CheckBody = v.strictObject({
  /** Tencent chooses the certificate itself, so only the direct route needs one. */
  certificateId: v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(String),
      v.regex(/^[1-9]\d{0,9}$/, "a certificate ID, a whole number"),
    ),
  ),
  deviceId: v.optional(v.string()),
  token: v.optional(v.string()),
  platform: v.optional(shortText(16)),
  route: v.optional(v.picklist(["direct", "tencent"]), "direct"),
  dryRun: v.optional(v.boolean(), false),
  title: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1, "not empty"),
      v.maxLength(TEXT_MAXIMUM, "at most 200 characters"),
    ),
  ),
  body: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1, "not empty"),
      v.maxLength(TEXT_MAXIMUM, "at most 200 characters"),
    ),
  ),
});
type CheckBody = v.InferOutput<typeof CheckBody>;

interface Begun extends BegunCheck {
  readonly id: string;
}

/** Keeps the record, and carries the verdict to the token and the certificate. */
async function saveDirectCheck(
  call: Call,
  begun: Begun,
  { record, device, given }: CheckOutcome,
): Promise<void> {
  const { id, at, verdict, code, passed, certificateId, tokenDead } = record;
  const { deps } = call;
  const { user } = begun;
  await saveCheck(deps, begun, record);
  if (device && (tokenDead || (verdict === "accepted" && device.dead)))
    await markToken(user, device, tokenDead ? { code, at, checkId: id } : undefined, deps);
  // Of a token that is only tried nothing is kept but the history.
  if (certificateId === undefined || given) return;
  // Only for show, and a second check within a second may not write it (Workers KV): never worth
  // failing for.
  deps.background(
    storeLastCheck(user.sdkAppId, certificateId, { id, at, verdict, code, passed }, deps).catch(
      (error: unknown) => {
        if (!(error instanceof StorageError)) throw error;
      },
    ),
  );
}

const event = (one: EventOf<"checkPush">): string => frame(one);

type Report = (stage: ShownStage) => void;
type Run = (report: Report) => Promise<Shown>;

/**
 * For curl -f and build pipelines: 200 for good news, 422 for a refusal, 502 when there was no
 * usable answer.
 */
const statusOf = ({ passed, verdict }: Shown): 200 | 422 | 502 =>
  passed ? 200 : verdict === "unknown" ? 502 : 422;

function answer(call: Call<"checkPush">, result: Shown): Answered<"checkPush"> {
  if (call.header("Accept")?.startsWith("text/event-stream")) {
    const events = [
      ...result.stages.map((stage) => event({ event: "stage", data: stage })),
      event({ event: "result", data: result }),
    ];
    return call.stream(
      new Response(events.join("")).body as ReadableStream<Uint8Array>,
      "text/event-stream",
    );
  }
  return call.wantsText ? call.text(linesOf(result), statusOf(result)) : call.explained(result);
}

function direct(call: Call, begun: Begun, body: CheckBody, given: GivenToken | undefined): Run {
  const { deps, language } = call;
  const input: CheckInput = {
    id: begun.id,
    ...begun.user,
    ...(body.certificateId !== undefined && { certificateId: body.certificateId }),
    ...(given && { given }),
    ...(body.deviceId !== undefined && { deviceId: body.deviceId }),
    dryRun: body.dryRun,
    ...(body.title !== undefined && { title: body.title }),
    ...(body.body !== undefined && { body: body.body }),
    defaultText: pushSentences(language).text,
    deadlineMs: deps.config.vendorDeadlineMs,
  };
  return async (report) => {
    const outcome = await runCheck(
      input,
      (stage) => report(explainCheckStage(stage, language)),
      deps,
    );
    call.trace.check = countedCheck("direct", outcome.record);
    await despiteStorage(call, saveDirectCheck(call, begun, outcome));
    return explainRecord(outcome.record, language);
  };
}

function alongTencent(
  call: Call,
  app: App,
  begun: Begun,
  body: CheckBody,
  streaming: boolean,
): Run {
  const { deps, language } = call;
  const { title, text } = testPushTexts(call.language);
  const input = {
    id: begun.id,
    app,
    userId: begun.user.userId,
    dryRun: body.dryRun,
    title: body.title ?? title,
    body: body.body ?? text,
    patience: patienceFor(deps.config.vendorDeadlineMs, streaming),
  };
  return async (report) => {
    const record = await runTencentCheck(
      input,
      (stage) => report(explainTencentStage(stage, language)),
      deps,
    );
    call.trace.check = countedCheck("tencent", record);
    await despiteStorage(call, saveCheck(deps, begun, record));
    return explainTencentRecord(record, language);
  };
}

export const checkPush = userRoute({
  operation: "checkPush",
  scope: "push:check",
  body: CheckBody,
  async handle({ call, app, userId, body }) {
    const { context } = call;
    const user: UserKey = { sdkAppId: app.sdkAppId, userId };
    const { certificateId, deviceId } = body;
    // Looked for in the store and kept in the record, neither of which takes a text of any length.
    if (deviceId !== undefined && !DEVICE_ID.test(deviceId))
      return new Failure("device_id_invalid");
    const given = await readGiven(call, app, body);
    if (given instanceof Failure) return given;
    if (body.route === "direct" && certificateId === undefined && !given)
      return new Failure("field_missing", { field: "certificateId" });
    const idempotency = await idempotencyOf(call, body);
    if (idempotency instanceof Failure) return idempotency;
    const id = crypto.randomUUID();
    const begun: Begun = { id, user, at: call.now, ...(idempotency && { idempotency }) };
    const earlier = await beginOnce(call, { ...begun, dryRun: body.dryRun });
    if (earlier instanceof Failure) return earlier;
    if (earlier) return answer(call, shown(earlier.record as AnyRecord, call.language));
    const asEvents = call.header("Accept")?.startsWith("text/event-stream") === true;
    const asLines = call.wantsText && context.req.query("stream") === "true";
    const run =
      body.route === "direct"
        ? direct(call, begun, body, given)
        : alongTencent(call, app, begun, body, asEvents || asLines);
    if (asEvents)
      return streamProgress(call, "text/event-stream", run, {
        step: (stage) => event({ event: "stage", data: stage }),
        end: (result) => event({ event: "result", data: result }),
        failed: event({
          event: "problem",
          data: { code: "internal_error", requestId: call.requestId },
        }),
      });
    if (asLines)
      return streamProgress(call, "text/plain; charset=utf-8", run, {
        step: (stage) => textOf(stageLines(stage)),
        end: (result) => textOf([verdictLine(result)]),
        failed: `internal_error: ${call.requestId}\n`,
      });
    return answer(call, await run(() => {}));
  },
});
