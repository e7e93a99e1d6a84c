/** A route as data: who may call it, what body it takes, what it does. `serve` is the one path that every request takes. */

import type { Context } from "hono";
import { authenticate } from "../access/authenticate.ts";
import { hasScope, type Principal, type Scope } from "../access/scopes.ts";
import type { App } from "../apps/app.ts";
import { findApp } from "../apps/registry.ts";
import { type Deps, StorageError } from "../ports.ts";
import { UserSigInputError } from "../usersig/index.ts";
import { type Body, type BodySchema, readBody } from "./body.ts";
import { Call } from "./call.ts";
import { Failure } from "./failure.ts";
import { isUserSigAuthorization, readUserId, userPrincipal } from "./user-access.ts";

type Answer = Response | Failure | Promise<Response | Failure>;

interface WithBody<S extends BodySchema> {
  /** The body's shape, for parsing and for the OpenAPI document. */
  readonly body?: S;
}

/** Open to everybody. */
export interface PublicRoute<S extends BodySchema = BodySchema> extends WithBody<S> {
  readonly access: "public";
  handle(input: { call: Call; body: Body<S> }): Answer;
}

/** Needs a credential; `scope` undefined takes any good one. */
export interface KeyRoute<S extends BodySchema = BodySchema> extends WithBody<S> {
  readonly access: "key";
  readonly scope?: Scope;
  handle(input: { call: Call; principal: Principal; body: Body<S> }): Answer;
}

/** Needs a credential that sees the app of the path and has the scope. */
export interface AppRoute<S extends BodySchema = BodySchema> extends WithBody<S> {
  readonly access: "app";
  readonly scope: Scope;
  handle(input: { call: Call; principal: Principal; app: App; body: Body<S> }): Answer;
}

/** Needs a credential that may act for the user of the path; with `device`, the user's own UserSig is one. */
export interface UserRoute<S extends BodySchema = BodySchema> extends WithBody<S> {
  readonly access: "user";
  readonly scope: Scope;
  readonly device?: true;
  handle(input: { call: Call; principal: Principal; app: App; userId: string; body: Body<S> }): Answer;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes with different bodies
export type Route = PublicRoute<any> | KeyRoute<any> | AppRoute<any> | UserRoute<any>;

/** Gives a route's handler the types of its own body. */
export const publicRoute = <S extends BodySchema>(route: Omit<PublicRoute<S>, "access">): PublicRoute<S> => ({
  access: "public",
  ...route,
});
export const keyRoute = <S extends BodySchema>(route: Omit<KeyRoute<S>, "access">): KeyRoute<S> => ({
  access: "key",
  ...route,
});
export const appRoute = <S extends BodySchema>(route: Omit<AppRoute<S>, "access">): AppRoute<S> => ({
  access: "app",
  ...route,
});

export const userRoute = <S extends BodySchema>(route: Omit<UserRoute<S>, "access">): UserRoute<S> => ({
  access: "user",
  ...route,
});

async function run(route: Route, call: Call): Promise<Response | Failure> {
  const { deps, context } = call;
  const read = () => (route.body ? readBody(context.req.raw, route.body as BodySchema) : {});
  if (route.access === "public") {
    const body = await read();
    return body instanceof Failure ? body : route.handle({ call, body });
  }
  // Known keys and apps come without a promise, and a request for them should not pay for one.
  const authorization = call.header("Authorization");
  const asUser = route.access === "user" && route.device === true && isUserSigAuthorization(authorization);
  const outcome = asUser ? userPrincipal(authorization, context, deps) : authenticate(authorization, deps);
  const principal = outcome instanceof Promise ? await outcome : outcome;
  if (principal instanceof Failure) return principal;
  let app: App | undefined;
  if (route.access === "app" || route.access === "user") {
    const sought = findApp(context.req.param("sdkAppId") as string, principal, deps);
    const found = sought instanceof Promise ? await sought : sought;
    if (found instanceof Failure) return found;
    app = found;
  }
  if (route.scope && !hasScope(principal, route.scope)) return new Failure("scope_missing", { scope: route.scope });
  if (route.access === "user") {
    const userId = readUserId(context, app as App, principal);
    if (userId instanceof Failure) return userId;
    const body = await read();
    return body instanceof Failure ? body : route.handle({ call, principal, app: app as App, userId, body });
  }
  const body = await read();
  if (body instanceof Failure) return body;
  return route.access === "app"
    ? route.handle({ call, principal, app: app as App, body })
    : route.handle({ call, principal, body });
}

export async function serve(route: Route, context: Context, deps: Deps): Promise<Response> {
  const call = new Call(context, deps);
  try {
    const answer = await run(route, call);
    return answer instanceof Failure ? call.problem(answer) : answer;
  } catch (error) {
    if (error instanceof UserSigInputError) return call.problem(new Failure(error.code, error.evidence));
    if (error instanceof StorageError) {
      deps.log({ event: `storage_${error.reason}`, requestId: call.requestId });
      return call.problem(new Failure(`storage_${error.reason}`));
    }
    // An exception's message may quote what it was given, so only its kind and place are logged.
    const { name, stack = "" } = error instanceof Error ? error : new Error();
    const place = stack
      .split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .slice(0, 4);
    deps.log({ event: "internal_error", requestId: call.requestId, error: name, place: place.join(" < ") });
    return call.problem(new Failure("internal_error"));
  }
}
