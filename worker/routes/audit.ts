/** Reading the audit log. */

import { seesApp } from "../access/scopes.ts";
import { parseSdkAppId } from "../apps/registry.ts";
import { type AuditRow, DAY_MS, logOf, PAGE_MAXIMUM, pageLimit } from "../audit/index.ts";
import { nextCursor, readCursor } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { rfc3339 } from "../usersig/index.ts";

const shown = ({
  first,
  last,
  count,
  actor,
  action,
  sdkAppId,
  userIds,
  more,
  code,
  requestId,
}: AuditRow) => ({
  at: rfc3339(Math.floor(first / 1000)),
  lastAt: rfc3339(Math.floor(last / 1000)),
  count,
  actor,
  action,
  ...(sdkAppId !== undefined && { sdkAppId }),
  userIds,
  ...(more !== undefined && { moreUserIds: more }),
  outcome: code,
  requestId,
});

export const readAudit = keyRoute({
  scope: "admin",
  async handle({ call, principal }) {
    const { deps, context } = call;
    const { sdkAppId: appText, cursor, limit: limitText } = context.req.query();
    const sdkAppId = appText === undefined ? undefined : parseSdkAppId(appText);
    if (sdkAppId instanceof Failure) return sdkAppId;
    // The service's own log names addresses and every key, so it is for those who see every app.
    if (sdkAppId === undefined && principal.sdkAppIds !== "all")
      return new Failure("all_apps_needed");
    if (sdkAppId !== undefined && !seesApp(principal, sdkAppId))
      return new Failure("app_not_found", { sdkAppId });
    const limit = pageLimit(limitText);
    if (limit === undefined) return new Failure("limit_invalid", { maximum: PAGE_MAXIMUM });
    const log = logOf(sdkAppId);
    const before = readCursor(`audit ${log}`, cursor);
    if (before instanceof Failure) return before;
    // What this isolate has not written yet belongs to the newest.
    await deps.trail.flush();
    const since = call.milliseconds - deps.config.auditDays * DAY_MS;
    const page = await deps.auditStore.page(log, {
      limit,
      since,
      ...(before !== undefined && { before }),
    });
    return call.json({ entries: page.rows.map(shown), ...nextCursor(`audit ${log}`, page.next) });
  },
});
