/**
 * UserSig core: sign, decode, verify. Pure functions on web standards; they run in workerd, Deno,
 * Node and a browser. The clock and the keys are passed in, and nothing here does I/O.
 *
 * `input.ts`, `room-ticket.ts`, `sign.ts` and `time.ts` may be imported by themselves, where the
 * weight of the rest matters.
 */

export type { KeyClue, NoToken, TextClue } from "./clues.ts";
export { type DecodeOptions, decodeUserSig } from "./decode.ts";
export { tokenFault } from "./fault.ts";
export {
  EXPIRE_DEFAULT,
  EXPIRE_MAXIMUM,
  type InputCode,
  isSdkAppId,
  USER_ID_MAXIMUM_BYTES,
  type UserIdPolicy,
  UserSigInputError,
  userIdFault,
} from "./input.ts";
export { looksLikeUserSig } from "./open.ts";
export {
  ALL_PRIVILEGES,
  PRIVILEGES,
  type Privilege,
  privilegeMap,
  privilegeNames,
  roomFault,
} from "./room-ticket.ts";
export type { Sentence, UserSigSentences } from "./sentences.ts";
export { type PrivateMapKeyInput, type SignInput, signPrivateMapKey, signUserSig } from "./sign.ts";
export { TENCENT_CODES } from "./tencent-codes.ts";
export { rfc3339 } from "./time.ts";
export * from "./types.ts";
export { type VerifyOptions, verifyUserSig } from "./verify.ts";
