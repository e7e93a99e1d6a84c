/** English sentences about the form in which a credential was pasted: [what is so, what to do]. */

export const PASTED_EN = {
  credential_from_assignment: [
    "There was a name with an equals sign or a colon before the credential. Only the value was used.",
    "No action needed here. If your own server reads the same text, check that it uses only the value.",
  ],
  credential_from_base64: [
    "The credential was in base64 and was decoded.",
    "No action needed here. If your own server reads the same text, have it decode the base64 too.",
  ],
  credential_from_hex: [
    "The keys were in hexadecimal and were converted to base64url.",
    "No action needed here. In the page, use the public key in base64url as it is shown here.",
  ],
  credential_from_json_text: [
    "The credential was a string inside JSON and was unpacked.",
    "No action needed here. If your own server reads the same text, have it parse the JSON twice.",
  ],
  credential_from_pem: [
    "The keys were read from PEM files.",
    "No action needed here. In the page, use the public key in base64url as it is shown here.",
  ],
  credential_from_percent: [
    "The credential was percent-encoded, as in a URL, and was decoded.",
    "No action needed here. If your own server reads the same text, have it decode the text too.",
  ],
  credential_from_quotes: [
    "The credential was in quotes, which were removed.",
    "No action needed here. If your own server reads the same text, check that the quotes are not part of its value. Docker's --env-file keeps them.",
  ],
  credential_mended_json: [
    "The file was not valid JSON: it had an extra comma or single quotes. It was corrected and read.",
    "No action needed here. For your own server, use the file as it was downloaded.",
  ],
  credential_mended_line_breaks: [
    "The key in the file had real line breaks, which JSON does not allow. They were read as \\n.",
    "No action needed here. If your own server reads the same text, keep \\n as two characters, or store the file in base64.",
  ],
  credential_is_app_config: [
    "This is the configuration file that is built into the app (google-services.json, GoogleService-Info.plist or agconnect-services.json). It has no private key.",
    "Paste the server's credential: for Firebase and Huawei the JSON file of a service account.",
  ],
  credential_is_certificate: [
    "This is a certificate. It has no private key.",
    "Paste the private key or the secret that belongs in this field.",
  ],
  credential_is_cut: [
    "The text is truncated: its end is missing.",
    "Copy the file again, from its first character to its last.",
  ],
  credential_is_encrypted_key: [
    "The private key is encrypted with a password.",
    "Decrypt it first (openssl pkcs8 -topk8 -nocrypt -in key.pem), or use the file as the vendor gave it.",
  ],
  credential_is_file_name: [
    "This is the name of a file, not its content.",
    "Open the file and paste its text.",
  ],
  credential_is_google_account: [
    "This is the service account of a Firebase or Google Cloud project.",
    "Store it under FCM, and paste this vendor's own credential here.",
  ],
  credential_is_google_key: [
    "This is a Web API key or a server key from Google. Neither can send messages.",
    "Use the service account's JSON file with FCM, and paste this vendor's own credential here.",
  ],
  credential_is_huawei_account: [
    "This is a service account from Huawei.",
    "Store it under Huawei, and paste this vendor's own credential here.",
  ],
  credential_is_oauth_client: [
    "This is an OAuth client. It cannot send messages.",
    "Use the JSON file of a service account with FCM, and paste this vendor's own credential here.",
  ],
  credential_is_openssh: [
    "This is a key for SSH.",
    "Paste the credential from the vendor's console.",
  ],
  credential_is_p12: [
    "This is a .p12 file in base64.",
    "Paste the credential in the form that the field asks for. For Firebase, that is the JSON file.",
  ],
  credential_is_pkcs1: [
    "The private key is in the PKCS#1 format (RSA PRIVATE KEY).",
    "Use the file as the vendor gave it, or convert the key (openssl pkcs8 -topk8 -nocrypt -in key.pem).",
  ],
  credential_is_placeholder: [
    "This is the text of a variable that was not set or not filled in.",
    "Check the variable's name where the text comes from, and paste its value.",
  ],
  credential_is_private_key: [
    "This is a private key alone. It may be part of a service account's file, or Apple's .p8 file.",
    "Paste the whole JSON file or the secret that belongs in this field. A .p8 file belongs under APNs.",
  ],
  credential_is_public_key: [
    "This is a public key. It cannot sign.",
    "Paste the private key, or the file that has it.",
  ],
  credential_is_sec1: [
    "The private key is in the SEC1 format (EC PRIVATE KEY).",
    "Paste the credential that belongs in this field. For APNs, convert the key (openssl pkcs8 -topk8 -nocrypt -in key.pem).",
  ],
  credential_is_subscription: [
    "This is a browser's push subscription: the address of a device, not a credential.",
    "Report it as a device token, and paste the credential here.",
  ],
} as const;
