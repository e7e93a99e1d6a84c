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
  copySigned: "Copy this text",
  json: "JSON inside the UserSig",
  copyJson: "Copy this JSON",
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
  notCompared: "present, not compared",
  compared: "What was compared",
  expected: "Expected",
  found: "Found",
  anatomy: "Inside the token",
  compressed: "The JSON is compressed, so its fields share their characters here.",
  cut: "cut off",
  part: {
    identifier: "UserID",
    sdkappid: "SDKAppID",
    time: "Issued",
    expire: "Validity period",
    userbuf: "userbuf",
    sig: "Signature",
    envelope: "zlib header",
    json: "JSON",
    compressed: "Compressed JSON",
    checksum: "Checksum",
  },
  field: {
    ver: "Version of the scheme. 2.0 is HMAC-SHA256.",
    identifier: "UserID: who may log in with it.",
    sdkappid: "SDKAppID: the app that it is for.",
    userbuf: "Data that is signed along. A PrivateMapKey has its room permission here.",
    sig: "Signature: HMAC-SHA256 of the text below, made with the SecretKey.",
  },
  samples: "No UserSig at hand? Try a sample:",
  sample: {
    truncated: "Truncated",
    expired: "Expired",
    percent: "Percent-encoded",
    good: "Whole",
  },
  edit: "Change it and sign it again",
  editTime: "Issued (Unix seconds)",
  editExpire: "Validity period (seconds)",
  editHint: "Every keystroke signs a new token with the SecretKey above. Watch which parts change.",
  ticket: "PrivateMapKey contents",
  room: "Room",
  ticketExpiry: "Room permission expires",
  privileges: "Privileges",
} as const;

export default VERIFY_EN;

export type VerifyTexts = Omit<AnyText<typeof VERIFY_EN>, "sentences"> & {
  readonly sentences: UserSigSentences;
};
