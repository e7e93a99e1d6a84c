/** From the Authorization header to a principal. Knows the ways in, not what they may do. */

import { equalText } from "../bytes/equal-text.ts";
import { Failure } from "../problems/failure.ts";
import type { ApiKeys } from "./api-keys.ts";
import { looksLikeKey } from "./key-format.ts";
import type { Principal } from "./scopes.ts";

const ADMIN: Principal = {
  kind: "admin-key",
  id: "admin",
  scopes: "all",
  sdkAppIds: "all",
  allowsUser: () => true,
};

/** The scheme of end users' own devices. */
export const isUserSigAuthorization = (
  authorization: string | undefined,
): authorization is string => authorization !== undefined && /^UserSig(?: |$)/i.test(authorization);

const BEARER = /^Bearer +(\S+)$/i;
/** Characters of a credential that are looked at; anything longer is not a key. */
const KEY_MAXIMUM = 512;

/** The name of `ADMIN_KEY` among the secrets that can be guessed. */
const ADMIN_SECRET = "admin";

/** The failures of the address that a request came from. */
export interface Failures {
  /**
   * The refusal, when no secret from there may be compared; one of this name that was right before
   * may.
   */
  hold(secret?: string): Failure | undefined;
  succeeded(secret: string): void;
}

export interface Needs {
  readonly config: { readonly adminKey?: string };
  readonly apiKeys: ApiKeys;
}

const presentedIn = (authorization: string | undefined): string | undefined =>
  authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];

/** The token of an Authorization header, where it looks like one of an issuer's. */
export function presentedToken(authorization: string | undefined): string | undefined {
  const presented = presentedIn(authorization);
  return presented?.startsWith("eyJ") && presented.includes(".") ? presented : undefined;
}

/** Whether the API key is one that this isolate knows. Nobody is let in by that. */
export function presentsKnownKey(
  authorization: string | undefined,
  { apiKeys }: Pick<Needs, "apiKeys">,
): boolean {
  const presented = presentedIn(authorization);
  return presented !== undefined && apiKeys.knows(presented);
}

/**
 * At once for the bootstrap key and for API keys that this isolate knows.
 *
 * @param alongside called where storage is asked for the key, for what can be asked with it
 */
export function authenticate(
  authorization: string | undefined,
  { config, apiKeys }: Needs,
  failures: Failures,
  alongside?: () => void,
): Principal | Failure | Promise<Principal | Failure> {
  const presented = presentedIn(authorization);
  const isApiKey =
    presented !== undefined && presented.length <= KEY_MAXIMUM && looksLikeKey(presented);
  const { adminKey } = config;
  // An API key with the scope `admin` takes the bootstrap key's place, so that ADMIN_KEY can be
  // removed once there is one.
  if (adminKey === undefined && !isApiKey) return new Failure("access_not_configured");
  if (authorization === undefined) return new Failure("credential_missing");
  if (presented === undefined || presented.length > KEY_MAXIMUM)
    return new Failure("credential_malformed");
  const isAdminKey = adminKey !== undefined && equalText(presented, adminKey);
  if (isAdminKey || !isApiKey) {
    const held = failures.hold(ADMIN_SECRET);
    if (held) return held;
    if (!isAdminKey) return new Failure("key_unknown");
    failures.succeeded(ADMIN_SECRET);
    return ADMIN;
  }
  const held = failures.hold();
  if (held && !apiKeys.knows(presented)) return held;
  const judge = (outcome: Principal | Failure): Principal | Failure => {
    if (!(outcome instanceof Failure)) return outcome;
    const { code, evidence } = outcome;
    const nobody = adminKey === undefined && (code === "key_unknown" || code === "key_mistyped");
    return nobody ? new Failure("access_not_configured") : new Failure(code, evidence);
  };
  const outcome = apiKeys.authenticate(presented);
  if (!(outcome instanceof Promise)) return judge(outcome);
  alongside?.();
  return outcome.then(judge);
}
