/** A user as a whole: everything that is kept here about one goes. */

import { logOf } from "../audit/index.ts";
import { recordFirst } from "../http/audit-and-limits.ts";
import { userRoute } from "../http/route.ts";
import { personRecord } from "../records/records.ts";
import { forgetUser } from "../users/forget.ts";
import { rfc3339 } from "../usersig/index.ts";

export const removeUser = userRoute({
  operation: "deleteUser",
  scope: "admin",
  async handle({ call, app, userId }) {
    const { deps, now } = call;
    await recordFirst(call);
    // First, so that a write of the same moment makes the user known again.
    const forgotten = [personRecord(userId)];
    await deps.records.commit(logOf(app.sdkAppId), { writes: [], rows: [], forgotten });
    const removed = await forgetUser({ sdkAppId: app.sdkAppId, userId }, deps);
    // The log says who did what, also this; it is no part of what the user may have removed.
    const stays = { auditDays: deps.config.auditDays };
    return call.json({ userId, removed, stays, removedAt: rfc3339(now) });
  },
});
