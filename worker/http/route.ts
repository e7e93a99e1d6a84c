/** A route as data: who may call it, what body it takes, what it does. */

import type { Principal, Scope } from "../access/scopes.ts";
import type { App } from "../apps/app.ts";
import type { OperationId } from "../contract/operations.ts";
import type { Answered } from "../contract/typed.ts";
import type { Failure } from "../problems/failure.ts";
import type { Fault } from "../problems/fault.ts";
import type { ProblemCode } from "../problems/problems.ts";
import type { Body, BodySchema } from "./body.ts";
import type { Call } from "./call.ts";

type Outcome<Id extends OperationId> = Answered<Id> | Failure | Promise<Answered<Id> | Failure>;

interface Common<Id extends OperationId, S extends BodySchema> {
  /** Gives the handler the types of its answers. */
  readonly operation: Id;
  /** The body's shape, for parsing and for the OpenAPI document. */
  readonly body?: S;
  /**
   * Whether web pages on the origins that the app of the path lists may call it. Without this, none
   * may.
   */
  readonly cors?: true;
  /** Whose turn it is here, where that is another than everywhere else. */
  readonly faults?: Readonly<Partial<Record<ProblemCode, Fault>>>;
  /** Whether a GET goes into the audit log too. Everything else with a credential does. */
  readonly audited?: true;
  /**
   * Answers from memory once key and app are known, and so is refused last when there are too many
   * requests.
   */
  readonly preferred?: true;
}

/** Open to everybody. */
export interface PublicRoute<Id extends OperationId, S extends BodySchema> extends Common<Id, S> {
  readonly access: "public";
  /** Whether an address may send as much as it likes. */
  readonly unlimited?: true;
  /** Tells how the service is, and so is never refused for the number of requests. */
  readonly always?: true;
  handle(input: { call: Call<Id>; body: Body<S> }): Outcome<Id>;
}

/** Needs a credential; `scope` undefined takes any good one. */
export interface KeyRoute<Id extends OperationId, S extends BodySchema> extends Common<Id, S> {
  readonly access: "key";
  readonly scope?: Scope;
  handle(input: { call: Call<Id>; principal: Principal; body: Body<S> }): Outcome<Id>;
}

/** Needs a credential that sees the app of the path and has the scope. */
export interface AppRoute<Id extends OperationId, S extends BodySchema> extends Common<Id, S> {
  readonly access: "app";
  readonly scope: Scope;
  handle(input: { call: Call<Id>; principal: Principal; app: App; body: Body<S> }): Outcome<Id>;
}

/**
 * Needs a credential that may act for the user of the path; with `device`, the user's own UserSig
 * is one.
 */
export interface UserRoute<Id extends OperationId, S extends BodySchema> extends Common<Id, S> {
  readonly access: "user";
  readonly scope: Scope;
  readonly device?: true;
  handle(input: {
    call: Call<Id>;
    principal: Principal;
    app: App;
    userId: string;
    body: Body<S>;
  }): Outcome<Id>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes with different bodies
type AnyBody = any;
// biome-ignore lint/suspicious/noExplicitAny: and different operations
export type Route<Id extends OperationId = any> =
  | PublicRoute<Id, AnyBody>
  | KeyRoute<Id, AnyBody>
  | AppRoute<Id, AnyBody>
  | UserRoute<Id, AnyBody>;

/** A route, or how to get it from a module that is evaluated when it is first asked for. */
export type RouteSource<Id extends OperationId> = Route<Id> | (() => Promise<Route<Id>>);

export const later =
  <Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name) =>
  async (): Promise<Module[Name]> =>
    (await load())[name];

/** Gives a route's handler the types of its own body. */
export const publicRoute = <S extends BodySchema, Id extends OperationId>(
  route: Omit<PublicRoute<Id, S>, "access">,
): PublicRoute<Id, S> => ({
  access: "public",
  ...route,
});
export const keyRoute = <S extends BodySchema, Id extends OperationId>(
  route: Omit<KeyRoute<Id, S>, "access">,
): KeyRoute<Id, S> => ({
  access: "key",
  ...route,
});
export const appRoute = <S extends BodySchema, Id extends OperationId>(
  route: Omit<AppRoute<Id, S>, "access">,
): AppRoute<Id, S> => ({
  access: "app",
  ...route,
});
export const userRoute = <S extends BodySchema, Id extends OperationId>(
  route: Omit<UserRoute<Id, S>, "access">,
): UserRoute<Id, S> => ({
  access: "user",
  ...route,
});
