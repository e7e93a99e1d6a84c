/**
 * The whole contract, as documents and tests read it: the routes with what the contract says of
 * them, and the problems that follow from a route's access and body.
 */

import { allRoutes } from "../worker/app.ts";
import { CONTRACT } from "../worker/contract/index.ts";
import type { Operation } from "../worker/contract/operation.ts";
import type { Method, OperationId } from "../worker/contract/operations.ts";
import {
  APP,
  BODY,
  CREDENTIAL,
  FIELDS,
  STORAGE,
  USER_ID,
} from "../worker/contract/problem-groups.ts";
import type { Route } from "../worker/http/route.ts";
import type { ProblemCode } from "../worker/problems/problems.ts";

export interface Described {
  readonly id: OperationId;
  readonly method: Method;
  /** With `:name` for what varies. */
  readonly path: string;
  readonly route: Route;
  readonly operation: Operation;
  readonly problems: ReadonlySet<ProblemCode>;
}

/** What can come of a request before its handler sees it. */
function problemsOfAccess(route: Route): readonly ProblemCode[] {
  const overload: readonly ProblemCode[] =
    route.access === "public" && route.always ? [] : ["overloaded"];
  const body: readonly ProblemCode[] = route.body ? FIELDS : [];
  const always: readonly ProblemCode[] = ["internal_error", ...overload, ...body];
  if (route.access === "public") return route.unlimited ? always : [...always, "rate_limited"];
  const known = [...always, ...CREDENTIAL, ...STORAGE];
  if (route.scope !== undefined) known.push("scope_missing");
  if (route.access === "key") return known;
  known.push(...APP);
  if (route.access === "app") return known;
  known.push(...USER_ID, "userid_not_allowed");
  return route.device ? [...known, "usersig_refused"] : known;
}

const operations: { readonly [Id in OperationId]: Operation } = CONTRACT;

export const DESCRIBED: readonly Described[] = (await allRoutes()).map(
  ([method, path, route, id]) => {
    const operation = operations[id];
    const problems = new Set([
      ...problemsOfAccess(route),
      ...(operation.foreignBody === undefined ? [] : BODY),
      ...operation.problems,
    ]);
    return { id, method, path, route, operation, problems };
  },
);
