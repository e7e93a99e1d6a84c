/** English sentences about vivo push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    vivo_user_unknown: [
      "vivo accepted the request but does not have a user for this regId. Nothing is delivered.",
      "Remove the device token. If the app is on the phone, have it call turnOffPush, then turnOnPush, and report what getRegId returns. If that is the same regId, install the app again.",
    ],
    vivo_user_gone: [
      "vivo accepted the request but delivers nothing: the app was removed or has unsubscribed. Some sources say that vivo returns the same for a phone with notifications switched off.",
      "Check that the app is on the phone and may show notifications. If it is, have the app call turnOnPush and report what getRegId returns.",
    ],
    vivo_not_test_device: [
      "The certificate sends in test mode, but this phone is not one of the app's test devices at vivo.",
      "Add the phone as a test device on the vivo push platform, or set the certificate's push mode to formal.",
    ],
    vivo_user_invalid: [
      "vivo accepted the request but lists this regId as invalid, with status {reason}.",
      "Have the app report a new device token and check again. The raw response is shown.",
    ],
    vivo_auth_token: [
      "vivo refused the access token (authToken), even a new one.",
      "Check that the App ID, AppKey and AppSecret belong to the same app, then try again.",
    ],
    vivo_try_again: ["vivo asks to repeat the request.", "Try again."],
    vivo_channel_closed: [
      "The app's push channel is closed at vivo.",
      "Check the app's state on the vivo push platform. vivo often closes apps that are not in its store.",
    ],
    vivo_under_review: [
      "The app is still under review. Until it is approved, vivo sends no formal messages for it.",
      "Set the certificate's push mode to test. Add the phone as a test device on the vivo push platform.",
    ],
    vivo_type_not_allowed: [
      "vivo does not allow this type of message for the classification: {message}",
      "Choose another category in the certificate.",
    ],
    vivo_text_length: [
      "vivo refused the length of the title or body: {message}",
      "Send a shorter text. vivo usually counts a Chinese character as two.",
    ],
    vivo_request: [
      "vivo refused a parameter: {code} {message}",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    vivo_operation_quota: [
      "The app's quota of operation messages is used up. If more are sent today, vivo lowers the quota.",
      "Send nothing more today. If the app is allowed to, use a system category.",
    ],
    vivo_hours: [
      "vivo sends operation messages only during the day, usually from 7:00 to 23:00 in China.",
      "Check again in these hours, or use a system category.",
    ],
    vivo_rate: ["vivo is rate-limiting this app.", "Wait a minute, then try again."],
    vivo_system_quota: [
      "The app's quota of system messages is used up.",
      "Wait until tomorrow, or ask vivo for a higher quota.",
    ],
    vivo_system_right: [
      "The app may not send system messages.",
      "Apply for system messages on the vivo push platform, or choose an operation category in the certificate.",
    ],
    vivo_text_like_test: [
      "vivo takes the text for a test and refuses it. Such texts have only digits, only Latin letters or only symbols, or contain brackets or the Chinese word for test.",
      "Leave out the title and body to send the default text, or write a natural Chinese sentence.",
    ],
    vivo_auth_token_of_other: [
      "The access token (authToken) belongs to another App ID.",
      "Check that the App ID, AppKey and AppSecret belong to the same app.",
    ],
    vivo_category: [
      "vivo does not have this category, or it does not fit the classification: {message}",
      "Choose another category in the certificate.",
    ],
    vivo_text_sensitive: [
      "vivo found restricted words in the text.",
      "Try again without your own title and body.",
    ],
    vivo_app_key: [
      "vivo does not accept the AppKey.",
      "Copy the App ID and AppKey again from the app information on the vivo push platform.",
    ],
    vivo_app_id: [
      "vivo does not have this App ID.",
      "Copy the App ID again from the app information on the vivo push platform.",
    ],
    vivo_sign: [
      "vivo has the app, but the signature does not match: the AppSecret is wrong.",
      "Copy the AppSecret again from the app information on the vivo push platform. Check that it was not swapped with the AppKey.",
    ],
    vivo_clock: [
      "vivo considers the request's time wrong. It allows a difference of 10 minutes.",
      "Correct the server's clock (its time minus vivo's: {clockOffset} s). Look for a relay that delays requests.",
    ],
    vivo_batch_limit: [
      "A vivo limit for bulk sending is reached: {code} {message}",
      "Wait, then try again.",
    ],
    vivo_reg_id: [
      "vivo does not accept the regId. It never existed, belongs to another app, or ended when the app was removed or its data cleared.",
      "Check that the App ID is that of this app. If it is, have the app call turnOffPush, then turnOnPush, and report what getRegId returns. If that is the same regId, install the app again.",
    ],
    vivo_unexplained: [
      "vivo returned {code}, which its documentation does not explain: {message}",
      "Have the app report its device token again, then try again. The raw response is shown.",
    ],
    vivo_device: [
      "This phone cannot receive: notifications are off for the app, or the phone is not active.",
      "Allow notifications for the app in the phone's settings, and open the app once.",
    ],
    vivo_secret_is_key: [
      "AppKey and AppSecret are the same text.",
      "Copy both again from the app information on the vivo push platform.",
    ],
    vivo_key_shape: [
      "The AppKey is not a UUID, as AppKeys usually are.",
      "Compare the AppKey with the app information on the vivo push platform.",
    ],
    vivo_secret_shape: [
      "The AppSecret is not a UUID, as AppSecrets usually are.",
      "Compare the AppSecret with the app information on the vivo push platform.",
    ],
    vivo_token_shape: [
      "The device token does not look like a vivo regId.",
      "Check that the app reports the regId of vivo's SDK.",
    ],
  },
  fields: {
    appId: ["App ID", "vivo push platform → app information. A number."],
    appKey: ["AppKey", "vivo push platform → app information."],
    appSecret: ["AppSecret", "vivo push platform → app information."],
    category: [
      "Category",
      "IM, ACCOUNT, TODO, DEVICE_REMINDER, ORDER and SUBSCRIPTION are system messages. The others are operation messages with a small cap.",
    ],
    pushMode: [
      "Push mode",
      "test reaches only test devices of the vivo push platform. Needed until vivo has approved the app.",
    ],
  },
  drops: {
    vivo_drop_test_mode: [
      "In test mode, only the test devices of the vivo push platform show notifications.",
      "Add the phone as a test device, or set the push mode to formal.",
    ],
    vivo_drop_operation_hours: [
      "Operation messages are hidden between 23:00 and 7:00.",
      "Check during the day, or use a system category.",
    ],
    vivo_drop_operation_cap: [
      "A phone shows 2 operation messages of an app a day (5 for news apps).",
      "Use a system category, if the app is allowed to.",
    ],
    vivo_drop_system_quota: [
      "System messages have a daily quota, usually about 20 times the number of users who allow notifications.",
      "Check the quota on the vivo push platform.",
    ],
    vivo_drop_same_text: [
      "vivo drops messages with the same title and body as an earlier one.",
      "Leave out the title and body. The default text includes the time, so every check differs.",
    ],
    vivo_drop_user_limit: [
      "vivo limits the number of messages for one user within a period.",
      "Wait a few minutes between checks.",
    ],
    vivo_drop_not_subscribed: [
      "The phone is not subscribed, or has been offline for 14 days.",
      "Open the app with a network connection, so that it subscribes and reports its device token.",
    ],
  },
};

export const vivoEn = () => TABLE;
