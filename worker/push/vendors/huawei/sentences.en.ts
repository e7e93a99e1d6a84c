/** English sentences about Huawei: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import { huaweiOauthEn } from "./oauth/sentences.en.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    ...huaweiOauthEn(),
    huawei_access_token_refused: [
      "Huawei refused the access token, even a new one: {code}",
      "Check whether the App Secret was just replaced, then try again later.",
    ],
    huawei_token_format: [
      "Huawei reports a malformed device token. It is truncated or contains stray characters.",
      "Remove the device token. Have the app report it again, exactly as the SDK returned it.",
    ],
    huawei_token_proxy: [
      "The device token came from a third-party SDK, which Huawei does not accept.",
      "Remove the device token. Have the app report the one that Push Kit itself returns.",
    ],
    huawei_no_right: [
      "The device token does not belong to an app of this project. Or the phone was upgraded to HarmonyOS 5 and needs a new device token.",
      "Compare the App ID with the app that reported the device token. After an upgrade to HarmonyOS 5, have the app report a new device token, and use the service account.",
    ],
    huawei_no_push_type_right: [
      "The app has no right to this type of push.",
      "Apply for it in AppGallery Connect under Push Kit.",
    ],
    huawei_atomic_unsubscribed: [
      "This is an atomic service. It may only send what its user has subscribed to.",
      "Check with a full app, or with a subscribed message.",
    ],
    huawei_country: [
      "Huawei does not offer this push in the device's country.",
      "Check the service area of the app.",
    ],
    huawei_app_unknown: [
      "Huawei does not have this app's data yet.",
      "Create the app in AppGallery Connect and enable Push Kit for it.",
    ],
    huawei_penalised: [
      "Huawei has restricted the app because of a violation.",
      "Read the notices in AppGallery Connect and resolve the violation there.",
    ],
    huawei_image_policy: [
      "Huawei refused the picture of the message.",
      "Look for a relay that changes requests: sigpost sends no picture.",
    ],
    huawei_play_voice: [
      "The category PLAY_VOICE does not fit a plain notification.",
      "Choose another category in the certificate.",
    ],
    huawei_live_view_right: [
      "The app has no right to this live view event.",
      "Look for a relay that changes requests: sigpost sends no live views.",
    ],
    huawei_token_refused: [
      "Huawei refused this device token for a reason that is not documented: {reason} {message}",
      "Compare the App ID with the app that reported the device token, then have that app report a new one. The raw response is shown.",
    ],
    huawei_parameter: [
      "Huawei refused a parameter: {message}",
      "Try again without your own title and body. Check the certificate's category and channel ID.",
    ],
    huawei_token_count: [
      "Huawei refused the number of device tokens.",
      "Report this as a bug: sigpost sends a single device token.",
    ],
    huawei_structure: [
      "Huawei refused the structure of the message: {message}",
      "Try again without your own title and body. Check the certificate's category and channel ID.",
    ],
    huawei_ttl: ["Huawei refused the message's storage time.", "Correct the server's clock."],
    huawei_collapse_key: [
      "Huawei refused the collapse key.",
      "Report this as a bug: the mistake is in sigpost's request.",
    ],
    huawei_moderated: [
      "Huawei's content review refused the text.",
      "Use plain words, or leave out the title and body to send the default text.",
    ],
    huawei_topics: [
      "The message has too many topics.",
      "Report this as a bug: the mistake is in sigpost's request.",
    ],
    huawei_review: [
      "Huawei refused a review signature.",
      "Look for a relay that changes requests: sigpost sends no review signature.",
    ],
    huawei_image_unverified: [
      "Huawei's risk control refused the picture.",
      "Look for a relay that changes requests: sigpost sends no picture.",
    ],
    huawei_auth_refused: [
      "Huawei refused the authorization. The device token or the project belongs to another app, the phone needs the other API version, or this kind of credential is not allowed here.",
      "Compare the App ID and the project with the app that reported the device token. HarmonyOS 5 and later need the service account.",
    ],
    huawei_jwt_expired: [
      "Huawei considers the service account's JWT expired, even a new one.",
      "Correct the server's clock (its time minus Huawei's: {clockOffset} s).",
    ],
    huawei_not_enabled: [
      "The app has no right to push. Push Kit is not enabled, or the credential belongs to another project than the app.",
      "Enable Push Kit in AppGallery Connect. Compare the project with that of the app.",
    ],
    huawei_all_tokens_invalid: [
      "Huawei does not accept the device token. It contains stray characters, belongs to another app, or is no longer valid.",
      "Compare the App ID with the app that reported the device token. If it is right, have the app call deleteToken, then getToken, and report the new token.",
    ],
    huawei_too_large: [
      "The message is larger than Huawei's 4,096 bytes.",
      "Send a shorter title and body.",
    ],
    huawei_token_missing: [
      "The device token is not where Huawei expects it in the request.",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    huawei_high_priority: [
      "The app has no right to high-priority messages.",
      "Apply for it in AppGallery Connect under Push Kit.",
    ],
    huawei_receipt: [
      "Huawei refused the receipt address.",
      "Correct the receipt settings of Push Kit in AppGallery Connect.",
    ],
    huawei_test_frequency: [
      "Too many test messages were sent in a short time.",
      "Wait a few minutes. The daily number is limited too: usually 500 for an app, and 1,000 for a project with API v3.",
    ],
    huawei_test_tokens: [
      "The test message has too many device tokens.",
      "Report this as a bug: sigpost sends a single device token.",
    ],
    huawei_jwt_lifetime: [
      "Huawei considers the service account's JWT valid for more than a day. It is made for an hour.",
      "Correct the server's clock (its time minus Huawei's: {clockOffset} s).",
    ],
    huawei_internal: [
      "Huawei reported an internal error.",
      "Try again later. If the problem persists, open a ticket with Huawei.",
    ],
    huawei_url: [
      "Huawei does not recognise the address, which contains the App ID or the project.",
      "Check the App ID, the project ID and the service account of the certificate.",
    ],
    huawei_busy: [
      "Huawei is rate-limiting this app or its whole service.",
      "Wait, then try again.",
    ],
    huawei_unstable: [
      "Huawei's service is temporarily unavailable ({status}): {message}",
      "Try again later.",
    ],
    huawei_credential_missing: [
      "The certificate has no credential: neither App ID and App Secret nor a service account.",
      "Enter the App ID and App Secret for Android and HarmonyOS up to 4, or the service account for HarmonyOS 5 and later. You can enter both.",
    ],
    huawei_app_id_missing: [
      "There is an App Secret, but no App ID.",
      "Add the App ID from AppGallery Connect.",
    ],
    huawei_app_secret_missing: [
      "There is an App ID, but no App Secret.",
      "Add the App Secret from AppGallery Connect. Alternatively, leave out both and enter a service account.",
    ],
    huawei_app_id_shape: [
      "The App ID must be digits only.",
      "Use the App ID from AppGallery Connect, not the package name.",
    ],
    huawei_app_secret_shape: [
      "The App Secret has an unusual form. Usually it has 64 characters, digits and a–f.",
      "Copy the App Secret from AppGallery Connect again. If it is the same, ignore this.",
    ],
    huawei_account_not_json: [
      "The service account is not a JSON file.",
      "Paste the whole file that the Huawei Developers console returned when you created the service account key.",
    ],
    huawei_account_is_app_config: [
      "This is agconnect-services.json. It is the app's configuration and has no private key.",
      "Paste the service account's JSON file from the Huawei Developers console.",
    ],
    huawei_account_is_google: [
      "This is a service account of Google, not of Huawei.",
      "Store this file with an FCM certificate, and paste Huawei's own file here.",
    ],
    huawei_account_field_missing: [
      "The service account's file has no {field}.",
      "Paste the whole file unchanged.",
    ],
    huawei_account_key: [
      "The private_key in the file cannot be read.",
      "Paste the whole file unchanged, with \\n inside the key as it is.",
    ],
    huawei_token_shape: [
      "The device token does not look like one from Huawei. It is short, or contains a space or another unusual character.",
      "Have the app report the device token exactly as HmsInstanceId.getToken or pushService.getToken returns it.",
    ],
    huawei_way_secret: [
      "The push uses the App ID and App Secret with API {api}, which reaches Android and HarmonyOS up to 4.",
      "If the phone runs HarmonyOS 5 or later, store the service account too. Report the phone's platform and version.",
    ],
    huawei_way_jwt: [
      "The push uses the service account with API {api}, signed with {algorithm}. API v3 reaches HarmonyOS 5 and later, API v2 earlier versions.",
      "If the choice is wrong, report the phone's platform and version.",
    ],
    huawei_way_lacks_account: [
      "The phone or its device token looks like HarmonyOS 5 or later. That needs the service account and API v3, but the certificate has no service account. API {api} is used instead.",
      "Add the service account to the certificate.",
    ],
    huawei_validate_passed: [
      "Huawei accepted the credential and the form of the message. Nothing was sent. Huawei usually checks only the form, so a dead token may still pass.",
      "Run the check again without the dry run. It sends one visible notification.",
    ],
    huawei_probe_passed: [
      "Huawei refused only a made-up device token. Usually this means that the service account and its project are right. Nothing was sent. The phone's own device token was not tested.",
      "Run the check again without the dry run. It sends one visible notification.",
    ],
  },
  fields: {
    appId: [
      "App ID",
      "AppGallery Connect → Project settings → the app: App ID, digits only. For Android and HarmonyOS up to 4.",
    ],
    appSecret: ["App Secret", "In the same place, of the app and not of the project."],
    serviceAccount: [
      "Service account (JSON)",
      "Huawei Developers console → API services → Credentials → Service account key. Needed for HarmonyOS 5 and later.",
    ],
    projectId: [
      "Project ID",
      "AppGallery Connect → Project settings. Only with App ID and App Secret, to use API v2 in place of v1. May be left out.",
    ],
    category: [
      "Category",
      "A category that the app has the right to. WORK when left out. Without the right, Huawei treats it as marketing.",
    ],
    channelId: [
      "Channel ID",
      "An Android notification channel that the app has created. May be left out.",
    ],
  },
  drops: {
    huawei_drop_permission: [
      "Notifications are switched off for the app, or the app has been removed.",
      "Check Settings → Apps → the app → Notifications.",
    ],
    huawei_drop_marketing: [
      "Without the right to self-classification for this category, Huawei treats the message as marketing. It is shown without sound, and usually a phone shows two of those a day.",
      "Apply for self-classification in AppGallery Connect. Set the certificate's category to one that was granted.",
    ],
    huawei_drop_channel: [
      "The app has not created the channel of the certificate, or the user has switched it off.",
      "Check the app's channels in the phone's settings. Compare them with the certificate's channel ID.",
    ],
    huawei_drop_night: [
      "From midnight to six, a phone whose screen has been off for half an hour usually shows nothing until the screen is switched on.",
      "Switch on the screen.",
    ],
    huawei_drop_limits: [
      "The daily limit for this phone, or for the app's test messages, is used up. Huawei still returns a success.",
      "Check the receipts in AppGallery Connect for 102 and 256, which say so.",
    ],
    huawei_drop_inactive: [
      "The app has not been used for 30 days, or the device token on the phone belongs to another user.",
      "Open the app once, so that it reports its device token again.",
    ],
    huawei_drop_version: [
      "The phone's system or the app is too old for this message.",
      "Update HMS Core, the system and the app.",
    ],
  },
};

export const huaweiEn = () => TABLE;
