/** English sentences of the diagnosis: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  codes: {
    usersig_good: [
      "The UserSig is valid: the key and the user are right, and it has not expired.",
      "No action needed.",
    ],
    usersig_good_but_refused: [
      "The UserSig is valid here but was refused with {code}. Either the account's login state was invalidated after the UserSig was issued, or the SDK used an older UserSig, or it connected to another app or data centre.",
      "Issue a new UserSig. Reinstall the app or clear its data once. Compare the SDKAppID and UserID that the SDK logs at its start.",
    ],
    observed_code: [
      "The code is explained with its meaning in {source}.",
      "Follow the remedy shown beside it.",
    ],
    credentials_good: [
      "The SecretKey, data centre, administrator and plan are right.",
      "No action needed.",
    ],
    account_good: ["Tencent has the account.", "No action needed."],
    devices_good: [
      "Devices that have reported a device token here: {devices}.",
      "No action needed.",
    ],
    certificates_good: [
      "Certificates stored here: {certificates}. Those in use can be read.",
      "No action needed.",
    ],
    never_on_a_device: [
      "The account exists, but none of its devices has ever been seen. Importing an account registers no device to push to.",
      "Log in once with this UserID on a real phone. Push is registered after the login.",
    ],
    no_device_reported: [
      "No device of this user has reported a device token here, so the direct push check has nothing to check.",
      "Have the app report its device token to sigpost after login. Tencent's own push does not need this.",
    ],
    token_dead: [
      "The vendor reports that the device token of {deviceId} is dead ({reason}). The app was removed, or the token was replaced.",
      "Have the app fetch a new device token and set it after login.",
    ],
    token_moved: [
      "Another user later reported the device token of {deviceId}. The token now belongs to that user, so this user's messages are not pushed to it.",
      "Log in again as this user on the phone, so that the app reports its device token. The audit log shows who reported it in between.",
    ],
    notifications_off: [
      "Notifications are switched off on {deviceId}.",
      "Ask the user to allow them in the phone's settings.",
    ],
    certificate_not_stored: [
      "Device {deviceId} uses certificate {certificateId}, which is not stored here. The ID may be wrong. If the certificate was deleted and created again in the console, it has a new ID.",
      "Compare the certificate ID in the app with the list in the console.",
    ],
    versions_differ: [
      "The SDK ({sdkVersion}) and TIMPush ({pushVersion}) on {deviceId} have different versions.",
      "Use the same version of the SDK and TIMPush.",
    ],
    left_out: [
      "This was not checked, because an earlier check failed.",
      "Fix the earlier problem first.",
    ],
    too_many_checks: [
      "No push was sent, because this user has received enough test pushes for now.",
      "Try again in a few minutes.",
    ],
  },
  nothingFound: [
    "No cause was found from here.",
    "Check the phone's notification settings. Close the app and have another user send a one-to-one text message. Run the push check to send a test push.",
  ],
} as const satisfies {
  readonly codes: Readonly<Record<string, Sentence>>;
  readonly nothingFound: Sentence;
};

export const diagnosisEn = () => TABLE;
