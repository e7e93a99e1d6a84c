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
  webhook_ok: ["The last callback arrived {hours} h ago ({command}).", "No action needed."],
  webhook_quiet: [
    "The last callback arrived {hours} h ago ({command}).",
    "If users have been active since then, verify the callback URL in the console. Check that the events are still selected.",
  ],
  webhook_never: [
    "No callback from Tencent has been received yet.",
    "Switch on status notifications in the console, then set the callback URL and select the events. The change takes effect after about two minutes.",
  ],
  webhook_unsigned: [
    "Callbacks come without a signature and are refused: {count} so far, the last at {lastAt}.",
    "Enable callback authentication in Tencent's console, with the token that is stored here.",
  ],
  webhook_signature_wrong: [
    "Callbacks are refused because their signature does not fit the token that is stored here: {count} so far, the last at {lastAt}.",
    "Enter the same token here and in the callback authentication of Tencent's console. A change there takes about two minutes.",
  ],
  webhook_token_untrimmed: [
    "Callbacks are refused because the token that is stored here has a blank, a line break or quotation marks around it: {count} so far, the last at {lastAt}. Without them the signature fits.",
    "Store the token again without them. `printf %s` writes a file without a line break at the end.",
  ],
  webhook_stale: [
    "Callbacks are refused because this server's clock is {seconds} s ahead of Tencent's, and 60 s are allowed: {count} so far, the last at {lastAt}.",
    "Set this server's clock by NTP. If only a single callback was refused, nothing needs to be done.",
  ],
  webhook_clock_behind: [
    "Callbacks are refused because this server's clock is {seconds} s behind Tencent's, and 60 s are allowed: {count} so far, the last at {lastAt}.",
    "Set this server's clock by NTP. If only a single callback was refused, nothing needs to be done.",
  ],
  webhook_app_mismatch: [
    "Another app's callbacks come here and are refused: {count} so far, the last at {lastAt} for SDKAppID {got}.",
    "In the console of each app, enter the URL that ends in its own SDKAppID, and give each app its own token.",
  ],
  webhook_token_missing: [
    "Callbacks are refused because no webhook token is stored here: {count} so far, the last at {lastAt}.",
    "Enable callback authentication in Tencent's console and store its token here.",
  ],
  webhook_not_judged: [
    "Callbacks are refused unread because too many from their address were wrong: {count} so far, the last at {lastAt}.",
    "Correct what the others were refused for. This ends within a minute then.",
  ],
  webhook_without_token: [
    "The app has no callback authentication token, so callbacks are refused.",
    "Enable callback authentication in the console and store its token in the app's settings here.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const healthEn = () => TABLE;
