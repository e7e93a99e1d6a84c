/** Verifying and decoding UserSigs over HTTP. The work itself is `usersig/`. */

import * as v from "valibot";
import { type App, verificationKeys } from "../apps/app.ts";
import { otherApps } from "../apps/registry.ts";
import { appRoute, publicRoute } from "../http/route.ts";
import { catalogueOf } from "../messages/index.ts";
import { StorageError } from "../problems/storage-error.ts";
import { decodeUserSig, type Verification, verifyUserSig } from "../usersig/index.ts";

const VerifyBody = v.strictObject({
  userSig: v.string(),
  userId: v.optional(v.string()),
  publicKey: v.optional(v.string()),
});

const verdictLine = ({ valid, code, cause, remedy, claims }: Verification): string =>
  valid
    ? `valid userId=${claims?.userId} sdkAppId=${claims?.sdkAppId} expiresAt=${claims?.expiresAt}`
    : `invalid: ${code}: ${cause} ${remedy}`;

/** The verdict does not depend on other apps, so it is given without them. */
function noneIfStorageFails(error: unknown): App[] {
  if (error instanceof StorageError) return [];
  throw error;
}

export const verifyUserSigs = appRoute({
  operation: "verifyUserSig",
  scope: "usersig:verify",
  preferred: true,
  body: VerifyBody,
  async handle({ call, principal, app, body }) {
    const judge = (apps: readonly App[]) =>
      verifyUserSig(body.userSig, {
        sdkAppId: app.sdkAppId,
        userId: body.userId,
        publicKey: body.publicKey,
        keys: apps.flatMap(verificationKeys),
        now: call.now,
        sentences: catalogueOf(call.language).userSig,
      });
    let verification = await judge([app]);
    // Keys of the caller's other apps only explain a mismatch; apps that it may not see are not
    // even tried.
    if (
      verification.stages.some(({ stage, status }) => stage === "signature" && status === "failed")
    ) {
      const others = await otherApps(app.sdkAppId, principal, call.deps).catch(noneIfStorageFails);
      if (others.length > 0) verification = await judge([app, ...others]);
    }
    if (call.wantsText) return call.text(verdictLine(verification), verification.valid ? 200 : 422);
    return call.explained(verification);
  },
});

const DecodeBody = v.strictObject({ userSig: v.string() });

export const decodeUserSigs = publicRoute({
  operation: "decodeUserSig",
  body: DecodeBody,
  async handle({ call, body }) {
    const decoded = await decodeUserSig(body.userSig, {
      sentences: catalogueOf(call.language).userSig,
    });
    if (!call.wantsText) return call.explained(decoded);
    const { code, cause, remedy, claims } = decoded;
    if (code !== "ok") return call.text(`unreadable: ${code}: ${cause} ${remedy}`, 422);
    return call.text(
      `readable userId=${claims?.userId} sdkAppId=${claims?.sdkAppId} expiresAt=${claims?.expiresAt}`,
    );
  },
});
