/** English sentences about Honor: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    honor_oauth_client: [
      "Honor does not accept the Client ID with this Client Secret.",
      "Copy both again from the app's page in the push service. The app's own App Secret is a different value.",
    ],
    honor_token_expired: [
      "The response looks like a success, but says that the device token has expired.",
      "Remove the device token. Have the app call deletePushToken, then getPushToken, and report the new token.",
    ],
    honor_token_refused: [
      "Honor refused this device token: {message}",
      "Compare the App ID with the app that reported the device token, then have that app report a new one.",
    ],
    honor_not_sent: [
      "Honor returned {code}, but says that nothing was sent: {message}",
      "Compare the App ID with the app that reported the device token. The raw response is shown.",
    ],
    honor_timestamp_missing: [
      "The request reached Honor without the timestamp header.",
      "Look for a relay that drops headers. If there is none, report this as a bug.",
    ],
    honor_app_unknown: [
      "Honor does not have this App ID.",
      "Correct the App ID of the certificate.",
    ],
    honor_timestamp_invalid: [
      "Honor does not accept the request's time.",
      "Correct the server's clock (its time minus Honor's: {clockOffset} s).",
    ],
    honor_token_empty: [
      "The request reached Honor without a device token.",
      "Have the app report its device token again.",
    ],
    honor_structure: [
      "Honor refused the structure of the message: {message}",
      "Try again without your own title and body. The raw response is shown.",
    ],
    honor_receipt: [
      "Honor refused the receipt settings.",
      "Check the receipt settings of the push service. sigpost requests no receipts.",
    ],
    honor_message_right: [
      "The app has no right to this type of message.",
      "Apply for self-classification on Honor's developer site under the push service.",
    ],
    honor_test_limit: ["The daily number of test messages is used up.", "Wait until tomorrow."],
    honor_marketing_image: [
      "Honor does not allow a picture in a marketing message.",
      "Look for a relay that changes requests: sigpost sends no picture.",
    ],
    honor_moderated: [
      "Honor found restricted words in the text.",
      "Use plain words, or leave out the title and body to send the default text.",
    ],
    honor_token_twice: [
      "Honor received the same device token twice.",
      "Report this as a bug: sigpost sends a single device token.",
    ],
    honor_likely_auth: [
      "Honor returned {code} without explaining it. In Huawei's service, from which Honor's comes, this means that the authorization does not fit the app. {message}",
      "Check that the Client ID belongs to this App ID. The raw response is shown.",
    ],
    honor_likely_access_token: [
      "Honor returned {code} even for a new access token, without explaining it. In Huawei's service, this means that the access token is expired or altered. {message}",
      "Check that the Client ID belongs to this App ID. The raw response is shown.",
    ],
    honor_likely_parameter: [
      "Honor returned {code} without explaining it. In Huawei's service, this means a wrong parameter. {message}",
      "Try again without your own title and body. The raw response is shown.",
    ],
    honor_likely_not_enabled: [
      "Honor returned {code} without explaining it. In Huawei's service, this means that the app may not send. {message}",
      "Check on Honor's developer site that the push service is enabled for this App ID.",
    ],
    honor_likely_priority: [
      "Honor returned {code} without explaining it. In Huawei's service, this means that the app lacks the right to the message's priority. {message}",
      "Check the app's rights under the push service on Honor's developer site.",
    ],
    honor_likely_internal: [
      "Honor returned {code} without explaining it. In Huawei's service, this means an internal error. {message}",
      "Try again later. The raw response is shown.",
    ],
    honor_all_tokens_invalid: [
      "Honor does not accept the device token. Usually it belongs to another app, or is no longer valid.",
      "Compare the App ID with the app that reported the device token. If it is right, have the app call deletePushToken, then getPushToken, and report the new token.",
    ],
    honor_too_large: [
      "The message is larger than Honor's 4,096 bytes.",
      "Send a shorter title and body.",
    ],
    honor_too_many_tokens: [
      "Honor received too many device tokens.",
      "Report this as a bug: sigpost sends a single device token.",
    ],
    honor_auth_refused: [
      "Honor refused the authorization, even with a new access token: {message}",
      "Check that the Client ID belongs to this App ID.",
    ],
    honor_parameter: [
      "Honor refused a parameter: {message}",
      "Try again without your own title and body. The raw response is shown.",
    ],
    honor_path: [
      "Honor does not recognise the address, which contains the App ID.",
      "Correct the App ID of the certificate.",
    ],
    honor_internal: ["Honor reported an internal error.", "Try again later."],
    honor_busy: ["Honor is rate-limiting this app.", "Wait, then try again."],
    honor_app_id_shape: [
      "The App ID is not a number, as App IDs usually are.",
      "Check that it is the App ID of the push service and not the package name.",
    ],
    honor_client_is_app: [
      "The Client ID is the same as the App ID. Usually they differ.",
      "Copy the Client ID from the app's page in the push service.",
    ],
    honor_token_shape: [
      "The device token does not look like one from Honor. It is short, or contains a space or another unusual character.",
      "Have the app report the device token exactly as HonorPushClient returns it.",
    ],
  },
  fields: {
    appId: ["App ID", "Honor's developer site → push service → the app."],
    clientId: ["Client ID", "In the same place."],
    clientSecret: [
      "Client Secret",
      "In the same place. The app's own App Secret is another value.",
    ],
  },
  drops: {
    honor_drop_permission: [
      "Notifications are switched off for the app, or the app has been removed.",
      "Check Settings → Notifications → the app.",
    ],
    honor_drop_marketing: [
      "Without the right to self-classification, Honor treats the message as marketing. Usually a phone shows two of those a day.",
      "Apply for self-classification on Honor's developer site under the push service.",
    ],
    honor_drop_night: [
      "From midnight to six, or while the screen is off, the notification may wait until the phone wakes up.",
      "Switch on the screen.",
    ],
    honor_drop_not_this_phone: [
      "The device token belongs to an earlier user or installation on this phone.",
      "Open the app once, so that it reports its device token again.",
    ],
    honor_drop_intent: [
      "The phone could not show the notification, because the app lacks the screen that a tap should open.",
      "Check that the app has a launcher activity.",
    ],
  },
};

export const honorEn = () => TABLE;
