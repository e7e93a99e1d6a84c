/** English sentences of the diagnosis: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  codes: {
    usersig_good: [
      "The UserSig is good: right key, right user, not expired.",
      "Nothing needs to be done.",
    ],
    usersig_good_but_refused: [
      "The UserSig is good here, and yet it was refused with {code}: the account's login state was invalidated after it was issued (a kick), the SDK still uses an older one, or it asked another app or region.",
      "Issue a new one, reinstall or clear the app's data once, and compare the SDKAppID and UserID that the SDK logs when it starts.",
    ],
    observed_code: [
      "A code without a name of its own here: its meaning in {source} is shown.",
      "Do what is written beside it.",
    ],
    credentials_good: [
      "SecretKey, region, administrator and plan are right.",
      "Nothing needs to be done.",
    ],
    account_good: ["Tencent knows the account.", "Nothing needs to be done."],
    devices_good: ["{devices} devices have reported a token here.", "Nothing needs to be done."],
    certificates_good: [
      "{certificates} certificates are stored here, and those in use can be read.",
      "Nothing needs to be done.",
    ],
    never_on_a_device: [
      "The account exists, but no device of it has been seen: importing an account makes no device to push to.",
      "Log in with this UserID on a real phone once; push is registered there after the login.",
    ],
    no_device_reported: [
      "No device of this user has reported its token here, so the direct push check has nothing to check.",
      "Have the app report its token after login (docs/push.md). Tencent's own push does not need it.",
    ],
    token_dead: [
      "The token of device {deviceId} is dead, says its vendor ({reason}): the app was removed, or the token was replaced.",
      "Have the app fetch a new token and set it after login.",
    ],
    token_moved: [
      "The token of device {deviceId} belongs to another user now, who reported it later: it is not pushed to for this user.",
      "Log in as this user on the phone again, so that the app reports its token. The audit log says who reported it in between.",
    ],
    notifications_off: [
      "Notifications are switched off on {deviceId}.",
      "Ask the user to allow them in the phone's settings.",
    ],
    certificate_not_stored: [
      "Device {deviceId} uses certificate {certificateId}, which is not stored here. The ID may be wrong, or the certificate was deleted and made anew in the console, which changes its ID.",
      "Compare the certificate ID in the app with the console's list.",
    ],
    versions_differ: [
      "The SDK ({sdkVersion}) and TIMPush ({pushVersion}) on {deviceId} have different versions.",
      "Use the same version of both.",
    ],
    left_out: ["Not looked at, because of the failure before it.", "Correct that first."],
    too_many_checks: [
      "No push was sent, because this user has been sent enough tests for now.",
      "Try again in some minutes.",
    ],
  },
  nothingFound: [
    "No cause was found from here.",
    "Kill the app, have another user send a one-to-one text message, and look at the phone's notification settings; pushCheck=true sends a test push.",
  ],
} as const satisfies {
  readonly codes: Readonly<Record<string, Sentence>>;
  readonly nothingFound: Sentence;
};

export const diagnosisEn = () => TABLE;
