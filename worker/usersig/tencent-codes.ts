/**
 * Which codes Tencent's services and SDKs show for each reason. Source: Tencent's error-code pages
 * for Chat and TRTC; where they do not say which of several codes means which fault, all are
 * listed.
 */

import type { Reason } from "./types.ts";

const UNPARSEABLE = [70003, 70004, 60004, 60005];
const MALFORMED = [70005, 70006, 70007, 70008, 70010];
const KEY = [70009, 70346, -100018, -10013];
const TICKET = [-100006, -10019];

export const TENCENT_CODES: Readonly<Record<Reason, readonly number[]>> = {
  empty: [70002, 70019, -3320],
  url_encoded: UNPARSEABLE,
  whitespace: UNPARSEABLE,
  quoted: UNPARSEABLE,
  wrapped: UNPARSEABLE,
  code_notation: UNPARSEABLE,
  escaped: UNPARSEABLE,
  look_alike: UNPARSEABLE,
  two_tokens: UNPARSEABLE,
  not_a_token: UNPARSEABLE,
  case_folded: UNPARSEABLE,
  start_missing: UNPARSEABLE,
  stars_missing: UNPARSEABLE,
  wrong_alphabet: UNPARSEABLE,
  missing_padding: UNPARSEABLE,
  bad_base64: UNPARSEABLE,
  too_long: UNPARSEABLE,
  truncated: UNPARSEABLE,
  bad_zlib: UNPARSEABLE,
  trailing_data: UNPARSEABLE,
  too_large: UNPARSEABLE,
  hex_encoded: UNPARSEABLE,
  encoded_twice: UNPARSEABLE,
  not_compressed: UNPARSEABLE,
  gzip_compressed: UNPARSEABLE,
  raw_deflate: UNPARSEABLE,
  compressed_twice: UNPARSEABLE,
  jwt_packed: UNPARSEABLE,
  bad_utf8: MALFORMED,
  bad_json: MALFORMED,
  duplicate_field: MALFORMED,
  v1_token: KEY,
  unsupported_version: MALFORMED,
  missing_field: MALFORMED,
  bad_field_type: MALFORMED,
  sdkappid_mismatch: [70014, 70020, -3317],
  userid_mismatch: [70013],
  expired: [70001, 6206, 70101, 70347, -100004],
  not_yet_valid: [70001],
  bad_sig_encoding: MALFORMED,
  bad_sig_length: MALFORMED,
  sig_mismatch: KEY,
  no_key: [70016],
  unexpected_userbuf: [70009],
  bad_userbuf: MALFORMED,
  userbuf_mismatch: TICKET,
  ticket_absent: [-10018, -100006],
  room_mismatch: TICKET,
};
