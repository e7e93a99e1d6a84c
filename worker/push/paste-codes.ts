/** What is said about the form in which a credential was pasted, whichever vendor's it is. */

/** It was read all the same. */
export const PASTE_FORMS = [
  "credential_from_assignment",
  "credential_from_base64",
  "credential_from_hex",
  "credential_from_json_text",
  "credential_from_pem",
  "credential_from_percent",
  "credential_from_quotes",
  "credential_mended_json",
  "credential_mended_line_breaks",
] as const;
export type PasteForm = (typeof PASTE_FORMS)[number];

/** It is something else than was asked for. */
export const OTHER_CREDENTIALS = [
  "credential_is_app_config",
  "credential_is_certificate",
  "credential_is_cut",
  "credential_is_encrypted_key",
  "credential_is_file_name",
  "credential_is_google_account",
  "credential_is_google_key",
  "credential_is_huawei_account",
  "credential_is_oauth_client",
  "credential_is_openssh",
  "credential_is_p12",
  "credential_is_pkcs1",
  "credential_is_placeholder",
  "credential_is_private_key",
  "credential_is_public_key",
  "credential_is_sec1",
  "credential_is_subscription",
] as const;
export type OtherCredential = (typeof OTHER_CREDENTIALS)[number];
