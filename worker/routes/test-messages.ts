/**
 * One real one-to-one text message through Tencent: the console's next step after "provisionally
 * able to receive".
 */

import * as v from "valibot";
import { userRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { testPushTexts } from "../status/sentences.ts";
import { refusalProblem } from "../tencent/explain.ts";
import { sendMessage } from "../tencent/index.ts";
import { rfc3339 } from "../usersig/index.ts";
import { beginOnce, despiteStorage, idempotencyOf } from "./once.ts";

const TEXT_MAXIMUM = 500;

const TestMessageBody = v.strictObject({
  fromUserId: v.optional(
    v.pipe(v.string(), v.minLength(1, "a UserID"), v.maxLength(32, "a UserID")),
  ),
  text: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1, "1 to 500 characters"),
      v.maxLength(TEXT_MAXIMUM, "1 to 500 characters"),
    ),
  ),
});

/** As it is kept for whoever asks again. */
interface Sent {
  readonly answer: Awaited<ReturnType<typeof sendMessage>>;
  readonly fromUserId: string;
  /** Unix seconds. */
  readonly sentAt: number;
}

export const sendTestMessage = userRoute({
  operation: "sendTestMessage",
  scope: "message:send",
  body: TestMessageBody,
  async handle({ call, principal, app, userId, body }) {
    const { deps, language, now } = call;
    const { sdkAppId, adminUserId } = app;
    const fromUserId = body.fromUserId ?? adminUserId;
    if (body.fromUserId !== undefined && !principal.allowsUser(fromUserId))
      return new Failure("userid_not_allowed", { userId: fromUserId });
    const { title, text, sideEffect } = testPushTexts(language);
    const user = { sdkAppId, userId };
    const idempotency = await idempotencyOf(call, { sendTestMessage: body });
    if (idempotency instanceof Failure) return idempotency;
    // Counts with the visible push checks: for the person in front of the phone they are the same.
    const begun = { id: call.requestId, user, at: now, ...(idempotency && { idempotency }) };
    const earlier = await beginOnce(call, { ...begun, dryRun: false });
    if (earlier instanceof Failure) return earlier;
    const send = async (): Promise<Sent> => {
      const notice = { fromUserId, toUserId: userId, title, text: body.text ?? text };
      const answer = await sendMessage(deps.tencent, app, notice);
      const record = { answer, fromUserId, sentAt: now };
      if (idempotency)
        await despiteStorage(
          call,
          deps.users.apply(user, "checks", { kind: "end_message", record, idempotency }),
        );
      return record;
    };
    const sent = earlier ? (earlier.record as Sent) : await send();
    const { answer } = sent;
    if (!answer.ok) return refusalProblem(answer, language);
    if (call.wantsText) return call.text(`sent ${answer.messageKey ?? answer.random}`);
    const key = answer.messageKey === undefined ? {} : { messageKey: answer.messageKey };
    const at = { fromUserId: sent.fromUserId, ...key, sentAt: rfc3339(sent.sentAt) };
    return call.explained({ sent: true, userId, ...at, sideEffect }, 201);
  },
});
