/** What vendors answered people on Tencent's route, as `field-answers.ts` has it of the direct one. */

import type { Expected } from "./field-answers.ts";

/** A vendor's refusal as Tencent passes it on: a number and a text. */
export type Passed = readonly [
  what: string,
  vendor: string,
  errorCode: number,
  info: string,
  expected: Pick<Expected, "code" | "fault">,
];

export const PASSED_ON: readonly Passed[] = [
  [
    "FCM 403 in words",
    "fcm",
    403,
    "SenderId mismatch",
    { code: "fcm_sender_id_mismatch", fault: "operator" },
  ],
  [
    "FCM 403 in the words of the older API",
    "fcm",
    200,
    "MismatchSenderId",
    { code: "fcm_sender_id_mismatch", fault: "operator" },
  ],
  [
    "FCM 404 in words",
    "fcm",
    404,
    "Requested entity was not found.",
    { code: "fcm_unregistered", fault: "caller" },
  ],
  [
    "FCM in the words of the older API",
    "fcm",
    200,
    "NotRegistered",
    { code: "fcm_unregistered", fault: "caller" },
  ],
  [
    "FCM 401 in words",
    "fcm",
    401,
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
    { code: "fcm_access_token_refused", fault: "operator" },
  ],
  [
    "FCM 400 in words",
    "fcm",
    400,
    "The registration token is not a valid FCM registration token",
    { code: "fcm_token_invalid", fault: "caller" },
  ],
  [
    "FCM's API is off, in words",
    "fcm",
    403,
    "Firebase Cloud Messaging API has not been used in project 123 before or it is disabled.",
    { code: "fcm_service_disabled", fault: "operator" },
  ],
  [
    "Xiaomi's black list in words",
    "xiaomi",
    -1,
    "AppId(id=2882303761500000000) in the blacklist, forbid to send messages",
    { code: "xiaomi_blacklisted", fault: "operator" },
  ],
  [
    "Xiaomi's targets in words",
    "xiaomi",
    -1,
    "No valid targets!",
    { code: "xiaomi_no_valid_targets", fault: "caller" },
  ],
  [
    "Huawei's number in a text",
    "huawei",
    -1,
    'code:80300007,msg:"All the tokens are invalid"',
    { code: "huawei_all_tokens_invalid", fault: "caller" },
  ],
  ["vivo's number", "vivo", 10_302, "regId不合法", { code: "vivo_reg_id", fault: "caller" }],
  [
    "OPPO's number",
    "oppo",
    10_000,
    "Invalid RegistrationId",
    { code: "oppo_token_invalid", fault: "caller" },
  ],
  [
    "Apple's reason",
    "apns",
    -198,
    '{"reason":"DeviceTokenNotForTopic"}',
    { code: "apns_device_token_not_for_topic", fault: "caller" },
  ],
];
