/**
 * What keeps a workload from being stored. Above all: one that a stranger of the same issuer would
 * fit. Pure.
 */

import { Failure } from "../../problems/failure.ts";
import type { Workload } from "../app.ts";
import { kindOfIssuer } from "./issuers.ts";
import { patternsOf, pinsOf } from "./pins.ts";

/** They are looked at of every token, and conditions on them would be no further ones. */
const LOOKED_AT: ReadonlySet<string> = new Set(["iss", "aud", "exp", "nbf", "iat", "jti"]);

/**
 * Audiences of tokens that others get too: whoever receives one could come here with it, or we
 * could go there.
 */
function isForeignAudience({ issuer, audience }: Workload): boolean {
  if (["api://AzureADTokenExchange", "sts.amazonaws.com", "sigstore"].includes(audience))
    return true;
  const { name } = kindOfIssuer(issuer) ?? {};
  // What a token has for which no audience was asked.
  if (name === "GitHub") return /^https:\/\/github\.com\/[^/]*$/.test(audience);
  return (
    new URL(issuer).hostname === "oidc.vercel.com" && audience.startsWith("https://vercel.com/")
  );
}

/** Azure DevOps' own tokens would let us into the pipeline's Azure. */
const isRefusedIssuer = (issuer: string): boolean =>
  new URL(issuer).hostname === "vstoken.dev.azure.com";

/** What would do, to show to people. */
const wanted = (issuer: string): string => {
  const kind = kindOfIssuer(issuer);
  return kind ? [...kind.ids, ...kind.names].join(", ") : "sub";
};

function refusalOf(workload: Workload): Failure | undefined {
  const { issuer, audience, conditions, scopes } = workload;
  if (isRefusedIssuer(issuer)) return new Failure("workload_issuer_refused", { issuer });
  if (isForeignAudience(workload)) return new Failure("workload_audience_refused", { audience });
  for (const [claim, given] of Object.entries(conditions)) {
    if (LOOKED_AT.has(claim)) return new Failure("workload_claim_reserved", { claim });
    const pattern = patternsOf(given).find((one) => one.includes("**"));
    if (pattern !== undefined) return new Failure("workload_pattern_invalid", { claim, pattern });
  }
  if (pinsOf(workload).size === 0)
    return new Failure("workload_not_pinned", { issuer, claims: wanted(issuer) });
  // A key that it makes would go on after the token.
  return scopes.includes("admin")
    ? new Failure("workload_scope_refused", { scope: "admin" })
    : undefined;
}

/** The first thing that is wrong with the workloads of an app. */
export function workloadsRefusal(workloads: readonly Workload[]): Failure | undefined {
  const names = workloads.flatMap(({ name }) => name ?? []);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) return new Failure("workload_names_repeated", { name: repeated });
  for (const workload of workloads) {
    const refusal = refusalOf(workload);
    if (refusal) return refusal;
  }
  return undefined;
}
