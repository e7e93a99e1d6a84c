/** English sentences about Meizu push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    meizu_permission: [
      "Meizu accepted the request, but the app may not push to this phone: {reason}",
      "Check the app's rights on the Flyme push platform.",
    ],
    meizu_unavailable: [
      "Meizu's service is temporarily unavailable: {code} {reason} {message}",
      "Try again later.",
    ],
    meizu_push_failed: [
      "Meizu accepted the request but failed to push: {message}",
      "Try again later. The raw response is shown.",
    ],
    meizu_rate: [
      "Meizu is rate-limiting this app or is overloaded: {message}",
      "Wait a minute, then try again.",
    ],
    meizu_folded: [
      "Meizu folded the message away, because this phone received more than 5 in a minute.",
      "Wait a few minutes, then check again.",
    ],
    meizu_unregistered: [
      "The pushId is not registered. The app was removed or has unsubscribed.",
      "Remove the device token. Have the app call unRegister, then register, and report the new pushId. Without unRegister, register may only report that the app is registered.",
    ],
    meizu_push_id_illegal: [
      "Meizu does not accept the pushId. It is truncated, altered, or belongs to another service.",
      "Remove the device token. Have the app report the pushId that getPushId of Meizu's SDK returns. For a new one, call unRegister, then register.",
    ],
    meizu_alias: [
      "Meizu reports an unknown alias, but none was sent.",
      "Report this as a bug, with the raw response.",
    ],
    meizu_switch_off: [
      "The pushId cannot be used because notifications are switched off for the app.",
      "Have the user switch notifications on for the app in the phone's settings.",
    ],
    meizu_device_cap: [
      "The phone has received its daily number of public messages.",
      "Wait until tomorrow. If the app is allowed to send private messages, set the certificate's message type to private.",
    ],
    meizu_value_unlisted: [
      "Meizu accepted the request but lists the pushId under {reason}, which its documentation does not explain.",
      "Look up the code with Meizu, or try a new device token. The raw response is shown.",
    ],
    meizu_request: [
      "Meizu refused a parameter: {code} {message}",
      "Try again without your own title and body. Look for a relay that changes requests.",
    ],
    meizu_sign: [
      "The signature does not match: the AppSecret is wrong.",
      "Copy the AppSecret again from the app's configuration on the Flyme push platform. The AppKey is for the app, not for servers.",
    ],
    meizu_app_id: [
      "Meizu does not have this App ID: {message}",
      "Copy the App ID again from the app's configuration on the Flyme push platform.",
    ],
    meizu_app_blocked: ["The app is on Meizu's blocklist.", "Contact Meizu's push support."],
    meizu_daily: [
      "The app's daily quota of messages is used up.",
      "Wait until tomorrow, or ask Meizu for a higher quota.",
    ],
    meizu_package: [
      "The package name does not match the App ID.",
      "Compare the app's package name with the one on the Flyme push platform.",
    ],
    meizu_app_secret: [
      "Meizu does not accept the AppSecret.",
      "Copy the AppSecret again from the app's configuration on the Flyme push platform.",
    ],
    meizu_restricted: [
      "Meizu restricts this kind of message for the app: {code} {message}",
      "Check the app's limits on the Flyme push platform.",
    ],
    meizu_switch_confirmed: [
      "Notifications are switched off for the app on this phone. Meizu's switch query confirms it.",
      "Have the user switch notifications on for the app in the phone's settings.",
    ],
    meizu_switch_contradicts: [
      "Meizu refused the pushId because notifications are off, but its switch query says that they are on.",
      "Open the app, so that it subscribes again. Check again after a few minutes.",
    ],
    meizu_secret_is_id: [
      "App ID and AppSecret are the same text.",
      "Copy both again from the app's configuration on the Flyme push platform.",
    ],
    meizu_token_shape: [
      "The device token does not look like a Meizu pushId.",
      "Check that the app reports the pushId of Meizu's SDK.",
    ],
    meizu_switch_on: [
      "Meizu has the pushId and accepts the credential, and notifications are switched on. Nothing was sent.",
      "Run the check again without the dry run. It sends one visible notification.",
    ],
  },
  fields: {
    appId: ["App ID", "Flyme push platform → app configuration. A number."],
    appSecret: [
      "AppSecret",
      "Flyme push platform → app configuration. Not the AppKey, which is for the app.",
    ],
    messageType: [
      "Message type",
      "public is capped per phone and day; private is for personal messages and is reviewed by Meizu.",
    ],
  },
  drops: {
    meizu_drop_cap: [
      "A phone shows 3 public messages of an app a day (5 for news apps).",
      "Check again tomorrow, or use private messages if the app is allowed to.",
    ],
    meizu_drop_review: [
      "Meizu reviews private messages. Those that are not personal count as public.",
      "Check the message's state on the Flyme push platform.",
    ],
    meizu_drop_switch: [
      "Notifications are switched off for the app.",
      "Run the check as a dry run. It asks Meizu for the switch without sending anything.",
    ],
    meizu_drop_folded: [
      "Messages in quick succession are folded away or replace one another.",
      "Look at the folded notifications, and wait a minute between checks.",
    ],
  },
};

export const meizuEn = () => TABLE;
