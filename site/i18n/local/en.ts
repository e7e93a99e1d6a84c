/** What only local mode says, in English. */

import type { AnyText } from "../texts.ts";

export const LOCAL_EN = {
  heading: "App",
  promise: "Stays in this browser",
  promiseWhy: [
    "Everything happens in this browser.",
    "The page's security policy (connect-src 'none') makes the browser block every fetch, beacon and socket, and the page's script sends nothing in any other way. What you type is not stored and is gone when you leave the page.",
  ],
  enterApp: "App and key",
  sdkAppId: "SDKAppID",
  secretKey: "SecretKey",
  show: "Show the SecretKey",
  trim: "Remove spaces",
  insecure: [
    "The browser offers no cryptography here: the address is neither HTTPS nor localhost.",
    "Open the page over HTTPS or on localhost.",
  ],
  faults: {
    sdkAppIdMissing: [
      "The SDKAppID is missing.",
      "Copy it from the app's card in the Tencent Cloud console.",
    ],
    sdkAppIdInvalid: [
      "This is not an SDKAppID.",
      "Copy the number from the app's card in the console, for example 1400000001.",
    ],
    secretKeyMissing: [
      "The SecretKey is missing.",
      "Copy it from the app's basic information in the console.",
    ],
    secretKeyPem: [
      "This is PEM text: a key of the old ECDSA scheme (before July 2019), not a SecretKey.",
      "Upgrade the app to HMAC-SHA256 in the console, then copy the 64-character SecretKey shown there.",
    ],
    secretKeySpaces: [
      "There is white space around the SecretKey, which would become part of the key.",
      "Remove it here and where your server reads the key.",
    ],
    secretKeyLength: (count: string) =>
      [
        `The SecretKey has ${count} characters instead of 64.`,
        "Copy the whole key from the console. Signing works, but Tencent will probably refuse the UserSig.",
      ] as const,
    secretKeyCharacter: (character: string, position: string) =>
      [
        `The SecretKey has “${character}” at position ${position}; it should have only 0–9 and a–f.`,
        "Copy it again from the console, without quotes or a variable name.",
      ] as const,
    secretKeyCase: [
      "The SecretKey is in upper case.",
      "Enter it in lower case, as the console shows it.",
    ],
  },
} as const;

export type LocalTexts = AnyText<typeof LOCAL_EN>;
