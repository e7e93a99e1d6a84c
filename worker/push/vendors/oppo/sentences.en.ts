/** English sentences about OPPO push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    oppo_unavailable: ["OPPO's service is not available.", "Try again later."],
    oppo_rate: [
      "OPPO is rate-limiting this app: {code} {message}",
      "Wait a minute. If the problem persists, ask OPPO for a higher rate.",
    ],
    oppo_auth_token: [
      "OPPO refused the access token (auth_token), even a new one.",
      "Check that no other service keeps requesting access tokens for the same AppKey, then try again.",
    ],
    oppo_request: [
      "OPPO refused the form of the request: {code} {message}",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    oppo_app_key: [
      "OPPO does not have this AppKey.",
      "Copy the AppKey again from the app's configuration on the OPPO push platform. Check that it was not swapped with the MasterSecret.",
    ],
    oppo_sign: [
      "OPPO has the AppKey, but the signature does not match: the secret is wrong. Usually the AppSecret was pasted instead of the MasterSecret.",
      "Copy the MasterSecret from the app's configuration on the OPPO push platform. The AppSecret is for the app, not for servers.",
    ],
    oppo_clock: [
      "OPPO considers the request's time wrong. It allows a difference of 10 minutes.",
      "Correct the server's clock (its time minus OPPO's: {clockOffset} s). Look for a relay that delays requests.",
    ],
    oppo_ip: [
      "OPPO refuses the IP address that the request came from.",
      "Remove the IP restriction on the OPPO push platform. Addresses at the edge change.",
    ],
    oppo_right: [
      "The app has no right to use this function: {code} {message}",
      "Enable push for the app on the OPPO push platform.",
    ],
    oppo_app_disabled: [
      "The app is disabled or not yet approved at OPPO.",
      "Check the app's state on the OPPO push platform.",
    ],
    oppo_data: [
      "OPPO found no such data, or already has this message: {code} {message}",
      "Try again. If the problem persists, report this as a bug.",
    ],
    oppo_cap: [
      "An OPPO limit is reached: {code} {message}",
      "Wait until tomorrow, or ask OPPO for a higher limit.",
    ],
    oppo_token_illegal: [
      "OPPO does not accept the registration ID: {message}",
      "Check that the device token comes from OPPO and belongs to the app of this AppKey. If it does, have the app call unRegister, then register, and report the new registration ID.",
    ],
    oppo_text_refused: [
      "OPPO found words in the text that it does not allow: {message}",
      "Try again without your own title and body, or with plainer words.",
    ],
    oppo_channel: [
      "OPPO refused the channel: {message}",
      "Register the channel ID on the OPPO push platform, exactly as the app creates it.",
    ],
    oppo_argument: [
      "OPPO refused an argument: {message}",
      "Read OPPO's message: this code covers length, type, restricted words and registration IDs. Try again without your own title and body.",
    ],
    oppo_template: [
      "The category requires a registered template for private messages.",
      "Register a template on the OPPO push platform, or check with another category.",
    ],
    oppo_link: [
      "The app has no right to a fallback link.",
      "Report this as a bug: checks send no link.",
    ],
    oppo_category: [
      "The category is wrong, or was not granted to the app: {message}",
      "Apply for the category on the OPPO push platform, or remove it from the certificate.",
    ],
    oppo_token_invalid: [
      "OPPO reports an invalid registration ID. Usually the app was removed, or the device token belongs to another app.",
      "Check that the AppKey is that of this app. If it is, have the app call unRegister, then register, and report the new registration ID.",
    ],
    oppo_target: [
      "OPPO refused this target with {code}, which its documentation does not explain.",
      "Have the app report a new device token and check again. OPPO's message and the raw response are shown.",
    ],
    oppo_secret_is_key: [
      "AppKey and MasterSecret are the same text.",
      "Copy both again from the app's configuration on the OPPO push platform.",
    ],
    oppo_key_shape: [
      "The AppKey does not have 32 hexadecimal digits, as AppKeys usually do.",
      "Compare the AppKey with the app's configuration on the OPPO push platform.",
    ],
    oppo_secret_shape: [
      "The MasterSecret does not have 32 hexadecimal digits, as MasterSecrets usually do.",
      "Compare the MasterSecret with the app's configuration on the OPPO push platform. The AppSecret is a different value.",
    ],
    oppo_token_shape: [
      "The device token does not look like an OPPO registration ID.",
      "Check that the app reports the registration ID of OPPO's SDK.",
    ],
  },
  fields: {
    appKey: ["AppKey", "OPPO push platform → app configuration."],
    masterSecret: [
      "MasterSecret",
      "OPPO push platform → app configuration. Not the AppSecret, which is for the app.",
    ],
    channelId: [
      "Channel ID",
      "A channel that the app creates and that is registered on the OPPO push platform. Needed on Android 8 and later.",
    ],
    category: ["Category", "Such as IM, if OPPO granted one to the app. May be left out."],
  },
  drops: {
    oppo_drop_no_channel: [
      "The certificate names no channel. Android 8 and later usually show nothing without one.",
      "Register a channel on the OPPO push platform, create it in the app and add its ID to the certificate.",
    ],
    oppo_drop_channel: [
      "The app did not create the channel, OPPO does not have it, or it is switched off.",
      "Compare the channel ID in the app, the certificate and the OPPO push platform. Check the app's channels in the phone's settings.",
    ],
    oppo_drop_switched_off: [
      "On these phones, notifications of a new app are often off until the user allows them.",
      "Check Settings → Notifications → the app.",
    ],
    oppo_drop_marketing: [
      "Without a category, the message counts as content and marketing. Usually a device shows 2 a day (5 for news apps), and there is a limit per app.",
      "Apply for “communication and service”, and add the category to the certificate.",
    ],
    oppo_drop_category: [
      "A category that OPPO has not approved counts as marketing. Some categories show only messages from a template.",
      "Check on the OPPO push platform which categories are granted. Do not mix the old and the new scheme.",
    ],
    oppo_drop_store: [
      "Apps that are not in OPPO's store usually lost the public channel in mid-2024.",
      "Publish the app in OPPO's store.",
    ],
    oppo_drop_token_changed: [
      "The phone drops messages for a registration ID that is no longer its own. OPPO keeps nothing for phones that were offline for 30 days.",
      "Open the app, so that it reports its current device token, then check again.",
    ],
  },
};

export const oppoEn = () => TABLE;
