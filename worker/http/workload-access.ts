/** A build pipeline's or a machine's token as a credential: for one app, which the request names. */

import type { Principal } from "../access/scopes.ts";
import { findAnyApp } from "../apps/registry.ts";
import { issuerPermits } from "../identity/index.ts";
import { Failure } from "../problems/failure.ts";
import type { Call } from "./call.ts";

/** The app of the path; where the path has none, the one that the query names. */
const namedApp = ({ context }: Call): string | undefined =>
  context.req.param("sdkAppId") ?? context.req.query("sdkAppId");

export async function workloadPrincipal(text: string, call: Call): Promise<Principal | Failure> {
  const { deps, now } = call;
  const named = namedApp(call);
  if (named === undefined) return new Failure("workload_app_needed");
  const found = await findAnyApp(named, deps);
  const isAbsent = found instanceof Failure && found.code === "app_not_found";
  if (found instanceof Failure && !isAbsent) return found;
  const app = found instanceof Failure ? undefined : found;
  const { identifyWorkload } = await import("../identity/workload.ts");
  const permits = issuerPermits(deps.config.allowLoopbackIssuers);
  const outcome = await identifyWorkload(text, app, { keySets: deps.keySets, permits, now });
  if (!("failure" in outcome)) return outcome;
  const { failure, id } = outcome;
  // A good token whose bearer is not meant: its app's log says who it was.
  if (id !== undefined) call.trace.actor = { kind: "workload", id };
  if (app && failure.code !== "workload_issuer_unknown") call.trace.sdkAppId = app.sdkAppId;
  return failure.code === "workload_issuer_unknown"
    ? new Failure(failure.code, { ...failure.evidence, sdkAppId: named.slice(0, 10) })
    : failure;
}
