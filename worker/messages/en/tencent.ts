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
    "Report this with the request ID: sigpost built the URL.",
  ],
  body_not_json: [
    "Tencent could not read the request's body as JSON.",
    "Send a JSON object; if sigpost sent the request, report the request ID.",
  ],
  admin_check_failed: [
    "Tencent refused the administrator's UserID or UserSig.",
    "Check the app's administrator UserID, its SecretKey and its region, in this order.",
  ],
  bad_sdkappid: ["Tencent does not know this SDKAppID.", "Compare its digits with the console."],
  too_frequent: [
    "Too many requests to Tencent in a short time.",
    "Wait a little; if it stays, look for another server that calls the same app in a loop.",
  ],
  tencent_timeout: [
    "Tencent's server did not finish in time, so the request may have been carried out.",
    "If it was to send something, look at the phone before you send again. Otherwise try again once.",
  ],
  path_unknown: [
    "Tencent offers no such API at this address.",
    "The API may not exist in this region or for this product; check its name.",
  ],
  not_admin: [
    "The caller is not an administrator of the app.",
    "Make the UserID an app administrator in the console, or set the app's adminUserId to one that is.",
  ],
  sdkappid_missing: ["The request had no SDKAppID.", "Add sdkappid to the URL."],
  tencent_reply_broken: [
    "An answer inside Tencent's service was not JSON.",
    "Try again; if it stays, give Tencent the request ID.",
  ],
  userid_not_text: ["A UserID was sent as a number.", "Send UserIDs as JSON strings, in quotes."],
  app_disabled: [
    "The app is disabled.",
    "Enable it in the console, or ask Tencent why it was disabled.",
  ],
  request_disabled: [
    "Tencent has disabled this kind of request for the app.",
    "Ask Tencent's support, with the request ID.",
  ],
  no_plan: [
    "The service is not available: there is no plan, it has expired, or the account is in arrears.",
    "Settle the plan in the console; it takes effect about five minutes later.",
  ],
  ip_refused: [
    "Tencent refuses requests from this IP address.",
    "Remove the IP restriction in the console, or send through a relay with a fixed address (ORIGIN_OVERRIDES): edge services have none.",
  ],
  url_parameter_wrong: [
    "One of sdkappid, identifier, usersig and contenttype in the URL is wrong.",
    "Check the app's SDKAppID and administrator UserID.",
  ],
  wrong_region: [
    "The app's data centre is in another region than the host that was asked.",
    "Set the app's region to the one that the console shows.",
  ],
  product_refused: [
    "This kind of app may not call this API, for example a Push-only app calling Chat.",
    "Use an app of the right product, or add the product to it.",
  ],
  trial_quota: [
    "The trial edition's quota of server requests for 24 hours is used up.",
    "Wait until tomorrow or upgrade the plan.",
  ],
  usersig_expired: [
    "The UserSig has expired.",
    "Issue a new one, with a lifetime of at least 24 hours, and check the clocks of both sides.",
  ],
  usersig_empty: ["The UserSig is empty.", "Fetch one before logging in."],
  usersig_malformed: [
    "The UserSig is malformed: cut, altered or encoded twice.",
    "Decode it with sigpost to see what happened to it.",
  ],
  ticket_refused: [
    "Tencent refused the UserSig.",
    "Verify it with sigpost: it names what does not fit.",
  ],
  signature_wrong: [
    "The UserSig's signature does not fit the app's SecretKey.",
    "Compare the SecretKey with the console: it may be another app's, or an older one.",
  ],
  userid_differs: [
    "The UserSig belongs to another UserID.",
    "Log in with exactly the UserID that was signed.",
  ],
  sdkappid_differs: [
    "The UserSig belongs to another SDKAppID.",
    "Use one app's SDKAppID and SecretKey at both ends.",
  ],
  key_not_here: [
    "This data centre knows no such SDKAppID, or no key for it.",
    "Most often the region is wrong: set the one that the console shows. On a phone, the appKey may be wrong.",
  ],
  too_many_failures: [
    "The UserSig check has failed too often.",
    "Wait a minute, and stop whatever retries in a loop.",
  ],
  blocklisted: [
    "The account is on the app's blocklist.",
    "Take it off the blocklist in the console.",
  ],
  not_imported: [
    "Tencent does not know this UserID.",
    "Check its spelling and case. An account begins with its import or its first login.",
  ],
  login_restricted: ["Tencent restricts logins for security.", "Log in less often and try later."],
  tencent_internal: [
    "An internal error of Tencent's.",
    "Try again; if it stays, give Tencent the request ID.",
  ],
  webhook_upsets_tencent: [
    "An internal error of Tencent's. If every call shows it while callbacks are on, the callback's receiver answers badly.",
    "Try again; if it stays, check the callback URL with the console's button.",
  ],
  bad_batch: ["The number of entries is not allowed.", "Send as many as the API takes at a time."],
  account_limit: [
    "The edition's limit of accounts is reached (100 in the free one).",
    "Upgrade, or delete accounts that are not needed.",
  ],
  bad_parameters: [
    "A parameter of the request is wrong.",
    "Read Tencent's own text beside this, and compare the fields with the API's page.",
  ],
  sdk_too_old: ["The SDK is too old.", "Update it."],
  active_user_quota: [
    "The free quota of active users is used up.",
    "Upgrade the plan, or wait for the next day or month.",
  ],
  status_switch_off: [
    "“User status query and status change notification” is switched off.",
    "Switch it on in the console's feature configuration; callbacks about status need it too.",
  ],
  calls_too_often: [
    "One user calls login, logout, foreground, background or the push setting too often.",
    "Look for a loop in the app.",
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
  too_many_accounts: ["Too many recipients at a time.", "Send at most 500."],
  retention_too_long: [
    "The message is to be kept for more than seven days.",
    "Set MsgLifeTime to at most 604800 s.",
  ],
  push_info_wrong: [
    "OfflinePushInfo is malformed.",
    "Compare it with Tencent's page; Ext is a string.",
  ],
  push_not_active: [
    "The Push service is not activated for this app, or has expired.",
    "Activate or renew Push in the console.",
  ],
  data_id_too_long: ["DataId is longer than 64 bytes.", "Shorten it."],
  too_large: [
    "The request is larger than Tencent takes: 12 KB for a message, 8 KB for a batch, 10 KB for a push to everybody.",
    "Shorten the text or the extra data.",
  ],
  push_too_soon: ["Two pushes to everybody came within a second.", "Wait a second between them."],
  push_daily_limit: [
    "The day's limit of pushes to everybody is reached.",
    "Wait until tomorrow, or ask Tencent for more.",
  ],
  ...tencentMessagesEn(),
  ...tencentSdkEn(),
  unreachable: [
    "Tencent could not be reached, so nothing was sent.",
    "Try again; if it stays, check the region and, where one is set, the relay in ORIGIN_OVERRIDES.",
  ],
  connection_lost: [
    "The connection to Tencent ended before its answer, so the request may have been carried out.",
    "If it was to send something, look at the phone before you send again. If it happens every time, check that this deployment may reach Tencent, and the relay in ORIGIN_OVERRIDES where one is set.",
  ],
  deadline: [
    "Tencent did not answer in time, so the request may have been carried out.",
    "If it was to send something, look at the phone before you send again. Otherwise try again.",
  ],
  not_tencent: [
    "The answer did not come from Tencent's API: it is not its JSON. The request may have been carried out.",
    "Check the relay or proxy between, if there is one. If the request was to send something, look at the phone before you send again.",
  ],
  unknown_code: [
    "Tencent answered with code {code}, which is not in our table: {info}",
    "Look the code up on Tencent's error-code page.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentEn = () => TABLE;
