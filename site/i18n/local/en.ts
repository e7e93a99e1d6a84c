/** What only local mode says, in English. */

import type { AnyText } from "../texts.ts";

export const LOCAL_EN = {
  heading: "App",
  promise: "Everything happens in this browser.",
  promiseWhy:
    "The page's security policy (connect-src 'none') has the browser refuse every fetch, beacon and socket, and the page's script sends nothing in any other way. What you type is stored nowhere and is gone when you leave.",
  sdkAppId: "SDKAppID",
  secretKey: "SecretKey",
  show: "Show the SecretKey",
  trim: "Remove the spaces",
  insecure: [
    "The browser offers no cryptography on this address, because it is neither HTTPS nor localhost.",
    "Open the page over HTTPS, or on localhost.",
  ],
  faults: {
    sdkAppIdMissing: [
      "The SDKAppID is missing.",
      "Enter the app's number from the Tencent Cloud console.",
    ],
    sdkAppIdInvalid: [
      "That is not an SDKAppID.",
      "It is a whole number, for example 1400000001, from the app's card in the console.",
    ],
    secretKeyMissing: [
      "The SecretKey is missing.",
      "Copy it from the app's basic information in the console.",
    ],
    secretKeyPem: [
      "This is a PEM text: a key of the old ECDSA scheme (before July 2019), not a SecretKey.",
      "Upgrade the app to HMAC-SHA256 in the console, then use the 64-character SecretKey shown there.",
    ],
    secretKeySpaces: [
      "There is white space around the SecretKey. It would be signed with as part of the key.",
      "Remove it, here and where your server reads the key.",
    ],
    secretKeyLength: (count: string) =>
      [
        `The SecretKey has ${count} characters; the console's have 64.`,
        "Copy it whole from the console. Signing works, but Tencent will probably refuse the result.",
      ] as const,
    secretKeyCharacter: (character: string, position: string) =>
      [
        `The SecretKey has “${character}” at position ${position}; the console's have only 0–9 and a–f.`,
        "Copy it again from the console, without quotes or a name in front.",
      ] as const,
    secretKeyCase: [
      "The SecretKey is in upper case.",
      "Use it exactly as the console shows it, in lower case.",
    ],
  },
} as const;

export type LocalTexts = AnyText<typeof LOCAL_EN>;
