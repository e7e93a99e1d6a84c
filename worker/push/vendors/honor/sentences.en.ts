/** English sentences about Honor: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    honor_oauth_client: [
      "Honor does not accept the Client ID with this Client Secret.",
      "Copy both once more from the push service's page of the app; the app's own App Secret is another value.",
    ],
    honor_token_expired: [
      "Honor says that the token has expired, inside an answer that looks like a success.",
      "Remove the token; have the app report a new one.",
    ],
    honor_token_refused: [
      "Honor refused this token: {message}",
      "Compare the App ID with the app that reported the token, then have it report a new one.",
    ],
    honor_not_sent: [
      "Honor answered {code} and yet says that nothing was sent: {message}",
      "Compare the App ID with the app that reported the token. The raw answer is shown.",
    ],
    honor_timestamp_missing: [
      "Honor saw no timestamp header.",
      "Look for a relay that drops headers; otherwise please report it.",
    ],
    honor_app_unknown: [
      "Honor does not know the App ID.",
      "Correct the App ID of the certificate.",
    ],
    honor_timestamp_invalid: [
      "Honor does not accept the request's time.",
      "Check the clock of the server (its time minus Honor's: {clockOffset} s).",
    ],
    honor_token_empty: ["Honor saw no token.", "Have the app report its token again."],
    honor_structure: [
      "Honor refused the structure of the message: {message}",
      "Try without your own title and body; the raw answer is shown.",
    ],
    honor_receipt: [
      "Honor refused the receipt settings.",
      "Check the receipt settings of the push service; sigpost asks for none.",
    ],
    honor_message_right: [
      "The app has no right to this type of message.",
      "Apply for self-classification on Honor's developer site under the push service.",
    ],
    honor_test_limit: ["The day's number of test messages is used up.", "Wait until tomorrow."],
    honor_marketing_image: [
      "Honor allows no picture in a marketing message.",
      "sigpost sends none; look for a relay that changes requests.",
    ],
    honor_moderated: [
      "Honor found sensitive words in the text.",
      "Send a plain text, or leave out title and body to use the usual one.",
    ],
    honor_token_twice: ["Honor saw the same token twice.", "Please report it: one token is sent."],
    honor_likely_auth: [
      "Honor answered {code}. With Huawei, whose service it comes from, this means that the authorization does not fit the app; Honor does not explain it. {message}",
      "Check that the Client ID belongs to this App ID; the raw answer is shown.",
    ],
    honor_likely_access_token: [
      "Honor answered {code}, also to a new access token. With Huawei this means an expired or altered access token; Honor does not explain it. {message}",
      "Check that the Client ID belongs to this App ID; the raw answer is shown.",
    ],
    honor_likely_parameter: [
      "Honor answered {code}. With Huawei this means a wrong parameter; Honor does not explain it. {message}",
      "Try without your own title and body; the raw answer is shown.",
    ],
    honor_likely_not_enabled: [
      "Honor answered {code}. With Huawei this means that the app may not send; Honor does not explain it. {message}",
      "Check on Honor's developer site that the push service is enabled for this App ID.",
    ],
    honor_likely_priority: [
      "Honor answered {code}. With Huawei this means that the app lacks the right to the message's priority; Honor does not explain it. {message}",
      "Check the app's rights under the push service on Honor's developer site.",
    ],
    honor_likely_internal: [
      "Honor answered {code}. With Huawei this means trouble inside the service; Honor does not explain it. {message}",
      "Try again later; the raw answer is shown.",
    ],
    honor_all_tokens_invalid: [
      "Honor does not accept the token: usually it belongs to another app, or is no longer valid.",
      "Compare the App ID with the app that reported the token before you remove it; then have the app report a new one.",
    ],
    honor_too_large: [
      "The message is larger than Honor's 4,096 bytes.",
      "Send a shorter title and body.",
    ],
    honor_too_many_tokens: [
      "Honor counted too many tokens.",
      "Please report it: one token is sent.",
    ],
    honor_auth_refused: [
      "Honor refused the authorization, even with a new access token: {message}",
      "Check that the Client ID belongs to this App ID.",
    ],
    honor_parameter: [
      "Honor refused a parameter: {message}",
      "Try without your own title and body; the raw answer is shown.",
    ],
    honor_path: [
      "Honor does not know the address, which holds the App ID.",
      "Correct the App ID of the certificate.",
    ],
    honor_internal: ["Honor has an internal error.", "Try again later."],
    honor_busy: ["Honor limits the flow for this app.", "Wait and try again."],
    honor_app_id_shape: [
      "The App ID is usually digits only.",
      "Check that it is the App ID of the push service, and not the package name.",
    ],
    honor_client_is_app: [
      "The Client ID is the same as the App ID; usually they differ.",
      "Copy the Client ID from the push service's page of the app.",
    ],
    honor_token_shape: [
      "The token does not look like one of Honor's: it is short, or has a space or another unusual character.",
      "Have the app report the token as HonorPushClient gave it.",
    ],
  },
  fields: {
    appId: ["App ID", "Honor's developer site → push service → the app."],
    clientId: ["Client ID", "In the same place."],
    clientSecret: [
      "Client Secret",
      "In the same place; the app's own App Secret is another value.",
    ],
  },
  drops: {
    honor_drop_permission: [
      "Notifications are switched off for the app, or the app was removed since.",
      "Settings → Notifications → the app.",
    ],
    honor_drop_marketing: [
      "Without the right to self-classification Honor treats it as marketing: usually two a day on one phone.",
      "Apply for self-classification on Honor's developer site under the push service.",
    ],
    honor_drop_night: [
      "From midnight to six, or while the screen is off, it may wait until the phone is woken up.",
      "Switch on the screen.",
    ],
    honor_drop_not_this_phone: [
      "The token is of an earlier user or installation on the phone.",
      "Open the app once, so that it reports its token again.",
    ],
    honor_drop_intent: [
      "The phone could not show it, because what a tap should open does not exist in the app.",
      "Check that the app has a launcher activity.",
    ],
  },
};

export const honorEn = () => TABLE;
