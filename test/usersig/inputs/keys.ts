/** Wrong keys under the signature. */

import { createHash } from "node:crypto";
import { ALICE, issuers, KEY, makeToken, type Row, SDKAPPID } from "./row.ts";

const withKey = (key: string | Uint8Array) => makeToken(ALICE, key);

export const KEYS_OF_OTHERS: readonly Row[] = [
  ...[`"${KEY}"`, `'${KEY}'`, `\`${KEY}\``, `“${KEY}”`].map(
    (key): Row =>
      issuers(`docker --env-file keeps quotes ${key[0]}`, withKey(key), "key_in_quotes"),
  ),
  issuers("a quote in front only (broken .env line)", withKey(`"${KEY}`), "key_in_quotes"),
  issuers("a quote behind only", withKey(`${KEY}'`), "key_in_quotes"),
  issuers("carriage return of a CRLF .env file", withKey(`${KEY}\r`), "key_with_newline"),
  issuers("two line feeds", withKey(`${KEY}\n\n`), "key_with_newline"),
  issuers("line feed in front (YAML block)", withKey(`\n${KEY}`), "key_with_newline"),
  issuers("quotes and line feed", withKey(`"${KEY}"\n`), "key_in_quotes"),
  issuers("blank in front", withKey(` ${KEY}`), "key_with_blank"),
  issuers("blanks on both sides", withKey(` ${KEY} `), "key_with_blank"),
  issuers("tab behind (spreadsheet)", withKey(`${KEY}\t`), "key_with_blank"),
  issuers("two blanks behind", withKey(`${KEY}  `), "key_with_blank"),
  issuers("no-break space (web page)", withKey(`${KEY}\u00a0`), "key_with_blank"),
  issuers("byte-order mark", withKey(`\ufeff${KEY}`), "key_with_blank"),
  issuers("zero-width space", withKey(`${KEY}\u200b`), "key_with_blank"),
  issuers("literal \\n of an escaped secret", withKey(`${KEY}\\n`), "key_with_extra"),
  issuers("semicolon of a properties file", withKey(`${KEY};`), "key_with_extra"),
  issuers("comma of a JSON line", withKey(`${KEY},`), "key_with_extra"),
  issuers("equals sign in front", withKey(`=${KEY}`), "key_with_extra"),
  issuers("0x in front", withKey(`0x${KEY}`), "key_with_extra"),
  issuers("key pasted twice", withKey(KEY + KEY), "key_with_extra"),
  issuers("base64-decoded (crypto-js)", withKey(Buffer.from(KEY, "base64")), "key_base64_decoded"),
  issuers(
    "base64-encoded (Kubernetes secret in data:)",
    withKey(Buffer.from(KEY).toString("base64")),
    "key_encoded",
  ),
  issuers(
    "encoded with the line feed of echo",
    withKey(Buffer.from(`${KEY}\n`).toString("base64")),
    "key_encoded",
  ),
  issuers("hex of the text", withKey(Buffer.from(KEY).toString("hex")), "key_encoded"),
  issuers(
    "SHA-256 of the key",
    withKey(createHash("sha256").update(KEY).digest("hex")),
    "key_encoded",
  ),
  issuers("UTF-16 of the key", withKey(Buffer.from(KEY, "utf16le")), "key_encoded"),
  issuers("first character lost", withKey(KEY.slice(1)), "key_cut"),
  issuers("two last characters lost", withKey(KEY.slice(0, -2)), "key_cut"),
  issuers("a character lost in the middle", withKey(KEY.slice(0, 20) + KEY.slice(21)), "key_cut"),
  issuers("cut to 32 by a column", withKey(KEY.slice(0, 32)), "key_cut"),
  {
    ...issuers("our own key lacks its last character", withKey(KEY), "stored_key_cut"),
    secretKey: KEY.slice(0, -1),
  },
  {
    ...issuers("our own key kept its quotes", withKey(KEY), "key_untrimmed"),
    secretKey: `"${KEY}"`,
  },
  ...[
    "undefined",
    "null",
    "None",
    "nil",
    "NaN",
    "false",
    "[object Object]",
    "[object Promise]",
    "YOUR_SECRET_KEY",
    "SECRETKEY",
    "secretKey",
    "your_secret_key",
    "key",
    "secret",
    "process.env.SECRET_KEY",
    "0",
  ].map((key): Row => issuers(`unset variable: ${key}`, withKey(key), "key_is_no_key")),
  issuers("unset variable: empty", withKey(""), "key_is_no_key"),
  issuers("SDKAppID as the key", withKey(String(SDKAPPID)), "key_is_no_key"),
  issuers("not expanded", withKey(`\${SECRETKEY}`), "key_is_no_key"),
  issuers(
    "sample key of Tencent's README files",
    withKey("5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"),
    "key_of_documents",
  ),
];
