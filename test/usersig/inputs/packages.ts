/** Packagings and wrappings. */

import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { openToken, packBytes } from "../independent.ts";
import { ALICE, callers, GOOD, issuers, KEY, makeToken, type Row, standard } from "./row.ts";

const json = openToken(GOOD);
const bytes = Buffer.from(json);
const base64url = (text: string | Buffer) => Buffer.from(text).toString("base64url");
const fine = { names: "wrapped", valid: true, fault: "none" } as const;
const other = makeToken({ ...ALICE, userId: "bob" }, KEY);

export const PACKAGINGS: readonly Row[] = [
  issuers("base64 of the JSON (Next.js TRTC project)", bytes.toString("base64"), "not_compressed"),
  issuers("the same in Tencent's alphabet", packBytes(bytes), "not_compressed"),
  issuers("the same in base64url", base64url(bytes), "not_compressed"),
  issuers("the bare JSON", json, "not_compressed"),
  issuers("the bare JSON, indented", JSON.stringify(JSON.parse(json), null, 2), "not_compressed"),
  issuers("gzip in Tencent's alphabet", packBytes(gzipSync(bytes)), "gzip_compressed"),
  issuers("gzip in standard base64", gzipSync(bytes).toString("base64"), "gzip_compressed"),
  issuers("raw deflate (.NET DeflateStream)", packBytes(deflateRawSync(bytes)), "raw_deflate"),
  issuers("raw deflate, standard base64", deflateRawSync(bytes).toString("base64"), "raw_deflate"),
  issuers("raw deflate, stored", packBytes(deflateRawSync(bytes, { level: 0 })), "raw_deflate"),
  issuers("base64 of the token", Buffer.from(GOOD).toString("base64"), "encoded_twice"),
  issuers("base64url of the token", base64url(GOOD), "encoded_twice"),
  issuers(
    "base64 of the standard base64",
    Buffer.from(standard(GOOD)).toString("base64"),
    "encoded_twice",
  ),
  issuers("hexadecimal of the token", Buffer.from(GOOD).toString("hex"), "hex_encoded"),
  issuers("hexadecimal of the zlib data", deflateSync(bytes).toString("hex"), "hex_encoded"),
  issuers(
    "a JWT with TLS fields",
    `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(json)}.${base64url("x".repeat(32))}`,
    "jwt_packed",
  ),
  issuers("compressed twice", packBytes(deflateSync(deflateSync(bytes))), "compressed_twice"),
];

export const WRAPPINGS: readonly Row[] = [
  {
    story: "answer of a back end",
    text: JSON.stringify({ code: 0, data: { userSig: GOOD } }),
    ...fine,
  },
  {
    story: "answer, four deep, in a list",
    text: JSON.stringify({ data: [{ user: { im: { sig: GOOD } } }] }),
    ...fine,
  },
  {
    story: "JSON in JSON",
    text: JSON.stringify({ body: JSON.stringify({ usersig: GOOD }) }),
    ...fine,
  },
  { story: "unknown name in JSON", text: JSON.stringify({ result: { imTicket: GOOD } }), ...fine },
  {
    story: "standard names beside a privateMapKey",
    text: JSON.stringify({ privateMapKey: other, userSig: GOOD, userId: "alice" }),
    ...fine,
  },
  {
    story: "log line",
    text: `2025-10-09 12:00:01.123 INFO  [main] c.e.ImService - userSig for alice: ${GOOD}`,
    ...fine,
  },
  {
    story: "logcat line",
    text: `D/TUILogin(12345): login, userId=alice, userSig=${GOOD}, sdkAppId=1400000001`,
    ...fine,
  },
  {
    story: "Java toString",
    text: `LoginParam(userId=alice, userSig=${GOOD}, expire=86400)`,
    ...fine,
  },
  { story: "Kotlin code line", text: `val userSig = "${GOOD}"`, ...fine },
  { story: "JavaScript code line", text: `const userSig = '${GOOD}';`, ...fine },
  { story: "Objective-C code line", text: `NSString *sig = @"${GOOD}";`, ...fine },
  { story: "Go code line", text: `userSig := "${GOOD}"`, ...fine },
  { story: "object literal", text: `{ userID: 'alice', userSig: '${GOOD}' }`, ...fine },
  { story: "YAML", text: `user:\n  id: alice\n  userSig: ${GOOD}\n`, ...fine },
  { story: "XML", text: `<user><userSig>${GOOD}</userSig></user>`, ...fine },
  { story: "Authorization header", text: `Authorization: UserSig ${GOOD}`, ...fine },
  {
    story: "curl -i output",
    text: `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n${GOOD}\r\n`,
    ...fine,
  },
  { story: "bold in Markdown", text: `**${GOOD}**`, ...fine },
  { story: "chat sentence", text: `hi, my sig is ${GOOD} and it says 70009`, ...fine },
  { story: "Markdown code block", text: `\`\`\`\n${GOOD}\n\`\`\``, ...fine },
  { story: "cookie", text: `uid=alice; usersig=${GOOD}; path=/`, ...fine },
  callers("Python bytes", `b'${GOOD}'`, "code_notation"),
  callers("Python bytes, double quotes", `b"${GOOD}"`, "code_notation"),
  callers("Python 2 unicode", `u'${GOOD}'`, "code_notation"),
  callers("Swift Optional", `Optional("${GOOD}")`, "code_notation"),
  callers("Rust Some", `Some("${GOOD}")`, "code_notation"),
  {
    story: "URL escaped for HTML",
    text: `https://a.example/x?userId=alice&amp;userSig=${GOOD}&amp;sdkAppId=1`,
    ...fine,
  },
  callers("token escaped for HTML", GOOD.replace(/\*/g, "&#42;"), "escaped"),
  callers("escaped for Markdown", GOOD.replace(/[*_]/g, "\\$&"), "escaped"),
  callers(
    "JSON escapes of standard base64",
    standard(GOOD).replace(/\+/g, "\\u002b").replace(/=/g, "\\u003d"),
    "escaped",
  ),
  callers("PHP slash escapes of standard base64", standard(GOOD).replace(/\//g, "\\/"), "escaped"),
];
