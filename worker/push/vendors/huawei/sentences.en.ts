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
      "Check whether the App Secret was just replaced; then try again later.",
    ],
    huawei_token_format: [
      "Huawei calls the device token malformed: it is cut, or has a space or another character too many.",
      "Remove the token; have the app report it again as the SDK gave it.",
    ],
    huawei_token_proxy: [
      "The token was obtained through another company's SDK, which Huawei does not accept.",
      "Remove the token; have the app get one from Push Kit itself and report it.",
    ],
    huawei_no_right: [
      "The token is not of an app in this project, or the phone has moved to HarmonyOS 5, which needs a new token.",
      "Compare the App ID with the app that reported the token. After an upgrade to HarmonyOS 5, have the app report a new token and use the service account.",
    ],
    huawei_no_push_type_right: [
      "The app has no right to this type of push.",
      "Apply for it in AppGallery Connect under Push Kit.",
    ],
    huawei_atomic_unsubscribed: [
      "This is an atomic service, which may only send what its user has subscribed to.",
      "Check with a full app, or with a subscribed message.",
    ],
    huawei_country: [
      "Huawei does not offer this push in the device's country.",
      "Check the service area of the app.",
    ],
    huawei_app_unknown: [
      "Huawei has no information about the app yet.",
      "Create the app in AppGallery Connect and enable Push Kit for it.",
    ],
    huawei_penalised: [
      "Huawei has restricted the app because of a violation.",
      "Read the notices in AppGallery Connect and resolve it there.",
    ],
    huawei_image_policy: [
      "Huawei refused the picture of the message.",
      "sigpost sends none; look for a relay that changes requests.",
    ],
    huawei_play_voice: [
      "The category PLAY_VOICE does not go with a plain notification.",
      "Choose another category in the certificate.",
    ],
    huawei_live_view_right: [
      "The app has no right to this live view event.",
      "sigpost sends none; look for a relay that changes requests.",
    ],
    huawei_token_refused: [
      "Huawei refused this token and gave no reason that we know: {reason} {message}",
      "Compare the App ID with the app that reported the token, then have it report a new one. The raw answer is shown.",
    ],
    huawei_parameter: [
      "Huawei refused a parameter: {message}",
      "Try without your own title and body; check the category and the channel ID of the certificate.",
    ],
    huawei_token_count: [
      "Huawei refused the number of tokens.",
      "Please report it: one token is sent.",
    ],
    huawei_structure: [
      "Huawei refused the structure of the message: {message}",
      "Try without your own title and body; check the category and the channel ID of the certificate.",
    ],
    huawei_ttl: ["Huawei refused how long the message is to be kept.", "Check the server's clock."],
    huawei_collapse_key: [
      "Huawei refused the collapse key.",
      "This is a mistake in the request; please report it.",
    ],
    huawei_moderated: [
      "Huawei's review refused the text.",
      "Send a plain text, or leave out title and body to use the usual one.",
    ],
    huawei_topics: [
      "Huawei counted too many topics.",
      "This is a mistake in the request; please report it.",
    ],
    huawei_review: [
      "Huawei refused a review signature.",
      "sigpost sends none; look for a relay that changes requests.",
    ],
    huawei_image_unverified: [
      "Huawei's risk control refused the picture.",
      "sigpost sends none; look for a relay that changes requests.",
    ],
    huawei_auth_refused: [
      "Huawei refused the authorization. The token or the project belongs to another app, the phone needs the other version of the API, or this kind of credential is not allowed here.",
      "Compare the App ID and the project with the app that reported the token. HarmonyOS 5 and later need the service account.",
    ],
    huawei_jwt_expired: [
      "Huawei calls the service account's JWT expired, even a new one.",
      "Check the clock of the server (its time minus Huawei's: {clockOffset} s).",
    ],
    huawei_not_enabled: [
      "The app has no right to push: Push Kit is not enabled, or the credential is of another project than the app.",
      "Enable Push Kit in AppGallery Connect, and compare the project with the app's.",
    ],
    huawei_all_tokens_invalid: [
      "Huawei does not accept the token: it has stray characters, belongs to another app, or is no longer valid.",
      "Compare the App ID with the app that reported the token before you remove it; then have the app report a new one.",
    ],
    huawei_too_large: [
      "The message is larger than Huawei's 4,096 bytes.",
      "Send a shorter title and body.",
    ],
    huawei_token_missing: [
      "Huawei found no token where it looks for it.",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    huawei_high_priority: [
      "The app has no right to messages of high priority.",
      "Apply for it in AppGallery Connect under Push Kit.",
    ],
    huawei_receipt: [
      "Huawei refused the address for receipts.",
      "Correct the receipt settings of Push Kit in AppGallery Connect.",
    ],
    huawei_test_frequency: [
      "Too many test messages in a short time.",
      "Wait some minutes. The daily number is limited too: usually 500 for an app, and 1,000 for a project with API v3.",
    ],
    huawei_test_tokens: [
      "Huawei counted too many tokens in a test message.",
      "Please report it: one token is sent.",
    ],
    huawei_jwt_lifetime: [
      "Huawei says that the service account's JWT is made for more than a day.",
      "The JWT is made for an hour. Check the clock of the server (its time minus Huawei's: {clockOffset} s).",
    ],
    huawei_internal: [
      "Huawei has an internal error.",
      "Try again later; if it stays, open a ticket with Huawei.",
    ],
    huawei_url: [
      "Huawei does not know the address, which holds the App ID or the project.",
      "Check the App ID, the project ID and the service account of the certificate.",
    ],
    huawei_busy: ["Huawei limits the flow for this app or in all.", "Wait and try again."],
    huawei_unstable: [
      "Huawei reports trouble of its own ({status}): {message}",
      "Try again later.",
    ],
    huawei_credential_missing: [
      "The certificate has neither App ID and App Secret nor a service account.",
      "Give the App ID and App Secret for Android and HarmonyOS up to 4, the service account for HarmonyOS 5 and later, or both.",
    ],
    huawei_app_id_missing: [
      "The App Secret has no App ID with it.",
      "Add the App ID from AppGallery Connect.",
    ],
    huawei_app_secret_missing: [
      "The App ID has no App Secret with it.",
      "Add the App Secret from AppGallery Connect, or leave out both and give a service account.",
    ],
    huawei_app_id_shape: [
      "The App ID has to be digits only.",
      "Use the App ID from AppGallery Connect, not the package name.",
    ],
    huawei_app_secret_shape: [
      "The App Secret does not look as usual: 64 characters, digits and the letters a to f.",
      "Copy it once more from AppGallery Connect; if it is the same, ignore this.",
    ],
    huawei_account_not_json: [
      "The service account is not a JSON file.",
      "Paste the whole file that the Huawei Developers console gave when the service account key was made.",
    ],
    huawei_account_is_app_config: [
      "This is agconnect-services.json: the app's configuration, without a private key.",
      "Paste the service account's JSON file from the Huawei Developers console.",
    ],
    huawei_account_is_google: [
      "This is a service account of Google, not of Huawei.",
      "Store it with a certificate for FCM, and paste Huawei's own file here.",
    ],
    huawei_account_field_missing: [
      "The service account's file has no {field}.",
      "Paste the whole file, unchanged.",
    ],
    huawei_account_key: [
      "The private_key in the file cannot be read.",
      "Paste the whole file, unchanged, with \\n inside the key as it is.",
    ],
    huawei_token_shape: [
      "The token does not look like one of Huawei's: it is short, or has a space or another unusual character.",
      "Have the app report the token as HmsInstanceId.getToken or pushService.getToken gave it.",
    ],
    huawei_way_secret: [
      "Sent with the App ID and App Secret through API {api}, which reaches Android and HarmonyOS up to 4.",
      "If the phone runs HarmonyOS 5 or later, store the service account too, and report the phone's platform and version.",
    ],
    huawei_way_jwt: [
      "Sent with the service account through API {api}, signed with {algorithm}.",
      "API v3 reaches HarmonyOS 5 and later, API v2 what came before; report the phone's platform and version if the choice is wrong.",
    ],
    huawei_way_lacks_account: [
      "The phone or its token looks like HarmonyOS 5 or later, which needs the service account and API v3; the certificate has none, so API {api} is used.",
      "Add the service account to the certificate.",
    ],
    huawei_validate_passed: [
      "Huawei accepted the credential and the form of the message. Nothing was sent; usually only the form is looked at, so a dead token may still pass.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
    ],
    huawei_probe_passed: [
      "Huawei refused a token that belongs to nobody, and nothing before it. Usually this means that the service account and its project are right. Nothing was sent, and the phone's own token was not tried.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
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
      "AppGallery Connect → Project settings; only with App ID and App Secret, to use API v2 in place of v1. May be left out.",
    ],
    category: [
      "Category",
      "A category that the app has the right to; WORK when left out. Without the right, Huawei treats it as marketing.",
    ],
    channelId: [
      "Channel ID",
      "An Android notification channel that the app has created; may be left out.",
    ],
  },
  drops: {
    huawei_drop_permission: [
      "Notifications are switched off for the app, or the app was removed since.",
      "Settings → Apps → the app → Notifications.",
    ],
    huawei_drop_marketing: [
      "Without the right to self-classification for this category, Huawei treats it as marketing: shown without sound, and usually twice a day on one phone.",
      "In AppGallery Connect, apply for self-classification, and set the certificate's category to one that was granted.",
    ],
    huawei_drop_channel: [
      "The app has not created the channel of the certificate, or the user has switched it off.",
      "Check the app's channels in the phone's settings, and the certificate's channel ID.",
    ],
    huawei_drop_night: [
      "From midnight to six, phones whose screen has been off for half an hour usually show nothing until it is switched on.",
      "Switch on the screen.",
    ],
    huawei_drop_limits: [
      "A daily number for this phone, or for test messages of the app, is used up; the answer is a success all the same.",
      "Look at the receipts in AppGallery Connect: 102 and 256 say so.",
    ],
    huawei_drop_inactive: [
      "The app has not been used for 30 days, or another user's token is on the phone.",
      "Open the app once, so that it reports its token again.",
    ],
    huawei_drop_version: [
      "The phone's system or the app is too old for this message.",
      "Update HMS Core, the system and the app.",
    ],
  },
};

export const huaweiEn = () => TABLE;
