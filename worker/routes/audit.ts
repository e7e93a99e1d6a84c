/** Reading the audit log. */

import { seesApp } from "../access/scopes.ts";
import { parseSdkAppId } from "../apps/registry.ts";
import { type AuditFilter, type AuditRow, DAY_MS, logOf } from "../audit/index.ts";
import { parseTime } from "../bytes/time.ts";
import type { Call } from "../http/call.ts";
import { nextCursor, readCursor, readLimit } from "../http/cursor.ts";
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

/** The filters of the query; times in RFC 3339. */
function readFilter({ context }: Call): AuditFilter | Failure {
  const { actor, action, outcome, userId, since, until } = context.req.query();
  const from = since === undefined ? undefined : parseTime(since);
  const to = until === undefined ? undefined : parseTime(until);
  if (since !== undefined && from === undefined)
    return new Failure("time_invalid", { parameter: "since" });
  if (until !== undefined && to === undefined)
    return new Failure("time_invalid", { parameter: "until" });
  return {
    ...(actor !== undefined && { actor }),
    ...(action !== undefined && { action }),
    ...(outcome !== undefined && { outcome }),
    ...(userId !== undefined && { userId }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

export const readAudit = keyRoute({
  operation: "listAuditEntries",
  scope: "admin",
  async handle({ call, principal }) {
    const { deps, context } = call;
    const { sdkAppId: appText, cursor } = context.req.query();
    const sdkAppId = appText === undefined ? undefined : parseSdkAppId(appText);
    if (sdkAppId instanceof Failure) return sdkAppId;
    // The service's own log names addresses and every key, so it is for those who see every app.
    if (sdkAppId === undefined && principal.sdkAppIds !== "all")
      return new Failure("all_apps_needed");
    if (sdkAppId !== undefined && !seesApp(principal, sdkAppId))
      return new Failure("app_not_found", { sdkAppId });
    const limit = readLimit(call);
    if (limit instanceof Failure) return limit;
    const filter = readFilter(call);
    if (filter instanceof Failure) return filter;
    const log = logOf(sdkAppId);
    const before = readCursor(`audit ${log}`, cursor);
    if (before instanceof Failure) return before;
    // What this isolate has not written yet belongs to the newest.
    await deps.trail.flush();
    const since = call.milliseconds - deps.config.auditDays * DAY_MS;
    const page = await deps.auditStore.page(log, {
      limit,
      since,
      filter,
      ...(before !== undefined && { before }),
    });
    return call.json({ entries: page.rows.map(shown), ...nextCursor(`audit ${log}`, page.next) });
  },
});
