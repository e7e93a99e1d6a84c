/**
 * Vendors' refusals as Tencent passes them on: a number, and a text with or without the vendor's
 * own code.
 */

import { expect, it } from "vitest";
import { vendorDiagnosis } from "../../../worker/push/tencent-route/vendor-code.ts";

it.each([
  ["honor", 80300007, "", "honor_all_tokens_invalid"],
  ["honor", -198, '{"code":80300007,"message":"all tokens invalid"}', "honor_all_tokens_invalid"],
  ["honor", -198, "http 200, code 80300007", "honor_all_tokens_invalid"],
  ["honor", -198, "200 80300007", "honor_all_tokens_invalid"],
  ["honor", -198, "HTTP status: 401", undefined],
  ["honor", -198, "status_code=503", undefined],
  ["honor", 200, "", "honor_not_sent"],
  ["huawei", -198, 'HTTP 200 {"code":"80300007","msg":"tokenFormatError"}', "huawei_token_format"],
  ["fcm", -198, "404 NOT_FOUND UNREGISTERED", "fcm_unregistered"],
  ["fcm", -198, "INVALID_ARGUMENT", "fcm_invalid_argument"],
  ["fcm", -198, "INVALID_ARGUMENT: Unregistered", "fcm_apns_unregistered"],
  [
    "fcm",
    -198,
    "INVALID_ARGUMENT The registration token is not a valid FCM registration token",
    "fcm_token_invalid",
  ],
  ["apns", -198, "http code 410 reason: Unregistered", "apns_unregistered"],
  ["meizu", -198, '{"code":"200","value":{"110010":["x"]}}', "meizu_switch_off"],
  ["meizu", -198, '{"code":"110010"}', "meizu_rate"],
  ["xiaomi", -198, "errcode 21301, 300 ms", "xiaomi_auth_failed"],
  ["xiaomi", -198, "something else", undefined],
  ["xiaomi", 20301, "No valid targets!", "xiaomi_no_valid_targets"],
  ["xiaomi", 20301, "", "xiaomi_send_failed"],
  ["fcm", 401, "Auth error from APNS or Web Push Service", "fcm_third_party_auth"],
  ["fcm", 403, "SenderId mismatch", "fcm_sender_id_mismatch"],
  ["fcm", 404, "Requested entity was not found.", "fcm_unregistered"],
  ["nobody", 80300007, "", undefined],
])("%s %i %s is %s", (vendor, code, info, expected) => {
  expect(vendorDiagnosis(vendor, code, info)?.code).toBe(expected);
});
