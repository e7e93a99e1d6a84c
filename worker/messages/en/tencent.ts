/**
 * English sentences for Tencent's codes: [what is wrong, what to do]. `{code}` and `{info}` are
 * Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import { tencentMessagesEn } from "./tencent-messages.ts";
import { tencentSdkEn } from "./tencent-sdk.ts";

const TABLE = {
  bad_url: [
    "Tencent could not read the request's URL.",
    "Report this with the request ID. sigpost built the URL.",
  ],
  body_not_json: [
    "Tencent could not read the request's body as JSON.",
    "Send a JSON object. If sigpost sent the request, report the request ID.",
  ],
  admin_check_failed: [
    "Tencent refused the administrator's UserID or UserSig.",
    "Check the app's administrator UserID, its SecretKey and its data centre, in that order.",
  ],
  bad_sdkappid: ["Tencent does not have this SDKAppID.", "Compare the SDKAppID with the console."],
  too_frequent: [
    "Tencent received too many requests in a short time.",
    "Wait a moment, then try again. If the problem persists, look for another server that calls the same app in a loop.",
  ],
  tencent_timeout: [
    "Tencent's server did not finish in time. The request may have been carried out.",
    "If the request was to send something, look at the phone before you send again. Otherwise, try again once.",
  ],
  path_unknown: [
    "Tencent has no API at this address.",
    "Check the name of the API. It may not exist in this data centre or for this product.",
  ],
  not_admin: [
    "The caller is not an administrator of the app.",
    "Make the UserID an app administrator in the console, or set the app's administrator UserID to one that is.",
  ],
  sdkappid_missing: ["The request has no SDKAppID.", "Add sdkappid to the URL."],
  tencent_reply_broken: [
    "A response inside Tencent's service was not JSON.",
    "Try again. If the problem persists, give Tencent the request ID.",
  ],
  userid_not_text: ["A UserID was sent as a number.", "Send UserIDs as JSON strings, in quotes."],
  app_disabled: [
    "The app is disabled.",
    "Enable the app in the console, or ask Tencent why it was disabled.",
  ],
  request_disabled: [
    "Tencent has disabled this kind of request for the app.",
    "Contact Tencent's support and give the request ID.",
  ],
  no_plan: [
    "The service is not available. The app has no plan, the plan has expired, or the account is in arrears.",
    "Settle the plan in the console. The change takes effect after about five minutes.",
  ],
  ip_refused: [
    "Tencent refuses requests from this IP address.",
    "Remove the IP restriction in the console. Alternatively, send through a relay with a fixed address (ORIGIN_OVERRIDES): edge services have none.",
  ],
  url_parameter_wrong: [
    "One of the URL parameters sdkappid, identifier, usersig and contenttype is wrong.",
    "Check the app's SDKAppID and administrator UserID.",
  ],
  wrong_region: [
    "The app is in another data centre than the host that received the request.",
    "Set the app's data centre to the one that the console shows.",
  ],
  product_refused: [
    "This kind of app may not call this API. For example, a Push-only app cannot call Chat.",
    "Use an app of the right product, or add the product to this app.",
  ],
  trial_quota: [
    "The trial edition's server requests for 24 hours are used up.",
    "Wait until tomorrow, or upgrade the plan.",
  ],
  usersig_expired: [
    "The UserSig has expired.",
    "Issue a new UserSig with a lifetime of at least 24 hours. Check the clocks on both sides.",
  ],
  usersig_empty: ["The UserSig is empty.", "Fetch a UserSig before the login."],
  usersig_malformed: [
    "The UserSig is malformed: it was truncated, altered or encoded twice.",
    "Decode the UserSig with sigpost to see what happened to it.",
  ],
  ticket_refused: [
    "Tencent refused the UserSig.",
    "Verify the UserSig with sigpost to see what does not match.",
  ],
  signature_wrong: [
    "The UserSig's signature does not match the app's SecretKey.",
    "Compare the SecretKey with the console. It may be another app's key or an old key.",
  ],
  userid_differs: [
    "The UserSig belongs to another UserID.",
    "Log in with exactly the UserID that was signed.",
  ],
  sdkappid_differs: [
    "The UserSig belongs to another SDKAppID.",
    "Use the SDKAppID and SecretKey of the same app at both ends.",
  ],
  key_not_here: [
    "This data centre does not have this SDKAppID, or has no key for it.",
    "Set the data centre to the one that the console shows; a wrong one is the usual cause. On a phone, also check the Push client key (appKey).",
  ],
  too_many_failures: [
    "Too many UserSig checks have failed.",
    "Stop any program that retries in a loop, then wait a minute.",
  ],
  blocklisted: [
    "The account is on the app's blocklist.",
    "Remove the account from the blocklist in the console.",
  ],
  not_imported: [
    "Tencent does not have this UserID.",
    "Check the spelling and case of the UserID. Tencent creates an account when it is imported or first logs in.",
  ],
  login_restricted: [
    "Tencent restricts logins for security reasons.",
    "Log in less often and try again later.",
  ],
  tencent_internal: [
    "Tencent reported an internal error.",
    "Try again. If the problem persists, give Tencent the request ID.",
  ],
  webhook_upsets_tencent: [
    "Tencent reported an internal error. If this happens on every call while callbacks are on, your callback endpoint is returning invalid responses.",
    "Try again. If the problem persists, verify the callback URL in the console.",
  ],
  bad_batch: [
    "The number of entries is not allowed.",
    "Send as many entries as the API accepts at a time.",
  ],
  account_limit: [
    "The edition's account limit is reached (100 in the free edition).",
    "Upgrade the plan, or delete accounts that are not needed.",
  ],
  bad_parameters: [
    "A parameter of the request is wrong.",
    "Read Tencent's own text shown here, and compare the fields with the API's page.",
  ],
  sdk_too_old: ["The SDK is too old.", "Update the SDK."],
  active_user_quota: [
    "The free quota of active users is used up.",
    "Upgrade the plan, or wait until the next day or month.",
  ],
  status_switch_off: [
    "“User status query and status change notification” is switched off.",
    "Switch it on in the console's feature configuration. Status callbacks need it too.",
  ],
  calls_too_often: [
    "One user logs in, logs out, moves to the foreground or background, or sets push too often.",
    "Look for a loop in the app that makes these calls.",
  ],
  to_account_empty: ["The body is not JSON, or To_Account is empty.", "Name at least one UserID."],
  to_account_missing: [
    "To_Account is missing or has the wrong type.",
    "Send a string, or a list of strings where the API takes several.",
  ],
  msg_random_missing: [
    "MsgRandom is missing or not a whole number.",
    "Send a new 32-bit number with each message.",
  ],
  msg_body_wrong: [
    "MsgBody has the wrong shape.",
    "Send a list of elements, each with MsgType and MsgContent.",
  ],
  too_many_accounts: ["The request has too many recipients.", "Send to at most 500 at a time."],
  retention_too_long: [
    "The message's retention time is longer than seven days.",
    "Set MsgLifeTime to at most 604800 seconds.",
  ],
  push_info_wrong: [
    "OfflinePushInfo is malformed.",
    "Compare it with Tencent's documentation. Ext must be a string.",
  ],
  push_not_active: [
    "The Push service is not activated for this app, or it has expired.",
    "Activate or renew Push in the console.",
  ],
  data_id_too_long: ["DataId is longer than 64 bytes.", "Shorten DataId."],
  too_large: [
    "The request exceeds Tencent's limit: 12 KB for a message, 8 KB for a batch, 10 KB for a push to all users.",
    "Shorten the text or the extra data.",
  ],
  push_too_soon: [
    "Two pushes to all users came within a second.",
    "Wait at least a second between them.",
  ],
  push_daily_limit: [
    "The daily limit of pushes to all users is reached.",
    "Wait until tomorrow, or ask Tencent to raise the limit.",
  ],
  ...tencentMessagesEn(),
  ...tencentSdkEn(),
  unreachable: [
    "Tencent could not be reached. Nothing was sent.",
    "Try again. If the problem persists, check the data centre. If ORIGIN_OVERRIDES is set, check its relay.",
  ],
  connection_lost: [
    "The connection to Tencent ended before a response arrived. The request may have been carried out.",
    "If the request was to send something, look at the phone before you send again. If this happens every time, check that this deployment can reach Tencent. If ORIGIN_OVERRIDES is set, check its relay.",
  ],
  deadline: [
    "Tencent did not respond in time. The request may have been carried out.",
    "If the request was to send something, look at the phone before you send again. Otherwise, try again.",
  ],
  not_tencent: [
    "The response is not the JSON of Tencent's API. The request may have been carried out.",
    "Look for a relay or proxy between this deployment and Tencent. If the request was to send something, look at the phone before you send again.",
  ],
  unknown_code: [
    "Tencent returned the code {code}, which is not in our table: {info}",
    "Look up the code on Tencent's page of error codes.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentEn = () => TABLE;
