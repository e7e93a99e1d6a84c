/**
 * What may be signed. Tencent's libraries sign whatever they are given; these checks stand before
 * every signature, because the signed text joins its lines without escaping, so that a line feed in
 * a UserID could make a token for somebody else.
 */

/**
 * `printable`: 0x20–0x7E, Tencent's documented limit. `narrow`: `A-Z a-z 0-9 _ -`. `wide`: any text
 * without control characters.
 */
export type UserIdPolicy = "printable" | "narrow" | "wide";

export type InputCode =
  | "userid_missing"
  | "userid_empty"
  | "userid_too_long"
  | "userid_control_character"
  | "userid_not_printable"
  | "userid_not_narrow"
  | "userid_lone_surrogate"
  | "sdkappid_invalid"
  | "secret_key_missing"
  | "expire_not_integer"
  | "expire_out_of_range"
  | "userbuf_invalid"
  | "userbuf_too_long"
  | "room_missing"
  | "room_ambiguous"
  | "room_id_invalid"
  | "room_name_invalid"
  | "privileges_invalid";

/** A refused input. `evidence` goes into the sentence; it never holds a secret. */
export class UserSigInputError extends Error {
  override readonly name = "UserSigInputError";
  readonly code: InputCode;
  readonly evidence: Readonly<Record<string, string | number>>;
  constructor(code: InputCode, evidence: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.evidence = evidence;
  }
}

export const USER_ID_MAXIMUM_BYTES = 32;
/**
 * Seconds; the largest lifetime that every official library can hold (a signed 32-bit number, about
 * 68 years).
 */
export const EXPIRE_MAXIMUM = 2 ** 31 - 1;
/** Seconds: 180 days, the default of the console and of Tencent's libraries. */
export const EXPIRE_DEFAULT = 15_552_000;
/** Bytes of a raw userbuf; a PrivateMapKey needs at most 121. */
export const USERBUF_MAXIMUM_BYTES = 1024;

const encoder = new TextEncoder();
const PRINTABLE = /^[\x20-\x7e]{1,32}$/;
const NARROW = /^[A-Za-z0-9_-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Why a UserID may not be signed, or `undefined`. */
export function userIdFault(
  userId: unknown,
  policy: UserIdPolicy = "wide",
): UserSigInputError | undefined {
  if (typeof userId !== "string") return new UserSigInputError("userid_missing");
  if (policy !== "narrow" && PRINTABLE.test(userId)) return undefined;
  if (userId === "") return new UserSigInputError("userid_empty");
  const control = CONTROL.exec(userId);
  if (control)
    return new UserSigInputError("userid_control_character", {
      position: control.index + 1,
      character: `U+${userId.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, "0")}`,
    });
  if (!userId.isWellFormed()) return new UserSigInputError("userid_lone_surrogate");
  const bytes = encoder.encode(userId).length;
  if (bytes > USER_ID_MAXIMUM_BYTES) return new UserSigInputError("userid_too_long", { bytes });
  if (policy === "narrow" && !NARROW.test(userId))
    return new UserSigInputError("userid_not_narrow");
  if (policy === "printable") return new UserSigInputError("userid_not_printable");
  return undefined;
}

export function checkUserId(userId: string, policy?: UserIdPolicy): void {
  const fault = userIdFault(userId, policy);
  if (fault) throw fault;
}

export const isSdkAppId = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= 0xffff_ffff;

/** Seconds, a positive integer; `maximum` is the app's or the key's own limit. */
export function checkExpire(expire: number, maximum = EXPIRE_MAXIMUM): void {
  if (!Number.isInteger(expire)) throw new UserSigInputError("expire_not_integer");
  if (expire < 1 || expire > maximum)
    throw new UserSigInputError("expire_out_of_range", { expire, maximum });
}
