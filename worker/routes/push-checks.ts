/** The push check over HTTP: as JSON when it has ended, stage by stage as server-sent events, or as lines of text. */

import * as v from "valibot";
import { storeLastCheck } from "../certificates/registry.ts";
import { markToken } from "../devices/registry.ts";
import type { Call } from "../http/call.ts";
import { Failure } from "../http/failure.ts";
import { userRoute } from "../http/route.ts";
import { PUSH_SENTENCES } from "../messages/index.ts";
import { StorageError } from "../ports.ts";
import { type CheckInput, type CheckOutcome, runCheck } from "../push/check.ts";
import { type ExplainedCheck, explainRecord, explainStage, stageLine, verdictLine } from "../push/explain.ts";
import type { CheckRecord, StageRecord } from "../push/record.ts";
import { HISTORY_MAXIMUM } from "../users/checks.ts";
import type { UserKey } from "../users/index.ts";

/** Characters; what every vendor takes is shorter, and theirs are checked before sending. */
const TEXT_MAXIMUM = 200;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,128}$/;

const CheckBody = v.strictObject({
  certificateId: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(String),
    v.regex(/^[1-9]\d{0,9}$/, "a certificate ID, a whole number"),
  ),
  deviceId: v.optional(v.string()),
  route: v.optional(v.picklist(["direct"]), "direct"),
  dryRun: v.optional(v.boolean(), false),
  title: v.optional(
    v.pipe(v.string(), v.minLength(1, "not empty"), v.maxLength(TEXT_MAXIMUM, "at most 200 characters")),
  ),
  body: v.optional(
    v.pipe(v.string(), v.minLength(1, "not empty"), v.maxLength(TEXT_MAXIMUM, "at most 200 characters")),
  ),
});
type CheckBody = v.InferOutput<typeof CheckBody>;

async function fingerprintOf(body: CheckBody): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(body)));
  return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the check may run, or the record of the one that already did. */
async function begin(call: Call, user: UserKey, id: string, body: CheckBody): Promise<"run" | CheckRecord | Failure> {
  const key = call.header("Idempotency-Key");
  if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) return new Failure("idempotency_key_invalid");
  const reply = await call.deps.users.apply(user, "checks", {
    kind: "begin_check",
    at: call.now,
    checkId: id,
    dryRun: body.dryRun,
    ...(key !== undefined && { idempotency: { key, fingerprint: await fingerprintOf(body) } }),
  });
  switch (reply.kind) {
    case "started":
      return "run";
    case "replayed":
      return reply.record as CheckRecord;
    case "unfinished":
      return new Failure("check_unfinished");
    case "key_reused":
      return new Failure("idempotency_key_reused");
    case "limited":
      return new Failure("check_limited", { seconds: reply.retryAfter }, { "Retry-After": String(reply.retryAfter) });
    default:
      return new Failure("internal_error");
  }
}

/** Keeps the record, and carries the verdict to the token and the certificate. */
async function keep(call: Call, user: UserKey, { record, device }: CheckOutcome): Promise<void> {
  const { id, at, verdict, code, dryRun, certificateId, tokenDead } = record;
  const { deps } = call;
  const sent = verdict !== "not_sent" || record.passed;
  await deps.users.apply(user, "checks", { kind: "end_check", record, dryRun, begunAt: call.now, sent });
  if (device && (tokenDead || verdict === "accepted"))
    await markToken(device, device.tokenHash, tokenDead ? { code, at, checkId: id } : undefined, deps);
  // Only for show, and a second check within a second may not write it (Workers KV): never worth failing for.
  deps.background(
    storeLastCheck(user.sdkAppId, certificateId, { id, at, verdict, code }, deps).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
    }),
  );
}

type Report = (stage: StageRecord) => void;

/** An answer that is written while the check runs. The check goes on when the reader leaves, because it may have sent. */
function stream(
  call: Call,
  contentType: string,
  run: (report: Report) => Promise<ExplainedCheck>,
  shape: { stage(stage: StageRecord): string; end(result: ExplainedCheck): string; failed: string },
): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const write = (text: string) => void writer.write(encoder.encode(text)).catch(() => {});
  const work = run((stage) => write(shape.stage(stage)))
    .then((result) => write(shape.end(result)))
    .catch((error: unknown) => {
      call.deps.log({ event: "push_check_failed", requestId: call.requestId, error: (error as Error).name });
      write(shape.failed);
    })
    .then(() => writer.close())
    .catch(() => {});
  call.deps.background(work);
  return call.stream(readable, contentType);
}

/** For curl -f and build pipelines: 200 for good news, 422 for a refusal, 502 when there was no usable answer. */
const statusOf = ({ passed, verdict }: ExplainedCheck): number => (passed ? 200 : verdict === "unknown" ? 502 : 422);

const sse = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

const textOf = (result: ExplainedCheck): string => [...result.stages.map(stageLine), verdictLine(result)].join("\n");

function answer(call: Call, result: ExplainedCheck): Response {
  if (call.header("Accept")?.startsWith("text/event-stream")) {
    const events = [...result.stages.map((stage) => sse("stage", stage)), sse("result", result)];
    return call.stream(new Response(events.join("")).body as ReadableStream<Uint8Array>, "text/event-stream");
  }
  return call.wantsText ? call.text(textOf(result), statusOf(result)) : call.explained(result);
}

export const checkPush = userRoute({
  scope: "push:check",
  body: CheckBody,
  async handle({ call, app, userId, body }) {
    const { language, deps, context } = call;
    const user: UserKey = { sdkAppId: app.sdkAppId, userId };
    const id = crypto.randomUUID();
    const begun = await begin(call, user, id, body);
    if (begun instanceof Failure) return begun;
    if (begun !== "run") return answer(call, explainRecord(begun, language));
    const { text } = PUSH_SENTENCES[language];
    const { certificateId, deviceId, dryRun } = body;
    const input: CheckInput = {
      id,
      ...user,
      certificateId,
      ...(deviceId !== undefined && { deviceId }),
      dryRun,
      ...(body.title !== undefined && { title: body.title }),
      ...(body.body !== undefined && { body: body.body }),
      defaultText: text,
      deadlineMs: deps.config.vendorDeadlineMs,
    };
    const run = async (report: Report): Promise<ExplainedCheck> => {
      const outcome = await runCheck(input, report, deps);
      await keep(call, user, outcome).catch((error: unknown) => {
        // What was sent was sent: a store that fails now must not turn the verdict into an error.
        if (!(error instanceof StorageError)) throw error;
        deps.log({ event: "push_check_not_recorded", requestId: call.requestId });
      });
      return explainRecord(outcome.record, language);
    };
    const explained = (stage: StageRecord) => explainStage(stage, language);
    if (call.header("Accept")?.startsWith("text/event-stream"))
      return stream(call, "text/event-stream", run, {
        stage: (stage) => sse("stage", explained(stage)),
        end: (result) => sse("result", result),
        failed: sse("problem", { code: "internal_error", requestId: call.requestId }),
      });
    if (call.wantsText && context.req.query("stream") === "true")
      return stream(call, "text/plain; charset=utf-8", run, {
        stage: (stage) => `${stageLine(explained(stage))}\n`,
        end: (result) => `${verdictLine(result)}\n`,
        failed: `internal_error: ${call.requestId}\n`,
      });
    return answer(call, await run(() => {}));
  },
});

export const listPushChecks = userRoute({
  scope: "push:check",
  async handle({ call, app, userId }) {
    const user = { sdkAppId: app.sdkAppId, userId };
    const reply = await call.deps.users.apply(user, "checks", { kind: "list_checks", limit: HISTORY_MAXIMUM });
    const records = reply.kind === "checks" ? (reply.records as CheckRecord[]) : [];
    const checks = records.map((record) => explainRecord(record, call.language));
    if (call.wantsText) return call.text(checks.map((one) => `${one.at} ${verdictLine(one)}`).join("\n"));
    return call.explained({ userId, checks });
  },
});
