/** A user as a whole: everything that is kept here about one goes. */

import { userRoute } from "../http/route.ts";
import { forgetUser } from "../users/forget.ts";
import { rfc3339 } from "../usersig/index.ts";

export const removeUser = userRoute({
  scope: "admin",
  async handle({ call, app, userId }) {
    const { deps, now } = call;
    const removed = await forgetUser({ sdkAppId: app.sdkAppId, userId }, deps);
    // The log says who did what, also this; it is no part of what the user may have removed.
    const stays = { auditDays: deps.config.auditDays };
    return call.json({ userId, removed, stays, removedAt: rfc3339(now) });
  },
});
