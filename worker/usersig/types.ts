/**
 * The vocabulary of the UserSig core: plain data only. Reason names are the ones of Tencent's field
 * (see docs/errors.md); the sentences for them live in `messages/`.
 */

import type { KeyClue, NoToken, TextClue } from "./clues.ts";

/**
 * Why a token is not what it should be. `test/usersig` has at least one sample of each, in
 * `vectors` or in `inputs`.
 */
export type Reason =
  | "empty"
  | "url_encoded"
  | "whitespace"
  | "quoted"
  | "wrapped"
  | "code_notation"
  | "escaped"
  | "look_alike"
  | "two_tokens"
  | "not_a_token"
  | "case_folded"
  | "start_missing"
  | "stars_missing"
  | "wrong_alphabet"
  | "missing_padding"
  | "bad_base64"
  | "too_long"
  | "truncated"
  | "bad_zlib"
  | "trailing_data"
  | "too_large"
  | "hex_encoded"
  | "encoded_twice"
  | "not_compressed"
  | "gzip_compressed"
  | "raw_deflate"
  | "compressed_twice"
  | "jwt_packed"
  | "bad_utf8"
  | "bad_json"
  | "duplicate_field"
  | "v1_token"
  | "unsupported_version"
  | "missing_field"
  | "bad_field_type"
  | "sdkappid_mismatch"
  | "userid_mismatch"
  | "expired"
  | "not_yet_valid"
  | "bad_sig_encoding"
  | "bad_sig_length"
  | "sig_mismatch"
  | "no_key"
  | "unexpected_userbuf"
  | "bad_userbuf"
  | "userbuf_mismatch"
  | "ticket_absent"
  | "room_mismatch";

/**
 * What a closer look adds to a reason: it explains, and never decides alone whether a token is
 * valid.
 */
export type Clue =
  | "previous_key"
  | "key_of_other_app"
  | "key_untrimmed"
  | "key_with_newline"
  | "key_case"
  | "key_hex_decoded"
  | "key_is_pem"
  | "signed_literal_newline"
  | "signed_empty_userbuf"
  | "signed_without_userbuf"
  | "signed_other_user"
  | "signed_other_expire"
  | "signed_spaced_sdkappid"
  | "userid_differs_by_case"
  | "userid_differs_by_space"
  | "userid_differs_by_normalization"
  | "time_in_milliseconds"
  | "clock_ahead"
  | "short_lifetime"
  | "userid_too_long_inside"
  | "userid_not_ascii_inside"
  | "userid_control_inside"
  | "userbuf_line_breaks"
  | "userbuf_empty"
  | "userbuf_account_cut"
  | "inner_expiry_relative"
  | "v1_curve_unsupported"
  | "v1_sig_mismatch"
  | "bad_public_key"
  | NoToken
  | KeyClue
  | TextClue
  | "wrong_length"
  | "shortened"
  | "secret_key_beside"
  | "sig_in_hex"
  | "sig_other_base64"
  | "sig_other_hash"
  | "sig_not_made"
  | "userid_not_text"
  | "userid_placeholder"
  | "userid_invisible_inside"
  | "userid_differs_by_invisible"
  | "lifetime_is_date"
  | "lifetime_is_sdkappid"
  | "lifetime_too_long"
  | "room_kind_differs"
  | "ticket_expired"
  | "ticket_room_missing"
  | "ticket_no_entry"
  | "ticket_unreadable";

export type FindingCode = Reason | Clue;

/**
 * Whose turn it is: the operator's who runs the issuing server and has its keys, or the caller's
 * who passes its tokens on.
 */
export type TokenFault = "caller" | "operator";

/** `error` makes a token invalid; `warning` and `info` do not. */
export type Severity = "error" | "warning" | "info";

/** Values that go into a sentence and into the JSON beside it. Never a secret. */
export type Evidence = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What is wrong, in the reader's language. */
  readonly cause: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly evidence?: Evidence;
}

/** The order in which a token is read and judged. */
export const STAGES = [
  "text",
  "base64",
  "inflate",
  "json",
  "version",
  "fields",
  "sdkappid",
  "userid",
  "time",
  "signature",
  "userbuf",
] as const;
export type StageName = (typeof STAGES)[number];
export type StageStatus = "passed" | "warning" | "failed" | "skipped";
export interface Stage {
  readonly stage: StageName;
  readonly status: StageStatus;
}

/** A TRTC room ticket as it stands in the userbuf of a PrivateMapKey. */
export interface PrivateMapKeyClaims {
  readonly userId: string;
  readonly sdkAppId: number;
  /** Set for numeric rooms. */
  readonly roomId?: number;
  /** Set for string rooms; number 123 and string "123" are different rooms. */
  readonly strRoomId?: string;
  /** RFC 3339. The room ticket's own clock, separate from the token's. */
  readonly expiresAt: string;
  readonly privilegeMap: number;
  readonly privileges: readonly string[];
}

export interface Claims {
  readonly sdkAppId?: number;
  readonly userId?: string;
  /** RFC 3339 UTC. */
  readonly issuedAt?: string;
  /** Lifetime in seconds. */
  readonly expire?: number;
  /** RFC 3339 UTC; the token is still good in this second. */
  readonly expiresAt?: string;
  /** Standard base64, as it stands in the token. */
  readonly userBuf?: string;
  readonly privateMapKey?: PrivateMapKeyClaims;
}

/** The code that a token's form tells of. */
export interface Maker {
  /** Libraries and demos that write tokens like this one. */
  readonly library: string;
  /** What tells: order of the fields, escapes, compression, alphabet. */
  readonly traits: readonly string[];
}

/** The text under the signature. It holds no secret. */
export interface SignedText {
  /** The lines as this token must have signed them. */
  readonly expected: string;
  /** What was signed instead, where that was found out. */
  readonly signed?: string;
}

export interface Decoded {
  /** `v1` is the ECDSA scheme that Tencent replaced in 2019. */
  readonly format: "v2" | "v1" | "unknown";
  /**
   * `ok`, or the first reason why the token cannot be read to its end. Never says that a token is
   * valid.
   */
  readonly code: Reason | "ok";
  readonly cause: string;
  readonly remedy: string;
  /** Whose turn it is; absent when nobody has to act. */
  readonly fault?: TokenFault;
  readonly tencentCodes: readonly number[];
  readonly stages: readonly Stage[];
  readonly claims?: Claims;
  readonly signedText?: SignedText;
  readonly madeBy?: Maker;
  readonly findings: readonly Finding[];
  /** The token as it should have been given, when that differs from what was given. */
  readonly cleaned?: string;
}

export interface Verification {
  readonly valid: boolean;
  /** `ok`, or the primary reason. */
  readonly code: Reason | "ok";
  readonly cause: string;
  readonly remedy: string;
  /** Whose turn it is; absent when nobody has to act. */
  readonly fault?: TokenFault;
  /** Codes that Tencent's services and SDKs show for this fault. */
  readonly tencentCodes: readonly number[];
  /** Which of the given keys signed the token. */
  readonly keyId?: string;
  readonly stages: readonly Stage[];
  readonly claims?: Claims;
  /** Given where the signature is wrong. */
  readonly signedText?: SignedText;
  readonly madeBy?: Maker;
  readonly findings: readonly Finding[];
  readonly cleaned?: string;
}

/**
 * A key to try. A key of another app (`sdkAppId` differs) only explains a mismatch; it never makes
 * a token valid.
 */
export interface VerificationKey {
  readonly id: string;
  readonly secretKey: string;
  readonly sdkAppId?: number;
  /** The key before the last rotation: still good, and named as such. */
  readonly previous?: boolean;
}
