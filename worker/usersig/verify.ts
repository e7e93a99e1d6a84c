/**
 * Judging a token: stage by stage, every fault reported, the first one primary; valid only when all
 * stages passed.
 */

import { checkSignature, type SignatureAnswer } from "./check-signature.ts";
import { checkNoUserBuf, checkUserBuf } from "./check-userbuf.ts";
import { checkV1 } from "./check-v1.ts";
import { claimsOf, makerOf } from "./decode.ts";
import type { Fields } from "./fields.ts";
import { userIdFault } from "./input.ts";
import type { V1Fields } from "./legacy.ts";
import { differByInvisible, noteImplausible } from "./plausible.ts";
import { readToken } from "./read.ts";
import type { Report } from "./report.ts";
import { userSigEn } from "./sentences.en.ts";
import type { UserSigSentences } from "./sentences.ts";
import { rfc3339 } from "./time.ts";
import type { Decoded, Verification, VerificationKey } from "./types.ts";

export interface VerifyOptions {
  /** The SDKAppID that the token must be for. */
  readonly sdkAppId?: number | undefined;
  /** The UserID that the token must be for. */
  readonly userId?: string | undefined;
  /** The room that a PrivateMapKey must open: `roomId` a number, `strRoomId` a text. */
  readonly roomId?: number | undefined;
  readonly strRoomId?: string | undefined;
  /** Keys to try, in this order. */
  readonly keys: readonly VerificationKey[];
  /** Unix seconds. */
  readonly now: number;
  /** PEM public key of an old app, to verify its v1 tokens (P-256). */
  readonly publicKey?: string | undefined;
  /** The sentences' language; English without it. */
  readonly sentences?: UserSigSentences | undefined;
}

/**
 * Seconds that a token's issue time may lie ahead: clocks differ, and Tencent's browser library
 * rounds up.
 */
const CLOCK_TOLERANCE = 300;
const MILLISECONDS_FROM = 1e11;
const SHORT_LIFETIME = 60;

/**
 * Verifies a UserSig, a PrivateMapKey or (with `publicKey`) a P-256 v1 token. Never throws. The
 * comparison is constant-time.
 *
 * @param text the token; pasted noise is removed and reported
 */
export async function verifyUserSig(text: string, options: VerifyOptions): Promise<Verification> {
  const reading = readToken(text, options.userId);
  const { report, whole, format, fields, form, cleaned } = reading;
  let signature: SignatureAnswer = {};
  let proven = false;
  if (whole) {
    if (format === "v1")
      report.note("version", "v1_token", options.publicKey === undefined ? "error" : "warning");
    checkIdentity(fields, options, report);
    checkTime(fields, options.now, format, report);
    if (format === "v1") proven = await checkV1(fields as V1Fields, options.publicKey, report);
    else {
      const { keys, userId } = options;
      signature = await checkSignature({ fields, json: form?.json ?? "", keys, userId }, report);
      proven = signature.keyId !== undefined;
      if (fields.userBuf === undefined) checkNoUserBuf(options, report);
      else checkUserBuf(fields, options, report);
    }
  }
  const outcome = report.finish(options.sentences ?? userSigEn(), "ok");
  return {
    // Nothing found wrong is not enough: a signature must have been found right.
    valid: outcome.code === "ok" && proven,
    ...outcome,
    ...signature,
    ...claimsOf(fields),
    ...makerOf(reading),
    ...(cleaned !== undefined && { cleaned }),
  };
}

function checkIdentity(fields: Fields, options: VerifyOptions, report: Report): void {
  const { sdkAppId, userId } = fields;
  if (sdkAppId !== undefined) {
    if (options.sdkAppId !== undefined && options.sdkAppId !== sdkAppId)
      report.note("sdkappid", "sdkappid_mismatch", "error", {
        expected: options.sdkAppId,
        got: sdkAppId,
      });
    report.pass("sdkappid");
  }
  if (userId === undefined) return;
  const expected = options.userId;
  if (expected !== undefined && expected !== userId) {
    report.note("userid", "userid_mismatch", "error", { expected, got: userId });
    if (differByInvisible(expected, userId))
      report.explain("userid_mismatch", "userid_differs_by_invisible", { expected, got: userId });
    else if (expected.trim() === userId.trim())
      report.explain("userid_mismatch", "userid_differs_by_space", { expected, got: userId });
    else if (expected.normalize() === userId.normalize())
      report.explain("userid_mismatch", "userid_differs_by_normalization", {
        expected,
        got: userId,
      });
    else if (expected.toLowerCase() === userId.toLowerCase())
      report.explain("userid_mismatch", "userid_differs_by_case", { expected, got: userId });
  }
  const fault = userIdFault(userId, "printable");
  if (fault?.code === "userid_too_long")
    report.note("userid", "userid_too_long_inside", "warning", fault.evidence);
  else if (fault?.code === "userid_control_character")
    report.note("userid", "userid_control_inside", "warning", fault.evidence);
  else if (fault && fault.code !== "userid_empty")
    report.note("userid", "userid_not_ascii_inside", "warning");
  noteImplausible(fields, report);
  report.pass("userid");
}

function checkTime(
  { time, expire }: Fields,
  now: number,
  format: Decoded["format"],
  report: Report,
): void {
  if (time === undefined || expire === undefined) return;
  const end = time + expire;
  if (now > end)
    report.note("time", "expired", "error", {
      expiresAt: rfc3339(end),
      seconds: Math.floor(now - end),
    });
  // The oldest v1 form writes local time with a fixed zone, which says nothing about the future.
  const ahead = format === "v1" ? 0 : Math.ceil(time - now);
  if (ahead > CLOCK_TOLERANCE)
    report.note("time", "not_yet_valid", "error", {
      issuedAt: rfc3339(time),
      seconds: Math.min(ahead, Number.MAX_SAFE_INTEGER),
    });
  else if (ahead > 1) report.note("time", "clock_ahead", "warning", { seconds: ahead });
  if (time >= MILLISECONDS_FROM) report.explain("not_yet_valid", "time_in_milliseconds", { time });
  if (expire < SHORT_LIFETIME) report.note("time", "short_lifetime", "info", { expire });
  report.pass("time");
}
