/** Wrong texts under the signature. */

import { createHash, createHmac } from "node:crypto";
import { hmac, members, packBytes, packToken, textToSign } from "../independent.ts";
import { ALICE, issuers, KEY, makeToken, type Row, SDKAPPID, type TokenFields } from "./row.ts";

const lines = textToSign(ALICE).split("\n").slice(0, 4);
const signed = (text: string, shown: TokenFields = ALICE) => makeToken(shown, KEY, text);
const { userId, sdkAppId, time, expire } = ALICE;
const values = [userId, sdkAppId, time, expire];
const unsigned = (() => {
  const { "TLS.sig": _, ...rest } = members(ALICE, "");
  return rest;
})();
const overJson = (json: string) =>
  packToken(JSON.stringify({ ...unsigned, "TLS.sig": hmac(json, KEY) }));
const withSig = (sig: string) => packToken(JSON.stringify(members(ALICE, sig)));
const order = (places: string) => [...places].map((place) => `${lines[Number(place)]}\n`).join("");
const room = { ...ALICE, userBuf: "AAAFYWxpY2VTck4BAAAE0mji0QAAAAD/AAAAAA==" };
const sorted = Object.fromEntries(Object.entries(unsigned).sort(([a], [b]) => (a < b ? -1 : 1)));

export const SIGNED_TEXTS: readonly Row[] = [
  issuers("lines joined, so that none ends the last", signed(lines.join("\n")), "signed_line_ends"),
  issuers("CRLF of a Windows template", signed(textToSign(ALICE, "\r\n")), "signed_line_ends"),
  issuers("CRLF between, none at the end", signed(lines.join("\r\n")), "signed_line_ends"),
  issuers(
    "an empty line at the end (println of a text block)",
    signed(`${textToSign(ALICE)}\n`),
    "signed_line_ends",
  ),
  issuers(
    "an empty line at the beginning (template literal)",
    signed(`\n${textToSign(ALICE)}`),
    "signed_line_ends",
  ),
  issuers(
    "indented template literal",
    signed(lines.map((line) => `  ${line}\n`).join("")),
    "signed_line_ends",
  ),
  issuers("SDKAppID first (public front end, crypto-js)", signed(order("1023")), "signed_order"),
  issuers("order of the JSON: expire before time", signed(order("0132")), "signed_order"),
  issuers("alphabetical order of a map", signed(order("3012")), "signed_order"),
  issuers(
    "HashMap order without a last line end",
    signed([3, 1, 0, 2].map((i) => lines[i]).join("\n")),
    "signed_order",
  ),
  issuers(
    "TLS.ver signed too, first",
    signed(`TLS.ver:2.0\n${textToSign(ALICE)}`),
    "signed_version",
  ),
  issuers(
    "TLS.ver signed too, last",
    signed(`${textToSign(ALICE)}TLS.ver:2.0\n`),
    "signed_version",
  ),
  issuers("lines without line ends", signed(lines.join("")), "signed_separators"),
  issuers(
    "query string",
    signed(lines.map((line) => line.replace(":", "=")).join("&")),
    "signed_separators",
  ),
  issuers("= instead of :", signed(textToSign(ALICE).replace(/:/g, "=")), "signed_separators"),
  issuers(
    "blank behind the colon (YAML hand)",
    signed(textToSign(ALICE).replace(/:/g, ": ")),
    "signed_separators",
  ),
  issuers("values alone, joined", signed(values.join("")), "signed_separators"),
  issuers(
    "values alone, a line each",
    signed(values.map((value) => `${value}\n`).join("")),
    "signed_separators",
  ),
  issuers(
    "names without TLS.",
    signed(textToSign(ALICE).replace(/TLS\./g, "")),
    "signed_separators",
  ),
  issuers("commas between", signed(lines.join(",")), "signed_separators"),
  issuers(
    "HMAC over the JSON (C#, JsonSerializer)",
    overJson(JSON.stringify(unsigned)),
    "signed_json",
  ),
  issuers("HMAC over the JSON of a Go map", overJson(JSON.stringify(sorted)), "signed_json"),
  issuers(
    "HMAC over the JSON as Python writes it",
    overJson(JSON.stringify(unsigned).replace(/":/g, '": ').replace(/,"/g, ', "')),
    "signed_json",
  ),
  issuers(
    "HMAC over the JSON, base64 alone (TRTC bridge in Python)",
    packBytes(
      Buffer.from(JSON.stringify({ ...unsigned, "TLS.sig": hmac(JSON.stringify(unsigned), KEY) })),
    ),
    "not_compressed",
  ),
  issuers(
    "the formula of the FAQ",
    signed(values.join("") + Buffer.from(values.join("")).toString("base64")),
    "signed_faq_formula",
  ),
  issuers(
    "Python float lifetime 86400.0",
    signed(textToSign(ALICE).replace("expire:86400", "expire:86400.0")),
    "signed_number_text",
  ),
  issuers(
    "half a second of lifetime",
    signed(textToSign(ALICE).replace("expire:86400", "expire:86400.5")),
    "signed_number_text",
  ),
  issuers(
    "a Java double in scientific notation",
    signed(textToSign({ ...ALICE, expire: 15552000 }).replace("15552000", "1.5552E7"), {
      ...ALICE,
      expire: 15552000,
    }),
    "signed_number_text",
  ),
  issuers(
    "MessageFormat groups the digits",
    signed(textToSign(ALICE).replace(String(SDKAPPID), "1,400,000,001")),
    "signed_number_text",
  ),
  issuers(
    "the time signed as a float",
    signed(textToSign(ALICE).replace(String(time), `${time}.0`)),
    "signed_number_text",
  ),
  issuers(
    "the time signed in milliseconds",
    signed(textToSign(ALICE).replace(String(time), `${time}000`)),
    "signed_number_text",
  ),
  issuers(
    "lifetime with a blank (form field)",
    signed(textToSign(ALICE).replace("expire:86400", "expire:86400 ")),
    "signed_number_text",
  ),
  issuers(
    "SDKAppID undefined in the signed text only",
    signed(textToSign(ALICE).replace(String(SDKAPPID), "undefined")),
    "signed_unset_value",
  ),
  issuers(
    "UserID null in the signed text only",
    signed(textToSign(ALICE).replace("alice", "null")),
    "signed_unset_value",
  ),
  issuers(
    "lifetime undefined",
    signed(textToSign(ALICE).replace("86400", "undefined")),
    "signed_unset_value",
  ),
  issuers(
    "SDKAppID empty",
    signed(textToSign(ALICE).replace(String(SDKAPPID), "")),
    "signed_unset_value",
  ),
  issuers(
    "time and lifetime in each other's place",
    signed(textToSign({ ...ALICE, time: expire, expire: time })),
    "signed_swapped",
  ),
  issuers(
    "UserID and SDKAppID in each other's place",
    signed(textToSign({ ...ALICE, userId: String(sdkAppId), sdkAppId: userId })),
    "signed_swapped",
  ),
  issuers(
    "HMAC(text, key) called as HMAC(key, text)",
    withSig(createHmac("sha256", textToSign(ALICE)).update(KEY).digest("base64")),
    "signed_arguments_swapped",
  ),
  issuers(
    "SHA-256 of text and key",
    withSig(
      createHash("sha256")
        .update(textToSign(ALICE) + KEY)
        .digest("base64"),
    ),
    "signed_plain_hash",
  ),
  issuers(
    "SHA-256 of key and text",
    withSig(
      createHash("sha256")
        .update(KEY + textToSign(ALICE))
        .digest("base64"),
    ),
    "signed_plain_hash",
  ),
  issuers(
    "SHA-256 of the text, no key",
    withSig(createHash("sha256").update(textToSign(ALICE)).digest("base64")),
    "signed_plain_hash",
  ),
  issuers(
    "UserID URL-encoded before signing",
    signed(textToSign({ ...ALICE, userId: "a%40b.c" }), { ...ALICE, userId: "a@b.c" }),
    "signed_other_user",
  ),
  issuers(
    "UserID in capitals when signed",
    signed(textToSign({ ...ALICE, userId: "ALICE" })),
    "signed_other_user",
  ),
  issuers(
    "UserID in quotes when signed (JSON.stringify)",
    signed(textToSign({ ...ALICE, userId: '"alice"' })),
    "signed_other_user",
  ),
  issuers(
    "userbuf signed in Tencent's alphabet",
    makeToken(
      room,
      KEY,
      textToSign({ ...room, userBuf: room.userBuf.replace(/=/g, "_").replace("/", "-") }),
    ),
    "signed_userbuf",
  ),
  issuers(
    "userbuf line without a line end",
    makeToken(room, KEY, textToSign(room).slice(0, -1)),
    "signed_line_ends",
  ),
  issuers(
    "userbuf first",
    makeToken(room, KEY, `TLS.userbuf:${room.userBuf}\n${textToSign(ALICE)}`),
    "signed_order",
  ),
  issuers(
    "C# Encoding.Unicode for the text",
    withSig(
      createHmac("sha256", KEY)
        .update(Buffer.from(textToSign(ALICE), "utf16le"))
        .digest("base64"),
    ),
    "signed_utf16",
  ),
  issuers(
    "the demo's 7 days signed, a day shown",
    signed(textToSign({ ...ALICE, expire: 604800 })),
    "signed_other_expire",
  ),
  issuers("lower case", signed(textToSign(ALICE).toLowerCase()), "signed_separators"),
  issuers(
    "no line for the lifetime",
    signed(textToSign(ALICE).replace(/TLS.exp.*\n/, "")),
    "signed_order",
  ),
  issuers(
    "the end signed, the lifetime shown",
    signed(textToSign({ ...ALICE, expire: time + expire })),
    "signed_number_text",
  ),
  issuers(
    "the clock read twice",
    signed(textToSign({ ...ALICE, time: time + 1 })),
    "signed_number_text",
  ),
  issuers(
    "local time signed",
    signed(textToSign({ ...ALICE, time: time + 28_800 })),
    "signed_number_text",
  ),
];
