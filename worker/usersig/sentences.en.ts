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
    "The signature is correct and the UserSig has not expired.",
    "No action needed. If Tencent still refuses the UserSig, the account's login state was invalidated after it was issued, or the request went to another data centre's host.",
  ],
  readable: [
    "The UserSig can be read. Its signature was not checked, because that needs the app's SecretKey.",
    "Verify it with the app's SecretKey to see whether Tencent will accept it.",
  ],
  empty: [
    "There is no UserSig: the text is empty.",
    "Pass the UserSig. Look for a failed request or a misspelt property name at its source.",
  ],
  url_encoded: [
    "The UserSig is percent-encoded (for example %2A instead of *).",
    "Decode it once before you pass it to the SDK. Encode it only when you build a URL. The repaired UserSig is shown here.",
  ],
  whitespace: [
    "The UserSig has white space or a line break in it or around it.",
    "Remove the white space where the UserSig is read or copied. The check continued without it.",
  ],
  quoted: [
    "The UserSig is wrapped in quotes.",
    "Pass only the text between the quotes. The check continued without them.",
  ],
  wrapped: [
    "The UserSig is wrapped in other text (a label, a URL or a JSON object).",
    "Pass only the UserSig. The check continued with that part.",
  ],
  wrong_alphabet: [
    "The UserSig uses a different base64 alphabet. Tencent's has * - _ in place of + / =.",
    "Create it with an official library or with sigpost. Encode as standard base64, then replace + with *, / with - and = with _. Ordinary base64url is different.",
  ],
  missing_padding: [
    "The underscores at the end of the UserSig are missing.",
    "Copy the whole UserSig. Markdown editors and double-click selection drop trailing underscores. The repaired UserSig is shown here.",
  ],
  bad_base64: [
    "The text has a character or a length that no UserSig can have. See character {position}: “{character}”.",
    "Compare it with the text that the server sent. Something was inserted or cut off, or the pasted text is not a UserSig.",
  ],
  too_long: [
    "The text is {characters} characters long. A UserSig has a few hundred at most. Texts of more than {maximum} characters are not read.",
    "Check what you pasted. It is probably not a UserSig.",
  ],
  truncated: [
    "The UserSig is truncated: its end is missing.",
    "Compare its length at both ends. Look for a database column, a log line or a buffer that is too short.",
  ],
  bad_zlib: [
    "The compressed data is damaged, or the text is not a UserSig.",
    "Check that the text is a UserSig and was not altered on the way. Then issue a new UserSig.",
  ],
  trailing_data: [
    "There are extra bytes after the UserSig's data.",
    "Issue a new UserSig without them. Something was appended after signing, which official libraries ignore.",
  ],
  too_large: [
    "The text inflates to more than 8 KiB, which no UserSig does. Reading was stopped.",
    "Reject it. It is not a UserSig, and may be meant to exhaust memory.",
  ],
  bad_utf8: [
    "The UserSig's content is not UTF-8 text.",
    "Issue a new UserSig with an official library or with sigpost.",
  ],
  bad_json: [
    "The UserSig's content is not a JSON object.",
    "Issue a new UserSig with an official library or with sigpost. A quote in the UserID breaks the UserSigs of Tencent's C# library.",
  ],
  duplicate_field: [
    "The UserSig contains the field {field} twice. Different verifiers could read different values.",
    "Reject the UserSig. No official library creates such a UserSig.",
  ],
  v1_token: [
    "This UserSig uses the old ECDSA scheme, from before July 2019. A SecretKey can neither create nor verify it.",
    "Upgrade the app to HMAC-SHA256 in the console and issue UserSigs with its SecretKey. To verify the old UserSig, enter the app's public key.",
  ],
  unsupported_version: [
    "The UserSig has version “{version}”. Only “2.0” is supported.",
    "Issue a new UserSig with an official library or with sigpost.",
  ],
  missing_field: [
    "The UserSig has no {field}.",
    "Issue a new UserSig with a lifetime of at least 1, as a whole number. Tencent's Go library leaves out fields that are 0 or empty.",
  ],
  bad_field_type: [
    "The UserSig's {field} has the type {got}. It must be {expected}.",
    "Pass the SDKAppID and the lifetime to the signing code as whole numbers, not as text or fractions.",
  ],
  sdkappid_mismatch: [
    "The UserSig is for SDKAppID {got}, not for {expected}.",
    "Use the SDKAppID and SecretKey of the same app at both ends. Look for mixed test and production settings.",
  ],
  userid_mismatch: [
    "The UserSig is for UserID “{got}”, not for “{expected}”.",
    "Sign exactly the UserID that logs in.",
  ],
  expired: [
    "The UserSig expired at {expiresAt}.",
    "Issue a new UserSig. If it was just issued, correct the issuing server's clock, or give the lifetime in seconds.",
  ],
  not_yet_valid: [
    "The UserSig's issue time {issuedAt} is {seconds} s in the future.",
    "Correct the issuing server's clock. TLS.time is in Unix seconds.",
  ],
  bad_sig_encoding: [
    "The UserSig's TLS.sig is not standard base64.",
    "Issue a new UserSig with an official library or with sigpost. The HMAC must be encoded as standard base64 with padding.",
  ],
  bad_sig_length: [
    "The UserSig's TLS.sig is {bytes} bytes long. An HMAC-SHA256 has 32 bytes.",
    "Sign with HMAC-SHA256 and put the whole digest into the UserSig.",
  ],
  sig_mismatch: [
    "The signature does not match the app's SecretKey, and no known mistake explains why.",
    "Compare the SecretKey with the one that the console shows for this SDKAppID. It may belong to another app, or have been replaced.",
  ],
  no_key: [
    "There is no SecretKey to verify the UserSig with.",
    "Enter the app's SecretKey, or configure the app.",
  ],
  unexpected_userbuf: [
    "The UserSig contains a userbuf. It is a PrivateMapKey or a special ticket, not a plain UserSig.",
    "Pass it as privateMapKey when entering a room. To log in, use a UserSig without a userbuf.",
  ],
  bad_userbuf: [
    "The UserSig's TLS.userbuf is not base64.",
    "Reject the UserSig and issue a new one. Such text can be used to forge UserSigs for other users.",
  ],
  userbuf_mismatch: [
    "The userbuf has another {field} (“{inner}”) than the UserSig (“{outer}”).",
    "Create the PrivateMapKey with the same SDKAppID and UserID that enter the room.",
  ],
  previous_key: [
    "The UserSig was signed with the app's previous SecretKey ({keyId}).",
    "Issue UserSigs with the current SecretKey. Those of the previous one stop working when its rotation ends.",
  ],
  key_of_other_app: [
    "The UserSig was signed with the SecretKey ({keyId}) of another app, SDKAppID {sdkAppId}.",
    "Use the SecretKey that belongs to the SDKAppID in the UserSig.",
  ],
  key_untrimmed: [
    "The SecretKey given here ({keyId}) has white space around it. Without the white space, the UserSig verifies.",
    "Store the SecretKey without spaces or line breaks.",
  ],
  key_with_newline: [
    "The UserSig was signed with this SecretKey followed by a line break or a space.",
    "Trim the SecretKey where the issuing server reads it. Environment files and `echo` add a line break.",
  ],
  key_case: [
    "The UserSig was signed with this SecretKey in a different letter case.",
    "Use the SecretKey exactly as the console shows it, in lower case.",
  ],
  key_hex_decoded: [
    "The UserSig was signed with this SecretKey decoded from hexadecimal.",
    "Use the SecretKey's 64 characters as the HMAC key. Do not decode them.",
  ],
  key_is_pem: [
    "The key {keyId} is PEM text: a key of the old ECDSA scheme, not a SecretKey.",
    "Use the 64-character SecretKey from the console.",
  ],
  signed_literal_newline: [
    "The UserSig was signed with the two characters \\ and n instead of line breaks.",
    "Update the library. Tencent's PHP library did this in August and September 2020.",
  ],
  signed_empty_userbuf: [
    "The UserSig was signed with an empty userbuf that it does not contain.",
    "Issue the UserSig without a userbuf. Tencent's Go library drops an empty one after signing it.",
  ],
  signed_without_userbuf: [
    "The UserSig contains a userbuf that was not signed.",
    "Sign the userbuf too, or use a function that creates PrivateMapKeys.",
  ],
  signed_other_user: [
    "The UserSig was signed for UserID “{userId}” but contains another UserID.",
    "Issue a UserSig for each user. The UserID inside cannot be replaced afterwards.",
  ],
  signed_other_expire: [
    "The lifetime was changed after signing: {signed} s were signed, {shown} s are shown.",
    "Issue a new UserSig with the lifetime you want. The one inside cannot be edited.",
  ],
  signed_spaced_sdkappid: [
    "The SDKAppID was signed with a space before or after it.",
    "Convert the SDKAppID to a number before signing. Its setting has a stray space.",
  ],
  userid_differs_by_case: [
    "The UserIDs “{got}” (in the UserSig) and “{expected}” (to compare with) differ only in letter case.",
    "Use the same spelling at both ends. UserIDs are case-sensitive.",
  ],
  userid_differs_by_space: [
    "The UserIDs “{got}” (in the UserSig) and “{expected}” (to compare with) differ only in spaces around them.",
    "Trim the UserID before signing and before logging in.",
  ],
  userid_differs_by_normalization: [
    "The UserIDs “{got}” (in the UserSig) and “{expected}” (to compare with) look alike but consist of different characters.",
    "Normalise UserIDs to one form (NFC) before they are used. It is safer to use only letters and digits.",
  ],
  time_in_milliseconds: [
    "The UserSig's issue time is {time}, which is in milliseconds. TLS.time must be in seconds.",
    "Divide the time by 1000 where the UserSig is signed.",
  ],
  clock_ahead: [
    "The UserSig's issue time is {seconds} s in the future.",
    "Synchronise the issuing server's clock. For a few seconds, no action is needed.",
  ],
  short_lifetime: [
    "The UserSig's lifetime is only {expire} s.",
    "Use a lifetime of at least 24 hours, as Tencent recommends. Check that the unit is seconds.",
  ],
  userid_too_long_inside: [
    "The UserID is {bytes} bytes long. Tencent's limit is 32 bytes.",
    "Choose a shorter UserID. SDKs refuse this one with 7003.",
  ],
  userid_not_ascii_inside: [
    "The UserID contains characters outside printable ASCII.",
    "Use letters, digits, _ and -. Other characters are signed correctly but fail in some SDKs (code 7003).",
  ],
  userid_control_inside: [
    "The UserID contains a control character ({character} at position {position}), which makes the signed text ambiguous.",
    "Do not trust this UserID. Reject control characters where accounts are created.",
  ],
  userbuf_line_breaks: [
    "The UserSig's userbuf contains line breaks, as old Java builds wrote it.",
    "Update the Java library. Verifiers in Go refuse such UserSigs.",
  ],
  userbuf_empty: ["The UserSig contains an empty userbuf.", "Leave out the userbuf."],
  userbuf_account_cut: [
    "The UserID in the userbuf is garbled. The Node.js, Java and C# libraries cut UserIDs that are not ASCII.",
    "Create the PrivateMapKey with sigpost or with the Go or PHP library, or use ASCII UserIDs.",
  ],
  inner_expiry_relative: [
    "The expiry in the userbuf is {expire}. That is a lifetime, not a point in time, so the PrivateMapKey has always been expired.",
    "Update the library. Old versions wrote the lifetime where the current time plus the lifetime belongs.",
  ],
  v1_curve_unsupported: [
    "The public key is on the curve secp256k1, which cannot be verified here.",
    "Verify such UserSigs with Tencent's old C++ or PHP library, or move the app to HMAC-SHA256.",
  ],
  v1_sig_mismatch: [
    "The signature of this old UserSig does not match the public key.",
    "Enter the public key of the private key that signed this UserSig.",
  ],
  bad_public_key: [
    "The public key is not PEM text with a P-256 public key.",
    "Paste the whole key, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC KEY-----.",
  ],
} as const satisfies UserSigSentences;

export const userSigEn = () => TABLE;
