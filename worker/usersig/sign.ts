/** Making UserSigs and TRTC PrivateMapKeys. Source of the format: Tencent's TLSSigAPIv2 libraries. */

import { decodeBase64, encodeBase64, encodeTencentBase64 } from "./base64.ts";
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
import { utf8 } from "./utf8.ts";
import { deflateStored, STORED_OVERHEAD } from "./zlib.ts";

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

/** HMAC-SHA256 of a message under a SecretKey's text. */
export type Hmac = (secretKey: string, message: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();
/** Characters of the longest token's JSON and of its signed text: a userbuf of 1,024 bytes, and the rest. */
const LONGEST = 2048;
// Memory that every token is made in. Making one never waits, so no two are made at a time.
const message = new Uint8Array(LONGEST);
const plain = new Uint8Array(LONGEST);
const packed = new Uint8Array(LONGEST + STORED_OVERHEAD);

function userBufText(userBuf: Uint8Array | string): string {
  const bytes = typeof userBuf === "string" ? decodeBase64(userBuf) : userBuf;
  if (bytes === undefined || bytes.length === 0) throw new UserSigInputError("userbuf_invalid");
  if (bytes.length > USERBUF_MAXIMUM_BYTES)
    throw new UserSigInputError("userbuf_too_long", { bytes: bytes.length, maximum: USERBUF_MAXIMUM_BYTES });
  return typeof userBuf === "string" ? userBuf : encodeBase64(bytes);
}

/** What is going to be signed, or a `UserSigInputError`. */
function checkedFields({ sdkAppId, secretKey, userId, userIdPolicy, expire, maxExpire, now, userBuf }: SignInput) {
  if (!isSdkAppId(sdkAppId)) throw new UserSigInputError("sdkappid_invalid");
  if (secretKey === "") throw new UserSigInputError("secret_key_missing");
  checkUserId(userId, userIdPolicy);
  checkExpire(expire, maxExpire);
  const time = Math.floor(now);
  return { userId, sdkAppId, time, expire, userBuf: userBuf === undefined ? undefined : userBufText(userBuf) };
}

function packToken({ userId, sdkAppId, time, expire, userBuf }: SignedFields, mac: Uint8Array): string {
  const extra = userBuf === undefined ? "" : `"TLS.userbuf":"${userBuf}",`;
  const json = `{"TLS.ver":"2.0","TLS.identifier":${JSON.stringify(userId)},"TLS.sdkappid":${sdkAppId},"TLS.time":${time},"TLS.expire":${expire},${extra}"TLS.sig":"${encodeBase64(mac)}"}`;
  const bytes = utf8(json, plain);
  return encodeTencentBase64(bytes.length > LONGEST ? deflateStored(bytes) : deflateStored(bytes, packed));
}

/**
 * Signs a UserSig.
 *
 * @throws {UserSigInputError} (as a rejection) when the input could not be signed safely; nothing was signed then.
 * @example
 * await signUserSig({ sdkAppId: 1400000001, secretKey, userId: "alice", expire: 86400, now: Date.now() / 1000 });
 */
export async function signUserSig(input: SignInput): Promise<string> {
  const fields = checkedFields(input);
  const key = hmacKey(input.secretKey);
  const signed = encoder.encode(signedText(fields));
  const mac = await crypto.subtle.sign("HMAC", key instanceof Promise ? await key : key, signed);
  return packToken(fields, new Uint8Array(mac));
}

/**
 * The same at once, with an HMAC that is brought along: WebCrypto's own only comes as a promise.
 *
 * @throws {UserSigInputError} as {@link signUserSig}
 */
export function signUserSigWith(hmac: Hmac, input: SignInput): string {
  const fields = checkedFields(input);
  return packToken(fields, hmac(input.secretKey, utf8(signedText(fields), message)));
}

export type PrivateMapKeyInput = Omit<SignInput, "userBuf"> & RoomTicket;

/**
 * Signs a TRTC PrivateMapKey: a UserSig whose userbuf names a room and what the user may do in it. Takes `roomId` (1–4294967294) or
 * `strRoomId` (1–64 bytes of Tencent's set), never both; privileges as names or as the bit field.
 *
 * @throws {UserSigInputError} (as a rejection) as {@link signUserSig}, and for rooms and privileges that TRTC would refuse.
 */
export async function signPrivateMapKey(input: PrivateMapKeyInput): Promise<string> {
  const { sdkAppId, userId, expire } = input;
  if (!isSdkAppId(sdkAppId)) throw new UserSigInputError("sdkappid_invalid");
  checkUserId(userId, input.userIdPolicy);
  checkExpire(expire, input.maxExpire);
  return signUserSig({ ...input, userBuf: packRoomTicket(input, sdkAppId, userId, Math.floor(input.now) + expire) });
}
