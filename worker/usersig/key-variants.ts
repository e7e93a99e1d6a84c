/**
 * The keys that issuing servers really use in place of the SecretKey. Runs only after a mismatch.
 */

import { decodeBase64, encodeBase64 } from "../bytes/base64.ts";
import { toHex } from "../bytes/hex.ts";
import { withoutQuotes } from "../bytes/text.ts";
import type { Clue, Evidence } from "./types.ts";

type Bytes = Uint8Array<ArrayBuffer>;
export interface KeyVariant {
  readonly code: Clue;
  readonly key: Bytes;
  readonly evidence?: Evidence;
}

const encoder = new TextEncoder();
const HEX_KEY = /^(?:[0-9a-f]{2})+$/i;

export const utf16 = (text: string): Bytes =>
  Uint8Array.from({ length: text.length * 2 }, (_, i) =>
    i % 2 === 0 ? text.charCodeAt(i >> 1) & 255 : text.charCodeAt(i >> 1) >> 8,
  );

/** An HMAC key is filled up with zeros, so 64 of them are the empty key, which WebCrypto refuses. */
const NOTHING: Bytes = new Uint8Array(64);
const bytesOf = (text: string): Bytes => (text === "" ? NOTHING : encoder.encode(text));

/** Where the key stands in what is shown: the key itself never is. */
const SHOWN = "<SecretKey>";

/** [code, before, behind]: what stays on a key when it is read. */
const AROUND: readonly (readonly [Clue, string, string])[] = [
  ["key_with_newline", "", "\n"],
  ["key_with_newline", "", "\r\n"],
  ["key_with_newline", "", "\r"],
  ["key_with_newline", "", " "],
  ["key_with_newline", "", "\n\n"],
  ["key_with_newline", "", "\r\n\r\n"],
  ["key_with_newline", "\n", ""],
  ["key_with_newline", "\n", "\n"],
  ...['"', "'", "`", "“”", "‘’"].flatMap((pair) => {
    const [open, close] = [pair.charAt(0), pair.charAt(pair.length - 1)];
    return (
      [
        [open, close],
        [open, `${close}\n`],
        [open, `${close}\r`],
        [open, `${close};`],
        [open, `${close},`],
        [open, ""],
        ["", close],
      ] as const
    ).map(([before, behind]) => ["key_in_quotes", before, behind] as const);
  }),
  ["key_in_quotes", '\\"', '\\"'],
  ...[" ", "\t", "\u00a0", "\ufeff", "\u200b", "\u3000"].flatMap((blank) =>
    (
      [
        [blank, ""],
        ["", blank],
        [blank, blank],
        [blank, "\n"],
        ["", `${blank}\n`],
        ["", blank + blank],
      ] as const
    ).map(([before, behind]) => ["key_with_blank", before, behind] as const),
  ),
  ...["\\n", "\\r\\n", "\\r", ";", ",", ".", "\\", "=", "==", "%0A", "\u0000", "。"].map(
    (behind) => ["key_with_extra", "", behind] as const,
  ),
  ...["=", ":", "0x", "key=", "Bearer ", "base64:", "-", "$"].map(
    (before) => ["key_with_extra", before, ""] as const,
  ),
  ["key_with_extra", "(", ")"],
  ["key_with_extra", "<", ">"],
  ["key_with_extra", "[", "]"],
  ["key_with_extra", "{", "}"],
  ["key_with_extra", "b'", "'"],
  ["key_with_extra", 'b"', '"'],
];

const shown = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');

/** Parts of the key, from the likeliest loss to the others. At most one for each character. */
function* partsOf(key: string): Generator<string> {
  yield key.slice(1);
  yield key.slice(0, -1);
  for (let lost = 2; lost <= 4; lost++) {
    yield key.slice(lost);
    yield key.slice(0, -lost);
  }
  for (const length of [16, 24, 32, 48, 50, 60]) yield key.slice(0, length);
  yield key.slice(32);
  for (let at = 1; at < key.length - 1; at++) yield key.slice(0, at) + key.slice(at + 1);
}

/** Every variant that is worth a try for the app's own key. */
export async function* keyVariants(secretKey: string): AsyncGenerator<KeyVariant> {
  const key = secretKey.trim();
  if (key !== secretKey) yield { code: "key_untrimmed", key: bytesOf(key) };
  const unquoted = withoutQuotes(key);
  if (unquoted !== key) yield { code: "key_untrimmed", key: bytesOf(unquoted) };
  for (const [code, before, behind] of AROUND)
    yield {
      code,
      key: bytesOf(before + key + behind),
      evidence: { shape: shown(before) + SHOWN + shown(behind) },
    };
  yield {
    code: "key_with_extra",
    key: bytesOf(key + key),
    evidence: { shape: SHOWN + SHOWN },
  };
  for (const text of [key.toLowerCase(), key.toUpperCase()])
    if (text !== secretKey) yield { code: "key_case", key: bytesOf(text) };
  if (HEX_KEY.test(key))
    yield {
      code: "key_hex_decoded",
      key: Uint8Array.from(key.match(/../g) as string[], (pair) => Number.parseInt(pair, 16)),
    };
  const padded = key.padEnd(Math.ceil(key.length / 4) * 4, "=");
  const decoded = decodeBase64(padded);
  if (decoded?.length) yield { code: "key_base64_decoded", key: new Uint8Array(decoded) };
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytesOf(key)));
  for (const [name, variant] of [
    ["base64", bytesOf(encodeBase64(bytesOf(key)))],
    ["base64", bytesOf(encodeBase64(bytesOf(`${key}\n`)))],
    ["hex", bytesOf(toHex(bytesOf(key)))],
    ["UTF-16", utf16(key)],
    ["SHA-256", hash],
    ["SHA-256", bytesOf(toHex(hash))],
    ["SHA-256", bytesOf(encodeBase64(hash))],
  ] as const)
    yield { code: "key_encoded", key: variant, evidence: { shape: `${name}(${SHOWN})` } };
  for (const part of partsOf(key))
    if (part !== "")
      yield {
        code: "key_cut",
        key: bytesOf(part),
        evidence: { length: part.length, whole: key.length },
      };
  // A stored key that is one character short itself.
  if (/^[0-9a-f]{63}$/.test(key))
    for (const digit of "0123456789abcdef")
      for (const whole of [key + digit, digit + key])
        yield { code: "stored_key_cut", key: bytesOf(whole) };
}

/** What is left of a key that is not the app's own: only that it was read wrongly. */
export function* keyVariantsOfOthers(secretKey: string): Generator<KeyVariant> {
  const key = secretKey.trim();
  for (const [before, behind] of [
    ["", "\n"],
    ["", "\r\n"],
    ['"', '"'],
    ["", ""],
  ] as const)
    if (before + key + behind !== secretKey)
      yield { code: "key_with_newline", key: bytesOf(before + key + behind) };
}

/** In Tencent's README files since 2019, and in thousands of copies of them. */
const OF_DOCUMENTS = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

/** In place of a key that was not set. `$` stands alone, so that no linter takes it for a template. */
const UNSET = [
  "undefined|null|None|nil|NaN|false|true|(null)|<nil>|[object Object]|[object Promise]|0|1",
  "key|secret|secretKey|SecretKey|SECRETKEY|SECRET_KEY|SDKSECRETKEY|SDKSecretKey|secret_key",
  "sdkSecretKey|your_secret_key|YOUR_SECRET_KEY|YOUR_SECRETKEY|your-secret-key|yourSecretKey",
  "<YOUR_SECRET_KEY>|$|{SECRETKEY}|$|{SECRET_KEY}|$SECRETKEY|$SECRET_KEY|%SECRETKEY%|{{SECRET_KEY}}",
  "process.env.SECRETKEY|process.env.SECRET_KEY|PLACEHOLDER|xxx|xxxx|test|changeme|CHANGE_ME|***|您的密钥|请输入密钥",
]
  .join("|")
  .replaceAll("$|{", "${")
  .split("|");

/** Keys that are none, whatever the app's is. */
export function* keysOfNobody(values: readonly string[]): Generator<KeyVariant> {
  yield { code: "key_of_documents", key: bytesOf(OF_DOCUMENTS) };
  for (const value of ["", ...UNSET, ...values])
    yield { code: "key_is_no_key", key: bytesOf(value), evidence: { value } };
}
