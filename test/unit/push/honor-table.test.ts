/** Every answer that Honor documents, and what its table makes of it. */

import { expect, it } from "vitest";
import type { Authorization } from "../../../worker/push/vendor.ts";
import { readAnswer } from "../../../worker/push/vendors/honor/answer.ts";
import { oauth } from "../../../worker/push/vendors/honor/authorization.ts";
import { honor as vendor } from "../../../worker/push/vendors/honor/index.ts";
import { honorAnswer } from "../../vendors/honor.ts";
import { answerOf, describeRows, type Row } from "./rows.ts";

const success = (data: object, code: number = 200) => honorAnswer(200, code, "success", data);

const ROWS: readonly Row[] = [
  [
    "200 with the token in expireTokens",
    success({ sendResult: true, expireTokens: ["t"] }),
    "honor_token_expired",
    "token",
    true,
  ],
  [
    "200 with the token in failTokens",
    success({ sendResult: true, failTokens: ["t"] }),
    "honor_token_refused",
    "token",
    false,
  ],
  [
    "80100000 with the token in failTokens",
    honorAnswer(200, 80100000, "x", { failTokens: ["t"] }),
    "honor_token_refused",
    "token",
    false,
  ],
  ["80100000 alone", honorAnswer(200, "80100000"), "honor_token_refused", "token", false],
  ["200 that did not send", success({ sendResult: false }), "honor_not_sent", "token", false],
  [
    "80000000 that did not send",
    success({ sendResult: false }, 80000000),
    "honor_not_sent",
    "token",
    false,
  ],
  ["10001", honorAnswer(200, 10001), "honor_timestamp_missing", "payload", false],
  ["10205", honorAnswer(200, 10205), "honor_app_unknown", "config", false],
  ["10207", honorAnswer(200, 10207), "honor_timestamp_invalid", "payload", false],
  ["10300", honorAnswer(200, 10300), "honor_token_empty", "payload", false],
  ["80100003", honorAnswer(200, 80100003), "honor_structure", "payload", false],
  ["80200020", honorAnswer(200, 80200020), "honor_receipt", "config", false],
  ["80200022", honorAnswer(200, 80200022), "honor_message_right", "config", false],
  ["80200047", honorAnswer(200, 80200047), "honor_test_limit", "quota", false],
  ["80200050", honorAnswer(200, 80200050), "honor_marketing_image", "payload", false],
  ["80200056", honorAnswer(400, 80200056), "honor_moderated", "payload", false],
  ["80300006", honorAnswer(200, 80300006), "honor_token_twice", "payload", false],
  ["80300007", honorAnswer(200, 80300007), "honor_all_tokens_invalid", "token", false],
  ["80300008", honorAnswer(200, 80300008), "honor_too_large", "payload", false],
  ["80300010", honorAnswer(200, 80300010), "honor_too_many_tokens", "payload", false],
  ["80200001", honorAnswer(200, 80200001), "honor_likely_auth", "credential", false],
  ["80200003", honorAnswer(200, 80200003), "honor_likely_access_token", "credential", false],
  ["80100001", honorAnswer(200, 80100001), "honor_likely_parameter", "payload", false],
  ["80100004", honorAnswer(200, 80100004), "honor_likely_parameter", "payload", false],
  ["80100013", honorAnswer(200, 80100013), "honor_likely_parameter", "payload", false],
  ["80300002", honorAnswer(200, 80300002), "honor_likely_not_enabled", "config", false],
  ["80300011", honorAnswer(200, 80300011), "honor_likely_priority", "config", false],
  ["80600003", honorAnswer(200, 80600003), "honor_likely_internal", "transient", false],
  ["81000001", honorAnswer(200, 81000001), "honor_likely_internal", "transient", false],
  ["code 401 in a 200", honorAnswer(200, 401), "honor_auth_refused", "credential", false],
  ["code 403", honorAnswer(403, 403), "honor_auth_refused", "credential", false],
  ["code 400", honorAnswer(200, 400), "honor_parameter", "payload", false],
  ["code 404", honorAnswer(200, 404), "honor_path", "config", false],
  ["code 500", honorAnswer(200, 500), "honor_internal", "transient", false],
  ["code 502", honorAnswer(502, 502), "honor_internal", "transient", false],
  ["code 503", honorAnswer(503, 503), "honor_busy", "quota", false],
  ["HTTP 401 alone", { status: 401, body: "" }, "honor_auth_refused", "credential", false],
  ["HTTP 403 alone", { status: 403, body: "" }, "honor_auth_refused", "credential", false],
  [
    "HTTP 401 in JSON of another kind",
    { status: 401, body: "{}" },
    "honor_auth_refused",
    "credential",
    false,
  ],
  [
    "HTTP 401 with a page",
    { status: 401, body: "<html>401</html>" },
    "answer_of_proxy",
    "network",
    false,
  ],
  [
    "HTTP 403 with a page",
    { status: 403, body: "<html>403</html>" },
    "answer_of_proxy",
    "network",
    false,
  ],
  ["HTTP 400 alone", { status: 400, body: "" }, "honor_parameter", "payload", false],
  ["HTTP 404 alone", { status: 404, body: "<html>404</html>" }, "honor_path", "config", false],
  ["HTTP 503 alone", { status: 503, body: "" }, "honor_busy", "quota", false],
  ["HTTP 500 with a new code", honorAnswer(500, 99), "honor_internal", "transient", false],
  ["a new code", honorAnswer(200, 80299999), "push_unlisted", "unknown", false],
];

const OAUTH_ROWS = ["invalid_client", "unauthorized_client"].map((error): Row => {
  const body = JSON.stringify({
    error,
    error_description: "Invalid client or Invalid client credentials",
  });
  return [error, { status: 401, body }, "honor_oauth_client", "credential", false];
});

const { read: readAccessToken } = oauth("client", "secret") as Extract<
  Authorization,
  { kind: "exchanged" }
>;
describeRows(vendor, [
  { of: "of §6", read: readAnswer, rows: ROWS },
  { of: "of the token service", read: readAccessToken, rows: OAUTH_ROWS },
]);

it.each([
  ["80000000 without data is a success", honorAnswer(200, 80000000), "accepted"],
  ["a bare 200 could have been written by anybody", honorAnswer(200, 200), "unreadable"],
  [
    "a page in place of JSON with 503 may come after the message was taken",
    { status: 503, body: "<html>" },
    "unreadable",
  ],
])("%s", (_, answer, outcome) => {
  expect(readAnswer(answerOf(answer)).outcome).toBe(outcome);
});
