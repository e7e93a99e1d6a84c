/** Secrets of one line as people paste them, and what has to become of each. */

import type { Paste } from "./files.ts";
import { google, huaweiApp, pem, vapidForms } from "./material.ts";

const HEX = "6bd29d5d6986a07c6f74f4a6fc79f0d5";
const OTHER = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const UUID = "25509283-3767-4b9e-83fe-b6e55ac6b123";
const XIAOMI = "c2VjcmV0IGluIGJhc2U2NA==";

const huawei = (appSecret: string, appId = huaweiApp.appId) => ({ appId, appSecret });
const xiaomi = (appSecret: string) => ({ appSecret, packageName: "com.example.app" });
const oppo = (masterSecret: string) => ({ appKey: HEX, masterSecret });
const vivo = (appSecret: string, appId = "10004") => ({ appId, appKey: UUID, appSecret });
const meizu = (appSecret: string) => ({ appId: "110370", appSecret });
const honor = (clientSecret: string) => ({
  appId: "104412345",
  clientId: "c0ffee01",
  clientSecret,
});

const { publicKey, privateKey, hex, padded, sec1, pkcs8 } = vapidForms();
const web = (keys: { publicKey?: string; privateKey?: string }) => ({
  subject: "mailto:ops@example.com",
  publicKey,
  privateKey,
  ...keys,
});
const vivoSecret = UUID.replace("123", "124");

export const SECRETS: readonly Paste[] = [
  ["Huawei: quotes", "huawei", huawei(`"${huaweiApp.appSecret}"`), ["credential_from_quotes"]],
  [
    "Huawei: quotes and a line break",
    "huawei",
    huawei(`'${huaweiApp.appSecret}'\n`, `"${huaweiApp.appId}"`),
    ["credential_from_quotes"],
  ],
  ["Xiaomi: blanks and a line break", "xiaomi", xiaomi(` ${XIAOMI}\r\n`), []],
  ["Xiaomi: quotes", "xiaomi", xiaomi(`"${XIAOMI}"`), ["credential_from_quotes"]],
  [
    "Xiaomi: a line of .env",
    "xiaomi",
    xiaomi(`APP_SECRET=${XIAOMI}`),
    ["credential_from_assignment"],
  ],
  ["OPPO: blanks", "oppo", oppo(`\t${OTHER} `), []],
  ["OPPO: with its label", "oppo", oppo(`MasterSecret: ${OTHER}`), ["credential_from_assignment"]],
  [
    "vivo: quotes around both",
    "vivo",
    vivo(`'${vivoSecret}'`, '"10004"'),
    ["credential_from_quotes"],
  ],
  ["Meizu: a BOM", "meizu", meizu(`\ufeff${OTHER}`), []],
  ["Honor: quotes", "honor", honor(`"${OTHER}"`), ["credential_from_quotes"]],
  ["Web Push: hexadecimal", "webpush", web(hex), ["credential_from_hex"]],
  ["Web Push: base64 with padding", "webpush", web(padded), []],
  ["Web Push: PEM as openssl writes it", "webpush", web(sec1), ["credential_from_pem"]],
  ["Web Push: a PKCS#8 key", "webpush", web({ privateKey: pkcs8 }), ["credential_from_pem"]],
  [
    "Web Push: quotes",
    "webpush",
    web({ privateKey: `"${privateKey}"` }),
    ["credential_from_quotes"],
  ],

  ["Xiaomi: a service account", "xiaomi", xiaomi(google.file), "credential_is_google_account"],
  ["OPPO: a private key", "oppo", oppo(pem.pkcs8), "credential_is_private_key"],
  ["Honor: undefined", "honor", honor("undefined"), "credential_is_placeholder"],
  ["vivo: a variable", "vivo", vivo("$VIVO_APP_SECRET"), "credential_is_placeholder"],
  ["Meizu: [object Promise]", "meizu", meizu("[object Promise]"), "credential_is_placeholder"],
  ["Huawei: a certificate", "huawei", huawei(pem.certificate), "credential_is_certificate"],
  [
    "Web Push: a certificate",
    "webpush",
    web({ privateKey: pem.certificate }),
    "credential_is_certificate",
  ],
  [
    "Web Push: a service account",
    "webpush",
    web({ privateKey: google.file }),
    "credential_is_google_account",
  ],
  ["Web Push: null", "webpush", web({ privateKey: "null" }), "credential_is_placeholder"],
];
