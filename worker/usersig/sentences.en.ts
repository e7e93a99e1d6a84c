/**
 * English sentences of the UserSig core: [what is wrong, what to do]. `{name}` is filled with
 * evidence.
 */

import { PASTING_EN } from "./sentences.pasting.en.ts";
import { SIGNING_EN } from "./sentences.signing.en.ts";
import type { UserSigSentences } from "./sentences.ts";

const TABLE = {
  ...SIGNING_EN,
  ...PASTING_EN,
  ok: [
    "The signature is right and the token has not expired.",
    "If Tencent refuses it all the same, it was revoked (the account's login state was invalidated after it was issued), or the request went to another region's host.",
  ],
  readable: [
    "The token can be read. Whether it is valid was not checked: that takes the app's SecretKey.",
    "Verify it with the app's key to know whether Tencent will accept it.",
  ],
  empty: [
    "There is no UserSig: the text is empty.",
    "Pass the token. Look for a failed request or a misspelt property name where it should have come from.",
  ],
  url_encoded: [
    "The token is percent-encoded (for example %2A instead of *).",
    "Decode it once before passing it to the SDK, and encode it only when building a URL. The cleaned token is given beside this.",
  ],
  whitespace: [
    "There is white space or a line break around or inside the token.",
    "Remove it where the token is read or copied; the check went on without it.",
  ],
  quoted: [
    "The token is wrapped in quotes.",
    "Pass the text between the quotes; the check went on without them.",
  ],
  wrapped: [
    "The token came inside something else (a label, a URL or a JSON object).",
    "Pass the token alone; the check went on with the part that is the token.",
  ],
  wrong_alphabet: [
    "The token is written in another base64 alphabet than Tencent's, which uses * - _ for + / =.",
    "Make it with an official library or with sigpost: standard base64 first, then + to *, / to -, = to _. Ordinary base64url is something else.",
  ],
  missing_padding: [
    "The underscores at the end of the token are gone.",
    "Copy the token whole; Markdown editors and double-click selection drop trailing underscores. The cleaned token is given beside this.",
  ],
  bad_base64: [
    "The token has a character or a length that no UserSig can have; see character {position}: “{character}”.",
    "Compare it with the text that the server sent: something was inserted, cut or pasted that is not a UserSig.",
  ],
  too_long: [
    "The text is {characters} characters long; no UserSig is longer than a few hundred, and more than {maximum} are not read.",
    "Check what was pasted: it is probably not a UserSig.",
  ],
  truncated: [
    "The token ends early: its end was cut off.",
    "Compare its length at both ends. A database column, a log line or a buffer is too short.",
  ],
  bad_zlib: [
    "The token's compressed data is damaged, or it is not a UserSig.",
    "Check that the text is a UserSig and was not altered on its way; then issue a new one.",
  ],
  trailing_data: [
    "There are extra bytes after the end of the token's data.",
    "Something was appended after signing. Official libraries ignore it; issue a clean token.",
  ],
  too_large: [
    "The token inflates to more than 8 KiB; no UserSig does. Reading was stopped.",
    "Refuse it: it is not a UserSig and may be meant to exhaust memory.",
  ],
  bad_utf8: [
    "The token's content is not UTF-8 text.",
    "Issue a new one with an official library or with sigpost.",
  ],
  bad_json: [
    "The token's content is not a JSON object.",
    "Issue a new one with an official library or with sigpost. A UserID with a quote breaks tokens of Tencent's C# library.",
  ],
  duplicate_field: [
    "The field {field} stands twice in the token, so that different verifiers could read different values.",
    "Refuse it; no official library makes such a token.",
  ],
  v1_token: [
    "This is a token of the old scheme (ECDSA, for apps made before 19 July 2019 and not upgraded), which a SecretKey can neither make nor verify.",
    "Upgrade the app to HMAC-SHA256 in the console and issue the token with its SecretKey; to verify the old one, give the app's public key.",
  ],
  unsupported_version: [
    "The token says version “{version}”; only “2.0” is known.",
    "Issue a new one with an official library or with sigpost.",
  ],
  missing_field: [
    "The token has no {field}.",
    "Issue a new one with a whole-number lifetime above 0. Tencent's Go library leaves out fields that are 0 or empty.",
  ],
  bad_field_type: [
    "The token's {field} is of type {got}; it must be {expected}.",
    "Pass SDKAppID and lifetime as whole numbers to the signing code, not as text or fractions.",
  ],
  sdkappid_mismatch: [
    "The token is for SDKAppID {got}, not for {expected}.",
    "Use one app's SDKAppID and SecretKey at both ends; look for mixed test and production settings.",
  ],
  userid_mismatch: [
    "The token is for UserID “{got}”, not for “{expected}”.",
    "Sign for exactly the UserID that logs in.",
  ],
  expired: [
    "The token expired at {expiresAt}.",
    "Issue a new one. If it was made just now, the issuing server's clock or the unit of the lifetime (seconds) is wrong.",
  ],
  not_yet_valid: [
    "The token's issue time {issuedAt} lies {seconds} s in the future.",
    "Set the issuing server's clock; TLS.time is Unix seconds.",
  ],
  bad_sig_encoding: [
    "The token's TLS.sig is not standard base64.",
    "Issue a new one with an official library or with sigpost: the HMAC must be encoded as standard base64 with padding.",
  ],
  bad_sig_length: [
    "The token's TLS.sig is {bytes} bytes long; an HMAC-SHA256 has 32.",
    "Sign with HMAC-SHA256 and put the whole digest into the token.",
  ],
  sig_mismatch: [
    "The signature does not match the app's SecretKey, and no known mistake explains it.",
    "Compare the SecretKey with the one the console shows for this SDKAppID: it may be another app's key, or the key was replaced.",
  ],
  no_key: [
    "There is no SecretKey to verify with.",
    "Give the app's SecretKey, or configure the app.",
  ],
  unexpected_userbuf: [
    "The token carries a userbuf: it is a PrivateMapKey or a special ticket, not a plain UserSig.",
    "Pass it as privateMapKey when entering a room; use a UserSig without userbuf to log in.",
  ],
  bad_userbuf: [
    "The token's TLS.userbuf is not base64.",
    "Refuse it: such a text can be used to forge tokens for other users. Issue a new one.",
  ],
  userbuf_mismatch: [
    "The room ticket inside names another {field} (“{inner}”) than the token (“{outer}”).",
    "Make the PrivateMapKey for the same SDKAppID and UserID that enter the room.",
  ],
  previous_key: [
    "The token was signed with the app's previous SecretKey ({keyId}).",
    "Issue with the current key; tokens of the previous one stop working when its rotation ends.",
  ],
  key_of_other_app: [
    "The token was signed with the SecretKey of another app, SDKAppID {sdkAppId} ({keyId}).",
    "Use the SecretKey that belongs to the SDKAppID in the token.",
  ],
  key_untrimmed: [
    "The SecretKey given here ({keyId}) has white space around it; with that removed, the token verifies.",
    "Store the SecretKey without spaces or line breaks.",
  ],
  key_with_newline: [
    "The token was signed with this SecretKey followed by a line break or a space.",
    "Trim the SecretKey where the issuing server reads it; environment files and `echo` add a line break.",
  ],
  key_case: [
    "The token was signed with this SecretKey in other letter case.",
    "Use the SecretKey exactly as the console shows it, in lower case.",
  ],
  key_hex_decoded: [
    "The token was signed with the SecretKey decoded from hexadecimal.",
    "Use the SecretKey's 64 characters themselves as the HMAC key; do not decode them.",
  ],
  key_is_pem: [
    "The key {keyId} is a PEM text: a key of the old ECDSA scheme, not a SecretKey.",
    "Use the 64-character SecretKey from the console.",
  ],
  signed_literal_newline: [
    "The token was signed with the two characters \\ and n instead of line breaks.",
    "Update the library: Tencent's PHP library did this in August and September 2020.",
  ],
  signed_empty_userbuf: [
    "The token was signed with an empty userbuf that is missing from it.",
    "Issue without userbuf: Tencent's Go library drops an empty one from the token after signing it.",
  ],
  signed_without_userbuf: [
    "The token was signed without the userbuf that it carries.",
    "Sign the userbuf too, or use a function that makes PrivateMapKeys.",
  ],
  signed_other_user: [
    "The token was signed for UserID “{userId}” and shows another one.",
    "Issue a token for each user; the UserID inside cannot be replaced afterwards.",
  ],
  signed_other_expire: [
    "The lifetime was changed after signing: {signed} s was signed, {shown} s is shown.",
    "Issue a new token with the lifetime that is wanted; the one inside cannot be edited.",
  ],
  signed_spaced_sdkappid: [
    "The SDKAppID was signed with a space beside it.",
    "Parse the SDKAppID to a number before signing; the setting has a stray space.",
  ],
  userid_differs_by_case: [
    "The UserIDs “{got}” (token) and “{expected}” (given for comparison) differ only by upper and lower case.",
    "UserIDs are case-sensitive: use the same spelling at both ends.",
  ],
  userid_differs_by_space: [
    "The UserIDs “{got}” (token) and “{expected}” (given for comparison) differ only by spaces around them.",
    "Trim the UserID before signing and before logging in.",
  ],
  userid_differs_by_normalization: [
    "The UserIDs “{got}” (token) and “{expected}” (given for comparison) look alike but are composed of different characters.",
    "Normalise UserIDs to one form (NFC) before they are used; better, keep them to letters and digits.",
  ],
  time_in_milliseconds: [
    "The token's issue time is {time}: that is milliseconds, and TLS.time is seconds.",
    "Divide the clock by 1000 where the token is signed.",
  ],
  clock_ahead: [
    "The token's issue time lies {seconds} s in the future.",
    "Nothing needs to be done for a few seconds; synchronise the issuing server's clock.",
  ],
  short_lifetime: [
    "The token's lifetime is only {expire} s.",
    "Tencent advises at least 24 hours; make sure the unit is seconds.",
  ],
  userid_too_long_inside: [
    "The UserID is {bytes} bytes long; Tencent allows 32.",
    "Choose a shorter UserID; SDKs answer 7003 to this one.",
  ],
  userid_not_ascii_inside: [
    "The UserID has characters outside printable ASCII.",
    "Use letters, digits, _ and -: other characters are signed correctly but fail in some SDKs (code 7003).",
  ],
  userid_control_inside: [
    "The UserID holds a control character ({character} at position {position}), which makes the signed text ambiguous.",
    "Do not trust such a UserID; refuse control characters where accounts are made.",
  ],
  userbuf_line_breaks: [
    "The token's userbuf is broken into lines, as old Java builds wrote it.",
    "Update the Java library; Go verifiers refuse such tokens.",
  ],
  userbuf_empty: ["The token carries an empty userbuf.", "Leave the userbuf out."],
  userbuf_account_cut: [
    "The room ticket's UserID is garbled: the Node, Java and C# libraries cut UserIDs that are not ASCII.",
    "Make the PrivateMapKey with sigpost or with the Go or PHP library, or use ASCII UserIDs.",
  ],
  inner_expiry_relative: [
    "The room ticket's own expiry is {expire}, a lifetime instead of a point in time, so it has always expired.",
    "Update the library: old versions wrote the lifetime where now + lifetime belongs.",
  ],
  v1_curve_unsupported: [
    "The public key is on the curve secp256k1, which WebCrypto cannot verify.",
    "Verify such tokens with Tencent's old C++ library, or move the app to HMAC-SHA256.",
  ],
  v1_sig_mismatch: [
    "The old token's signature does not match the public key.",
    "Give the public key that belongs to the private key this token was signed with.",
  ],
  bad_public_key: [
    "The public key is not a PEM text with a P-256 public key.",
    "Paste it whole, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC KEY-----.",
  ],
} as const satisfies UserSigSentences;

export const userSigEn = () => TABLE;
