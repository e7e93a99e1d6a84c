/** A user's status: now, live, and as the app itself reports it. */

import * as v from "valibot";
import type { EventOf } from "../contract/typed.ts";
import { eventStream } from "../http/event-stream.ts";
import { userRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { withoutControls } from "../problems/field-checks.ts";
import { historyRow, statusAnswer, statusLines } from "../status/answer.ts";
import { APP_STATES } from "../status/event.ts";
import { type LivePicture, queryPicture, readPicture } from "../status/live.ts";
import { readLines, statusEvents } from "../status/stream.ts";
import { explainRefusal } from "../tencent/explain.ts";
import { platformName } from "../tencent/platforms.ts";

/** Rows of history in an answer; `?history=` asks for more or fewer, up to what is kept. */
const HISTORY_DEFAULT = 20;

export const showStatus = userRoute({
  operation: "getUserStatus",
  scope: "status:read",
  async handle({ call, app, userId }) {
    const { deps, language, context } = call;
    const user = { sdkAppId: app.sdkAppId, userId };
    const live = context.req.query("live") === "true";
    let known: LivePicture | undefined = live
      ? undefined
      : { picture: await readPicture(deps, user) };
    // When nothing is known, asking beats saying so.
    if (
      known === undefined ||
      (known.picture.state.log.clients.length === 0 &&
        known.picture.state.log.heard.query === undefined)
    )
      known = await queryPicture(deps, app, userId);
    const { picture, refusal } = known;
    const error = refusal && explainRefusal(refusal, language);
    const answer = statusAnswer(userId, picture.state, deps.clock(), language, error);
    if (call.wantsText) return call.text(statusLines(answer));
    const wanted = Number(context.req.query("history") ?? HISTORY_DEFAULT);
    const rows = Number.isInteger(wanted) && wanted > 0 ? picture.history.slice(-wanted) : [];
    return call.explained({ ...answer, history: rows.map(historyRow).reverse() });
  },
});

export const streamStatus = userRoute({
  operation: "watchUserStatus",
  scope: "status:read",
  async handle({ call, app, userId }) {
    const { deps, language } = call;
    const { lines, close } = readLines(
      await deps.users.watch({ sdkAppId: app.sdkAppId, userId }, "status"),
    );
    const last = call.header("Last-Event-ID");
    const lastEventId =
      last !== undefined && /^\d{1,15}$/.test(last) ? { lastEventId: Number(last) } : {};
    const events: AsyncIterable<EventOf<"watchUserStatus"> | string> = statusEvents(lines, {
      userId,
      language,
      clock: deps.clock,
      ...lastEventId,
    });
    return call.stream(eventStream(events, close, { closing: deps.closing }), "text/event-stream");
  },
});

const PresenceBody = v.strictObject({
  platform: v.pipe(
    v.string(),
    v.minLength(1, "1 to 32 characters"),
    v.maxLength(32, "1 to 32 characters"),
    withoutControls,
  ),
  state: v.picklist(APP_STATES),
});

/** Characters of a device's name, which the app chooses. */
const DEVICE_ID = /^[\x21-\x7e]{1,64}$/;

export const reportPresence = userRoute({
  operation: "reportPresence",
  scope: "status:write",
  device: true,
  cors: true,
  body: PresenceBody,
  async handle({ call, app, userId, body }) {
    const { deps, context } = call;
    const deviceId = context.req.param("deviceId") ?? "";
    if (!DEVICE_ID.test(deviceId))
      return new Failure("field_value", {
        field: "deviceId",
        expected: "1 to 64 printable characters without spaces",
      });
    const now = deps.clock();
    const platform = platformName(body.platform);
    await deps.users.apply({ sdkAppId: app.sdkAppId, userId }, "status", {
      kind: "record",
      events: [
        { kind: "presence", platform, deviceId, state: body.state, at: now, receivedAt: now },
      ],
    });
    if (call.wantsText) return call.text("ok");
    return call.json({ userId, deviceId, platform, state: body.state });
  },
});
