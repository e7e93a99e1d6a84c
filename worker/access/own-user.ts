/** A user's own device speaking for itself with its UserSig: good for its own UserID in its own app, and nothing else. */

import { type App, verificationKeys } from "../apps/app.ts";
import { Failure } from "../http/failure.ts";
import { verifyUserSig } from "../usersig/index.ts";
import type { Principal, Scope } from "./scopes.ts";

const USER_SIG = /^UserSig +(\S+)$/i;
/** Characters of a UserSig that are looked at; real ones are a few hundred long. */
const LENGTH_MAXIMUM = 4096;

/** RFC 9110 §11.6.1. */
const CHALLENGE = { "WWW-Authenticate": 'UserSig realm="sigpost"' };

export const speaksForItself = (authorization: string | undefined): authorization is string =>
  authorization !== undefined && /^UserSig /i.test(authorization);

/** @param now Unix seconds */
export async function authenticateUser(
  authorization: string,
  app: App,
  userId: string,
  scope: Scope,
  now: number,
): Promise<Principal | Failure> {
  const userSig = USER_SIG.exec(authorization)?.[1];
  if (userSig === undefined || userSig.length > LENGTH_MAXIMUM)
    return new Failure("credential_malformed", {}, CHALLENGE);
  const { sdkAppId } = app;
  const { valid, code } = await verifyUserSig(userSig, { sdkAppId, userId, keys: verificationKeys(app), now });
  if (!valid) return new Failure("usersig_refused", { reason: code }, CHALLENGE);
  return {
    kind: "user",
    id: userId,
    scopes: new Set([scope]),
    sdkAppIds: new Set([sdkAppId]),
    allowsUser: (id) => id === userId,
  };
}
