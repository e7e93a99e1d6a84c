/** From the Authorization header to a principal. Knows the ways in, not what they may do. */

import { Failure } from "../http/failure.ts";
import type { Deps } from "../ports.ts";
import { equalText } from "./equal-text.ts";
import type { Principal } from "./scopes.ts";

const ADMIN: Principal = {
  kind: "admin-key",
  id: "admin",
  scopes: "all",
  sdkAppIds: "all",
  allowsUser: () => true,
};

const BEARER = /^Bearer +(\S+)$/i;
/** Characters of a credential that are looked at; anything longer is not a key. */
const KEY_MAXIMUM = 512;

/** RFC 9110 §11.6.1: a 401 names the scheme to use. */
const CHALLENGE = { "WWW-Authenticate": 'Bearer realm="sigpost"' };

export function authenticate(authorization: string | undefined, { config }: Deps): Principal | Failure {
  if (config.adminKey === undefined) return new Failure("access_not_configured");
  if (authorization === undefined) return new Failure("credential_missing", {}, CHALLENGE);
  const presented = BEARER.exec(authorization)?.[1];
  if (presented === undefined || presented.length > KEY_MAXIMUM)
    return new Failure("credential_malformed", {}, CHALLENGE);
  return equalText(presented, config.adminKey) ? ADMIN : new Failure("key_unknown", {}, CHALLENGE);
}
