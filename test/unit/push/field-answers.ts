/**
 * What vendors answered people, out of public reports, with whose turn it is and what the remedy
 * has to say. The table was written before the code.
 */

import type { Fault } from "../../../worker/problems/fault.ts";
import { apnsDetail, fcmDetail, fcmError, infoDetail } from "../../vendors/google.ts";
import { honorAnswer } from "../../vendors/honor.ts";
import { meizuAnswer } from "../../vendors/meizu.ts";
import { oppoError } from "../../vendors/oppo.ts";
import { vivoError } from "../../vendors/vivo.ts";
import { xiaomiAnswer } from "../../vendors/xiaomi.ts";
import type { RowAnswer } from "./rows.ts";

export interface Expected {
  readonly code: string;
  readonly fault: Fault;
  /** In the remedy of every language: names that people type or look for. */
  readonly names?: readonly string[];
  /** In the English cause or remedy. */
  readonly says?: RegExp;
}

export type Field = readonly [what: string, vendor: string, answer: RowAnswer, expected: Expected];

const gone = fcmError(404, "NOT_FOUND", "Requested entity was not found.", [
  fcmDetail("UNREGISTERED"),
]);
const thirdParty = (...details: readonly Record<string, unknown>[]) =>
  fcmError(
    401,
    "UNAUTHENTICATED",
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
    [fcmDetail("THIRD_PARTY_AUTH_ERROR"), ...details],
  );
const apns = (status: number, reason: string, more: object = {}): RowAnswer => ({
  status,
  body: JSON.stringify({ reason, ...more }),
});
const huawei = (code: string, msg: string, status = 200): RowAnswer => ({
  status,
  body: JSON.stringify({ code, msg, requestId: "1" }),
});
const illegal = (reason: string) =>
  huawei(
    "80300007",
    JSON.stringify({ illegalTokens: { [reason]: ["x"] }, success: 0, failure: 1 }),
  );
const vivoGone = (status: number): RowAnswer => ({
  status: 200,
  body: JSON.stringify({
    result: 0,
    desc: "ok",
    taskId: "1",
    invalidUser: { userid: "x", status },
  }),
});

export const ANSWERS: readonly Field[] = [
  [
    "the same dead token again after a restart (firebase-js-sdk#7271)",
    "fcm",
    gone,
    { code: "fcm_unregistered", fault: "caller", names: ["deleteToken", "getToken"] },
  ],
  [
    "an installation that is gone",
    "fcm",
    fcmError(404, "NOT_FOUND", "x", [fcmDetail("UNREGISTERED_FID")]),
    { code: "fcm_unregistered_installation", fault: "caller", names: ["unregister", "register"] },
  ],
  [
    "401 that asks for an OAuth token, web (firebase-admin-node#3215)",
    "fcm",
    thirdParty(),
    {
      code: "fcm_third_party_auth",
      fault: "operator",
      says: /Web Push certificate/,
      names: ["Cloud Messaging"],
    },
  ],
  [
    "401, iPhone, key of another team",
    "fcm",
    thirdParty(apnsDetail(403, "InvalidProviderToken")),
    { code: "fcm_third_party_auth", fault: "operator", says: /APNs key/ },
  ],
  [
    "SenderId mismatch",
    "fcm",
    fcmError(403, "PERMISSION_DENIED", "SenderId mismatch", [fcmDetail("SENDER_ID_MISMATCH")]),
    { code: "fcm_sender_id_mismatch", fault: "operator", names: ["google-services.json"] },
  ],
  [
    "API not enabled (firebase-admin-go#354)",
    "fcm",
    fcmError(403, "PERMISSION_DENIED", "x", [infoDetail("SERVICE_DISABLED")]),
    { code: "fcm_service_disabled", fault: "operator", says: /minutes/ },
  ],
  [
    "an iPhone behind Firebase whose app was removed",
    "fcm",
    fcmError(400, "INVALID_ARGUMENT", "x", [
      fcmDetail("INVALID_ARGUMENT"),
      apnsDetail(410, "Unregistered"),
    ]),
    { code: "fcm_apns_unregistered", fault: "caller", names: ["deleteToken", "getToken"] },
  ],
  [
    "app removed from the iPhone",
    "apns",
    apns(410, "Unregistered", { timestamp: 1 }),
    { code: "apns_unregistered", fault: "caller", says: /install/i },
  ],
  [
    "token of a Live Activity",
    "apns",
    apns(410, "ExpiredToken", { timestamp: 1 }),
    { code: "apns_expired_token", fault: "caller", says: /Live Activity/ },
  ],
  [
    "a new key (apns2#102)",
    "apns",
    apns(403, "InvalidProviderToken"),
    {
      code: "apns_invalid_provider_token",
      fault: "operator",
      says: /new key.*hours|hours.*new key/,
    },
  ],
  [
    "VoIP token",
    "apns",
    apns(400, "DeviceTokenNotForTopic"),
    { code: "apns_device_token_not_for_topic", fault: "caller", names: [".voip"] },
  ],
  [
    "all tokens invalid (hms-flutter-plugin#150)",
    "huawei",
    huawei("80300007", "All the tokens are invalid"),
    { code: "huawei_all_tokens_invalid", fault: "caller", names: ["deleteToken", "getToken"] },
  ],
  [
    "token with a space",
    "huawei",
    illegal("tokenFormatError"),
    { code: "huawei_token_format", fault: "caller" },
  ],
  [
    "phone that moved to HarmonyOS 5",
    "huawei",
    illegal("noRight"),
    { code: "huawei_no_right", fault: "caller", names: ["HarmonyOS 5"] },
  ],
  [
    "receipt address (hms-push-serverdemo-java#22)",
    "huawei",
    huawei("80300013", "Invalid Receipt address", 400),
    { code: "huawei_receipt", fault: "operator" },
  ],
  [
    "expired token of Honor's",
    "honor",
    honorAnswer(200, 200, "success", {
      sendResult: true,
      requestId: "1",
      failTokens: [],
      expireTokens: ["x"],
    }),
    {
      code: "honor_token_expired",
      fault: "caller",
      names: ["deletePushToken", "getPushToken"],
    },
  ],
  [
    "all tokens invalid at Honor",
    "honor",
    honorAnswer(200, 80_300_007, "all the tokens are invalid"),
    { code: "honor_all_tokens_invalid", fault: "caller", names: ["deletePushToken"] },
  ],
  [
    "black list (push_server#35)",
    "xiaomi",
    xiaomiAnswer(10_031, "AppId(id=2882303761500000000) in the blacklist, forbid to send messages"),
    { code: "xiaomi_blacklisted", fault: "operator", says: /store/ },
  ],
  [
    "black list, other code",
    "xiaomi",
    xiaomiAnswer(10_033, "app in blacklist"),
    { code: "xiaomi_blacklisted", fault: "operator", says: /store/ },
  ],
  [
    "no valid targets (push_server#5)",
    "xiaomi",
    xiaomiAnswer(20_301, "No valid targets!"),
    {
      code: "xiaomi_no_valid_targets",
      fault: "caller",
      names: ["unregisterPush", "registerPush"],
    },
  ],
  [
    "illegal regId",
    "xiaomi",
    xiaomiAnswer(66_007, "illegal regId"),
    { code: "xiaomi_token_illegal", fault: "caller", names: ["unregisterPush", "registerPush"] },
  ],
  [
    "AppKey in place of the AppSecret (MixPush#44)",
    "xiaomi",
    xiaomiAnswer(21_301, "Invalid application secret."),
    { code: "xiaomi_auth_failed", fault: "operator", names: ["AppKey"] },
  ],
  [
    "registration ID of a removed app",
    "oppo",
    oppoError(10_000, "Invalid RegistrationId"),
    { code: "oppo_token_invalid", fault: "caller", names: ["unRegister", "register"] },
  ],
  [
    "illegal registration ID",
    "oppo",
    oppoError(41, "Invalid RegistrationId"),
    { code: "oppo_token_illegal", fault: "caller", names: ["unRegister", "register"] },
  ],
  [
    "AppSecret in place of the MasterSecret",
    "oppo",
    oppoError(16, "Invalid sign"),
    { code: "oppo_sign", fault: "operator", names: ["AppSecret", "MasterSecret"] },
  ],
  [
    "regId of a removed app",
    "vivo",
    vivoError(10_302, "regId不合法"),
    { code: "vivo_reg_id", fault: "caller", names: ["turnOffPush", "turnOnPush"] },
  ],
  [
    "unknown user inside a success",
    "vivo",
    vivoGone(1),
    { code: "vivo_user_unknown", fault: "caller", names: ["turnOffPush", "turnOnPush"] },
  ],
  [
    "unsubscribed inside a success",
    "vivo",
    vivoGone(2),
    { code: "vivo_user_gone", fault: "caller", names: ["turnOnPush"] },
  ],
  [
    "app under review",
    "vivo",
    vivoError(10_045, "应用审核中"),
    { code: "vivo_under_review", fault: "operator" },
  ],
  [
    "push channel closed: app not in the store",
    "vivo",
    vivoError(10_043, "应用push通道已关闭"),
    { code: "vivo_channel_closed", fault: "operator", says: /store/ },
  ],
  [
    "pushId not registered, the app says that it already is",
    "meizu",
    meizuAnswer("110002", "pushId is not registered"),
    { code: "meizu_unregistered", fault: "caller", names: ["unRegister", "register"] },
  ],
  [
    "pushId unsubscribed inside a success",
    "meizu",
    meizuAnswer("200", "", { "110002": ["x"] }),
    { code: "meizu_unregistered", fault: "caller", names: ["unRegister", "register"] },
  ],
  [
    "illegal pushId",
    "meizu",
    meizuAnswer("110003", "pushId is illegal"),
    { code: "meizu_push_id_illegal", fault: "caller" },
  ],
  [
    "subscription that ended",
    "webpush",
    { status: 410, body: "push subscription has unsubscribed or expired.\n" },
    { code: "webpush_gone", fault: "caller", names: ["unsubscribe()", "subscribe()"] },
  ],
  [
    "subscription made with another key",
    "webpush",
    {
      status: 403,
      body: "the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.\n",
    },
    { code: "webpush_key_mismatch", fault: "operator", names: ["unsubscribe()", "subscribe()"] },
  ],
];
