/** Key files as people paste them, and what has to become of each. */

import {
  agconnect,
  apple,
  ecKey,
  google,
  googleServices,
  huaweiAccount,
  p12,
  pem,
  pretty,
  subscription,
  withKey,
} from "./material.ts";

export type Paste = readonly [
  what: string,
  vendor: string,
  credential: Readonly<Record<string, string>>,
  /** Stored, with these findings about the paste; or refused as this. */
  expected: readonly string[] | string,
];

const base64 = (text: string) => Buffer.from(text).toString("base64");
const wrapped = (text: string) => text.replace(/.{76}/g, "$&\n");
const quotedIn = (text: string) => JSON.stringify(text);
const file = google.file;
const lined = pretty(file);

const fcm = (what: string, serviceAccount: string, expected: Paste[3]): Paste => [
  `FCM: ${what}`,
  "fcm",
  { serviceAccount },
  expected,
];

const FCM: readonly Paste[] = [
  fcm("as it was downloaded", lined, []),
  fcm("real line breaks in the key", lined.replaceAll("\\n", "\n"), [
    "credential_mended_line_breaks",
  ]),
  fcm("real Windows line breaks in the key", lined.replaceAll("\\n", "\r\n"), [
    "credential_mended_line_breaks",
  ]),
  fcm("base64", base64(lined), ["credential_from_base64"]),
  fcm("base64 in lines", wrapped(base64(lined)), ["credential_from_base64"]),
  fcm("URL-safe base64", Buffer.from(lined).toString("base64url"), ["credential_from_base64"]),
  fcm("base64 of a file with a BOM", base64(`\ufeff${lined}`), ["credential_from_base64"]),
  fcm("base64 twice", base64(base64(lined)), ["credential_from_base64"]),
  fcm("JSON text", quotedIn(lined), ["credential_from_json_text"]),
  fcm("base64 of JSON text", base64(quotedIn(lined)), [
    "credential_from_base64",
    "credential_from_json_text",
  ]),
  fcm("JSON text without its quotes", quotedIn(file).slice(1, -1), ["credential_from_json_text"]),
  fcm("single quotes", `'${file}'`, ["credential_from_quotes"]),
  fcm("double quotes", `"${file}"`, ["credential_from_quotes"]),
  fcm("export, single quotes", `export FIREBASE_KEY='${file}'`, [
    "credential_from_assignment",
    "credential_from_quotes",
  ]),
  fcm("a line of .env, base64", `FIREBASE_KEY=${base64(file)}`, [
    "credential_from_assignment",
    "credential_from_base64",
  ]),
  fcm("a line of .env, JSON text", `FIREBASE_KEY=${quotedIn(file)}`, [
    "credential_from_assignment",
    "credential_from_json_text",
  ]),
  fcm("a line of YAML", `firebaseKey: '${file}'`, [
    "credential_from_assignment",
    "credential_from_quotes",
  ]),
  fcm("a line of code", `const key = ${file};`, ["credential_from_assignment"]),
  fcm("BOM", `\ufeff${lined}`, []),
  fcm("zero-width spaces", `\u200b${lined}\u200b`, []),
  fcm("a comma too many", lined.replace(/\n\}$/, ",\n}"), ["credential_mended_json"]),
  fcm("a comma behind it", `${lined},`, ["credential_mended_json"]),
  fcm("printed by Python", file.replaceAll('"', "'"), ["credential_mended_json"]),
  fcm("key escaped twice", file.replaceAll("\\n", "\\\\n"), []),
  fcm("out of a secret manager", JSON.stringify({ FIREBASE_KEY: file }), [
    "credential_from_json_text",
  ]),
  fcm("data URL", `data:application/json;base64,${base64(file)}`, ["credential_from_base64"]),

  fcm("google-services.json in base64", base64(googleServices), "fcm_client_config"),
  fcm("google-services.json as JSON text", quotedIn(googleServices), "fcm_client_config"),
  fcm("a server key in quotes", `"AAAAabcd123:APA91b${"x".repeat(130)}"`, "fcm_legacy_server_key"),
  fcm("a Web API key assigned", `API_KEY=AIza${"x".repeat(35)}`, "fcm_web_api_key"),
  fcm("a .p8 key", apple.privateKey, "credential_is_private_key"),
  fcm("the key alone", pem.pkcs8, "credential_is_private_key"),
  fcm("a certificate", pem.certificate, "credential_is_certificate"),
  fcm("a .p12", p12, "credential_is_p12"),
  fcm("Huawei's service account", huaweiAccount.file, "credential_is_huawei_account"),
  fcm("agconnect-services.json", agconnect, "credential_is_app_config"),
  fcm("a public key inside", withKey(file, pem.public), "credential_is_public_key"),
  fcm("a certificate inside", withKey(file, pem.certificate), "credential_is_certificate"),
  fcm("an encrypted key inside", withKey(file, pem.encrypted), "credential_is_encrypted_key"),
  fcm("a PKCS#1 key inside", withKey(file, pem.pkcs1), "credential_is_pkcs1"),
  fcm("undefined", "undefined", "credential_is_placeholder"),
  fcm("[object Object]", "[object Object]", "credential_is_placeholder"),
  fcm("a variable's name", `\${FIREBASE_KEY}`, "credential_is_placeholder"),
  fcm("a path", "/run/secrets/service-account.json", "credential_is_file_name"),
  fcm("cut off", lined.slice(0, -300), "credential_is_cut"),
  fcm("a push subscription", subscription, "credential_is_subscription"),
];

const key = apple.privateKey;
const apns = (
  what: string,
  privateKey: string,
  expected: Paste[3],
  more: Readonly<Record<string, string>> = {},
): Paste => [
  `APNs: ${what}`,
  "apns",
  { keyId: apple.keyId, teamId: apple.teamId, topic: "com.example.app", privateKey, ...more },
  expected,
];

const APNS: readonly Paste[] = [
  apns("as it was downloaded", key, []),
  apns("base64", base64(key), ["credential_from_base64"]),
  apns("URL-safe base64 in lines", wrapped(Buffer.from(key).toString("base64url")), [
    "credential_from_base64",
  ]),
  apns("JSON text", quotedIn(key), ["credential_from_json_text"]),
  apns("single quotes", `'${key}'`, ["credential_from_quotes"]),
  apns("single quotes and \\n", `'${key.replaceAll("\n", "\\n")}'`, ["credential_from_quotes"]),
  apns("\\n escaped twice", key.replaceAll("\n", "\\\\n"), []),
  apns("percent-encoded", encodeURIComponent(key), ["credential_from_percent"]),
  apns("a line of .env", `APNS_KEY="${key}"`, [
    "credential_from_assignment",
    "credential_from_quotes",
  ]),
  apns("out of a secret manager", JSON.stringify({ key }), ["credential_from_json_text"]),
  apns("Key ID in quotes, Team ID with a line break", key, ["credential_from_quotes"], {
    keyId: `"${apple.keyId}"`,
    teamId: `${apple.teamId}\n`,
  }),

  apns("a public key", pem.ecPublic, "credential_is_public_key"),
  apns("an OpenSSH key", pem.openssh, "credential_is_openssh"),
  apns("a PKCS#1 key", pem.pkcs1, "credential_is_pkcs1"),
  apns("Firebase's service account", google.file, "credential_is_google_account"),
  apns("Firebase's in base64", base64(google.file), "credential_is_google_account"),
  apns("a file's name", "AuthKey_ABCDEFGHIJ.p8", "credential_is_file_name"),
  apns("without its end", key.slice(0, -40), "credential_is_cut"),
  apns("a certificate in base64", base64(pem.certificate), "apns_key_is_certificate"),
  apns("an encrypted key in quotes", `'${pem.encrypted}'`, "apns_key_encrypted"),
  apns("null", "null", "credential_is_placeholder"),
];

const huawei = (what: string, serviceAccount: string, expected: Paste[3]): Paste => [
  `Huawei: ${what}`,
  "huawei",
  { serviceAccount },
  expected,
];

const account = pretty(huaweiAccount.file);
const HUAWEI: readonly Paste[] = [
  huawei("base64", base64(account), ["credential_from_base64"]),
  huawei("real line breaks", account.replaceAll("\\n", "\n"), ["credential_mended_line_breaks"]),
  huawei("JSON text", quotedIn(account), ["credential_from_json_text"]),
  huawei("Firebase's in base64", base64(google.file), "huawei_account_is_google"),
  huawei("agconnect-services.json in quotes", `'${agconnect}'`, "huawei_account_is_app_config"),
  huawei("a .p8 key", ecKey, "credential_is_private_key"),
  huawei("google-services.json", googleServices, "credential_is_app_config"),
  huawei("a public key inside", withKey(account, pem.public), "credential_is_public_key"),
];

export const FILES: readonly Paste[] = [...FCM, ...APNS, ...HUAWEI];
