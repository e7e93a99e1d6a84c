/**
 * What people report as a device token, and what has to be said of it before any vendor is asked.
 * Written before the code that reads them; from public stories of plug-ins and SDKs.
 */

import { deflateSync } from "node:zlib";
import type { VendorName } from "../../../worker/push/vendors/index.ts";

export interface TokenInput {
  readonly story: string;
  readonly vendor: VendorName;
  readonly token: string;
  /** The first finding's code; none where the token is as it should be. */
  readonly code?: string;
  /** Whether the check ends there. Only for what surely is no token of that vendor's. */
  readonly stops?: boolean;
}

export const HEX = "8b0c7d6f1a2e3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a26f81";
const BYTES = Buffer.from(HEX, "hex");
const FCM = `dGVzdGluZ2luc3RhbmNlaWQ:APA91b${"xY3_-".repeat(27)}`;
const FID = "dGVzdGluZ2luc3RhbmNlaQ";
const OPPO = "CN_a1b2c3d4e5f60718a1b2c3d4e5f60718";
const SUBSCRIPTION = JSON.stringify({
  endpoint: "https://fcm.googleapis.com/fcm/send/abc:def",
  keys: {
    p256dh:
      "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
    auth: "tBHItJI5svbpez7KI4CCXg",
  },
});
const CLAIMS = {
  "TLS.ver": "2.0",
  "TLS.identifier": "alice",
  "TLS.sdkappid": 1400000001,
  "TLS.expire": 15552000,
  "TLS.time": 1764000000,
  "TLS.sig": "vYwCTsp1cKc0mKyV3jC0WyzWe7dBpFOvNOwqF9rE3Vo=",
};
const USERSIG = deflateSync(JSON.stringify(CLAIMS))
  .toString("base64")
  .replaceAll("+", "*")
  .replaceAll("/", "-")
  .replaceAll("=", "_");
const JWT = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.${"a1B2".repeat(10)}`;
const twice = (hex: string) => Buffer.from(hex).toString("hex");
const utf8Base64 = (text: string) => Buffer.from(text).toString("base64");

const stop = (vendor: VendorName, code: string, story: string, token: string): TokenInput => ({
  story,
  vendor,
  token,
  code,
  stops: true,
});
const warn = (vendor: VendorName, code: string, story: string, token: string): TokenInput => ({
  story,
  vendor,
  token,
  code,
});
const good = (vendor: VendorName, story: string, token: string): TokenInput => ({
  story,
  vendor,
  token,
});

export const TOKEN_INPUTS: readonly TokenInput[] = [
  // A variable that was never filled.
  ...["null", "(null)", "nil", "undefined", "None", "NULL", "<null>", "NaN", "[object Object]"].map(
    (token) => stop("apns", "device_token_placeholder", "an unset variable's text", token),
  ),
  stop("fcm", "device_token_placeholder", "a promise that nobody awaited", "[object Promise]"),
  stop("fcm", "device_token_placeholder", "an optional of Swift without a value", "Optional(nil)"),
  stop("huawei", "device_token_placeholder", "null in quotes", '"null"'),
  stop("honor", "device_token_placeholder", "an unset variable's text", "undefined"),
  stop("xiaomi", "device_token_placeholder", "asked before the callback", "null"),
  stop("oppo", "device_token_placeholder", "an empty text in quotes", '""'),
  stop("vivo", "device_token_placeholder", "true, as a flag", "true"),
  stop("meizu", "device_token_placeholder", "a format that was never filled", "%@"),
  stop("webpush", "device_token_placeholder", "no subscription yet", "null"),
  stop("apns", "device_token_placeholder", "a template that was never filled", "{{token}}"),
  stop(
    "fcm",
    "device_token_placeholder",
    "an example that was never replaced",
    "YOUR_DEVICE_TOKEN",
  ),
  // Made up on a simulator or in a test.
  stop("apns", "device_token_made_up", "zeros in place of a token", "0".repeat(64)),
  stop("fcm", "device_token_made_up", "a simulator's stand-in", "simulator"),
  stop("apns", "device_token_made_up", "a plug-in's stand-in", "dummy-token"),
  stop("xiaomi", "device_token_made_up", "one letter again and again", "a".repeat(44)),
  // The token as something printed it.
  stop(
    "apns",
    "device_token_description",
    "Data of iOS 13",
    "{length = 32, bytes = 0x8b0c7d6f 1a2e3b4c ... 91a26f81 }",
  ),
  stop("apns", "device_token_description", "Data of iOS 13, whole", `{length=32,bytes=0x${HEX}}`),
  stop(
    "fcm",
    "device_token_description",
    "Data of iOS 13 at another vendor",
    "{length = 32, bytes = 0x8b0c ... 6f81 }",
  ),
  stop("apns", "device_token_description", "Data of Swift", "32 bytes"),
  stop("apns", "device_token_printed", "an optional of Swift", `Optional("${HEX}")`),
  stop("apns", "device_token_printed", "JSON.stringify of a text", `"${HEX}"`),
  stop("fcm", "device_token_printed", "a text in quotes", `'${FCM}'`),
  stop("oppo", "device_token_printed", "a text in quotes", `"${OPPO}"`),
  stop("apns", "device_token_printed", "bytes of Python", `b'${HEX}'`),
  good(
    "apns",
    "NSData of old times, which the check cleans",
    `<${HEX.replace(/(.{8})/g, "$1 ").trim()}>`,
  ),
  good("apns", "in upper case", HEX.toUpperCase()),
  // APNs's bytes in other clothes.
  stop("apns", "apns_token_hex_twice", "hex of hex", twice(HEX)),
  stop(
    "apns",
    "apns_token_hex_twice",
    "hex of hex, in upper case",
    twice(HEX.toUpperCase()).toUpperCase(),
  ),
  stop(
    "apns",
    "apns_token_hex_twice",
    "hex of the description of old times",
    twice(`<${HEX.replace(/(.{8})/g, "$1 ").trim()}>`),
  ),
  stop("apns", "apns_token_hex_twice", "hex of hex of hex", twice(twice(HEX))),
  stop(
    "apns",
    "apns_token_hex_twice",
    "a Live Activity's, hex of hex",
    twice(HEX + HEX + "00".repeat(16)),
  ),
  stop("apns", "apns_token_base64", "TIMPush on React Native", BYTES.toString("base64")),
  stop("apns", "apns_token_base64", "base64url without padding", BYTES.toString("base64url")),
  stop("apns", "apns_token_base64", "base64 of the hex text", utf8Base64(HEX)),
  stop(
    "apns",
    "apns_token_base64",
    "a longer token",
    Buffer.concat([BYTES, BYTES, BYTES]).toString("base64"),
  ),
  stop("apns", "apns_token_not_hex", "0x in front", `0x${HEX}`),
  stop("apns", "apns_token_not_hex", "colons between", HEX.replace(/(..)(?=.)/g, "$1:")),
  stop("apns", "apns_token_not_hex", "one digit lost", HEX.slice(1)),
  stop("apns", "apns_token_not_hex", "a list of numbers", JSON.stringify([...BYTES]).slice(1, -1)),
  warn("apns", "apns_token_short", "half of it", HEX.slice(0, 40)),
  good("apns", "as it should be", HEX),
  good("apns", "a Live Activity's", `${HEX}${HEX}${"c4".repeat(16)}`),
  // Another's address.
  stop(
    "apns",
    "device_token_of_expo",
    "Expo's address",
    "ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]",
  ),
  stop(
    "fcm",
    "device_token_of_expo",
    "Expo's address, newer name",
    "ExpoPushToken[abc-DEF_123456789]",
  ),
  stop(
    "xiaomi",
    "device_token_of_expo",
    "Expo's address at a vendor's",
    "ExponentPushToken[abcdefghijklmnopqrstuv]",
  ),
  stop("apns", "device_token_of_other_vendor", "FCM's token of an iPhone", FCM),
  stop("fcm", "device_token_of_other_vendor", "getAPNSToken in place of getToken", HEX),
  stop("vivo", "device_token_of_other_vendor", "FCM's token", FCM),
  stop("oppo", "device_token_of_other_vendor", "APNs's token", HEX),
  stop("meizu", "device_token_of_other_vendor", "a Web Push subscription", SUBSCRIPTION),
  stop("fcm", "device_token_of_other_vendor", "a Web Push subscription", SUBSCRIPTION),
  stop("webpush", "device_token_of_other_vendor", "FCM's token in place of a subscription", FCM),
  warn("huawei", "device_token_of_other_vendor", "APNs's token, or a long one of Huawei's", HEX),
  warn("xiaomi", "device_token_of_other_vendor", "APNs's token, or hex that Xiaomi made", HEX),
  warn("vivo", "device_token_of_other_vendor", "OPPO's registration ID", OPPO),
  warn("oppo", "device_token_of_aggregator", "JPush's registration ID", "1104a8979278ae64e75"),
  warn(
    "fcm",
    "device_token_of_other_vendor",
    "Getui's client ID, or OPPO's",
    "a1b2c3d4e5f60718a1b2c3d4e5f60718",
  ),
  // Firebase installation IDs.
  good("fcm", "a registration token", FCM),
  { story: "an installation ID", vendor: "fcm", token: FID, code: "fcm_token_fid" },
  stop("apns", "apns_token_not_hex", "an installation ID at Apple's", FID),
  warn("fcm", "fcm_token_half", "what stands behind the colon", FCM.slice(FCM.indexOf(":") + 1)),
  // Things of other kinds.
  stop("apns", "device_token_is_usersig", "a UserSig", USERSIG),
  stop("huawei", "device_token_is_usersig", "a UserSig", USERSIG),
  stop("xiaomi", "device_token_is_usersig", "a UserSig", USERSIG),
  stop("fcm", "device_token_is_jwt", "an ID token", JWT),
  stop("huawei", "device_token_is_jwt", "an access token", JWT),
  stop(
    "apns",
    "device_token_is_secret",
    "the key file",
    "-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMG\n-----END PRIVATE KEY-----",
  ),
  stop(
    "fcm",
    "device_token_is_secret",
    "the service account",
    '{"type":"service_account","private_key":"x"}',
  ),
  stop("fcm", "device_token_is_secret", "an API key of sigpost", `sgp_${"a1B2".repeat(10)}`),
  stop(
    "apns",
    "device_token_json",
    "Expo's object around the token",
    `{"type":"ios","data":"${HEX}"}`,
  ),
  stop("fcm", "device_token_json", "the app's object around the token", `{"token":"${FCM}"}`),
  stop("huawei", "device_token_json", "a list", `["${"IQAAAACy0".repeat(8)}"]`),
  stop(
    "fcm",
    "device_token_url",
    "the endpoint alone",
    "https://fcm.googleapis.com/fcm/send/abc:def",
  ),
  stop(
    "webpush",
    "webpush_subscription",
    "the endpoint alone",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAAA",
  ),
  warn(
    "huawei",
    "device_token_uuid",
    "the installation's UUID",
    "123E4567-E89B-42D3-A456-426614174000",
  ),
  warn("fcm", "device_token_uuid", "identifierForVendor", "123e4567-e89b-42d3-a456-426614174000"),
  stop(
    "apns",
    "apns_token_not_hex",
    "identifierForVendor at Apple's",
    "123e4567-e89b-42d3-a456-42661417400z",
  ),
  // Good ones, of which nothing may be said.
  good("huawei", "a long one", `IQAAAACy0${"aB3_-".repeat(21)}`),
  good("huawei", "HarmonyOS 5", `MAMzL${"aB3_-".repeat(21)}`),
  good("honor", "like Huawei's", `IQAAAACy0${"aB3_-".repeat(21)}`),
  good("xiaomi", "base64", "7nEPQ2wzbR8CjKd+uhXxxKQ0m9y1vZp4/eCqJrYt3Lw="),
  good("xiaomi", "base64 that could be a key", BYTES.toString("base64")),
  good("oppo", "from mainland China", OPPO),
  good("vivo", "digits", "15512345678901234567890"),
  good("vivo", "the newer form", `v2-${"aB3_".repeat(13)}`),
  good("meizu", "as it should be", "RA50c6348036468580e6d5e6b5a7b5f5a7d5b067a0840"),
  good("webpush", "a subscription", SUBSCRIPTION),
];
