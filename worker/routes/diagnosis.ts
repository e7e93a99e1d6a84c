/** One question, one answer: why does this user get no push? */

import * as v from "valibot";
import { hasScope, type Principal } from "../access/scopes.ts";
import { type App, verificationKeys } from "../apps/app.ts";
import { otherApps } from "../apps/registry.ts";
import type { EventOf } from "../contract/typed.ts";
import { explainCause, explainDiagnosisStage } from "../diagnosis/explain.ts";
import { observe } from "../diagnosis/observed.ts";
import type { DiagnosisStageResult } from "../diagnosis/record.ts";
import { type Diagnosis, type DiagnosisInput, runDiagnosis } from "../diagnosis/run.ts";
import { nothingFound } from "../diagnosis/sentences.ts";
import { type Call, textOf } from "../http/call.ts";
import { frame } from "../http/event-stream.ts";
import { streamProgress } from "../http/progress.ts";
import { userRoute } from "../http/route.ts";
import { catalogueOf } from "../messages/index.ts";
import { Failure } from "../problems/failure.ts";
import { readSource } from "../push/code-sources.ts";
import { countedCheck } from "../push/counted-check.ts";
import { saveCheck } from "../push/save-check.ts";
import { patienceFor, runTencentCheck } from "../push/tencent-route/run.ts";
import { statusAnswer } from "../status/answer.ts";
import { testPushTexts } from "../status/sentences.ts";
import { rfc3339, verifyUserSig } from "../usersig/index.ts";

const DiagnosisBody = v.strictObject({
  /** Sends one visible notification. */
  pushCheck: v.optional(v.boolean(), false),
  /** The code that the SDK or the server shows; as text, in any spelling or in its message. */
  observedCode: v.optional(
    v.union([v.pipe(v.number(), v.integer("a whole number")), v.pipe(v.string(), v.trim())]),
  ),
  /** The product that shows it, where that is known: as `source` of GET /v1/codes. */
  source: v.optional(v.string()),
  /** The UserSig that the device has. */
  userSig: v.optional(v.string()),
});
type DiagnosisBody = v.InferOutput<typeof DiagnosisBody>;

async function prepare(
  call: Call,
  principal: Principal,
  app: App,
  userId: string,
  body: DiagnosisBody,
): Promise<DiagnosisInput | Failure> {
  const { deps, now, language } = call;
  const { observedCode, userSig } = body;
  const source = readSource(body.source);
  if (source instanceof Failure) return source;
  const verification =
    userSig === undefined
      ? undefined
      : await verifyUserSig(userSig, {
          sdkAppId: app.sdkAppId,
          userId,
          keys: [app, ...(await otherApps(app.sdkAppId, principal, deps))].flatMap(
            verificationKeys,
          ),
          now,
          sentences: catalogueOf(language).userSig,
        });
  const user = { sdkAppId: app.sdkAppId, userId };
  const pushCheck = async () => {
    const id = crypto.randomUUID();
    const begun = await deps.users.apply(user, "checks", {
      kind: "begin_check",
      at: now,
      checkId: id,
      dryRun: false,
    });
    if (begun.kind !== "started") return undefined;
    const { title, text } = testPushTexts(language);
    const patience = patienceFor(deps.config.vendorDeadlineMs, false);
    const record = await runTencentCheck(
      { id, app, userId, dryRun: false, title, body: text, patience },
      () => {},
      deps,
    );
    call.trace.check = countedCheck("tencent", record);
    await saveCheck(deps, { user, at: now }, record);
    return record;
  };
  return {
    app,
    userId,
    ...(observedCode !== undefined && {
      observed: await observe(observedCode, { language, source, file: deps.file }),
    }),
    ...(verification && { verification }),
    ...(body.pushCheck && { pushCheck }),
  };
}

function shown({ causes, stages, state }: Diagnosis, userId: string, call: Call) {
  const { language, deps, now } = call;
  return {
    userId,
    found: causes.length > 0,
    causes: causes.map((cause, index) => explainCause(cause, index + 1, language)),
    stages: stages.map((stage) => explainDiagnosisStage(stage, language)),
    ...(state && { status: statusAnswer(userId, state, deps.clock(), language) }),
    at: rfc3339(now),
  };
}
type Shown = ReturnType<typeof shown>;

const event = (one: EventOf<"diagnoseUser">): string => frame(one);

const stageLine = ({ stage, status, detail }: ReturnType<typeof explainDiagnosisStage>): string =>
  `${stage.padEnd(13)}${status.padEnd(9)}${detail}`;

const causeLines = ({ causes }: Shown, call: Call): string[] =>
  causes.length === 0
    ? [nothingFound(call.language).join(" ")]
    : causes.map(
        ({ rank, certainty, code, cause, remedy }) =>
          `${rank}. ${certainty}: ${code}: ${cause} ${remedy}`,
      );

export const diagnoseUser = userRoute({
  operation: "diagnoseUser",
  scope: "push:check",
  body: DiagnosisBody,
  async handle({ call, principal, app, userId, body }) {
    if (!hasScope(principal, "status:read"))
      return new Failure("scope_missing", { scope: "status:read" });
    const { deps, language } = call;
    const input = await prepare(call, principal, app, userId, body);
    if (input instanceof Failure) return input;
    const run = async (report: (stage: DiagnosisStageResult) => void): Promise<Shown> =>
      shown(await runDiagnosis(input, report, deps), userId, call);
    if (call.header("Accept")?.startsWith("text/event-stream"))
      return streamProgress(call, "text/event-stream", run, {
        step: (stage) => event({ event: "stage", data: explainDiagnosisStage(stage, language) }),
        end: (result) => event({ event: "result", data: result }),
        failed: event({
          event: "problem",
          data: { code: "internal_error", requestId: call.requestId },
        }),
      });
    if (call.wantsText && call.context.req.query("stream") === "true")
      return streamProgress(call, "text/plain; charset=utf-8", run, {
        step: (stage) => textOf([stageLine(explainDiagnosisStage(stage, language))]),
        end: (result) => textOf(causeLines(result, call)),
        failed: `internal_error: ${call.requestId}\n`,
      });
    const result = await run(() => {});
    if (!call.wantsText) return call.explained(result);
    const certain = result.causes.some(({ certainty }) => certainty === "certain");
    return call.text(
      [...result.stages.map(stageLine), ...causeLines(result, call)],
      certain ? 422 : 200,
    );
  },
});
