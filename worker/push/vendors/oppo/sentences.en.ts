/** English sentences about OPPO push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    oppo_unavailable: ["OPPO's service is not available.", "Try again later."],
    oppo_rate: [
      "OPPO limits how fast is sent: {code} {message}",
      "Wait a minute; ask OPPO for a higher rate if it stays.",
    ],
    oppo_auth_token: [
      "OPPO refused the auth token, even a new one.",
      "Check that no other service takes tokens for the same AppKey all the time, then try again.",
    ],
    oppo_request: [
      "OPPO refused the form of the request: {code} {message}",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    oppo_app_key: [
      "OPPO does not know the AppKey.",
      "Copy the AppKey again from the app's configuration on the OPPO push platform; check that it did not change places with the MasterSecret.",
    ],
    oppo_sign: [
      "OPPO knows the AppKey, but the signature does not fit: the secret is wrong. Usually the AppSecret was pasted in place of the MasterSecret.",
      "Copy the MasterSecret from the app's configuration on the OPPO push platform; the AppSecret is for the app, not for servers.",
    ],
    oppo_clock: [
      "OPPO calls the request's time wrong; it allows 10 minutes.",
      "Check the clock of the server (its time minus OPPO's: {clockOffset} s), and any relay that delays requests.",
    ],
    oppo_ip: [
      "OPPO refuses the address that the request came from.",
      "Remove the IP restriction on the OPPO push platform: addresses at the edge change.",
    ],
    oppo_right: [
      "The app does not have the right to use this function: {code} {message}",
      "Open push for the app on the OPPO push platform.",
    ],
    oppo_app_disabled: [
      "The app is disabled or not yet approved at OPPO.",
      "Check the app's state on the OPPO push platform.",
    ],
    oppo_data: [
      "OPPO found no such data, or has this message already: {code} {message}",
      "Try again; if it stays, please report it.",
    ],
    oppo_cap: [
      "A cap of OPPO's is used up: {code} {message}",
      "Wait until tomorrow, or ask OPPO for a higher cap.",
    ],
    oppo_token_illegal: [
      "OPPO does not take the registration ID: {message}",
      "Check that the token is OPPO's and belongs to the app of this AppKey; then have the app report a new one.",
    ],
    oppo_text_refused: [
      "OPPO found words in the text that it does not allow: {message}",
      "Try without your own title and body, or with plainer words.",
    ],
    oppo_channel: [
      "OPPO refused the channel: {message}",
      "Register the channel ID on the OPPO push platform, exactly as the app creates it.",
    ],
    oppo_argument: [
      "OPPO refused an argument: {message}",
      "OPPO uses this code for length, type, forbidden words and registration IDs alike; its own words say which. Try without your own title and body.",
    ],
    oppo_template: [
      "The category requires a registered template for private messages.",
      "Register a template on the OPPO push platform, or check with another category.",
    ],
    oppo_link: ["The app has no right to a fallback link.", "Please report it: checks send none."],
    oppo_category: [
      "The category is wrong or not granted to the app: {message}",
      "Apply for the category on the OPPO push platform, or leave it out of the certificate.",
    ],
    oppo_token_invalid: [
      "OPPO calls the registration ID invalid: usually the app was removed, or the token belongs to another app.",
      "Check that the AppKey is that of this app; then have the app report a new token.",
    ],
    oppo_target: [
      "OPPO refused this one target with {code}, a code that its documentation does not explain.",
      "OPPO's own words and the raw answer are shown. Have the app report a new token and check again.",
    ],
    oppo_secret_is_key: [
      "AppKey and MasterSecret are the same text.",
      "Copy both again from the app's configuration on the OPPO push platform.",
    ],
    oppo_key_shape: [
      "The AppKey is not 32 hexadecimal digits, as AppKeys usually are.",
      "Compare it with the app's configuration on the OPPO push platform.",
    ],
    oppo_secret_shape: [
      "The MasterSecret is not 32 hexadecimal digits, as MasterSecrets usually are.",
      "Compare it with the app's configuration on the OPPO push platform; AppSecret is another value.",
    ],
    oppo_token_shape: [
      "The token does not look like an OPPO registration ID.",
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
      "A channel that the app creates and that is registered on the OPPO push platform; needed on Android 8 and later.",
    ],
    category: ["Category", "Such as IM, if OPPO granted one to the app; may be left out."],
  },
  drops: {
    oppo_drop_no_channel: [
      "The certificate names no channel: Android 8 and later usually show nothing without one.",
      "Register a channel on the OPPO push platform, create it in the app, and add its ID to the certificate.",
    ],
    oppo_drop_channel: [
      "The channel was not created by the app, is not registered at OPPO, or is switched off.",
      "Compare the channel ID in app, certificate and OPPO push platform, and look at the app's channels in the phone's settings.",
    ],
    oppo_drop_switched_off: [
      "On these phones notifications of a new app are often off until the user allows them.",
      "Settings → Notifications → the app.",
    ],
    oppo_drop_marketing: [
      "Without a category the message counts as content and marketing: usually 2 a day for one device (5 for news apps), and a cap per app.",
      "Apply for “communication and service” and add the category to the certificate.",
    ],
    oppo_drop_category: [
      "A category that OPPO has not approved counts as marketing, and some categories show only messages from a template.",
      "Check on the OPPO push platform which categories are granted, and do not mix the old and the new scheme.",
    ],
    oppo_drop_store: [
      "Apps that are not in OPPO's store have usually lost the public channel since mid-2024.",
      "Publish the app in OPPO's store.",
    ],
    oppo_drop_token_changed: [
      "The phone drops a message for a registration ID that is no longer its own, and OPPO keeps nothing for phones that were offline for 30 days.",
      "Open the app, so that it reports its current token, and check again.",
    ],
  },
};

export const oppoEn = () => TABLE;
