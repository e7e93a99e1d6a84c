/** The user of a path: who may act for them, and the user's own device with its UserSig. */

import type { Context } from "hono";
import type { Principal, Scope } from "../access/scopes.ts";
import { type App, verificationKeys } from "../apps/app.ts";
import { findApp } from "../apps/registry.ts";
import type { Deps } from "../deps.ts";
import { Failure } from "../problems/failure.ts";
import { PROBLEMS } from "../problems/problems.ts";
import { userIdFault } from "../usersig/index.ts";

const USER_SIG = /^UserSig +(\S+)$/i;
/** Characters; the longest UserSig with all of its fields stays far below. */
const USER_SIG_MAXIMUM = 4096;
const OWN_SCOPES: ReadonlySet<Scope> = new Set(["device:write", "device:read", "status:write"]);

const refused = (reason: string): Failure => new Failure("usersig_refused", { reason });

const pathUserId = (context: Context): string => context.req.param("userId") as string;

/** The UserID of the path, if it is one for this app and the caller may act for it. */
export function readUserId(context: Context, app: App, principal: Principal): string | Failure {
  const userId = pathUserId(context);
  const fault = userIdFault(userId, app.userIdPolicy);
  if (fault) return new Failure(fault.code, fault.evidence);
  return principal.allowsUser(userId) ? userId : new Failure("userid_not_allowed", { userId });
}

/** The user of the path, when the UserSig is a good one of this app and of exactly this user. */
export async function userPrincipal(
  authorization: string,
  context: Context,
  deps: Deps,
): Promise<Principal | Failure> {
  const userSig = USER_SIG.exec(authorization)?.[1];
  if (userSig === undefined || userSig.length > USER_SIG_MAXIMUM)
    return new Failure("credential_malformed");
  const userId = pathUserId(context);
  const principal: Principal = {
    kind: "user",
    id: `${context.req.param("sdkAppId")}/${userId}`,
    scopes: OWN_SCOPES,
    sdkAppIds: "all",
    allowsUser: (other) => other === userId,
  };
  const app = await findApp(context.req.param("sdkAppId") as string, principal, deps);
  // To somebody without a good UserSig an app that does not exist looks like one whose key did not
  // sign.
  if (app instanceof Failure) return PROBLEMS[app.code][0] === 404 ? refused("signature") : app;
  const now = Math.floor(deps.clock() / 1000);
  const { verifyUserSig } = await import("../usersig/verify.ts");
  const { valid, code } = await verifyUserSig(userSig, {
    sdkAppId: app.sdkAppId,
    userId,
    keys: verificationKeys(app),
    now,
  });
  return valid ? { ...principal, sdkAppIds: new Set([app.sdkAppId]) } : refused(code);
}
