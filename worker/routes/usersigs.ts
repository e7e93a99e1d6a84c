/** Issuing UserSigs over HTTP. The work itself is `usersig/`. */

import * as v from "valibot";
import { hasScope, type Principal } from "../access/scopes.ts";
import { type App, isAdministrator } from "../apps/app.ts";
import { appRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { EXPIRE_DEFAULT, EXPIRE_MAXIMUM, rfc3339, signUserSig } from "../usersig/index.ts";

const BATCH_MAXIMUM = 1000;

const IssueBody = v.strictObject({
  userId: v.optional(v.string()),
  userIds: v.optional(v.array(v.string())),
  expire: v.optional(v.number(), EXPIRE_DEFAULT),
  userBuf: v.optional(v.string()),
});

/** Seconds: the longest lifetime for this caller and app. */
export const longestLifetime = (app: App, principal: Principal): number =>
  Math.min(app.maxExpire ?? EXPIRE_MAXIMUM, principal.maxExpire ?? EXPIRE_MAXIMUM);

/** Why this caller may not have a UserSig of this user, or `undefined`. */
export function refuseUser(userId: string, app: App, principal: Principal): Failure | undefined {
  if (!principal.allowsUser(userId)) return new Failure("userid_not_allowed", { userId });
  if (isAdministrator(userId, app) && !hasScope(principal, "usersig:issue-admin"))
    return new Failure("admin_userid_refused", { userId });
  return undefined;
}

export const issueUserSigs = appRoute({
  operation: "issueUserSigs",
  scope: "usersig:issue",
  preferred: true,
  body: IssueBody,
  async handle({ call, principal, app, body }) {
    const { userId, userIds, expire, userBuf } = body;
    const { now } = call;
    const { sdkAppId, secretKey, userIdPolicy } = app;
    const maxExpire = longestLifetime(app, principal);
    const sign = (userId: string) =>
      signUserSig({ sdkAppId, secretKey, userIdPolicy, userId, expire, now, maxExpire, userBuf });
    const times = { issuedAt: rfc3339(now), expiresAt: rfc3339(now + expire), expire };
    if (userIds === undefined) {
      if (userId === undefined) return new Failure("userid_missing");
      const refusal = refuseUser(userId, app, principal);
      if (refusal) return refusal;
      const userSig = await sign(userId);
      call.trace.issued = 1;
      return call.wantsText
        ? call.text(userSig)
        : call.json({ userSig, sdkAppId, userId, ...times });
    }
    if (userId !== undefined) return new Failure("batch_and_single");
    if (userIds.length === 0 || userIds.length > BATCH_MAXIMUM)
      return new Failure("batch_empty", { maximum: BATCH_MAXIMUM });
    for (const userId of userIds) {
      const refusal = refuseUser(userId, app, principal);
      if (refusal) return refusal;
    }
    const userSigs = await Promise.all(
      userIds.map(async (userId) => ({ userId, userSig: await sign(userId) })),
    );
    call.trace.issued = userSigs.length;
    if (call.wantsText) return call.text(userSigs.map(({ userId, userSig }) => [userId, userSig]));
    return call.json({ userSigs, sdkAppId, ...times });
  },
});
