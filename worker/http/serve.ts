/**
 * The one path that every request takes: authenticate, limit, find the app, check the rights, read
 * the body, handle, record.
 */

import type { Context } from "hono";
import {
  authenticate,
  isUserSigAuthorization,
  presentedToken,
  presentsKnownKey,
} from "../access/authenticate.ts";
import type { Place } from "../access/in-flight.ts";
import { hasScope, type Principal, seesApp } from "../access/scopes.ts";
import type { App } from "../apps/app.ts";
import type { BegunRead } from "../apps/apps.ts";
import { beginApp, findApp, parseSdkAppId } from "../apps/registry.ts";
import type { Deps } from "../deps.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import { RECORD_MAXIMUM } from "../storage/bounded.ts";
import { UserSigInputError } from "../usersig/index.ts";
import { allowedOrigins } from "./allowed-origins.ts";
import { failuresOf, limitAddress, limitRequests, recordOutcome } from "./audit-and-limits.ts";
import { type BodySchema, readBody } from "./body.ts";
import { Call } from "./call.ts";
import { shareWith } from "./cors.ts";
import type { Route } from "./route.ts";
import { readUserId, userPrincipal } from "./user-access.ts";
import { watched } from "./watched.ts";
import { workloadPrincipal } from "./workload-access.ts";

/** The UserIDs that a request names, wherever routes take them. */
function namedUsers(
  body: { readonly userId?: unknown; readonly userIds?: unknown },
  context: Context,
): string[] {
  const { userId = context.req.param("userId"), userIds } = body;
  const named = Array.isArray(userIds) ? userIds : [userId];
  return named.filter((name) => typeof name === "string");
}

/**
 * The app that a route without an app of its own is about: one that is made, changed or removed by
 * it.
 */
function managedApp(context: Context, principal: Principal): number | undefined {
  const sdkAppId = parseSdkAppId(context.req.param("sdkAppId") ?? "");
  return sdkAppId instanceof Failure || !seesApp(principal, sdkAppId) ? undefined : sdkAppId;
}

/** Whoever comes through Cloudflare Access, where that is configured. */
async function operatorOf({ context, deps, now }: Call): Promise<Principal | Failure | undefined> {
  const { access } = deps.config;
  if (access === undefined) return undefined;
  const { authenticateAccess } = await import("../identity/cloudflare-access.ts");
  return authenticateAccess(context.req.raw, access, { keySets: deps.keySets, now });
}

async function run(route: Route, name: string, call: Call): Promise<Response | Failure> {
  const { deps, context } = call;
  const read = () => (route.body ? readBody(context.req.raw, route.body as BodySchema) : {});
  if (route.access === "public") {
    const tooMany = route.unlimited ? undefined : limitAddress(call, name);
    if (tooMany) return tooMany;
    const body = await read();
    return body instanceof Failure ? body : route.handle({ call, body });
  }
  const authorization = call.header("Authorization");
  const asUser =
    route.access === "user" && route.device === true && isUserSigAuthorization(authorization);
  const token = presentedToken(authorization);
  const operator = authorization === undefined ? await operatorOf(call) : undefined;
  let begun: BegunRead | undefined;
  const principal =
    operator ??
    (await (asUser
      ? userPrincipal(authorization, context, deps)
      : token !== undefined
        ? workloadPrincipal(token, call)
        : authenticate(authorization, deps, failuresOf(call), () => {
            if (route.access !== "key") begun = beginApp(context.req.param("sdkAppId"), deps);
          })));
  if (principal instanceof Failure) return principal;
  call.trace.actor = principal;
  const tooMany = limitRequests(call, principal, name);
  if (tooMany) return tooMany;
  let app: App | undefined;
  if (route.access === "app" || route.access === "user") {
    const found = await findApp(context.req.param("sdkAppId") as string, principal, deps, begun);
    if (found instanceof Failure) return found;
    app = found;
    call.trace.sdkAppId = app.sdkAppId;
  }
  if (route.scope && !hasScope(principal, route.scope))
    return new Failure("scope_missing", { scope: route.scope });
  if (route.access === "user") {
    const userId = readUserId(context, app as App, principal);
    if (userId instanceof Failure) return userId;
    call.trace.userIds = [userId];
    const body = await read();
    return body instanceof Failure
      ? body
      : route.handle({ call, principal, app: app as App, userId, body });
  }
  const body = await read();
  if (body instanceof Failure) return body;
  call.trace.userIds = namedUsers(body, context);
  if (!app) call.trace.sdkAppId = managedApp(context, principal);
  return route.access === "app"
    ? route.handle({ call, principal, app: app as App, body })
    : route.handle({ call, principal, body });
}

/** An exception as a failure: two kinds are thrown on purpose, any other is a bug. */
function explain(error: unknown, { deps, requestId }: Call): Failure {
  if (error instanceof UserSigInputError) return new Failure(error.code, error.evidence);
  if (error instanceof StorageError) {
    if (error.reason === "too_large")
      return new Failure("record_too_large", { maximum: RECORD_MAXIMUM });
    deps.log({ event: `storage_${error.reason}`, requestId });
    return new Failure(`storage_${error.reason}`);
  }
  // An exception's message may quote what it was given, so only its kind and place are logged.
  const { name, stack = "" } = error instanceof Error ? error : new Error();
  const place = stack
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 4);
  deps.log({ event: "internal_error", requestId, error: name, place: place.join(" < ") });
  return new Failure("internal_error");
}

const ALWAYS: Place = { since: 0 };

/**
 * A place among the requests that are worked on. One bound for all, so that refusing costs nothing;
 * only who issues and verifies with a known key finds places that others, waiting for storage or
 * vendors, cannot take.
 */
function enter(route: Route, call: Call): Place | undefined {
  if (route.access === "public" && route.always) return ALWAYS;
  return call.deps.inFlight.enter(
    call.milliseconds,
    () => route.preferred === true && presentsKnownKey(call.header("Authorization"), call.deps),
  );
}

/** @param name method and path pattern, for limits and for the audit log */
export async function serve(
  route: Route,
  name: string,
  context: Context,
  deps: Deps,
): Promise<Response> {
  const call = await Call.begin(context, deps, name);
  const place = enter(route, call);
  if (place === undefined) return watched(call, call.problem(new Failure("overloaded")));
  try {
    let answer: Response | Failure;
    try {
      answer = await run(route, name, call);
    } catch (error) {
      answer = explain(error, call);
    }
    const final = await recordOutcome(call, route, answer);
    const response = final instanceof Failure ? call.problem(final, route.faults) : final;
    return watched(
      call,
      route.cors
        ? shareWith(response, call.header("Origin"), await allowedOrigins(call))
        : response,
    );
  } finally {
    // A stream goes on after this: from here on it waits, and takes nobody's place.
    deps.inFlight.leave(place);
  }
}
