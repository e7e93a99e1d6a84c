/** English sentences about how a token was signed and packed: [what is wrong, what to do]. */

import type { KeyClue, TextClue } from "./clues.ts";
import type { Sentence } from "./sentences.ts";

const TRIM = "Trim the SecretKey where the issuing server reads it.";
const COPY = "Copy all 64 characters of the SecretKey from the console again.";
const AS_TEXT = "Use the SecretKey's 64 characters as the HMAC key.";
const FOUR_LINES =
  "Sign exactly the lines shown here: identifier, sdkappid, time and expire. End each line, including the last, with one line feed (\\n).";
const INTEGERS =
  "Convert the SDKAppID, the time and the lifetime to whole numbers first. Use the same numbers in the signed text and in the JSON.";
const PACK =
  "Compress the JSON with zlib and encode it once as base64. Then replace + with *, / with - and = with _. You can also use an official library. The repaired UserSig is shown here.";
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
    "The UserSig was signed with this SecretKey in quotes: {shape}",
    "Remove the quotes where the key is set. `docker --env-file` and properties files treat them as part of the value.",
  ],
  key_with_blank: [
    "The UserSig was signed with this SecretKey and a space, a tab or an invisible character at its start or end.",
    TRIM,
  ],
  key_with_extra: [
    "The UserSig was signed with more than this SecretKey: {shape}",
    "Set only the SecretKey, without other characters.",
  ],
  key_base64_decoded: [
    "The UserSig was signed with this SecretKey decoded from base64.",
    `${AS_TEXT} Do not decode them.`,
  ],
  key_encoded: [
    "The UserSig was signed with another form of this SecretKey: {shape}",
    `${AS_TEXT} Do not encode or hash them. A Kubernetes secret takes plain text under stringData and base64 under data.`,
  ],
  key_cut: [
    "The UserSig was signed with only {length} of this SecretKey's {whole} characters.",
    "Set the whole SecretKey on the issuing server. A character was lost in copying, or the field is too short.",
  ],
  key_is_no_key: [
    "The UserSig was signed with “{value}” instead of the SecretKey.",
    "Set the SecretKey on the issuing server. The variable is not set there, has another name, or is read too early.",
  ],
  key_of_documents: [
    "The UserSig was signed with the sample key from Tencent's README files.",
    "Replace the sample key with the app's own SecretKey from the console.",
  ],
  stored_key_cut: [
    "The SecretKey used to verify ({keyId}) lacks a character that the issuing server's SecretKey has.",
    COPY,
  ],
  signed_line_ends: [
    "The signed text has different line endings than Tencent's.",
    `${FOUR_LINES} Use no CRLF, no empty line and no indentation.`,
  ],
  signed_order: [
    "The lines of the signed text are in another order, or one is missing.",
    FOUR_LINES,
  ],
  signed_version: [
    "TLS.ver was signed too. It belongs in the JSON, but not in the signed text.",
    FOUR_LINES,
  ],
  signed_separators: [
    "The signed text uses different names or separators than Tencent's.",
    FOUR_LINES,
  ],
  signed_json: [
    "The JSON was signed instead of the four lines.",
    `${FOUR_LINES} Put the signature into the JSON afterwards.`,
  ],
  signed_faq_formula: [
    "The UserSig was signed with the formula on Tencent's FAQ page, which no library uses.",
    FOUR_LINES,
  ],
  signed_number_text: [
    "A number is written differently in the signed text (“{signed}”) and in the JSON (“{shown}”).",
    INTEGERS,
  ],
  signed_unset_value: [
    "In the signed text, {field} was “{signed}”: the variable had no value there.",
    "Pass the SDKAppID, the UserID and the lifetime to the function that signs. Check that each has a value.",
  ],
  signed_swapped: [
    "In the signed text, {first} and {second} are swapped.",
    "Correct the order of the signing function's arguments.",
  ],
  signed_arguments_swapped: [
    "The key and the text were passed to the HMAC function in the wrong order.",
    "Swap the arguments. crypto-js takes the text first: HmacSHA256(text, key).",
  ],
  signed_plain_hash: [
    "The UserSig was signed with plain SHA-256, not with HMAC-SHA256.",
    "Use your language's HMAC function with SHA-256 and the SecretKey.",
  ],
  signed_userbuf: [
    "The signed userbuf has another form than the one in the UserSig.",
    "Sign the same standard base64 text that TLS.userbuf contains.",
  ],
  signed_utf16: [
    "The text was signed as UTF-16.",
    "Sign the UTF-8 bytes of the text. In C#, use Encoding.UTF8 instead of Encoding.Unicode.",
  ],
  sig_in_hex: ["TLS.sig contains the signature in hexadecimal.", STANDARD_BASE64],
  sig_other_base64: [
    "TLS.sig is not standard base64, or it was encoded twice.",
    `${STANDARD_BASE64} Only the whole UserSig uses * - _ in place of + / =.`,
  ],
  sig_other_hash: [
    "TLS.sig has the length of {hash}, not of HMAC-SHA256.",
    "Sign with HMAC-SHA256.",
  ],
  sig_not_made: [
    "TLS.sig is empty. Signing failed, and the UserSig was issued without a signature.",
    "Look for an error from the HMAC function on the issuing server. Often the SecretKey is not set there.",
  ],
  userid_not_text: [
    "The UserID in the UserSig (TLS.identifier) has the type {got}. It must be a string.",
    "Convert the UserID to a string before you put it into the JSON.",
  ],
  hex_encoded: ["The UserSig is encoded in hexadecimal, not in base64.", PACK],
  encoded_twice: [
    "The UserSig was encoded as base64 twice.",
    `Remove one of the two encodings. ${PACK}`,
  ],
  not_compressed: ["The UserSig is JSON that was not compressed.", PACK],
  gzip_compressed: [
    "The UserSig is compressed with gzip, not with zlib.",
    `Use zlib: deflate in pako and Node.js, gzcompress in PHP, zlib.compress in Python. ${PACK}`,
  ],
  raw_deflate: [
    "The UserSig is compressed with raw deflate, without the zlib header.",
    `Use zlib: ZLibStream in .NET, deflate (not deflateRaw) in pako, Deflater without nowrap in Java. ${PACK}`,
  ],
  jwt_packed: ["The UserSig's fields are packed as a JSON Web Token.", PACK],
  compressed_twice: ["The UserSig was compressed twice.", `Compress it only once. ${PACK}`],
} as const satisfies Readonly<Record<Signing, Sentence>>;
