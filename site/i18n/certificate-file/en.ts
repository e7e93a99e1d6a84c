/** What is said of a dropped .p12 or certificate, in English. Loaded with it. */

import type { AnyText } from "../texts.ts";

const CERTIFICATE_FILE_EN = {
  contents: (name: string) => `Contents of ${name}`,
  refused: {
    p12: [
      "sigpost cannot send with a .p12: it cannot present a client certificate to Apple.",
      "Create a .p8 key in the Apple developer account under Keys: it serves all apps of the team and does not expire.",
    ],
    certificate: [
      "sigpost cannot send with a certificate: it cannot present one to Apple.",
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
    "If Tencent's console still uses it, edit the entry there and upload a new one. Editing keeps the certificate ID.",
  ],
  notPush: [
    "The certificate is not for push: it has none of Apple's push extensions.",
    "Check which certificate you exported. The name of a push certificate begins with “Apple Push Services”.",
  ],
  hasKey: [
    "Nothing in this file has left the page.",
    "Keep the file and its password secret: anyone who can open it can send to the app.",
  ],
  noKey: [
    "Nobody can send with this file: it has no private key.",
    "If you need a .p12 elsewhere, export the certificate together with its key.",
  ],
  obstacle: {
    damaged: [
      "The file cannot be read: it is truncated, damaged or not DER.",
      "Copy, download or export it again.",
    ],
    empty: [
      "The file contains no certificate.",
      "Check what you exported: a .p12 needs a certificate and its key.",
    ],
    encryption: (algorithm: string) =>
      [
        `The certificate is encrypted with ${algorithm}, which this page cannot read.`,
        "Show the contents with: openssl pkcs12 -in file.p12 -legacy -nokeys",
      ] as const,
    rounds: (algorithm: string, rounds: string) =>
      [
        `The password is protected by ${rounds} iterations (${algorithm}), more than this page computes.`,
        "Show the contents with: openssl pkcs12 -in file.p12 -nokeys",
      ] as const,
  },
  password: "Password of the file",
  passwordHint:
    "Needed to show the certificate. It stays in this page and is discarded once the file is open.",
  passwordMissing: [
    "The password is missing.",
    "Enter the password that was set when the file was exported.",
  ],
  passwordWrong: [
    "This password does not open the file, or the file is damaged.",
    "Check the password where the file was made, or export the file again.",
  ],
  show: "Show the password",
  open: "Open the file",
} as const;

export default CERTIFICATE_FILE_EN;

export type CertificateFileTexts = AnyText<typeof CERTIFICATE_FILE_EN>;
