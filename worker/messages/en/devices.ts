/** English sentences of certificates, devices and push checks. `{name}` is filled with evidence. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  vendor_not_supported: [
    "This version does not support the push vendor {vendor}.",
    "Use a supported vendor. GET /v1/vendors lists them.",
  ],
  certificate_id_invalid: [
    "This is not a certificate ID.",
    "Use the number that the console shows for the certificate, without leading zeros.",
  ],
  certificate_not_found: [
    "This app has no certificate {certificateId}.",
    "Compare the ID with the app's list of certificates.",
  ],
  certificate_unknown: [
    "This app has no certificate {certificateId}, so the vendor of the device token is unknown.",
    "Store the certificate first, or correct the certificate ID in the app.",
  ],
  credential_too_long: [
    "The credential is longer than {maximum} characters.",
    "Paste only the vendor's own file or key.",
  ],
  credential_refused: ["The credential cannot be used: {cause}", "Correct or replace it. {advice}"],
  device_id_invalid: [
    "This is not a device ID.",
    "Use 1 to 64 letters, digits and the characters _ . : - (usually a UUID that the app keeps).",
  ],
  device_token_empty: [
    "The device token is empty.",
    "Report the device token that the push SDK gives the app after registration.",
  ],
  device_token_too_long: [
    "The device token is {bytes} bytes long. The limit is {maximum} bytes.",
    "Report only the device token, without surrounding text.",
  ],
  device_token_secret: [
    "This is a key or another secret, not a device token. It was not stored.",
    "Report the device token that the push SDK returns. If the secret is in an app or a log, replace it.",
  ],
  device_not_found: [
    "User {userId} has no device {deviceId}.",
    "Compare the ID with the user's list of devices.",
  ],
  idempotency_key_invalid: [
    "The Idempotency-Key is not valid.",
    "Send 1 to 128 visible ASCII characters, for example a UUID.",
  ],
  idempotency_key_reused: [
    "This Idempotency-Key was already used for another check or message.",
    "Use a new key for a new one. Use the same key only to repeat the same request.",
  ],
  idempotency_keys_exhausted: [
    "This user had {maximum} checks and messages with an Idempotency-Key within a day. No more keys can be recorded.",
    "Wait {seconds} s, or send the request without a key. To get an earlier result again, repeat that request with its own key.",
  ],
  check_unfinished: [
    "The check or message with this Idempotency-Key has not finished, or it was interrupted. The user may have received it.",
    "Repeat the request with the same key in a few seconds. If this persists, look at the phone, then use a new key.",
  ],
  check_limited: [
    "This user was checked too often in a short time.",
    "Wait {seconds} s. The limit protects the user from a flood of notifications.",
  ],
  check_token_alone: [
    "A token in the request is checked on its own: {field} does not go with it.",
    "Leave out {field}, or leave out token to check a stored device.",
  ],
  push_check_not_found: [
    "User {userId} has no push check {checkId}. Only the latest checks are kept.",
    "Look for it in the user's list of checks, or check again.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const devicesEn = () => TABLE;
