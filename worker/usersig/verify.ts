/**
 * Judging a token: stage by stage, every fault reported, the first one primary; valid only when all
 * stages passed.
 */

import { decodeBase64 } from "../bytes/base64.ts";
import { claimsOf, readToken } from "./decode.ts";
import type { Fields } from "./fields.ts";
import { explainMismatch } from "./forensics.ts";
import { userIdFault } from "./input.ts";
import { hmacKey } from "./key.ts";
import type { V1Fields } from "./legacy.ts";
import type { Report } from "./report.ts";
import { unpackRoomTicket } from "./room-ticket.ts";
import { userSigEn } from "./sentences.en.ts";
import type { UserSigSentences } from "./sentences.ts";
import { signedText } from "./signed-text.ts";
import { rfc3339 } from "./time.ts";
import type { Decoded, Verification, VerificationKey } from "./types.ts";
import type { V1Verdict } from "./v1-signature.ts";

export interface VerifyOptions {
  /** The SDKAppID that the token must be for. */
  readonly sdkAppId?: number | undefined;
  /** The UserID that the token must be for. */
  readonly userId?: string | undefined;
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

const encoder = new TextEncoder();

/**
 * Verifies a UserSig, a PrivateMapKey or (with `publicKey`) a P-256 v1 token. Never throws. The
 * comparison is constant-time.
 *
 * @param text the token; pasted noise is removed and reported
 */
export async function verifyUserSig(text: string, options: VerifyOptions): Promise<Verification> {
  const { report, whole, format, fields, cleaned } = readToken(text);
  let keyId: string | undefined;
  let proven = false;
  if (whole) {
    if (format === "v1")
      report.note("version", "v1_token", options.publicKey === undefined ? "error" : "warning");
    checkIdentity(fields, options, report);
    checkTime(fields, options.now, format, report);
    if (format === "v1") proven = await checkV1(fields as V1Fields, options.publicKey, report);
    else {
      keyId = await checkSignature(fields, options, report);
      proven = keyId !== undefined;
    }
    if (format !== "v1" && fields.userBuf !== undefined) checkUserBuf(fields, report);
  }
  const outcome = report.finish(options.sentences ?? userSigEn(), "ok");
  return {
    // Nothing found wrong is not enough: a signature must have been found right.
    valid: outcome.code === "ok" && proven,
    ...outcome,
    ...(keyId !== undefined && { keyId }),
    ...claimsOf(fields),
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
    if (expected.trim() === userId.trim())
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

const isOwn = (key: VerificationKey, sdkAppId: number | undefined): boolean =>
  key.sdkAppId === undefined || key.sdkAppId === sdkAppId;

/** @returns the id of the key that signed the token */
async function checkSignature(
  fields: Fields,
  options: VerifyOptions,
  report: Report,
): Promise<string | undefined> {
  const { userId, time, expire, sig } = fields;
  if (sig === undefined || userId === undefined || time === undefined || expire === undefined)
    return undefined;
  const sdkAppId = fields.sdkAppIdText ?? fields.sdkAppId;
  if (sdkAppId === undefined) return undefined;
  const signature = decodeBase64(sig);
  if (signature === undefined) report.note("signature", "bad_sig_encoding", "error");
  else if (signature.length !== 32)
    report.note("signature", "bad_sig_length", "error", { bytes: signature.length });
  if (signature?.length !== 32) return undefined;
  const signed = { userId, sdkAppId, time, expire, userBuf: fields.userBuf };
  const bytes = encoder.encode(signedText(signed));
  for (const key of options.keys) {
    if (key.secretKey === "") continue;
    const good = await crypto.subtle.verify(
      "HMAC",
      await hmacKey(key.secretKey),
      signature as Uint8Array<ArrayBuffer>,
      bytes,
    );
    if (!good) continue;
    if (!isOwn(key, fields.sdkAppId)) {
      report.note("signature", "sig_mismatch", "error");
      report.explain("sig_mismatch", "key_of_other_app", {
        keyId: key.id,
        sdkAppId: key.sdkAppId as number,
      });
    } else if (key.previous) report.note("signature", "previous_key", "warning", { keyId: key.id });
    report.pass("signature");
    return key.id;
  }
  if (options.keys.every((key) => key.secretKey === "")) {
    report.note("signature", "no_key", "error");
    return undefined;
  }
  report.note("signature", "sig_mismatch", "error");
  const clue = await explainMismatch(signed, signature, options.keys, options.userId);
  if (clue) report.explain("sig_mismatch", clue.code, clue.evidence);
  return undefined;
}

/** The fields without which a v1 token would be for nobody, for no app, or for ever. */
const V1_REQUIRED = [
  ["userId", "TLS.identifier"],
  ["sdkAppId", "TLS.sdk_appid"],
  ["time", "TLS.time"],
  ["expire", "TLS.expire_after"],
] as const;

async function checkV1(
  fields: V1Fields,
  publicKey: string | undefined,
  report: Report,
): Promise<boolean> {
  // The signed text is joined by lines without escaping: a field could hide inside another, and
  // then nothing would check it.
  for (const [name, field] of V1_REQUIRED)
    if (fields[name] === undefined) report.note("fields", "missing_field", "error", { field });
  report.pass("fields");
  if (publicKey === undefined) return false;
  const verdict = await v1Verdict(fields, publicKey);
  if (verdict === "ok") report.pass("signature");
  else {
    report.note("signature", "sig_mismatch", "error");
    report.explain("sig_mismatch", verdict);
  }
  return verdict === "ok";
}

/** The base64 of a PEM text (RFC 7468), or nothing. */
function publicKeyText(pem: string): string {
  const [, block = ""] = pem.split("-----BEGIN PUBLIC KEY-----", 2);
  const end = block.indexOf("-----END PUBLIC KEY-----");
  return end < 0 ? "" : block.slice(0, end).replace(/\s+/g, "");
}

async function v1Verdict(fields: V1Fields, publicKey: string): Promise<V1Verdict> {
  const spki = decodeBase64(publicKeyText(publicKey));
  if (!spki?.length) return "bad_public_key";
  const der = decodeBase64((fields.sig ?? "").replace(/\s+/g, ""));
  if (!der) return "v1_sig_mismatch";
  const { verifyV1 } = await import("./v1-signature.ts");
  return verifyV1(fields, spki, der);
}

function checkUserBuf(fields: Fields, report: Report): void {
  const text = fields.userBuf as string;
  if (text === "") {
    report.note("userbuf", "userbuf_empty", "warning");
    return;
  }
  const joined = text.replace(/[\r\n]/g, "");
  const bytes = decodeBase64(joined);
  if (bytes === undefined) {
    // A text outside base64 could smuggle further signed lines past verifiers that splice it in as
    // it is.
    report.note("userbuf", "bad_userbuf", "error");
    return;
  }
  if (joined !== text) report.note("userbuf", "userbuf_line_breaks", "warning");
  report.note("userbuf", "unexpected_userbuf", "warning");
  const ticket = unpackRoomTicket(bytes);
  if (!ticket || fields.userId === undefined) return;
  if (ticket.sdkAppId !== fields.sdkAppId)
    report.note("userbuf", "userbuf_mismatch", "error", {
      field: "SDKAppID",
      inner: ticket.sdkAppId,
      outer: fields.sdkAppId ?? 0,
    });
  else if (!sameBytes(ticket.account, encoder.encode(fields.userId))) {
    const inner = new TextDecoder().decode(ticket.account);
    if (isCutAccount(ticket.account, fields.userId))
      report.note("userbuf", "userbuf_account_cut", "warning");
    else
      report.note("userbuf", "userbuf_mismatch", "error", {
        field: "UserID",
        inner,
        outer: fields.userId,
      });
  }
  if (ticket.expiresAt === fields.expire)
    report.note("userbuf", "inner_expiry_relative", "warning", { expire: ticket.expiresAt });
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * Node, Java and C# libraries write the account of a non-ASCII UserID as low bytes of its UTF-16
 * units, or cut to their number.
 */
function isCutAccount(account: Uint8Array, userId: string): boolean {
  if (account.length !== userId.length) return false;
  const lowBytes = Uint8Array.from({ length: userId.length }, (_, i) => userId.charCodeAt(i) & 255);
  return (
    sameBytes(account, lowBytes) ||
    sameBytes(account, encoder.encode(userId).subarray(0, userId.length))
  );
}
