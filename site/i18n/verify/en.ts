/** What the verifier says, in English. Loaded with it. */

import type { UserSigSentences } from "../../../worker/usersig/index.ts";
import { userSigEn } from "../../../worker/usersig/sentences.en.ts";
import type { AnyText } from "../texts.ts";

export const VERIFY_EN = {
  sentences: userSigEn(),
  userSig: "UserSig",
  placeholder: "eJw…",
  userId: "UserID",
  userIdHint: "Optional. It is compared with the UserID in the UserSig.",
  askedRoom: "Room of a PrivateMapKey",
  askedRoomHint: "optional; compared with the room that it opens",
  submit: "Start verification",
  clear: "Clear",
  result: "Result",
  empty:
    "Paste a UserSig or PrivateMapKey. It is decoded as you type. A damaged one is decoded as far as it can be read.",
  pending: "Checking…",
  asking: "Asking the server…",
  valid: "Valid",
  invalid: "Not valid",
  unverified: "Readable, not verified",
  unverifiedLocal: "Enter the app's SecretKey above to verify the signature.",
  unverifiedConnected: "Connect to the server above to verify the signature.",
  signed: {
    current: (sdkAppId: string) => `Signed with the current SecretKey of app ${sdkAppId}.`,
    previous: (sdkAppId: string) => `Signed with the previous SecretKey of app ${sdkAppId}.`,
    typed: "Signed with the SecretKey entered above.",
  },
  turn: {
    operator: "Who has to act: the operator of the issuing server.",
    caller: "Who has to act: the caller, who passes the UserSig on.",
  },
  madeBy: "Made by",
  signedText: "Text that must be signed",
  signedInstead: "Text that was signed:",
  copySigned: "Copy this text",
  json: "JSON inside the UserSig",
  copyJson: "Copy this JSON",
  copyVerdict: "Copy result",
  remedy: "What to do",
  tencentCodes: "Tencent shows this as",
  findings: "Also found",
  cleaned: "Cleaned UserSig",
  copyCleaned: "Copy cleaned UserSig",
  stages: "Checks",
  stage: {
    text: "Text as pasted",
    base64: "Base64",
    inflate: "Compression (zlib)",
    json: "JSON",
    version: "Version",
    fields: "Fields",
    sdkappid: "SDKAppID",
    userid: "UserID",
    time: "Time",
    signature: "Signature",
    userbuf: "userbuf",
  },
  status: { passed: "passed", warning: "warning", failed: "failed", skipped: "not checked" },
  absent: "none in the UserSig",
  ticket: "PrivateMapKey contents",
  room: "Room",
  ticketExpiry: "Room permission expires",
  privileges: "Privileges",
} as const;

export default VERIFY_EN;

export type VerifyTexts = Omit<AnyText<typeof VERIFY_EN>, "sentences"> & {
  readonly sentences: UserSigSentences;
};
