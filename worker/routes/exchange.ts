/**
 * A UserSig for whoever an identity provider says is asking. Nobody chooses the UserID here: the
 * app's settings and the ID token do.
 */

import * as v from "valibot";
import { findAnyApp } from "../apps/registry.ts";
import { publicRoute } from "../http/route.ts";
import { identify, issuerPermits } from "../identity/index.ts";
import { Failure } from "../problems/failure.ts";
import { EXPIRE_MAXIMUM, rfc3339, signUserSig } from "../usersig/index.ts";

const ExchangeBody = v.strictObject({ expire: v.optional(v.number()) });

export const exchangeIdToken = publicRoute({
  operation: "exchangeIdToken",
  cors: true,
  // A backend, or everybody behind one gateway, may exchange from one address: each person has a
  // limit of their own.
  unlimited: true,
  body: ExchangeBody,
  async handle({ call, body }) {
    const { deps, now } = call;
    const sdkAppIdText = call.context.req.param("sdkAppId") as string;
    const app = await findAnyApp(sdkAppIdText, deps);
    // The same for an app that is not here: who has no token learns nothing about which apps are.
    const none = new Failure("identity_provider_not_configured", {
      sdkAppId: sdkAppIdText.slice(0, 10),
    });
    if (app instanceof Failure)
      return app.code === "app_not_found" || app.code === "app_not_configured" ? none : app;
    if (app.identityProviders.length === 0) return none;
    call.trace.sdkAppId = app.sdkAppId;
    const permits = issuerPermits(deps.config.allowLoopbackIssuers);
    const identity = await identify(call.header("Authorization"), app, {
      keySets: deps.keySets,
      permits,
      now,
    });
    if (identity instanceof Failure) return identity;
    const { userId, issuer, subject } = identity;
    call.trace.actor = { kind: "identity", id: `${issuer} ${subject}` };
    call.trace.userIds = [userId];
    const tooMany = deps.requestGate.take(
      `identity ${issuer} ${subject} ${app.sdkAppId}`,
      call.milliseconds,
    );
    if (tooMany !== undefined) return new Failure("rate_limited", { seconds: tooMany });
    const { sdkAppId, secretKey, userIdPolicy } = app;
    const maxExpire = Math.min(app.exchangeExpire, app.maxExpire ?? EXPIRE_MAXIMUM);
    const { expire = maxExpire } = body;
    const userSig = await signUserSig({
      sdkAppId,
      secretKey,
      userIdPolicy,
      userId,
      expire,
      maxExpire,
      now,
    });
    call.trace.issued = 1;
    if (call.wantsText) return call.text(userSig);
    return call.json({
      userSig,
      sdkAppId,
      userId,
      issuedAt: rfc3339(now),
      expiresAt: rfc3339(now + expire),
      expire,
    });
  },
});
