/** What the settings panel says of apps, in English. */

import type { AnyText } from "../../texts.ts";

export const APPS_EN = {
  empty: [
    "No app yet",
    "Add one with the SDKAppID and SecretKey that the Tencent console shows. From then on UserSigs are issued and verified here, and the SecretKey never leaves the server.",
  ],
  add: "Add an app",
  choose: "Use this app",
  chosen: "in use",
  fromEnvironment:
    "From the deployment's own settings (SDKAPPID, SECRET_KEY); it is changed there.",
  region: "Data centre",
  regionHint: "where the app was created; the console shows it on the app's card",
  regions: {
    china: "China",
    singapore: "Singapore",
    korea: "Korea (Seoul)",
    japan: "Japan (Tokyo)",
    germany: "Germany (Frankfurt)",
    usa: "USA (Silicon Valley)",
    indonesia: "Indonesia (Jakarta)",
    india: "India (Mumbai)",
    "saudi-arabia": "Saudi Arabia",
  },
  host: "REST host",
  fingerprint: "SecretKey fingerprint",
  previous: "Previous SecretKey",
  webhookUrl: "Webhook address for the console",
  copyWebhook: "Copy the address",
  sdkAppId: "SDKAppID",
  sdkAppIdWrong: [
    "That is not an SDKAppID.",
    "It is a whole number, for example 1400000001, from the app's card in the console.",
  ],
  sdkAppIdTaken: [
    "This app is here already.",
    "Choose Edit on its card. Adding it again would replace its settings and rotate its SecretKey.",
  ],
  edit: (app: string) => `Edit app ${app}`,
  name: "Name",
  secretKey: "SecretKey",
  secretKeyNew: "64 characters from the app's basic information in the console",
  secretKeyKeep: "leave empty to keep the stored one",
  rotation: [
    "This rotates the SecretKey.",
    "Make the new key in the console first. From now on it signs; the one stored so far becomes the previous key, which goes on verifying until you end the rotation here.",
  ],
  rotationAgain: [
    "This rotates the SecretKey while an earlier rotation is still open.",
    "The new key signs from now on, the current one becomes the previous key, and the previous one of before is forgotten: its UserSigs no longer verify here.",
  ],
  secretKeyMissing: [
    "The SecretKey is missing.",
    "Copy it from the app's basic information in the console.",
  ],
  endRotation: "End the rotation: forget the previous SecretKey",
  endRotationHow: "To end it here: Edit, then “End the rotation”.",
  adminUserId: "Administrator's UserID",
  webhookToken: "Webhook token",
  webhookTokenHint:
    "the console's callback authentication token; leave empty to keep the stored one",
  webhookTokenSet: "stored",
  webhookTokenNone: "none: callbacks are refused",
  policy: "Characters allowed in a UserID",
  policies: {
    printable: "Printable ASCII",
    narrow: "Letters, digits, _ and - only",
    wide: "Any text without control characters",
  },
  maxExpire: "Longest validity (seconds)",
  exchangeExpire: "Validity after an identity exchange (seconds)",
  origins: "Browser origins allowed to exchange",
  originsHint: "one per line, for example https://app.example.com",
  providers: "Identity providers",
  providersHint: "whose ID tokens are exchanged for a UserSig of the same person",
  provider: (place: string) => `Identity provider ${place}`,
  addProvider: "Add an identity provider",
  removeProvider: (place: string) => `Remove provider ${place}`,
  issuer: "Issuer",
  issuerHint: "exactly as in the token's iss, for example https://accounts.example.com",
  issuerWrong: [
    "That is not an issuer.",
    "Enter an address that begins with https://, without ? and #.",
  ],
  audience: "Audience",
  audienceHint: "your client's ID, the token's aud",
  claim: "Claim with the UserID",
  claimHint: "sub when empty",
  prefix: "Prefix",
  prefixHint: "put before the claim; several providers need one each",
  stale: [
    "These settings were changed elsewhere since you opened them.",
    "Load them to see what is stored now; what you typed is replaced, a typed secret stays. Or save yours, which undoes the other change.",
  ],
  load: "Load what is stored",
  saveAnyway: "Save mine",
  more: "More settings",
  numberWrong: ["That is not a whole number of seconds.", "Enter digits only, or leave it empty."],
  removeAsk: (app: string) =>
    `Delete app ${app}? Its SecretKeys and settings are gone for good. Certificates and devices stay stored under its number. Enter the SDKAppID to confirm.`,
  removeYes: "Delete the app",
} as const;

export type AppsTexts = AnyText<typeof APPS_EN>;
