/**
 * English sentences for the codes that Tencent's SDKs show on a device.
 * `{info}` is Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  kicked_by_device: [
    "Another device logged in with this UserID and threw this one out, which also ends its offline push.",
    "Log in again; allow more devices in the console if both are wanted.",
  ],
  not_logged_in: [
    "The SDK was called before the login had finished.",
    "Wait for login's success before anything else, also before setting the push token.",
  ],
  never_logged_in: [
    "Automatic login was tried for an account that never logged in on this device.",
    "Log in with a UserSig first.",
  ],
  bad_sdk_parameter: [
    "A parameter given to the SDK is wrong.",
    "Check the call that shows the code.",
  ],
  userid_invalid: [
    "The UserID is not one: at most 32 bytes of printable ASCII are allowed.",
    "Choose another UserID.",
  ],
  login_in_progress: ["A login is already going on.", "Call login once and wait for its result."],
  sdk_timeout: ["The device's request to Tencent timed out.", "Check the device's network."],
  token_before_login: [
    "The push token was set before the login.",
    "Set it after login has succeeded, each time.",
  ],
  no_certificate: [
    "The console has no push certificate for this app.",
    "Add the vendor's certificate in the console; its ID goes with the token.",
  ],
  token_empty: [
    "The push token is empty.",
    "Wait for the vendor's token before setting it; simulators and phones without the vendor's service give none.",
  ],
  token_too_long: [
    "The push token is longer than Tencent takes (256 bytes).",
    "Pass the vendor's token as it is, on iOS the raw data and not a description of it.",
  ],
  token_too_often: ["The push token is set too often.", "Set it once after each login."],
  fcm_object: [
    "Tencent could not build the FCM message, usually because of the certificate.",
    "Upload the service account's JSON file again.",
  ],
  click_intent_empty: [
    "The click action is “intent”, but there is no intent.",
    "Choose “open specified in-app page” with the default value.",
  ],
  certificate_wrong: [
    "The push certificate does not work.",
    "Check its validity, password, bundle ID and environment. Renew it by editing, so that its ID stays.",
  ],
  vendor_error: [
    "The phone vendor's push server refused: {info}",
    "Run the direct push check with this certificate: it names the vendor's reason.",
  ],
  vendor_network: ["Tencent did not reach the vendor's push server.", "Try again later."],
  chat_network: ["A network error inside Tencent's service.", "Try again later."],
  token_or_certificate: [
    "The device's token or certificate ID is not right.",
    "Set both again after login. The certificate ID must be the one that the console shows for this app.",
  ],
  push_object: [
    "Tencent could not build the push message.",
    "Check the message's title, text and Ext.",
  ],
  huawei_daily_limit: [
    "Huawei's daily limit is reached.",
    "Apply for the message category that fits, and set it.",
  ],
  bad_app_key: [
    "The Push client key (appKey) is wrong.",
    "Copy it from the console's Push page. It is not the SecretKey.",
  ],
  bad_push_sdkappid: ["The SDKAppID given to TIMPush is wrong.", "Compare it with the console."],
  push_sdk_init: [
    "TIMPush could not start its SDK.",
    "Check that the versions of the SDK and the plug-in are the same.",
  ],
  push_connection: ["TIMPush could not connect to Tencent.", "Check the device's network."],
  vendor_registration: [
    "The phone vendor gave no push token.",
    "Check timpush-configs.json, the signing fingerprint at the vendor and, for FCM, that the phone has Google's services.",
  ],
  registration_timeout: [
    "Registering for push took too long.",
    "Check the device's network and try again.",
  ],
  token_not_set: ["The push token could not be given to Tencent.", "Register again after login."],
  push_switch_failed: ["Switching push off failed.", "Try again when the device is online."],
  push_channel: ["The notification channel could not be made.", "Check its ID and name."],
  push_config: [
    "The push configuration cannot be read.",
    "Download timpush-configs.json again and put it into the app's assets.",
  ],
  push_experimental: ["An experimental call of TIMPush failed.", "Check its name and parameter."],
  permission_refused: [
    "The user refused notifications.",
    "Ask the user to allow them in the phone's settings.",
  ],
  aps_entitlement: [
    "The iOS build has no aps-environment entitlement.",
    "Add the Push Notifications capability and a profile that has it.",
  ],
  harmony_identity: [
    "The HarmonyOS app's identity does not match AppGallery Connect.",
    "Check the signing certificate's fingerprint and the client ID.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentSdkEn = () => TABLE;
