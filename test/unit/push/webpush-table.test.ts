/** Every answer that push services document, and what the table makes of it. */

import { readAnswer } from "../../../worker/push/vendors/webpush/answer.ts";
import { webpush } from "../../../worker/push/vendors/webpush/index.ts";
import type { FakeAnswer } from "../../vendors/server.ts";
import { describeRows, type Row } from "./rows.ts";

const mozilla = (status: number, errno: number, message = "x"): FakeAnswer => ({
  status,
  body: JSON.stringify({ code: status, errno, error: "x", message }),
});
const apple = (status: number, reason: string): FakeAnswer => ({
  status,
  body: JSON.stringify({ reason }),
});
const plain = (status: number, body = ""): FakeAnswer => ({ status, body });

const ROWS: readonly Row[] = [
  ...[404, 410].map(
    (status) =>
      ["google", plain(status, "unsubscribed or expired"), "webpush_gone", "token", true] as const,
  ),
  ["google", plain(413), "webpush_too_large", "payload", false],
  [
    "google",
    { ...plain(429), headers: { "retry-after": "60" } },
    "webpush_throttled",
    "quota",
    false,
  ],
  ["google", plain(503), "webpush_unavailable", "transient", false],
  ["google", plain(406), "webpush_throttled", "quota", false],
  ...[401, 403].map(
    (status) => ["google", plain(status), "webpush_vapid_refused", "credential", false] as const,
  ),
  [
    "google",
    plain(400, "<HTML><TITLE>UnauthorizedRegistration</TITLE></HTML>"),
    "webpush_vapid_missing",
    "credential",
    false,
  ],
  [
    "google",
    plain(403, "the VAPID credentials do not correspond"),
    "webpush_key_mismatch",
    "credential",
    false,
  ],
  ...[101, 110, 111, 112, 113].map(
    (errno) => ["mozilla", mozilla(400, errno), "webpush_request", "payload", false] as const,
  ),
  ["mozilla", mozilla(400, 108), "webpush_endpoint_corrupted", "token", true],
  ["mozilla", mozilla(401, 109), "webpush_vapid_refused", "credential", false],
  [
    "mozilla",
    mozilla(401, 109, "VAPID public key mismatch"),
    "webpush_key_mismatch",
    "credential",
    false,
  ],
  ["mozilla", mozilla(404, 102), "webpush_gone", "token", true],
  ...[103, 105, 106].map(
    (errno) => ["mozilla", mozilla(410, errno), "webpush_gone", "token", true] as const,
  ),
  ["mozilla", mozilla(413, 104), "webpush_too_large", "payload", false],
  ["mozilla", mozilla(429, 201), "webpush_throttled", "quota", false],
  ["mozilla", mozilla(503, 202), "webpush_unavailable", "transient", false],
  ...[900, 901, 902, 903].map(
    (errno) => ["mozilla", mozilla(502, errno), "webpush_bridge", "transient", false] as const,
  ),
  ...["BadTtl", "BadUrgency", "BadWebPushTopic", "BadWebPushRequest"].map(
    (reason) => ["apple", apple(400, reason), "webpush_request", "payload", false] as const,
  ),
  ...[400, 403].map(
    (status) =>
      [
        "apple",
        apple(status, "VapidPkHashMismatch"),
        "webpush_key_mismatch",
        "credential",
        false,
      ] as const,
  ),
  ...["BadAuthorizationHeader", "BadJwtToken", "BadVapidPublicKey"].map(
    (reason) =>
      ["apple", apple(403, reason), "webpush_vapid_refused", "credential", false] as const,
  ),
  // 404 and 405 of Apple's are about the request: the subscription lives.
  ["apple", apple(404, "BadPath"), "webpush_request", "payload", false],
  ["apple", apple(405, "MethodNotAllowed"), "webpush_request", "payload", false],
  ["apple", apple(400, "IdleTimeout"), "webpush_unavailable", "transient", false],
  ["apple", apple(410, "Unregistered"), "webpush_gone", "token", true],
  ["apple", apple(413, "PayloadTooLarge"), "webpush_too_large", "payload", false],
  ["apple", apple(429, "TooManyRequests"), "webpush_throttled", "quota", false],
  ["apple", apple(500, "InternalServerError"), "webpush_unavailable", "transient", false],
  ...["ServiceUnavailable", "Shutdown"].map(
    (reason) => ["apple", apple(503, reason), "webpush_unavailable", "transient", false] as const,
  ),
];

const NAMED = ROWS.map(
  ([service, answer, ...made]): Row => [
    `${service}: ${answer.status} ${answer.body}`,
    answer,
    ...made,
  ],
);
describeRows(webpush, [{ of: "of §11", read: readAnswer, rows: NAMED }]);
