/** Verifying and decoding UserSigs over HTTP. The work itself is `usersig/`. */

import * as v from "valibot";
import { type App, verificationKeys } from "../apps/app.ts";
import { otherApps } from "../apps/registry.ts";
import { appRoute, publicRoute } from "../http/route.ts";
import { catalogueOf } from "../messages/index.ts";
import { StorageError } from "../problems/storage-error.ts";
import { type Decoded, decodeUserSig, type Verification, verifyUserSig } from "../usersig/index.ts";

const VerifyBody = v.strictObject({
  userSig: v.string(),
  userId: v.optional(v.string()),
  /** The room that a PrivateMapKey must open. */
  roomId: v.optional(v.pipe(v.number(), v.integer("a whole number"))),
  strRoomId: v.optional(v.string()),
  publicKey: v.optional(v.string()),
});

const claimsLine = ({ claims }: Decoded | Verification): string =>
  `userId=${claims?.userId} sdkAppId=${claims?.sdkAppId} expiresAt=${claims?.expiresAt}`;

/** Whose turn it is, who made the token and what was signed, in the line of a shell. */
const detailLine = ({ fault, madeBy, signedText }: Decoded | Verification): string =>
  [
    fault && `fault=${fault}`,
    madeBy && `madeBy=${JSON.stringify(madeBy.library)}`,
    signedText && `signedText=${JSON.stringify(signedText.expected)}`,
  ]
    .filter(Boolean)
    .join(" ");

function verdictLine(verification: Verification): string {
  const { valid, code, cause, remedy, fault } = verification;
  if (!valid) return `invalid: ${code}: ${cause} ${remedy} ${detailLine(verification)}`;
  // A good token that somebody has to do something about helps nobody as it is.
  const useless = fault === undefined ? "" : ` warning: ${cause} ${remedy} fault=${fault}`;
  return `valid ${claimsLine(verification)}${useless}`;
}

/** A clue about the app's own keys, or about the code that signs: other apps' keys add nothing. */
const isExplained = ({ findings }: Verification): boolean =>
  findings.some(({ code }) => /^(?:key|stored_key|signed)_/.test(code));

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
        roomId: body.roomId,
        strRoomId: body.strRoomId,
        publicKey: body.publicKey,
        keys: apps.flatMap(verificationKeys),
        now: call.now,
        sentences: catalogueOf(call.language).userSig,
      });
    let verification = await judge([app]);
    // Keys of the caller's other apps only explain a mismatch; apps that it may not see are not
    // even tried.
    const failed = verification.stages.some(
      ({ stage, status }) => stage === "signature" && status === "failed",
    );
    if (failed && !isExplained(verification)) {
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
    const { code, cause, remedy } = decoded;
    if (code === "ok") return call.text(`readable ${claimsLine(decoded)}`);
    return call.text(`unreadable: ${code}: ${cause} ${remedy} ${detailLine(decoded)}`, 422);
  },
});
