/**
 * Operators who come through Cloudflare Access. Only where it is configured; a good assertion
 * carries every scope, anything else is as if it were not there.
 * https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/validating-json/
 */

import type { Principal } from "../access/scopes.ts";
import { originList } from "../outbound/index.ts";
import { Failure } from "../problems/failure.ts";
import type { AccessSettings } from "./access-settings.ts";
import type { KeySets } from "./key-sets.ts";
import { keysAt } from "./key-source.ts";
import { readToken } from "./token.ts";
import { verifyToken } from "./verify-token.ts";

const HEADER = "Cf-Access-Jwt-Assertion";
const SAFE_METHODS: readonly string[] = ["GET", "HEAD"];

/**
 * Access rides on a cookie, so another site could send a request in the operator's name. A change
 * has to come from our own page: Sec-Fetch-Site or Origin says so, and JSON is what a foreign form
 * cannot send.
 */
export function crossSiteFault(request: Request): string | undefined {
  if (SAFE_METHODS.includes(request.method)) return undefined;
  const { headers } = request;
  const site = headers.get("Sec-Fetch-Site");
  const origin = headers.get("Origin");
  if (site !== null ? site !== "same-origin" : origin !== new URL(request.url).origin)
    return site !== null || origin !== null ? "another site" : "no Origin";
  const type = headers.get("Content-Type");
  const bodiless = request.method === "DELETE" && type === null;
  return bodiless || /^application\/json\s*(;|$)/i.test(type ?? "")
    ? undefined
    : "not application/json";
}

/**
 * The operator behind an assertion; `undefined` when there is none or it is not good; a failure
 * when it is, and the request is not.
 */
export async function authenticateAccess(
  request: Request,
  access: AccessSettings | undefined,
  { keySets, now }: { readonly keySets: KeySets; readonly now: number },
): Promise<Principal | Failure | undefined> {
  const assertion = request.headers.get(HEADER);
  if (access === undefined || assertion === null) return undefined;
  const token = readToken(assertion);
  if (token instanceof Failure) return undefined;
  // The one algorithm that Access signs with.
  if (token.header.alg !== "RS256") return undefined;
  const { issuer, audiences } = access;
  const source = keysAt(`${issuer}/cdn-cgi/access/certs`, originList([issuer]));
  const claims = await verifyToken(token, { issuer, audiences, source, keySets, now });
  // A service token has no e-mail address: scripts have API keys.
  if (claims instanceof Failure || typeof claims.email !== "string" || claims.email === "")
    return undefined;
  const reason = crossSiteFault(request);
  if (reason !== undefined) return new Failure("cross_site_refused", { reason });
  return {
    kind: "access",
    id: claims.email,
    scopes: "all",
    sdkAppIds: "all",
    allowsUser: () => true,
  };
}
