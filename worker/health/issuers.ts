/**
 * Whether the public keys can be had of those who sign tokens for an app: identity providers of its
 * users, and issuers of its workloads. A typo in an issuer shows here, before a build fails by it.
 */

import type { App } from "../apps/app.ts";
import { keysOfIssuer } from "../identity/index.ts";
import type { Outbound, Permits } from "../outbound/index.ts";
import { Failure } from "../problems/failure.ts";
import type { ProblemCode } from "../problems/problems.ts";
import type { HealthCode, HealthFinding } from "./findings.ts";

/** Each is asked for two documents, and a platform bounds the calls of one request. */
const ISSUERS_MAXIMUM = 10;

const CODES: Readonly<Partial<Record<ProblemCode, HealthCode>>> = {
  identity_provider_unreachable: "issuer_away",
  identity_provider_timeout: "issuer_away",
  identity_provider_insecure: "issuer_insecure",
  identity_provider_redirects: "issuer_redirects",
  identity_provider_other_issuer: "issuer_other",
};

/** The newest are at the end of each list, and are looked at first. */
function issuersOf({ identityProviders, workloads }: App): string[] {
  const all = [...identityProviders, ...workloads].map(({ issuer }) => issuer);
  return [...new Set(all.reverse())].slice(0, ISSUERS_MAXIMUM).reverse();
}

async function checkIssuer(
  outbound: Outbound,
  issuer: string,
  permits: Permits,
): Promise<HealthFinding> {
  const about = { check: "issuer", issuer } as const;
  const keys = await keysOfIssuer(issuer, permits).load(outbound);
  if (!(keys instanceof Failure))
    return { ...about, status: "ok", code: "issuer_ok", evidence: { issuer } };
  const code = CODES[keys.code] ?? "issuer_invalid";
  const evidence = { issuer, problem: String(keys.evidence.problem ?? "").replaceAll("_", " ") };
  // It may be back in a minute, or never have been there: nobody can tell from here.
  if (code === "issuer_away")
    return { ...about, status: "warning", code, evidence, fault: "vendor" };
  return { ...about, status: "failed", code, evidence };
}

export const checkIssuers = (
  outbound: Outbound,
  app: App,
  permits: Permits,
): Promise<HealthFinding[]> =>
  Promise.all(issuersOf(app).map((issuer) => checkIssuer(outbound, issuer, permits)));
