/** English sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  reach_ok: ["Tencent is responding.", "No action needed."],
  key_ok: ["The SecretKey is right.", "No action needed."],
  region_ok: ["The region is right.", "No action needed."],
  administrator_ok: ["The administrator UserID is right.", "No action needed."],
  plan_ok: ["Tencent is processing requests for this app.", "No action needed."],
  region_other: [
    "The app is in the region {region}, which differs from the setting here.",
    "Set the app's region to {region}.",
  ],
  not_seen: [
    "This could not be checked, because an earlier check failed.",
    "Fix the earlier problem, then check again.",
  ],
  webhook_ok: ["The last callback arrived {hours} hours ago ({command}).", "No action needed."],
  webhook_quiet: [
    "The last callback arrived {hours} hours ago ({command}).",
    "If users have been active since then, verify the callback URL in the console. Check that the events are still selected.",
  ],
  webhook_never: [
    "No callback from Tencent has been received yet.",
    "Switch on status notifications in the console, then set the callback URL and select the events. The change takes effect after about two minutes.",
  ],
  webhook_without_token: [
    "The app has no callback authentication token, so callbacks are refused.",
    "Enable callback authentication in the console and store its token in the app's settings here.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const healthEn = () => TABLE;
