/**
 * English sentences for the codes that Tencent's SDKs show on a device.
 * `{info}` is Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  kicked_by_device: [
    "Another device logged in with this UserID and logged this one out. It no longer receives offline push.",
    "Log in again. To use both devices, allow more devices in the console's login settings.",
  ],
  not_logged_in: [
    "The SDK was called before the login had finished.",
    "Wait until login has succeeded before any other call, including the one that sets the device token.",
  ],
  never_logged_in: [
    "Automatic login was attempted for an account that never logged in on this device.",
    "Log in with a UserSig first.",
  ],
  bad_sdk_parameter: [
    "A parameter passed to the SDK is wrong.",
    "Check the call that returned this code.",
  ],
  userid_invalid: [
    "The UserID is not valid. It may have at most 32 bytes of printable ASCII.",
    "Choose another UserID.",
  ],
  login_in_progress: [
    "A login is already in progress.",
    "Call login once and wait for its result.",
  ],
  sdk_timeout: ["The device's request to Tencent timed out.", "Check the device's network."],
  token_before_login: [
    "The device token was set before the login.",
    "Set the device token each time a login has succeeded.",
  ],
  no_certificate: [
    "This app has no push certificate in the console.",
    "Add the vendor's certificate in the console. Report its ID together with the device token.",
  ],
  token_empty: [
    "The device token is empty.",
    "Wait for the vendor's device token before setting it. Simulators, and phones without the vendor's service, provide none.",
  ],
  token_too_long: [
    "The device token exceeds Tencent's limit of 256 bytes.",
    "Pass the vendor's device token unchanged. On iOS, pass the raw data and not its description.",
  ],
  token_too_often: [
    "The device token is set too often.",
    "Set the device token once after each login.",
  ],
  fcm_object: [
    "Tencent could not build the FCM message, usually because of the certificate.",
    "Upload the service account's JSON file again.",
  ],
  click_intent_empty: [
    "The tap action is “intent”, but the intent is empty.",
    "Choose “open specified in-app page” and keep the default value.",
  ],
  certificate_wrong: [
    "The push certificate cannot be used.",
    "Check its validity, password, bundle ID and environment. To keep its ID, renew the certificate by editing it.",
  ],
  vendor_error: [
    "The phone vendor's push server refused the push: {info}",
    "Run the direct push check with this certificate to see the vendor's reason.",
  ],
  vendor_network: ["Tencent could not reach the vendor's push server.", "Try again later."],
  chat_network: ["A network error occurred inside Tencent's service.", "Try again later."],
  token_or_certificate: [
    "The device token or the certificate ID is wrong.",
    "Set both again after login. Use the certificate ID that the console shows for this app.",
  ],
  push_object: [
    "Tencent could not build the push message.",
    "Check the message's title, text and Ext.",
  ],
  huawei_daily_limit: [
    "Huawei's daily limit is reached.",
    "Apply to Huawei for the message category that fits, and set it.",
  ],
  bad_app_key: [
    "The Push client key (appKey) is wrong.",
    "Copy it from the Push page of the console. It is not the SecretKey.",
  ],
  bad_push_sdkappid: [
    "The SDKAppID passed to TIMPush is wrong.",
    "Compare the SDKAppID with the console.",
  ],
  push_sdk_init: [
    "TIMPush could not start its SDK.",
    "Use the same version of the SDK and the plug-in.",
  ],
  push_connection: ["TIMPush could not connect to Tencent.", "Check the device's network."],
  vendor_registration: [
    "The phone vendor returned no device token.",
    "Check timpush-configs.json and the signing fingerprint registered with the vendor. For FCM, check that the phone has Google's services.",
  ],
  registration_timeout: [
    "Registering for push took too long.",
    "Check the device's network and try again.",
  ],
  token_not_set: [
    "The device token could not be reported to Tencent.",
    "Register for push again after login.",
  ],
  push_switch_failed: ["Push could not be switched off.", "Try again when the device is online."],
  push_channel: [
    "The notification channel could not be created.",
    "Check the channel's ID and name.",
  ],
  push_config: [
    "The push configuration cannot be read.",
    "Download timpush-configs.json again and put it into the app's assets folder.",
  ],
  push_experimental: [
    "An experimental API of TIMPush failed.",
    "Check the name and the parameter of the call.",
  ],
  permission_refused: [
    "The user refused notifications.",
    "Ask the user to allow them in the phone's settings.",
  ],
  aps_entitlement: [
    "The iOS build has no aps-environment entitlement.",
    "Add the Push Notifications capability, and use a profile that includes it.",
  ],
  harmony_identity: [
    "The HarmonyOS app's identity does not match AppGallery Connect.",
    "Check the fingerprint of the signing certificate, and the Client ID.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentSdkEn = () => TABLE;
