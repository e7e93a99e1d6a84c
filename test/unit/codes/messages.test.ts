/**
 * What people paste, in the forms that public issues, logs and libraries show: the code that it is
 * about comes first, with its product.
 */

import { describe, expect, it } from "vitest";
import { shardsOf } from "../../../scripts/codes/write.ts";
import { lookUpCodes } from "../../../worker/codes/look-up.ts";
import type { Shard } from "../../../worker/codes/shards.ts";

const shards = shardsOf("en") as readonly Shard[];
const find = (text: string) => lookUpCodes(text, async (shard) => shards[shard] as Shard);

const MESSAGES: readonly (readonly [text: string, source: string, code: number | string])[] = [
  // Native TRTC
  ["进房失败 get tinyid error -100018", "trtc", -100018],
  ["enterRoom fail, result = -3301", "trtc", -3301],
  ["mac 进房失败，提示错误码3301", "trtc", -3301],
  ["onError: errCode=-3319 errMsg=invalid user id", "trtc", -3319],
  ["[TRTC] onError(-1317, mic not authorized, null)", "trtc", -1317],
  ["TXLiteAVCode ERR_ROOM_ENTER_FAIL", "trtc", -3301],
  ["onEnterRoom result:-100013, service suspended", "trtc", -100013],
  ["-102015 on startScreenCapture", "trtc", -102015],
  ["onWarning(1101, network busy)", "trtc", 1101],
  // TRTC Web
  ["RtcError: Join room failed <JOIN_ROOM_FAILED 0x4004>", "trtc-web", "0x4004"],
  ["<SIGNAL_CHANNEL_SETUP_FAILED 0x4001> trtc connect failed, code -8", "trtc", -8],
  ["[RtcError] INVALID_PARAMETER: 'sdkAppId' is required (5001)", "trtc-web", 5001],
  ["RtcError: SERVER_ERROR code: 5400, extraCode: -100018", "trtc-web", 5400],
  ["UNKNOWN_ERROR: 'enterRoom' throw unknown exception, error: TypeError", "trtc-web", 5999],
  ["getCode() returned 16388", "trtc-web", "0x4004"],
  ["NotAllowed: DEVICE_NOT_ALLOWED_ERROR", "trtc-web", 5302],
  // Chat SDK
  ["PlatformException(6206, Execution Error, userSig expired)", "im-sdk", 6206],
  ["I/22008 /Login|code:6206|errMsg:", "im-sdk", 6206],
  ["reg push failed, code -10003, msg ", "im-sdk", -10003],
  ["登录一直出现-5错误码", "im-sdk", -5],
  ["iOS login: tls exchange failed", "im-sdk", -5],
  ["V2TIMManager login onError code = 7501, desc = logining", "im-sdk", 7501],
  ["TIM.login 失败，错误码：70003，UserSig 非法", "im-rest", 70003],
  ["[ErrorCode: 9520] sent request timeout", "im-sdk", 9520],
  ["code=6208, desc=kicked offline", "im-sdk", 6208],
  ["sendMessage failed {code: 20007, message: 'in peer blacklist'}", "im-rest", 20007],
  ["sendMessage imError: { code: 80001 }", "im-rest", 80001],
  ["IMError {code: 2024, message: 'user not logged in'}", "im-web", 2024],
  ["tim error code：2801 request timeout", "im-web", 2801],
  ["ERR_SDK_NOT_LOGGED_IN", "im-sdk", 6014],
  ["quitGroup 10009", "im-rest", 10009],
  ["error 120005 from our callback, code: 120005", "webhook", "120001-130000"],
  // REST
  ['{"ActionStatus":"FAIL","ErrorCode":70009,"ErrorInfo":"signature"}', "im-rest", 70009],
  ["ErrorCode 60010 requester is not app admin", "im-rest", 60010],
  ["account_import: {'ErrorCode': 70346, 'ActionStatus': 'FAIL'}", "im-rest", 70346],
  ["The requested UserID(a) does not match the Usersig(b)", "im-rest", 70013],
  ["the UserSig in use is illegal", "im-rest", 70003],
  ["openim/sendmsg -> 90048", "im-rest", 90048],
  ["HTTP 200, ErrorCode=60020", "im-rest", 60020],
  // Push
  ["registerPush fail: code 800001, msg: appKey invalid", "push", 800001],
  ["TIMPush onError 800006", "push", 800006],
  ["no valid aps-environment entitlement string found for application", "push", 3000],
  ["setOfflinePushConfig failed code:22003", "push", 22003],
  // Vendors
  ['410 {"reason":"Unregistered","timestamp":1700000000000}', "apns", "Unregistered"],
  ['{"reason":"BadDeviceToken"}', "apns", "BadDeviceToken"],
  ["apns: 403 InvalidProviderToken", "apns", "InvalidProviderToken"],
  [
    '{"error":{"code":404,"status":"NOT_FOUND","details":[{"errorCode":"UNREGISTERED"}]}}',
    "fcm",
    "UNREGISTERED",
  ],
  [
    "FirebaseMessagingError: SenderId mismatch, messaging/mismatched-credential",
    "fcm",
    "SENDER_ID_MISMATCH",
  ],
  ["code=80300007, msg=All the tokens are invalid", "huawei", 80300007],
  ['{"code":"80200003","msg":"Authentication failed"}', "huawei", 80200003],
  ["小米推送返回 21301", "xiaomi", 21301],
  ["vivo push result 10302 regId error", "vivo", 10302],
  ["meizu 110003", "meizu", 110003],
  // Kits
  ["TUICallKit: error -1001 package not purchased", "call-kit", -1001],
  ["ERR_SEAT_LOCKED", "call-kit", -2343],
  ["createRoom error: code 100003", "call-kit", 100003],
];

describe("a pasted message", () => {
  it.each(MESSAGES)("%j: %s %s", async (text, source, code) => {
    const { matches = [] } = (await find(text)) ?? {};
    const [first] = matches;
    expect(matches.map((match) => `${match.source} ${match.code}`)).toContain(`${source} ${code}`);
    // Where products share the number, the one that is meant may come later.
    expect(first?.code).toBe(matches.find((match) => match.source === source)?.code);
  });
});

it.each([
  "nothing works any more",
  "Cannot read properties of undefined (reading 'userId')",
  "SDK 3.6.6 on iOS 17.4.1",
  "2026-11-29",
  "https://console.example.com/im?appid=1400000001",
])("%j has no code", async (text) => {
  expect(await find(text)).toBeUndefined();
});
