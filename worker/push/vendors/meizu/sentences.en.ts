/** English sentences about Meizu push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    meizu_permission: [
      "Meizu took the request but the app may not push to this phone: {reason}",
      "Check the app's rights on the Flyme push platform.",
    ],
    meizu_unavailable: [
      "Meizu's service has trouble: {code} {reason} {message}",
      "Try again later.",
    ],
    meizu_push_failed: [
      "Meizu took the request and then failed to push: {message}",
      "The raw answer is shown. Try again later.",
    ],
    meizu_rate: [
      "Meizu limits how fast is sent, or is overloaded: {message}",
      "Wait a minute and try again.",
    ],
    meizu_folded: [
      "Meizu folded the message away: more than 5 in a minute went to this phone.",
      "Wait some minutes and check again.",
    ],
    meizu_unregistered: [
      "The pushId is not registered: the app was removed or has unsubscribed.",
      "Remove the token; have the app report a new one.",
    ],
    meizu_push_id_illegal: [
      "Meizu does not accept the pushId: it is cut, altered, or another service's.",
      "Remove the token; have the app report the pushId of Meizu's SDK.",
    ],
    meizu_alias: [
      "Meizu calls the alias unknown, though none was sent.",
      "The raw answer is shown; please report it.",
    ],
    meizu_switch_off: [
      "The pushId cannot be used because notifications are switched off for the app.",
      "Have the user switch notifications on for the app in the phone's settings.",
    ],
    meizu_device_cap: [
      "The phone has had its public messages of today.",
      "Wait until tomorrow, or set the certificate's message type to private if the app may send such.",
    ],
    meizu_value_unlisted: [
      "Meizu took the request but lists the pushId under {reason}, a code that its documentation does not explain.",
      "Look the code up with Meizu; the raw answer is shown. A new token may help.",
    ],
    meizu_request: [
      "Meizu refused a parameter: {code} {message}",
      "Try without your own title and body; look for a relay that changes requests.",
    ],
    meizu_sign: [
      "The signature does not fit: the AppSecret is wrong.",
      "Copy the AppSecret again from the app's configuration on the Flyme push platform; the AppKey is for the app, not for servers.",
    ],
    meizu_app_id: [
      "Meizu does not know the App ID: {message}",
      "Copy the App ID again from the app's configuration on the Flyme push platform.",
    ],
    meizu_app_blocked: ["The app is on Meizu's blacklist.", "Contact Meizu's push support."],
    meizu_daily: [
      "The app's number of messages for today is used up.",
      "Wait until tomorrow, or ask Meizu for more.",
    ],
    meizu_package: [
      "The package name does not fit the App ID.",
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
      "Notifications are switched off for the app on this phone: Meizu's switch query says so, too.",
      "Have the user switch notifications on for the app in the phone's settings.",
    ],
    meizu_switch_contradicts: [
      "Meizu refused the pushId as switched off, but its switch query says that notifications are on.",
      "Open the app, so that it subscribes again, and check once more after a few minutes.",
    ],
    meizu_secret_is_id: [
      "App ID and AppSecret are the same text.",
      "Copy both again from the app's configuration on the Flyme push platform.",
    ],
    meizu_token_shape: [
      "The token does not look like a Meizu pushId.",
      "Check that the app reports the pushId of Meizu's SDK.",
    ],
    meizu_switch_on: [
      "Meizu knows the pushId, accepts the credential, and notifications are switched on. Nothing was sent.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
    ],
  },
  fields: {
    appId: ["App ID", "Flyme push platform → app configuration; a number."],
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
      "Check again tomorrow, or use private messages if the app may.",
    ],
    meizu_drop_review: [
      "Meizu reviews private messages, and treats those as public that are not personal.",
      "Look at the message's state on the Flyme push platform.",
    ],
    meizu_drop_switch: [
      "Notifications are switched off for the app.",
      "Run the check as a dry run (dryRun): it asks Meizu for the switch without sending.",
    ],
    meizu_drop_folded: [
      "Messages that follow each other quickly are folded or replace one another.",
      "Look into the folded notifications, and wait a minute between checks.",
    ],
  },
};

export const meizuEn = () => TABLE;
