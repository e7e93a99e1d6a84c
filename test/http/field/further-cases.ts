/**
 * Cases of the same kinds as those in `cases.json`, in the same form: what else people see, paste
 * and report. Their expectations were written before they were tried. UserSigs of these kinds are
 * in test/usersig/inputs, credentials in test/http/pastes.
 */

import { KEY, makeToken, SDKAPPID } from "../../usersig/inputs/row.ts";
import { apnsDetail, type Forced, fcmDetail, fcmError } from "../../vendors/google.ts";
import { vivoError } from "../../vendors/vivo.ts";
import type { Case, Step } from "./deployment.ts";
import type { Expected } from "./expected.ts";

export type FieldCase = Case & { readonly expected: Expected };

const APP = `/v1/apps/${SDKAPPID}`;
const time = Math.floor(Date.now() / 1000) - 60;
const GOOD = makeToken({ userId: "alice", sdkAppId: SDKAPPID, time, expire: 86_400 }, KEY);

const phone = (more: Step["devices"] = [{ status: "PushOnline" }], userId = "alice"): Step => ({
  fake: "tencent.user",
  userId,
  devices: more,
});
const post = (path: string, body: Case["request"]["body"] = {}) => ({ method: "POST", path, body });

/** What a diagnosis makes of a code that somebody saw. */
const seen = (observedCode: number | string, expected: Expected, userSig?: string): FieldCase => ({
  id: "D",
  story: `asked about ${observedCode}${userSig ? ", with a good UserSig" : ""}`,
  setup: [phone()],
  request: post(`${APP}/users/alice/diagnosis`, { observedCode, ...(userSig && { userSig }) }),
  expected: { not_codes_in_causes: ["unknown_code"], ...expected },
});

/** A check with a certificate of the vendor's, of what the app reported as its token. */
const checked = (
  story: string,
  [vendor, token]: readonly [vendor: string, token: string],
  expected: Expected,
  answer?: Step["fakeAnswer"],
): FieldCase => ({
  id: "P",
  story,
  setup: [
    { certificate: { vendor, credential: `generated:${vendor}` } },
    { device: { token } },
    ...(answer ? [{ fakeAnswer: answer }] : []),
  ],
  request: post(`${APP}/users/{user}/push-checks`, { certificateId: "{certificate}" }),
  expected,
});
const noToken = (match: string): Expected => ({ match, fault: "caller", sent: false });
const google = ({ status, body }: Forced) => ({
  origin: "https://fcm.googleapis.com",
  status,
  body: JSON.parse(body) as unknown,
});

/** What Tencent passes on of a vendor's refusal. No sentence has a hole where a host would be. */
const passedOn = (
  vendor: number,
  code: number,
  info: string,
  expected: Expected,
  platform = "Android",
): FieldCase => ({
  id: "P",
  story: `Tencent passes on ${code} ${info} of vendor ${vendor}`,
  setup: [phone([{ platform, vendor, vendorError: { code, info } }], "{user}")],
  request: post(`${APP}/users/{user}/push-checks`, { route: "tencent" }),
  expected: {
    not_match: " on :| than\\.",
    ...expected,
  },
});

const heard = (userId: string, platform: string, ...events: [string, string, number][]): Step[] =>
  events.map(([action, reason, secondsAgo]) => ({
    ...{ webhook: "State.StateChange", userId, platform, action, reason, secondsAgo },
  }));
const status = (story: string, userId: string, setup: Step[], expected: Expected): FieldCase => ({
  ...{ id: "S", story, setup, expected },
  request: { method: "GET", path: `${APP}/users/${userId}/status` },
});
const DAY = 86_400;

export const FURTHER_CASES: readonly FieldCase[] = [
  // Numbers and words that people see.
  seen(70052, { cause_match: "UserSig" }),
  seen(70015, { cause_match: "signature" }),
  seen(-3319, { cause_match: "UserID" }),
  seen(-3317, { cause_match: "SDKAppID" }),
  seen("ERR_TRTC_INVALID_USER_SIG", { cause_match: "UserSig" }),
  seen(-1307, { cause_match: "PrivateMapKey" }),
  seen(11000, { cause_match: "not activated" }),
  seen(20002, { cause_match: "UserSig" }),
  seen(-70001, { first_cause: "usersig_expired" }),
  seen("0x4004", { cause_match: "room" }),
  seen(10302, { first_cause: "vivo_reg_id" }),
  seen(80300007, { first_cause: "huawei_all_tokens_invalid" }),
  seen(22022, { first_cause: "xiaomi_package_not_of_secret" }),
  seen("-100018 get tinyid error", { first_cause: "usersig_good_but_refused" }, GOOD),
  seen(70052, { first_cause: "usersig_good_but_refused" }, GOOD),
  seen("SenderId mismatch", { first_cause: "fcm_sender_id_mismatch" }),
  seen("Requested entity was not found.", { first_cause: "fcm_unregistered" }),
  seen("Auth error from APNS or Web Push Service", { first_cause: "fcm_third_party_auth" }),
  seen("All the tokens are invalid", { first_cause: "huawei_all_tokens_invalid" }),
  seen("No valid targets!", { cause_match: "Xiaomi" }),
  seen("Invalid application secret.", { first_cause: "xiaomi_auth_failed" }),
  // What apps report as a token.
  checked("Data of iOS 13", ["apns", "generated:apns:description"], {
    ...noToken("description"),
    not_match: "subscription/",
  }),
  checked("base64 of the bytes", ["apns", "generated:apns:base64"], noToken("base64")),
  checked("a token of Expo", ["apns", "generated:apns:expo"], noToken("Expo")),
  checked("a token of Expo, for FCM", ["fcm", "generated:apns:expo"], noToken("Expo")),
  checked("undefined", ["huawei", "undefined"], noToken("undefined")),
  checked("hex of a description", ["apns", "generated:apns:hex-of-description"], noToken("twice")),
  // What vendors answer.
  checked(
    "the dead token comes again and again",
    ["fcm", "generated:fcm"],
    { codes: ["fcm_unregistered"], match: "deleteToken", fault: "caller" },
    google(
      fcmError(404, "NOT_FOUND", "Requested entity was not found.", [fcmDetail("UNREGISTERED")]),
    ),
  ),
  checked(
    "401 speaks of OAuth and means web push or Apple",
    ["fcm", "generated:fcm"],
    { codes: ["fcm_third_party_auth"], match: "Web Push|web push", fault: "operator" },
    google(
      fcmError(401, "UNAUTHENTICATED", "Expected OAuth 2 access token", [
        fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      ]),
    ),
  ),
  checked(
    "Apple's reason inside Google's",
    ["fcm", "generated:fcm"],
    { fault: "operator", match: "Key ID|Team ID|APNs" },
    google(
      fcmError(401, "UNAUTHENTICATED", "Auth error from APNS or Web Push Service", [
        fcmDetail("THIRD_PARTY_AUTH_ERROR"),
        apnsDetail(403, "InvalidProviderToken"),
      ]),
    ),
  ),
  checked(
    "vivo's regId",
    ["vivo", "generated:vivo"],
    { codes: ["vivo_reg_id"], fault: "caller" },
    {
      origin: "https://api-push.vivo.com.cn",
      status: 200,
      body: JSON.parse(vivoError(10302, "regId不合法").body ?? ""),
    },
  ),
  passedOn(4, 403, "SenderId mismatch", { codes: ["fcm_sender_id_mismatch"], fault: "operator" }),
  passedOn(4, 404, "Requested entity was not found.", { match: "deleteToken", fault: "caller" }),
  passedOn(4, 401, "Auth error from APNS or Web Push Service", {
    codes: ["fcm_third_party_auth"],
    fault: "operator",
  }),
  passedOn(4, 400, "who knows", { match: "FCM refused with code 400", json_not: "fcm refused" }),
  passedOn(2, 20301, "No valid targets!", { codes: ["xiaomi_no_valid_targets"] }),
  passedOn(
    1,
    -198,
    '{"reason":"DeviceTokenNotForTopic"}',
    { codes: ["apns_device_token_not_for_topic"] },
    "iPhone",
  ),
  // What is known of a phone.
  status(
    "logged out",
    "f02",
    heard("f02", "iOS", ["Login", "Register", 60], ["Logout", "Unregister", 50]),
    { push_codes: ["logged_out"], verdict: "cannot_receive" },
  ),
  status(
    "the connection was lost, seven days and more ago",
    "f04",
    heard("f04", "iOS", ["Login", "Register", 9 * DAY], ["Disconnect", "LinkClose", 8 * DAY]),
    { verdict: "cannot_receive" },
  ),
  status(
    "a mini program and no phone",
    "f06",
    heard("f06", "MiniProgram", ["Login", "Register", 60], ["Disconnect", "TimeOut", 50]),
    { not_match: "No phone has been heard" },
  ),
  // Callbacks.
  {
    id: "W",
    story: "unsigned callbacks do not look like silence",
    setup: [{ webhookRaw: true, sdkAppId: 1_400_000_003, signedWith: null }],
    request: { method: "GET", path: "/v1/apps/1400000003/health" },
    expected: { json_not: "webhook_never", match: "signature" },
  },
  {
    id: "F",
    story: "decoding says whose turn it is",
    request: post("/v1/usersigs/decode", { userSig: GOOD.slice(0, 100) }),
    expected: { fault: "caller" },
  },
];
