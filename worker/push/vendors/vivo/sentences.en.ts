/** English sentences about vivo push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    vivo_user_unknown: [
      "vivo took the request but does not know the user of this regId, so nothing is delivered.",
      "Remove the token; have the app report a new one.",
    ],
    vivo_user_gone: [
      "vivo took the request but delivers nothing: the app was removed from the phone or has unsubscribed. By some accounts vivo says the same of a phone with notifications switched off.",
      "Look at the phone: is the app there, and may it show notifications? If it was installed again, have it report a new token.",
    ],
    vivo_not_test_device: [
      "The certificate sends in test mode, and this phone is not among the app's test devices at vivo.",
      "Add the phone as a test device on the vivo push platform, or set the certificate's push mode to formal.",
    ],
    vivo_user_invalid: [
      "vivo took the request but lists this regId as invalid, with status {reason}.",
      "The raw answer is shown. Have the app report a new token and check again.",
    ],
    vivo_auth_token: [
      "vivo refused the authToken, even a new one.",
      "Check that App ID, AppKey and AppSecret are those of one app, then try again.",
    ],
    vivo_try_again: ["vivo asks for the request to be repeated.", "Try again."],
    vivo_channel_closed: [
      "The app's push channel is closed at vivo.",
      "Check the app's state on the vivo push platform; apps that are not in vivo's store are often closed.",
    ],
    vivo_under_review: [
      "The app is still under review, and vivo sends no formal messages for it.",
      "Set the certificate's push mode to test and add the phone as a test device on the vivo push platform, until the app is approved.",
    ],
    vivo_type_not_allowed: [
      "vivo does not allow this type of message for the classification: {message}",
      "Choose another category in the certificate.",
    ],
    vivo_text_length: [
      "vivo refused the length of title or body: {message}",
      "Send a shorter text; vivo usually counts a Chinese character as two.",
    ],
    vivo_request: [
      "vivo refused a parameter: {code} {message}",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    vivo_operation_quota: [
      "The app's quota of operation messages is used up.",
      "Send nothing more today, or vivo lowers the quota; use a system category if the app may.",
    ],
    vivo_hours: [
      "vivo sends operation messages only during the day, usually from 7 to 23 o'clock in China.",
      "Check again in these hours, or use a system category.",
    ],
    vivo_rate: ["vivo limits how fast is sent.", "Wait a minute and try again."],
    vivo_system_quota: [
      "The app's quota of system messages is used up.",
      "Wait until tomorrow, or ask vivo for a higher quota.",
    ],
    vivo_system_right: [
      "The app may not send system messages.",
      "Apply for system messages on the vivo push platform, or choose an operation category in the certificate.",
    ],
    vivo_text_like_test: [
      "vivo takes the text for a test and refuses it: only digits, only Latin letters, only symbols, brackets, or the Chinese word for test.",
      "Leave title and body out, so that the usual text is sent, or write a natural Chinese sentence.",
    ],
    vivo_auth_token_of_other: [
      "The authToken belongs to another App ID.",
      "Check that App ID, AppKey and AppSecret are those of one app.",
    ],
    vivo_category: [
      "vivo does not know the category, or it does not go with the classification: {message}",
      "Choose another category in the certificate.",
    ],
    vivo_text_sensitive: [
      "vivo found sensitive words in the text.",
      "Try without your own title and body.",
    ],
    vivo_app_key: [
      "vivo does not accept the AppKey.",
      "Copy App ID and AppKey again from the app information on the vivo push platform.",
    ],
    vivo_app_id: [
      "vivo does not know the App ID.",
      "Copy the App ID again from the app information on the vivo push platform.",
    ],
    vivo_sign: [
      "vivo knows the app, but the signature does not fit: the AppSecret is wrong.",
      "Copy the AppSecret again from the app information on the vivo push platform; check that it did not change places with the AppKey.",
    ],
    vivo_clock: [
      "vivo calls the request's time wrong; it allows 10 minutes.",
      "Check the clock of the server (its time minus vivo's: {clockOffset} s), and any relay that delays requests.",
    ],
    vivo_batch_limit: [
      "A limit of vivo's for bulk sending is reached: {code} {message}",
      "Wait and try again.",
    ],
    vivo_reg_id: [
      "vivo does not accept the regId: it never existed, the app was removed or its data cleared, or it is another app's.",
      "Check that the App ID is that of this app; then have the app report a new token.",
    ],
    vivo_unexplained: [
      "vivo answered {code}, which its documentation does not explain: {message}",
      "The raw answer is shown. Have the app report its token again and try once more.",
    ],
    vivo_device: [
      "This phone cannot receive: notifications are off for the app, or it is not active.",
      "Allow notifications for the app in the phone's settings and open it once.",
    ],
    vivo_secret_is_key: [
      "AppKey and AppSecret are the same text.",
      "Copy both again from the app information on the vivo push platform.",
    ],
    vivo_key_shape: [
      "The AppKey does not have the form of a UUID, as AppKeys usually do.",
      "Compare it with the app information on the vivo push platform.",
    ],
    vivo_secret_shape: [
      "The AppSecret does not have the form of a UUID, as AppSecrets usually do.",
      "Compare it with the app information on the vivo push platform.",
    ],
    vivo_token_shape: [
      "The token does not look like a vivo regId.",
      "Check that the app reports the regId of vivo's SDK.",
    ],
  },
  fields: {
    appId: ["App ID", "vivo push platform → app information; a number."],
    appKey: ["AppKey", "vivo push platform → app information."],
    appSecret: ["AppSecret", "vivo push platform → app information."],
    category: [
      "Category",
      "IM, ACCOUNT, TODO, DEVICE_REMINDER, ORDER and SUBSCRIPTION are system messages; the others are operation messages with a small cap.",
    ],
    pushMode: [
      "Push mode",
      "test reaches only test devices of the vivo push platform; needed until vivo has approved the app.",
    ],
  },
  drops: {
    vivo_drop_test_mode: [
      "In test mode only the test devices of the vivo push platform show anything.",
      "Add the phone as a test device, or set the push mode to formal.",
    ],
    vivo_drop_operation_hours: [
      "Operation messages are hidden between 23 and 7 o'clock.",
      "Check during the day, or use a system category.",
    ],
    vivo_drop_operation_cap: [
      "A phone shows 2 operation messages of an app a day (5 for news apps).",
      "Use a system category if the app may.",
    ],
    vivo_drop_system_quota: [
      "System messages have a daily quota, usually about 20 times the number of users who allow notifications.",
      "Look at the quota on the vivo push platform.",
    ],
    vivo_drop_same_text: [
      "vivo suppresses messages with the same title and body.",
      "Leave title and body out: the usual text names the time, so that it is always another.",
    ],
    vivo_drop_user_limit: [
      "vivo limits how many messages one user gets in a while.",
      "Wait some minutes between checks.",
    ],
    vivo_drop_not_subscribed: [
      "The phone is not subscribed, or has been offline for 14 days.",
      "Open the app with a network connection, so that it subscribes and reports its token.",
    ],
  },
};

export const vivoEn = () => TABLE;
