/** A route as data: who may call it, what body it takes, what it does. */

import type { Principal, Scope } from "../access/scopes.ts";
import type { App } from "../apps/app.ts";
import type { Failure } from "../problems/failure.ts";
import type { Body, BodySchema } from "./body.ts";
import type { Call } from "./call.ts";

type Answer = Response | Failure | Promise<Response | Failure>;

interface Common<S extends BodySchema> {
  /** The body's shape, for parsing and for the OpenAPI document. */
  readonly body?: S;
  /**
   * Whether web pages on the origins that the app of the path lists may call it. Without this, none
   * may.
   */
  readonly cors?: true;
  /** Whether a GET goes into the audit log too. Everything else with a credential does. */
  readonly audited?: true;
  /**
   * Answers from memory once key and app are known, and so is refused last when there are too many
   * requests.
   */
  readonly preferred?: true;
}

/** Open to everybody. */
export interface PublicRoute<S extends BodySchema = BodySchema> extends Common<S> {
  readonly access: "public";
  /** Whether an address may send as much as it likes. */
  readonly unlimited?: true;
  /** Tells how the service is, and so is never refused for the number of requests. */
  readonly always?: true;
  handle(input: { call: Call; body: Body<S> }): Answer;
}

/** Needs a credential; `scope` undefined takes any good one. */
export interface KeyRoute<S extends BodySchema = BodySchema> extends Common<S> {
  readonly access: "key";
  readonly scope?: Scope;
  handle(input: { call: Call; principal: Principal; body: Body<S> }): Answer;
}

/** Needs a credential that sees the app of the path and has the scope. */
export interface AppRoute<S extends BodySchema = BodySchema> extends Common<S> {
  readonly access: "app";
  readonly scope: Scope;
  handle(input: { call: Call; principal: Principal; app: App; body: Body<S> }): Answer;
}

/**
 * Needs a credential that may act for the user of the path; with `device`, the user's own UserSig
 * is one.
 */
export interface UserRoute<S extends BodySchema = BodySchema> extends Common<S> {
  readonly access: "user";
  readonly scope: Scope;
  readonly device?: true;
  handle(input: {
    call: Call;
    principal: Principal;
    app: App;
    userId: string;
    body: Body<S>;
  }): Answer;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes with different bodies
export type Route = PublicRoute<any> | KeyRoute<any> | AppRoute<any> | UserRoute<any>;

/** A route, or how to get it from a module that is evaluated when it is first asked for. */
export type RouteSource = Route | (() => Promise<Route>);

export const later =
  <Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name) =>
  async (): Promise<Module[Name]> =>
    (await load())[name];

/** Gives a route's handler the types of its own body. */
export const publicRoute = <S extends BodySchema>(
  route: Omit<PublicRoute<S>, "access">,
): PublicRoute<S> => ({
  access: "public",
  ...route,
});
export const keyRoute = <S extends BodySchema>(
  route: Omit<KeyRoute<S>, "access">,
): KeyRoute<S> => ({
  access: "key",
  ...route,
});
export const appRoute = <S extends BodySchema>(
  route: Omit<AppRoute<S>, "access">,
): AppRoute<S> => ({
  access: "app",
  ...route,
});
export const userRoute = <S extends BodySchema>(
  route: Omit<UserRoute<S>, "access">,
): UserRoute<S> => ({
  access: "user",
  ...route,
});
