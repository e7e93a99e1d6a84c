/** What is said of a dropped .p12 or certificate, in English. Loaded with it. */

import type { AnyText } from "../texts.ts";

const CERTIFICATE_FILE_EN = {
  contents: (name: string) => `What ${name} holds`,
  refused: {
    p12: [
      "sigpost cannot send with a .p12: a client certificate cannot be presented to Apple at request time from the edge.",
      "Create a .p8 key in the Apple developer account under Keys: it serves all apps of the team and does not expire.",
    ],
    certificate: [
      "sigpost cannot send with a certificate: it cannot be presented to Apple at request time from the edge.",
      "Create a .p8 key in the Apple developer account under Keys: it serves all apps of the team and does not expire.",
    ],
  },
  subject: "Certificate",
  topics: "Topics",
  topicsHint: "Enter the app's bundle ID as the topic of the .p8 key.",
  environment: "Environment",
  expires: "Expires",
  key: "Private key",
  keyIs: { inside: "in the file", missing: "not in the file" },
  expired: [
    "The certificate has expired.",
    "If Tencent's console still uses it, edit the entry there and upload a new one: editing keeps the certificate ID.",
  ],
  notPush: [
    "The certificate is not for push: it has none of Apple's push extensions.",
    "Check which certificate was exported; the name of one for push begins with “Apple Push Services”.",
  ],
  hasKey: [
    "Nothing of this file has left the page.",
    "Whoever can open the file can send to the app, so keep file and password secret.",
  ],
  noKey: [
    "Nobody can send with this file: the private key is missing.",
    "If a .p12 is needed elsewhere, export the certificate together with its key.",
  ],
  obstacle: {
    damaged: [
      "The file is cut off, damaged or not in DER, so it cannot be read.",
      "Copy or download it again, or export it anew.",
    ],
    empty: [
      "There is no certificate in the file.",
      "Check what was exported; a certificate and its key belong in a .p12.",
    ],
    encryption: (algorithm: string) =>
      [
        `The certificate is encrypted with ${algorithm}, which cannot be read here.`,
        "See what the file holds with: openssl pkcs12 -in file.p12 -legacy -nokeys",
      ] as const,
    rounds: (algorithm: string, rounds: string) =>
      [
        `The password is protected by ${rounds} iterations (${algorithm}), more than the page computes.`,
        "See what the file holds with: openssl pkcs12 -in file.p12 -nokeys",
      ] as const,
  },
  password: "Password of the file",
  passwordHint:
    "To see the certificate. It stays in this page and is forgotten once the file is open.",
  passwordMissing: [
    "The password is missing.",
    "Enter the one that was chosen when the file was exported.",
  ],
  passwordWrong: [
    "This password does not open the file, or the file is damaged.",
    "Try the password where the file was made, or export the file anew.",
  ],
  show: "Show the password",
  open: "Open the file",
} as const;

export default CERTIFICATE_FILE_EN;

export type CertificateFileTexts = AnyText<typeof CERTIFICATE_FILE_EN>;
