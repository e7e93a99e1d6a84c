/** English sentences of the status verdict: [why, what to do next]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  push_online: [
    "{platforms} is logged in but not connected. By its status, this user can receive offline push.",
    "Log in on another device with another UserID and send this user a one-to-one text message, or have sigpost send a test message. If nothing appears, run the push check.",
  ],
  other_client_online: [
    "{platforms} can receive offline push, but {online} is connected at the same time.",
    "Log out on {online} and test again. Whether the phone is pushed in the meantime depends on the app and on the console's settings.",
  ],
  phone_online: [
    "{platforms} is connected. Messages arrive over the connection, not as offline push.",
    "Swipe the app away on the phone, then test again. Sending it to the background is not enough.",
  ],
  phone_background: [
    "The app on {platforms} is in the background and still connected. Messages arrive over the connection. With TIMPush, the SDK shows the notification itself.",
    "Swipe the app away, then test offline push again.",
  ],
  closing: [
    "The app on {platform} reported that it was closed, but Tencent still sees it connected. After a connection drops without notice, that can last up to 400 seconds.",
    "Wait up to seven minutes, then check again.",
  ],
  logged_out: [
    "The user logged out on {platform}. This device no longer receives offline push.",
    "Log in again on the phone, then swipe the app away.",
  ],
  kicked: [
    "Another device logged in, which logged {platform} out. It no longer receives offline push.",
    "Log in again on the phone. To keep both devices logged in, allow it in the console's login settings.",
  ],
  seven_days: [
    "The app on {platform} has not been opened for seven days. Tencent stops pushing to it after that time.",
    "Open the app once and log in.",
  ],
  phone_offline: [
    "{platform} is Offline: the user logged out, another device's login ended the session, or the app was not used for seven days.",
    "Log in again on the phone, then swipe the app away.",
  ],
  no_phone: [
    "This user is not logged in on any phone. Only phones and iPads receive offline push.",
    "Log in on a phone, then swipe the app away.",
  ],
  account_unknown: [
    "Tencent does not have this UserID.",
    "Check the spelling and case of the UserID. Tencent creates an account when it is imported or first logs in. Importing alone registers no device.",
  ],
  nothing_known: [
    "No phone has reported in yet.",
    "Query Tencent directly. To receive every change, set up callbacks in the console.",
  ],
  platform_unknown: [
    "Only {platforms} has been heard of. It is not known whether such a client keeps a push state after its connection is lost.",
    "On a HarmonyOS phone, run a push check with the certificate for Huawei. Mini programs get no offline push.",
  ],
  app_only: [
    "Only the app itself has reported ({platform}: {app}). Tencent has not confirmed it.",
    "Query Tencent directly.",
  ],
  sources_disagree: [
    "Tencent and the app disagree about {platform}. Tencent reports {tencent}; the app's newer report is {app}.",
    "Query Tencent directly. If they still disagree, callbacks are being lost: run the app's health check.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const verdictsEn = () => TABLE;
