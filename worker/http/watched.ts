/**
 * The end of every request, as operators watch it: one line in the log where they want it, and the
 * numbers where somebody takes them. Never a secret, a token, a query or a path as it was sent.
 */

import type { Actor } from "../audit/index.ts";
import type { AnsweredRequest, LogLine } from "../ports.ts";
import { userIdFault } from "../usersig/index.ts";
import { concernsUsers } from "./audit-and-limits.ts";
import type { Call } from "./call.ts";
import { readRequestId, readTraceparent } from "./trace-context.ts";

/** Of a batch, the first so many; the whole of it is in the audit log. */
const USERS_SHOWN = 20;

/** The pattern of the route alone; without one, nobody's path is a name to count by. */
const routeOf = ({ trace: { action } }: Call): string =>
  action.slice(action.indexOf(" ") + 1) || "unmatched";

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];

/** HTTP takes any word for a method. */
const methodOf = ({ context: { req } }: Call): string =>
  METHODS.includes(req.method) ? req.method : "other";

/** Somebody who was recognised. */
const recognised = (actor: Actor | undefined): Actor | undefined =>
  actor?.kind === "address" ? undefined : actor;

function measured(call: Call, status: number): AnsweredRequest {
  const { refusal, trace } = call;
  const { check, callback, issued } = trace;
  const actor = recognised(trace.actor);
  return {
    route: routeOf(call),
    method: methodOf(call),
    status,
    seconds: call.elapsed / 1000,
    ...refusal,
    ...(actor && { credential: actor.kind }),
    ...(issued !== undefined && { issued }),
    ...(check && { check }),
    ...(callback && { callback }),
  };
}

/** What cannot be a UserID may be a secret that was sent in the wrong field. */
function shownUsers({ refusal, trace: { userIds = [] } }: Call): LogLine {
  if (userIds.length === 0 || !concernsUsers(refusal?.code ?? "ok")) return {};
  const shown = userIds.slice(0, USERS_SHOWN).filter((name) => userIdFault(name) === undefined);
  return { userIds: shown, ...(userIds.length > shown.length && { users: userIds.length }) };
}

function line(call: Call, status: number): LogLine {
  const { deps, refusal, trace } = call;
  const actor = recognised(trace.actor);
  const caller = readRequestId(call.header("X-Request-Id"));
  return {
    event: "request",
    time: new Date(call.milliseconds).toISOString(),
    requestId: call.requestId,
    route: routeOf(call),
    method: methodOf(call),
    status,
    ms: Math.round(call.elapsed * 1000) / 1000,
    ...refusal,
    ...(actor && { credential: actor.kind }),
    // Others' names are of people, or of what they run.
    ...(actor?.kind === "api-key" && { keyId: actor.id }),
    ...(trace.sdkAppId !== undefined && { sdkAppId: trace.sdkAppId }),
    ...(deps.config.requestLog === "users" && shownUsers(call)),
    ...readTraceparent(call.header("traceparent")),
    ...(caller !== undefined && { callerRequestId: caller }),
  };
}

/**
 * The same answer. One that is written while its work goes on counts when the work has ended, also
 * without its reader; one that follows something without end, when it begins.
 */
export function watched(call: Call, answer: Response): Response {
  const { isWatched, deps } = call;
  if (!isWatched) return answer;
  const { status } = answer;
  const end = (): void => {
    if (deps.config.requestLog !== "off") deps.log(line(call, status));
    deps.metrics?.answered(measured(call, status));
  };
  if (call.work) deps.background(call.work.then(end));
  else end();
  return answer;
}
