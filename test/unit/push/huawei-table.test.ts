/** Every row of Huawei's tables, as Huawei answers it. */

import { expect, it } from "vitest";
import { readAccessToken, readAnswer } from "../../../worker/push/vendors/huawei/answer.ts";
import { huawei } from "../../../worker/push/vendors/huawei/index.ts";
import { oauthAnswer } from "../../vendors/huawei.ts";
import { pushAnswer } from "../../vendors/huawei-messages.ts";
import { answerOf, describeRows, type Row } from "./rows.ts";

const token = `IQAAAACy${"x".repeat(102)}`;

/** As in the newer answers: JSON in the JSON. */
const illegal = (code: string, reason: string) =>
  pushAnswer(
    400,
    code,
    JSON.stringify({ illegalTokens: { [reason]: [token] }, success: 0, failure: 1 }),
  );

const SUB_REASONS: readonly (readonly [string, string, Row[3], boolean])[] = [
  ["tokenFormatError", "huawei_token_format", "token", true],
  ["tokenPlatformNotSupport", "huawei_token_proxy", "token", true],
  ["noRight", "huawei_no_right", "token", false],
  ["noPushTypeRight", "huawei_no_push_type_right", "config", false],
  ["atomicUnableSendUnsubscribedMsg", "huawei_atomic_unsubscribed", "config", false],
  ["countryNotSupport", "huawei_country", "config", false],
  ["appinfoError", "huawei_app_unknown", "config", false],
  ["disableSendHuaweiMsgBecauseOfPenalty", "huawei_penalised", "config", false],
  ["differentImgVerifyPolicy", "huawei_image_policy", "payload", false],
  ["notSupportPlayVoice", "huawei_play_voice", "payload", false],
  ["noRightToSendThisLiveNotificationEvent", "huawei_live_view_right", "config", false],
];

const CODES: readonly (readonly [string, string, Row[3]])[] = [
  ["80100000", "huawei_token_refused", "token"],
  ["80100001", "huawei_parameter", "payload"],
  ["80100002", "huawei_token_count", "payload"],
  ["80100003", "huawei_structure", "payload"],
  ["80100004", "huawei_ttl", "payload"],
  ["80100013", "huawei_collapse_key", "payload"],
  ["80100016", "huawei_moderated", "payload"],
  ["80100017", "huawei_topics", "payload"],
  ["80100018", "huawei_review", "payload"],
  ["80100022", "huawei_image_unverified", "payload"],
  ["80200001", "huawei_auth_refused", "credential"],
  ["80200003", "huawei_access_token_refused", "credential"],
  ["80200005", "huawei_jwt_expired", "credential"],
  ["80300002", "huawei_not_enabled", "config"],
  ["80300007", "huawei_all_tokens_invalid", "token"],
  ["80300008", "huawei_too_large", "payload"],
  ["80300010", "huawei_token_missing", "payload"],
  ["80300011", "huawei_high_priority", "config"],
  ["80300013", "huawei_receipt", "config"],
  ["80300029", "huawei_test_frequency", "quota"],
  ["80300030", "huawei_test_tokens", "payload"],
  ["80300036", "huawei_jwt_lifetime", "credential"],
  ["80300037", "huawei_penalised", "config"],
  ["80600003", "huawei_oauth_unreachable", "transient"],
  ["81000001", "huawei_internal", "transient"],
];

const page = (status: number) => ({ status, body: "<html>x</html>" });
const gateway = (value: string) => ({ status: 200, body: "{}", headers: { NSP_STATUS: value } });

const SEND_ROWS: readonly Row[] = [
  ...SUB_REASONS.flatMap(([reason, code, of, dead]): Row[] => [
    [`${reason} in 80300007`, illegal("80300007", reason), code, of, dead],
    [`${reason} in 80100000`, illegal("80100000", reason), code, of, dead],
    [`${reason} between blanks`, illegal("80300007", ` ${reason} `), code, of, dead],
    [`${reason} in a success`, { ...illegal("80000000", reason), status: 200 }, code, of, dead],
    [
      `${reason} as a word of the text`,
      pushAnswer(400, "80300007", `all tokens invalid: ${reason}`),
      code,
      of,
      dead,
    ],
  ]),
  ...CODES.map(([code, ours, of]): Row => [code, pushAnswer(400, code), ours, of, false]),
  [
    "a success that lists our token without a reason",
    pushAnswer(
      200,
      "80000000",
      JSON.stringify({ success: 0, failure: 1, illegal_tokens: [token] }),
    ),
    "huawei_token_refused",
    "token",
    false,
  ],
  [
    "a success that counts a failure",
    pushAnswer(200, "80000000", JSON.stringify({ success: 0, failure: 1 })),
    "huawei_token_refused",
    "token",
    false,
  ],
  [
    "a reason of tomorrow",
    illegal("80100000", "somethingNew"),
    "huawei_token_refused",
    "token",
    false,
  ],
  [
    "HTTP 401 without a code",
    { status: 401, body: "{}" },
    "huawei_auth_refused",
    "credential",
    false,
  ],
  ["HTTP 401 with a page", page(401), "answer_of_proxy", "network", false],
  ["HTTP 403 with a page", page(403), "answer_of_proxy", "network", false],
  ["HTTP 404", page(404), "huawei_url", "config", false],
  ["HTTP 503", { status: 503, body: "" }, "huawei_busy", "quota", false],
  ["HTTP 500 with a new code", pushAnswer(500, "89999999"), "huawei_unstable", "transient", false],
  ["HTTP 502 with a new code", pushAnswer(502, "89999999"), "huawei_unstable", "transient", false],
  ["a new code", pushAnswer(400, "89999999"), "push_unlisted_payload", "payload", false],
  ...["6", "102", "31204"].map(
    (value): Row => [
      `NSP_STATUS ${value}`,
      gateway(value),
      "huawei_access_token_refused",
      "credential",
      false,
    ],
  ),
  ["NSP_STATUS 1302", gateway("1302"), "huawei_oauth_busy", "quota", false],
];

it("NSP_STATUS 0 is no trouble", () => {
  const answer = { ...pushAnswer(200, "80000000", "Success"), headers: { NSP_STATUS: "0" } };
  expect(readAnswer(answerOf(answer)).outcome).toBe("accepted");
});

it("a page in place of JSON with 503 may come after the message was taken", () => {
  expect(readAnswer(answerOf(page(503)))).toEqual({ outcome: "unreadable" });
});

const OAUTH_ROWS: readonly Row[] = [
  ["12304", oauthAnswer(12304), "huawei_oauth_mismatch", "credential", false],
  ["20002", oauthAnswer(20002), "huawei_oauth_id_shape", "credential", false],
  [
    "20003",
    oauthAnswer(20003, "parameter invalid"),
    "huawei_oauth_id_unknown",
    "credential",
    false,
  ],
  ["20171", oauthAnswer(20171), "huawei_oauth_secret_empty", "credential", false],
  ["20172", oauthAnswer(20172), "huawei_oauth_secret_malformed", "credential", false],
  ["20173", oauthAnswer(20173), "huawei_oauth_secret_malformed", "credential", false],
  ["20182", oauthAnswer(20182), "huawei_oauth_grant_type", "payload", false],
  ["20504", oauthAnswer(20504), "huawei_oauth_jwt", "credential", false],
  ["20012", oauthAnswer(20012), "huawei_oauth_other_flow", "payload", false],
  ["20158", oauthAnswer(20158), "huawei_oauth_other_flow", "payload", false],
  ["20505", oauthAnswer(20505), "push_unlisted_payload", "payload", false],
  ["HTTP 403", page(403), "huawei_oauth_blocked", "network", false],
  ["HTTP 503", page(503), "huawei_oauth_busy", "quota", false],
  [
    "NSP_STATUS 1302",
    { ...page(503), headers: { NSP_STATUS: "1302" } },
    "huawei_oauth_busy",
    "quota",
    false,
  ],
  ...[500, 502, 504, 590].map(
    (status): Row => [
      `HTTP ${status}`,
      page(status),
      "huawei_oauth_unavailable",
      "transient",
      false,
    ],
  ),
];

describeRows(huawei, [
  { of: "of Push Kit (§5.5)", read: readAnswer, rows: SEND_ROWS },
  { of: "of the token service (§5.3)", read: readAccessToken, rows: OAUTH_ROWS },
]);
