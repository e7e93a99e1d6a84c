/** English sentences about how a token was signed and packed: [what is wrong, what to do]. */

import type { KeyClue, TextClue } from "./clues.ts";
import type { Sentence } from "./sentences.ts";

const TRIM = "Trim the SecretKey where the issuing server reads it.";
const COPY = "Copy the SecretKey again from the console, all 64 characters.";
const AS_TEXT = "Use the 64 characters of the SecretKey themselves as the HMAC key.";
const FOUR_LINES =
  "Sign exactly the lines shown here: identifier, sdkappid, time, expire, each ended by one line feed (\\n), the last one too.";
const INTEGERS =
  "Turn SDKAppID, time and lifetime into whole numbers first. Use the same numbers in the signed text and in the JSON.";
const PACK =
  "Compress the JSON with zlib, encode that once as base64, then replace + by *, / by - and = by _. Or use an official library. The repaired token is shown here.";
const STANDARD_BASE64 =
  "Write the 32 bytes of the digest as standard base64 with padding: 44 characters.";

type Signing =
  | KeyClue
  | TextClue
  | "sig_in_hex"
  | "sig_other_base64"
  | "sig_other_hash"
  | "sig_not_made"
  | "userid_not_text"
  | "hex_encoded"
  | "encoded_twice"
  | "not_compressed"
  | "gzip_compressed"
  | "raw_deflate"
  | "compressed_twice"
  | "jwt_packed";

export const SIGNING_EN = {
  key_in_quotes: [
    "The token was signed with this SecretKey in quotes: {shape}.",
    "Remove the quotes where the key is set. `docker --env-file` and properties files keep them as part of the value.",
  ],
  key_with_blank: [
    "The token was signed with this SecretKey and a space, a tab or an invisible character beside it.",
    TRIM,
  ],
  key_with_extra: [
    "The token was signed with more than this SecretKey: {shape}.",
    "Set the SecretKey alone, without the other characters.",
  ],
  key_base64_decoded: [
    "The token was signed with the SecretKey decoded from base64.",
    `${AS_TEXT} Do not decode them.`,
  ],
  key_encoded: [
    "The token was signed with another form of this SecretKey: {shape}.",
    `${AS_TEXT} Do not encode or hash them. A Kubernetes secret takes plain text under stringData and base64 under data.`,
  ],
  key_cut: [
    "The token was signed with a part of this SecretKey: {length} of its {whole} characters.",
    "Set the whole SecretKey on the issuing server: a character was lost when it was copied, or the field is too short.",
  ],
  key_is_no_key: [
    "The token was signed with “{value}” in place of the SecretKey.",
    "Set the SecretKey on the issuing server: the variable is not set there, has another name, or is read too early.",
  ],
  key_of_documents: [
    "The token was signed with the sample key of Tencent's README files.",
    "Replace the sample key by the app's own SecretKey from the console.",
  ],
  stored_key_cut: [
    "The SecretKey stored here ({keyId}) lacks a character that the issuing server's key has.",
    COPY,
  ],
  signed_line_ends: [
    "The signed text has other line ends than Tencent's.",
    `${FOUR_LINES} No CRLF, no empty line, no indent.`,
  ],
  signed_order: ["The signed text has its lines in another order, or lacks one.", FOUR_LINES],
  signed_version: [
    "TLS.ver was signed too; it stands in the JSON, but not in the signed text.",
    FOUR_LINES,
  ],
  signed_separators: ["The signed text has other names or separators than Tencent's.", FOUR_LINES],
  signed_json: [
    "The JSON was signed in place of the four lines.",
    `${FOUR_LINES} Put the signature into the JSON afterwards.`,
  ],
  signed_faq_formula: [
    "The token was signed by the formula of Tencent's FAQ page, which no library follows.",
    FOUR_LINES,
  ],
  signed_number_text: [
    "The signed text writes a number differently from the JSON: “{signed}”, not “{shown}”.",
    INTEGERS,
  ],
  signed_unset_value: [
    "{field} was “{signed}” in the signed text: the variable had no value there.",
    "Pass SDKAppID, UserID and lifetime to the function that signs, and check that each is set.",
  ],
  signed_swapped: [
    "Two values stand in each other's place in the signed text: {first} and {second}.",
    "Put the arguments of the signing function in order.",
  ],
  signed_arguments_swapped: [
    "Key and text were given to the HMAC function in each other's place.",
    "Put the arguments in order. crypto-js takes the text first: HmacSHA256(text, key).",
  ],
  signed_plain_hash: [
    "The token was signed with plain SHA-256, not with HMAC-SHA256.",
    "Use your language's HMAC function with SHA-256 and the SecretKey.",
  ],
  signed_userbuf: [
    "The userbuf was signed in another form than it has in the token.",
    "Sign the same standard base64 text that stands in TLS.userbuf.",
  ],
  signed_utf16: [
    "The text was signed as UTF-16.",
    "Sign its UTF-8 bytes (in C#: Encoding.UTF8, not Encoding.Unicode).",
  ],
  sig_in_hex: ["TLS.sig holds the signature in hexadecimal.", STANDARD_BASE64],
  sig_other_base64: [
    "TLS.sig is written in another base64 than the standard one, or encoded twice.",
    `${STANDARD_BASE64} Only the whole token has * - _ in place of + / =.`,
  ],
  sig_other_hash: [
    "TLS.sig has the length of {hash}, not of HMAC-SHA256.",
    "Sign with HMAC-SHA256.",
  ],
  sig_not_made: [
    "TLS.sig is empty: signing failed, and the token was issued without a signature.",
    "Look for an error of the HMAC function on the issuing server. Often the SecretKey is not set there.",
  ],
  userid_not_text: [
    "The UserID (TLS.identifier) is of type {got} in the token; it must be text.",
    "Convert the UserID to a string before it is put into the JSON.",
  ],
  hex_encoded: ["The token is written in hexadecimal, not in base64.", PACK],
  encoded_twice: [
    "The token was encoded twice: it is base64 of a text that is base64 itself.",
    `Remove one of the two encodings. ${PACK}`,
  ],
  not_compressed: ["The token is the JSON without compression.", PACK],
  gzip_compressed: [
    "The token is compressed with gzip, not with zlib.",
    `Use zlib: deflate in pako and Node.js, gzcompress in PHP, zlib.compress in Python. ${PACK}`,
  ],
  raw_deflate: [
    "The token is compressed with raw deflate, without the zlib header.",
    `Use zlib: ZLibStream in .NET, deflate (not deflateRaw) in pako, Deflater without nowrap in Java. ${PACK}`,
  ],
  jwt_packed: ["The fields of the token are packed as a JSON Web Token.", PACK],
  compressed_twice: ["The token was compressed twice.", `Remove one of the two. ${PACK}`],
} as const satisfies Readonly<Record<Signing, Sentence>>;
