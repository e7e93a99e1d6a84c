/**
 * Making UserSigs and TRTC PrivateMapKeys. Source of the format: Tencent's TLSSigAPIv2 libraries.
 */

import { decodeBase64, encodeBase64, encodeTencentBase64 } from "../bytes/base64.ts";
import {
  checkExpire,
  checkUserId,
  isSdkAppId,
  USERBUF_MAXIMUM_BYTES,
  type UserIdPolicy,
  UserSigInputError,
} from "./input.ts";
import { hmacKey } from "./key.ts";
import { packRoomTicket, type RoomTicket } from "./room-ticket.ts";
import { type SignedFields, signedText } from "./signed-text.ts";
import { deflateStored } from "./zlib.ts";

export interface SignInput {
  readonly sdkAppId: number;
  /** The SecretKey's text as the console shows it. */
  readonly secretKey: string;
  readonly userId: string;
  /** Lifetime in whole seconds. */
  readonly expire: number;
  /** Unix seconds; a fraction is cut off. */
  readonly now: number;
  /** Raw bytes, or their standard base64. Only for PrivateMapKeys and the like. */
  readonly userBuf?: Uint8Array | string | undefined;
  /** Narrows what a UserID may hold; without it everything but control characters. */
  readonly userIdPolicy?: UserIdPolicy | undefined;
  /** Seconds: the longest lifetime allowed here. */
  readonly maxExpire?: number | undefined;
}

const encoder = new TextEncoder();

function userBufText(userBuf: Uint8Array | string): string {
  const bytes = typeof userBuf === "string" ? decodeBase64(userBuf) : userBuf;
  if (bytes === undefined || bytes.length === 0) throw new UserSigInputError("userbuf_invalid");
  if (bytes.length > USERBUF_MAXIMUM_BYTES)
    throw new UserSigInputError("userbuf_too_long", {
      bytes: bytes.length,
      maximum: USERBUF_MAXIMUM_BYTES,
    });
  return typeof userBuf === "string" ? userBuf : encodeBase64(bytes);
}

/** What is going to be signed, or a `UserSigInputError`. */
function checkedFields({
  sdkAppId,
  secretKey,
  userId,
  userIdPolicy,
  expire,
  maxExpire,
  now,
  userBuf,
}: SignInput) {
  if (!isSdkAppId(sdkAppId)) throw new UserSigInputError("sdkappid_invalid");
  if (secretKey === "") throw new UserSigInputError("secret_key_missing");
  checkUserId(userId, userIdPolicy);
  checkExpire(expire, maxExpire);
  const time = Math.floor(now);
  return {
    userId,
    sdkAppId,
    time,
    expire,
    userBuf: userBuf === undefined ? undefined : userBufText(userBuf),
  };
}

function packToken(
  { userId, sdkAppId, time, expire, userBuf }: SignedFields,
  mac: Uint8Array,
): string {
  const extra = userBuf === undefined ? "" : `"TLS.userbuf":"${userBuf}",`;
  const json = `{"TLS.ver":"2.0","TLS.identifier":${JSON.stringify(userId)},"TLS.sdkappid":${sdkAppId},"TLS.time":${time},"TLS.expire":${expire},${extra}"TLS.sig":"${encodeBase64(mac)}"}`;
  return encodeTencentBase64(deflateStored(json));
}

/**
 * Signs a UserSig.
 *
 * @throws {UserSigInputError} (as a rejection) when the input could not be signed safely; nothing
 *   was signed then.
 * @example await signUserSig({ sdkAppId: 1400000001, secretKey, userId: "alice", expire: 86400,
 *   now: Date.now() / 1000 });
 */
export async function signUserSig(input: SignInput): Promise<string> {
  const fields = checkedFields(input);
  const key = await hmacKey(input.secretKey);
  const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(signedText(fields)));
  return packToken(fields, new Uint8Array(mac));
}

export type PrivateMapKeyInput = Omit<SignInput, "userBuf"> & RoomTicket;

/**
 * Signs a TRTC PrivateMapKey: a UserSig whose userbuf names a room and what the user may do in it.
 * Takes `roomId` (1–4294967294) or `strRoomId` (1–64 bytes of Tencent's set), never both;
 * privileges as names or as the bit field.
 *
 * @throws {UserSigInputError} (as a rejection) as {@link signUserSig}, and for rooms and privileges
 *   that TRTC would refuse.
 */
export async function signPrivateMapKey(input: PrivateMapKeyInput): Promise<string> {
  const { sdkAppId, userId, expire } = input;
  if (!isSdkAppId(sdkAppId)) throw new UserSigInputError("sdkappid_invalid");
  checkUserId(userId, input.userIdPolicy);
  checkExpire(expire, input.maxExpire);
  return signUserSig({
    ...input,
    userBuf: packRoomTicket(input, sdkAppId, userId, Math.floor(input.now) + expire),
  });
}
