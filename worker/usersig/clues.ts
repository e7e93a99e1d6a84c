/** The clues that come in families: what was given, what key was used, what text was signed. */

/** What was given in place of a token. */
export type NoToken =
  | "is_promise"
  | "is_object"
  | "is_unset"
  | "is_placeholder"
  | "is_sdkappid"
  | "is_secret_key"
  | "is_userid"
  | "is_jwt"
  | "is_other_token"
  | "is_device_token"
  | "is_error_answer"
  | "is_private_key"
  | "is_cloud_key";

/** What the issuing server used in place of the SecretKey. */
export type KeyClue =
  | "key_in_quotes"
  | "key_with_blank"
  | "key_with_extra"
  | "key_base64_decoded"
  | "key_encoded"
  | "key_cut"
  | "key_is_no_key"
  | "key_of_documents"
  | "stored_key_cut";

/** What was signed in place of the four lines. */
export type TextClue =
  | "signed_line_ends"
  | "signed_order"
  | "signed_version"
  | "signed_separators"
  | "signed_json"
  | "signed_faq_formula"
  | "signed_number_text"
  | "signed_unset_value"
  | "signed_swapped"
  | "signed_arguments_swapped"
  | "signed_plain_hash"
  | "signed_userbuf"
  | "signed_utf16";
