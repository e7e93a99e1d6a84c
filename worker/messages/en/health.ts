/** English sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  reach_ok: ["Tencent answers.", "Nothing needs to be done."],
  key_ok: ["The SecretKey is right.", "Nothing needs to be done."],
  region_ok: ["The region is right.", "Nothing needs to be done."],
  administrator_ok: ["The administrator UserID is one.", "Nothing needs to be done."],
  plan_ok: ["Tencent carries out requests for this app.", "Nothing needs to be done."],
  region_other: [
    "The app is in the region {region}, not in the one that is set here.",
    "Set the app's region to {region}.",
  ],
  not_seen: [
    "This could not be checked because of the failure before it.",
    "Correct that first, then check again.",
  ],
  webhook_ok: ["The last callback came {hours} h ago ({command}).", "Nothing needs to be done."],
  webhook_quiet: [
    "The last callback came {hours} h ago ({command}).",
    "If users were active since then, check the URL with the console's button and see whether the events are still ticked.",
  ],
  webhook_never: [
    "No callback of Tencent's has come yet.",
    "Set it up in the console (docs/webhooks.md): first the feature switch for status notifications, then the URL and the events; changes take about two minutes.",
  ],
  webhook_without_token: [
    "The app has no webhook token, so callbacks are refused.",
    "Enable callback authentication in the console and store its token here as webhookToken.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const healthEn = () => TABLE;
