/** English sentences of certificates, devices and push checks. `{name}` is filled with evidence. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  vendor_not_supported: [
    "There is no push vendor {vendor} in this version.",
    "Choose one from GET /v1/vendors.",
  ],
  certificate_id_invalid: [
    "That is not a certificate ID.",
    "Use the number that the console shows for the certificate, without leading zeros.",
  ],
  certificate_not_found: [
    "There is no certificate {certificateId} in this app.",
    "Compare the ID with GET …/certificates.",
  ],
  certificate_unknown: [
    "There is no certificate {certificateId} in this app, so the token's vendor is not known.",
    "Store the certificate first, or correct the certificate ID in the app.",
  ],
  credential_too_long: [
    "The credential is longer than {maximum} characters.",
    "Paste the vendor's own file or key only.",
  ],
  credential_refused: ["The credential cannot be used: {cause}", "Replace it. {advice}"],
  device_id_invalid: [
    "That is not a device ID.",
    "Use 1 to 64 letters, digits and the signs _ . : - ; a UUID that the app keeps is usual.",
  ],
  device_token_empty: [
    "The device token is empty.",
    "Report the token that the push SDK gives the app after registration.",
  ],
  device_token_too_long: [
    "The device token is {bytes} bytes long; at most {maximum} are taken.",
    "Report the token alone, without what surrounds it.",
  ],
  device_not_found: [
    "The user {userId} has no device {deviceId}.",
    "Compare the ID with GET …/devices.",
  ],
  idempotency_key_invalid: [
    "The Idempotency-Key cannot be used.",
    "Send 1 to 128 visible ASCII characters; a UUID is usual.",
  ],
  idempotency_key_reused: [
    "This Idempotency-Key was used for another check.",
    "Use a new key for a new check, and the same key only to repeat the same one.",
  ],
  idempotency_keys_exhausted: [
    "This user has had {maximum} checks with an Idempotency-Key within a day; no more keys are remembered.",
    "Wait {seconds} seconds, or send the check without a key. Repeating one with its own key still gives its answer.",
  ],
  check_unfinished: [
    "The check with this Idempotency-Key has not ended, or was cut off; it may have sent.",
    "Look at the history in some seconds. Use a new key to check again.",
  ],
  check_limited: [
    "This user has been checked too often in a short time.",
    "Wait {seconds} seconds, so that nobody is flooded with notifications.",
  ],
  push_check_not_found: [
    "The user {userId} has no push check {checkId}. Only the last ones are kept.",
    "Look for it in the user's list of checks, or check again.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const devicesEn = () => TABLE;
