/** Damage on the way, and what is no token at all. */

import { ALICE, callers, GOOD, issuers, KEY, makeToken, type Row } from "./row.ts";

const other = makeToken({ ...ALICE, userId: "bob" }, KEY);

export const DAMAGE: readonly Row[] = [
  callers("the same token twice", GOOD + GOOD, "two_tokens"),
  callers("two tokens on two lines", `${GOOD}\n${other}`, "two_tokens"),
  callers("two tokens, the first without padding", `${unpadded()}${GOOD}`, "two_tokens"),
  { story: "lower-cased column", text: GOOD.toLowerCase(), names: "case_folded", unreadable: true },
  { story: "upper-cased", text: GOOD.toUpperCase(), names: "case_folded", unreadable: true },
  callers("keyboard makes the first letter a capital", `E${GOOD.slice(1)}`, "case_folded"),
  callers("first character lost", GOOD.slice(1), "start_missing"),
  callers("first two lost", GOOD.slice(2), "start_missing"),
  callers("first three lost", GOOD.slice(3), "start_missing"),
  { story: "first ten lost", text: GOOD.slice(10), names: "start_missing", unreadable: true },
  {
    story: "Markdown ate the asterisks",
    text: GOOD.replaceAll("*", ""),
    names: "stars_missing",
    unreadable: true,
  },
  {
    story: "cut with an ellipsis",
    text: `${GOOD.slice(0, 60)}…`,
    names: "shortened",
    unreadable: true,
  },
  {
    story: "shortened in the middle",
    text: `${GOOD.slice(0, 20)}...${GOOD.slice(-10)}`,
    names: "shortened",
    unreadable: true,
  },
  callers("dash corrected by a word processor", GOOD.replace(/-/g, "–"), "look_alike"),
  callers("full-width characters", GOOD.replace(/\*/g, "＊").replace(/_/g, "＿"), "look_alike"),
  callers("Cyrillic а", GOOD.replace("e", "е"), "look_alike"),
  {
    story: "one character inserted",
    text: `${GOOD.slice(0, 50)}x${GOOD.slice(50)}`,
    names: "wrong_length",
    unreadable: true,
  },
  {
    story: "one character lost inside",
    text: `${GOOD.slice(0, 50)}${GOOD.slice(51)}`,
    names: "wrong_length",
    unreadable: true,
  },
  {
    story: "an exclamation mark inside",
    text: `${GOOD.slice(0, 50)}!${GOOD.slice(51)}`,
    names: "bad_base64",
    unreadable: true,
  },
  {
    story: "cut by a column of 128",
    text: GOOD.slice(0, 128),
    names: "truncated",
    unreadable: true,
  },
];

function unpadded(): string {
  for (let time = ALICE.time; ; time--) {
    const token = makeToken({ ...ALICE, time }, KEY);
    if (!token.endsWith("_")) return token;
  }
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const nothing = (
  story: string,
  text: string,
  names: Row["names"],
  more: Partial<Row> = {},
): Row => ({ story, text, names, unreadable: true, ...more });
const fine = { names: "ok", valid: true, fault: "none" } as const;
/** A second round, tried after the first version of the code: what it did not name is here. */
export const SECOND_ROUND: readonly Row[] = [
  nothing("a room number", "123456", "not_a_token"),
  nothing("an answer in a word", "Unauthorized", "not_a_token"),
  nothing("minus one", "-1", "not_a_token"),
  nothing("a number of a language", "1400000001L", "not_a_token"),
  nothing("an exception", "java.lang.NullPointerException: null", "is_error_answer"),
  nothing("a network error", "Error: Network Error", "is_error_answer"),
  nothing("masked but for its beginning", "eJ******", "is_placeholder"),
  nothing("template of EJS", "<%= userSig %>", "is_placeholder"),
  nothing("template of Ruby", "#{user_sig}", "is_placeholder"),
  nothing("SecretKey without its first digit", KEY.slice(1), "is_secret_key"),
  nothing("SecretKey in JSON", `{"SDKAppID":1,"SecretKey":"${KEY}"}`, "is_secret_key"),
  nothing("SecretKey behind the SDKAppID", `1400000001:${KEY}`, "is_secret_key"),
  nothing("key pair of Tencent Cloud", "AKIDz8krbsJ5yKBZQpn74WFkm:Gu5t9xGARNpq", "is_cloud_key"),
  callers("a word behind the token", `${GOOD}undefined`, "bad_base64"),
  callers("a word before the token", `null${GOOD}`, "bad_base64"),
  issuers("base64 of a whole answer", base64(`{"data":{"userSig":"${GOOD}"}}`), "encoded_twice"),
  { story: "quoted-printable", text: GOOD.replace(/(.{75})/g, "$1=\r\n"), ...fine },
  { story: "a quoted e-mail", text: GOOD.replace(/(.{60})/g, "$1\n> "), ...fine },
];

export const NO_TOKENS: readonly Row[] = [
  nothing("not awaited", "[object Promise]", "is_promise"),
  nothing("not awaited, Node's console", "Promise { <pending> }", "is_promise"),
  nothing("Dart future", "Instance of 'Future<String>'", "is_promise"),
  nothing("Python coroutine", "<coroutine object gen_sig at 0x7f9c>", "is_promise"),
  nothing("a whole answer as text", "[object Object]", "is_object"),
  nothing("Java object", "com.example.UserSigVO@1b6d3586", "is_object"),
  nothing(
    "function, not called",
    "function genUserSig(userId) { return api.genUserSig(userId) }",
    "is_object",
  ),
  ...[
    "undefined",
    "null",
    "(null)",
    "nil",
    "None",
    "NaN",
    "<null>",
    "Null",
    '""null""',
    "Optional(nil)",
  ].map((text) => nothing(`unset: ${text}`, text, text === '""null""' ? "is_unset" : "is_unset")),
  nothing("placeholder of a README", "your_user_sig", "is_placeholder"),
  nothing("placeholder in brackets", "<YOUR_USERSIG>", "is_placeholder"),
  nothing("template that was not filled", `\${userSig}`, "is_placeholder"),
  nothing("template of a mini program", "{{userSig}}", "is_placeholder"),
  nothing("secret masked by CI", "***", "is_placeholder"),
  nothing("placeholder x", "xxxxxxxxxxxxxxxx", "is_placeholder"),
  nothing("SDKAppID", "1400000001", "is_sdkappid"),
  nothing("international SDKAppID", "20011061", "is_sdkappid"),
  nothing("SecretKey", KEY, "is_secret_key"),
  nothing("SecretKey with its name", `SECRETKEY=${KEY}`, "is_secret_key"),
  nothing("SecretKey in a code line", `const SDKSECRETKEY = '${KEY}';`, "is_secret_key"),
  nothing("UserID", "alice", "is_userid", { userId: "alice" }),
  nothing(
    "JWT of one's own",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "is_jwt",
  ),
  nothing(
    "JWT with Bearer",
    "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "is_jwt",
  ),
  nothing(
    "Agora token 006",
    "006970CA35de60c44645bbae8a215061b33IACV0fZUBw+72cVoL9eyGGh3Q6Poi8bgjwVLnyKSJyOXR7dIfRBXoFHlEAABAAAAR/QQAAEAAQCvKDdW",
    "is_other_token",
  ),
  nothing(
    "Agora token 007",
    "007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdTY1NU80MTJJNTMxMk5ISUy0SjQxNDQwTk4yNv3AKJ0QwMjIwMTAwgjCEZwQYAuUUJA",
    "is_other_token",
  ),
  nothing(
    "ZEGO token 04",
    "04AAAAAGWvE0kAEG9lNnZ2MjRsZWR6OHJtZXAA8LqOZx9Jt1b4dCqv6r8a0yVb0Yh9oV2cD7uWb1J8sX0v3aT9KkQz5mN7pR1sL4eUeG2hY6wBfC8iVjO0kPqTzRn",
    "is_other_token",
  ),
  nothing(
    "ID token of Firebase? no: an FCM token",
    "dQw4w9WgXcQ:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9KtT8OvPVGJ-hQMRKRrZuJAEcl7B338qju59zJMjw2DELjzEvxwYv7hH5Ynpc1ODQ0aT4U4OFEeco8ohsN5PjL1iC2dNtk2BAokeMCg2ZXKqpc8FXKmhX94kIxQ",
    "is_device_token",
  ),
  nothing("64 digits in capitals", "a1b2c3d4".repeat(8).toUpperCase(), "is_secret_key"),
  nothing(
    "HTML error page",
    "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>",
    "is_error_answer",
  ),
  nothing("JSON error", '{"code":401,"message":"unauthorized"}', "is_error_answer"),
  nothing(
    "Tencent's answer to a bad call",
    '{"ActionStatus":"FAIL","ErrorCode":70009,"ErrorInfo":"UserSig verification Failed."}',
    "is_error_answer",
  ),
  nothing(
    "a private key",
    "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n-----END PRIVATE KEY-----",
    "is_private_key",
  ),
  nothing("AccessKey of Tencent Cloud", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "is_cloud_key"),
];
