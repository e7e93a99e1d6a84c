/** English sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  reach_ok: ["Tencent is responding.", "No action needed."],
  key_ok: ["The SecretKey is right.", "No action needed."],
  region_ok: ["The data centre is right.", "No action needed."],
  administrator_ok: ["The administrator UserID is right.", "No action needed."],
  plan_ok: ["Tencent is processing requests for this app.", "No action needed."],
  region_other: [
    "The app's data centre is {region}, which differs from the setting here.",
    "Set the app's data centre to {region}.",
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
    "Callbacks without a signature were refused. Number so far: {count}, the last at {lastAt}.",
    "Enable callback authentication in Tencent's console, with the token that is stored here.",
  ],
  webhook_signature_wrong: [
    "Callbacks were refused, because their signature does not match the token that is stored here. Number so far: {count}, the last at {lastAt}.",
    "Enter the same token here and in the callback authentication of Tencent's console. A change there takes about two minutes.",
  ],
  webhook_token_untrimmed: [
    "Callbacks were refused, because the token that is stored here has blanks, a line break or quotes around it. Number so far: {count}, the last at {lastAt}. Without them, the signature matches.",
    "Store the token again without them. `printf %s` writes a file without a line break at the end.",
  ],
  webhook_stale: [
    "Callbacks were refused, because this server's clock is {seconds} s ahead of Tencent's. The limit is 60 s. Number so far: {count}, the last at {lastAt}.",
    "Set this server's clock by NTP. For a single refusal, no action is needed.",
  ],
  webhook_clock_behind: [
    "Callbacks were refused, because this server's clock is {seconds} s behind Tencent's. The limit is 60 s. Number so far: {count}, the last at {lastAt}.",
    "Set this server's clock by NTP. For a single refusal, no action is needed.",
  ],
  webhook_app_mismatch: [
    "Callbacks of another app were refused. Number so far: {count}, the last at {lastAt} for SDKAppID {got}.",
    "Enter in the console of each app the URL that ends in its own SDKAppID. Give each app its own token.",
  ],
  webhook_token_missing: [
    "Callbacks were refused, because no callback authentication token is stored here. Number so far: {count}, the last at {lastAt}.",
    "Enable callback authentication in Tencent's console and store its token here.",
  ],
  webhook_not_judged: [
    "Callbacks were refused unread, because too many from their address were wrong. Number so far: {count}, the last at {lastAt}.",
    "Fix the cause of the other refusals. This one then ends within a minute.",
  ],
  webhook_without_token: [
    "The app has no callback authentication token, so callbacks are refused.",
    "Enable callback authentication in the console and store its token in the app's settings here.",
  ],
  issuer_ok: ["The keys of {issuer} can be fetched.", "No action needed."],
  issuer_away: [
    "The keys of the issuer {issuer} could not be fetched: {problem}",
    "Check the issuer's spelling. If it is right, check again in a few minutes. An issuer in a private network cannot be used.",
  ],
  issuer_insecure: [
    "The keys of the issuer {issuer} may not be fetched. Its address or that of its keys is not https, is not public, or is on another domain.",
    "Correct the issuer. It must be an https URL on the internet that publishes its keys on its own domain.",
  ],
  issuer_redirects: [
    "The issuer {issuer} responds with a redirect. Redirects are not followed.",
    "Correct the issuer. It must be exactly as the tokens name it in iss.",
  ],
  issuer_invalid: [
    "At the issuer {issuer} there is no usable discovery document, or there are no usable keys: {problem}",
    "Open its /.well-known/openid-configuration. If that is not a JSON document with jwks_uri, correct the issuer. It must be exactly as the tokens name it in iss.",
  ],
  issuer_other: [
    "The discovery document of {issuer} names a different issuer.",
    "Correct the issuer to what that document says. A slash at the end matters.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const healthEn = () => TABLE;
