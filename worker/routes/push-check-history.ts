/** The push checks that are kept of a user: all of them, or the one that a link names. */

import type { Call } from "../http/call.ts";
import { userRoute } from "../http/route.ts";
import type { UserKey } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { verdictLine } from "../push/explain.ts";
import { HISTORY_MAXIMUM } from "../push/user-checks.ts";
import { type AnyRecord, linesOf, shown } from "./shown-checks.ts";

/** Newest first. */
async function keptChecks(user: UserKey, { deps }: Call): Promise<readonly AnyRecord[]> {
  const reply = await deps.users.apply(user, "checks", {
    kind: "list_checks",
    limit: HISTORY_MAXIMUM,
  });
  return reply.kind === "checks" ? (reply.records as AnyRecord[]) : [];
}

export const listPushChecks = userRoute({
  operation: "listPushChecks",
  scope: "push:check",
  async handle({ call, app, userId }) {
    const records = await keptChecks({ sdkAppId: app.sdkAppId, userId }, call);
    const checks = records.map((record) => shown(record, call.language));
    if (call.wantsText) return call.text(checks.map((one) => `${one.at} ${verdictLine(one)}`));
    return call.explained({ userId, checks });
  },
});

/** As much of an ID as a refusal repeats: ours are UUIDs. */
const ID_SHOWN = 40;

export const getPushCheck = userRoute({
  operation: "getPushCheck",
  scope: "push:check",
  async handle({ call, app, userId }) {
    const asked = call.context.req.param("checkId") ?? "";
    const records = await keptChecks({ sdkAppId: app.sdkAppId, userId }, call);
    const record = records.find(({ id }) => id === asked);
    if (!record)
      return new Failure("push_check_not_found", { userId, checkId: asked.slice(0, ID_SHOWN) });
    const check = shown(record, call.language);
    return call.wantsText ? call.text(linesOf(check)) : call.explained(check);
  },
});
