/** Reading the audit log. */

import { seesApp } from "../access/scopes.ts";
import { parseSdkAppId } from "../apps/registry.ts";
import { type AuditRow, DAY_MS, isCursor, logOf, PAGE_MAXIMUM, pageLimit } from "../audit/index.ts";
import { Failure } from "../http/failure.ts";
import { keyRoute } from "../http/route.ts";
import { rfc3339 } from "../usersig/index.ts";

const shown = ({ first, last, count, actor, action, sdkAppId, userIds, code, requestId }: AuditRow) => ({
  at: rfc3339(Math.floor(first / 1000)),
  lastAt: rfc3339(Math.floor(last / 1000)),
  count,
  actor,
  action,
  ...(sdkAppId !== undefined && { sdkAppId }),
  userIds,
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
    if (sdkAppId === undefined && principal.sdkAppIds !== "all") return new Failure("all_apps_needed");
    if (sdkAppId !== undefined && !seesApp(principal, sdkAppId)) return new Failure("app_not_found", { sdkAppId });
    const limit = pageLimit(limitText);
    if (limit === undefined) return new Failure("limit_invalid", { maximum: PAGE_MAXIMUM });
    if (cursor !== undefined && !isCursor(cursor)) return new Failure("cursor_invalid");
    // What this isolate has not written yet belongs to the newest.
    await deps.trail.flush();
    const since = call.milliseconds - deps.config.auditDays * DAY_MS;
    const page = await deps.auditStore.page(logOf(sdkAppId), {
      limit,
      since,
      ...(cursor !== undefined && { before: cursor }),
    });
    return call.json({ entries: page.rows.map(shown), ...(page.next !== undefined && { cursor: page.next }) });
  },
});
