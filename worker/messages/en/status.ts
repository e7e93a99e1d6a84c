/** English sentences of the status verdict: [why, what to do next]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  push_online: [
    "{platforms} is logged in and not connected: provisionally, this user can receive offline push.",
    "Sign in elsewhere as another UserID and send this user a one-to-one text message, or let sigpost send it (test-messages). If nothing shows, run the push check.",
  ],
  other_client_online: [
    "{platforms} waits for offline push, but {online} is connected at the same time.",
    "Whether the phone is pushed now depends on the app and on console settings. Close {online} and test again, or send a one-to-one text message and see.",
  ],
  phone_online: [
    "{platforms} is connected, so messages arrive over the connection and not as offline push.",
    "Swipe the app away on the phone (background is not enough) and test again.",
  ],
  phone_background: [
    "The app on {platforms} is in the background and still connected, so messages arrive over the connection. With TIMPush the SDK draws the notification itself.",
    "To test offline push, swipe the app away and test again.",
  ],
  closing: [
    "The app on {platform} says it was closed, while Tencent still sees it connected; after a silent loss of the network that lasts up to 400 s.",
    "Wait seven minutes at most and ask again.",
  ],
  logged_out: [
    "The user logged out on {platform}, which ends offline push there.",
    "Log in again on the phone, then swipe the app away.",
  ],
  kicked: [
    "Another device's login threw {platform} out, which ends offline push there.",
    "Log in again on the phone. If both devices should stay, allow it in the console's login settings.",
  ],
  seven_days: [
    "{platform} has not been opened for seven days, after which Tencent stops pushing to it.",
    "Open the app once, so that it logs in.",
  ],
  phone_offline: [
    "{platform} is Offline: logged out, thrown out by another login, or unused for seven days.",
    "Log in again on the phone, then swipe the app away.",
  ],
  no_phone: [
    "No phone of this user is logged in; only phones and iPads receive offline push.",
    "Log in on a phone, then swipe the app away.",
  ],
  account_unknown: [
    "Tencent does not know this UserID.",
    "Check its spelling and case. An account begins with its import or its first login; importing alone makes no device.",
  ],
  nothing_known: [
    "No phone has been heard of yet.",
    "Ask Tencent directly (live=true). To be told of every change, set up the callback (docs/webhooks.md).",
  ],
  app_only: [
    "Only the app itself has reported ({platform}: {app}); Tencent has not confirmed it.",
    "Ask Tencent directly (live=true).",
  ],
  sources_disagree: [
    "The sources disagree about {platform}: Tencent says {tencent}, the app's newer report says {app}.",
    "Ask Tencent directly (live=true). If it stays, callbacks are getting lost: see the app's health.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const verdictsEn = () => TABLE;
