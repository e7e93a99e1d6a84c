/** Whose turn it is, for every reason and clue: one table, so that no answer has another opinion. */

import type { FindingCode, TokenFault } from "./types.ts";

/** Made wrongly where the keys are. What is not listed was done to the token afterwards. */
const OF_ISSUER: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "wrong_alphabet",
  "hex_encoded",
  "encoded_twice",
  "not_compressed",
  "gzip_compressed",
  "raw_deflate",
  "compressed_twice",
  "jwt_packed",
  "bad_utf8",
  "bad_json",
  "duplicate_field",
  "v1_token",
  "unsupported_version",
  "missing_field",
  "bad_field_type",
  "not_yet_valid",
  "bad_sig_encoding",
  "bad_sig_length",
  "sig_mismatch",
  "no_key",
  "bad_userbuf",
  "userbuf_mismatch",
  "previous_key",
  "time_in_milliseconds",
  "inner_expiry_relative",
  "userid_not_text",
  "userid_placeholder",
  "userid_invisible_inside",
]);

/** Clues of one kind begin alike. */
const OF_ISSUER_TOO = /^(?:key|stored_key|signed|sig|lifetime|ticket)_(?!absent)/;

export const tokenFault = (code: FindingCode): TokenFault =>
  OF_ISSUER.has(code) || OF_ISSUER_TOO.test(code) ? "operator" : "caller";
