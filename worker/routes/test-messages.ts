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
    // Counts with the visible push checks: for the person in front of the phone they are the same.
    const started = await deps.users.apply({ sdkAppId, userId }, "checks", {
      kind: "begin_check",
      at: now,
      checkId: call.requestId,
      dryRun: false,
    });
    if (started.kind === "limited")
      return new Failure("check_limited", { seconds: started.retryAfter });
    const { title, text, sideEffect } = testPushTexts(language);
    const sent = await sendMessage(deps.tencent, app, {
      fromUserId,
      toUserId: userId,
      title,
      text: body.text ?? text,
    });
    if (!sent.ok) return refusalProblem(sent, language);
    if (call.wantsText) return call.text(`sent ${sent.messageKey ?? sent.random}`);
    const key = sent.messageKey === undefined ? {} : { messageKey: sent.messageKey };
    return call.explained(
      { sent: true, userId, fromUserId, ...key, sentAt: rfc3339(now), sideEffect },
      201,
    );
  },
});
