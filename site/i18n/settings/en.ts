/** What the settings panel says, in English. Loaded with it. */

import { appFindingsEn } from "../../../worker/messages/en/apps.ts";
import type { AnyText } from "../texts.ts";
import { APPS_EN } from "./apps/en.ts";
import { KEYS_EN } from "./keys/en.ts";

const SETTINGS_EN = {
  appFindings: appFindingsEn(),
  sections: "Sections",
  section: {
    start: "First steps",
    apps: "Apps",
    health: "Health",
    certificates: "Certificates",
    keys: "API keys",
    audit: "Audit log",
  },
  loading: "Loading…",
  refresh: "Refresh",
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  cancel: "Cancel",
  edit: "Edit",
  remove: "Delete",
  removed: "Deleted.",
  optional: "optional",
  optionally: (label: string) => `${label} (optional)`,
  noted: (label: string, note: string) => `${label} (${note})`,
  show: "Show what was typed",
  missing: (field: string) => [`${field} is missing.`, "Enter it."] as const,
  mismatch: (field: string) =>
    [
      `${field} does not look right.`,
      "Compare it with the value in the vendor's console.",
    ] as const,
  secretCurl: (names: string) =>
    `The command contains no secrets; it reads ${names} from the environment.`,
  adminOnly: [
    "This API key cannot change settings.",
    "To change something, connect with a key that has the scope admin, or ask the operator.",
  ],
  updated: "Last changed",
  findings: "Findings",
  guide: {
    lead: "Complete these steps in order; then push reaches a phone.",
    done: "done",
    open: "to do",
    next: "next",
    app: [
      "An app",
      "Copy its SDKAppID and SecretKey from the Tencent console, so that UserSigs can be issued.",
    ],
    certificate: [
      "A push certificate",
      "Save the vendor's credential under the certificate ID that the console shows.",
    ],
    key: [
      "An API key for your server or pipeline",
      "Give it only the rights it needs, and keep the key used on this page to yourself.",
    ],
    webhook: [
      "Tencent's callbacks",
      "Save the console's callback token with the app, and enter this address in the console. Status changes and deliveries then arrive here.",
    ],
    device: [
      "A device that reports its device token",
      "Have the app report it with the user's own UserSig; the push check shows how.",
    ],
  },
  apps: APPS_EN,
  health: {
    lead: "Asks Tencent, as the app's administrator, whether the SecretKey, data centre, administrator, plan and callbacks are right. Asks the issuers of ID tokens and workloads for their keys.",
    run: "Check now",
    running: "Asking Tencent…",
    healthy: "Everything is in order",
    warned: "Working, with warnings",
    unhealthy: "Something needs attention",
    checked: "Checked",
    check: {
      reach: "Connection to Tencent",
      region: "Data centre",
      key: "SecretKey",
      administrator: "Administrator",
      plan: "Plan",
      webhook: "Callbacks",
      issuer: "Issuer",
    },
  },
  certificates: {
    empty: [
      "No push certificate yet",
      "Add the credential of each push vendor that the app uses. It is checked immediately, without asking the vendor, and stored encrypted. A push check then says whether a push reaches a phone and, if not, why.",
    ],
    add: "Add a certificate",
    id: "Certificate ID",
    idHint:
      "The number that the console shows beside the vendor's certificate, under Push → Access settings. The app reports the same number with its device token.",
    idTaken: (title: string) =>
      [
        `A certificate with this ID is already stored (${title}).`,
        "Correct the ID, unless you want to replace its credential.",
      ] as const,
    replaceHeading: (id: string) => `Replace the credential of certificate ${id}`,
    idWrong: [
      "This is not a certificate ID.",
      "Enter the number that the console shows beside the certificate.",
    ],
    vendor: "Vendor",
    name: "Name",
    file: "Drop the vendor's .p8 or JSON file here, or choose one",
    fileRead: (name: string) => `${name} was read into the form. It is sent only when you save.`,
    fileVendor: (title: string) => `The file is from ${title}, so that vendor was chosen.`,
    fileOther: (file: string, vendor: string) =>
      [
        `The file is a credential for ${file}, but the form is for ${vendor}.`,
        "Choose a file for the form's vendor, or cancel and add a certificate for the file's vendor.",
      ] as const,
    fileConfig: [
      "This file is built into the app and contains no credential.",
      "Choose the service account's JSON from the vendor's console. google-services.json, GoogleService-Info.plist and agconnect-services.json are for the app only.",
    ],
    fileBinary: [
      "This file is neither a key nor JSON.",
      "Choose the .p8 or the JSON file that the vendor gave you.",
    ],
    fileUnused: [
      "This vendor has no credential file.",
      "Copy the values from the vendor's console into the fields.",
    ],
    fileLarge: [
      "This file is too large to be a credential.",
      "Choose the .p8 or the JSON file that the vendor gave you.",
    ],
    fingerprint: "Fingerprint",
    lastCheck: "Last push check",
    never: "none yet",
    verdict: {
      accepted: "accepted",
      rejected: "refused",
      unknown: "perhaps sent",
      not_sent: "not sent",
    },
    check: "Run a push check",
    replace: "Replace the credential",
    removeAsk: (id: string) =>
      `Delete certificate ${id}? Its devices stay in the list but can no longer be checked.`,
    removeYes: "Delete the certificate",
  },
  keys: KEYS_EN,
  audit: {
    empty: "Nothing has been recorded yet.",
    scope: "Log of",
    thisApp: "The chosen app",
    service: "The service",
    older: "Show older entries",
    who: "Who",
    what: "What",
    outcome: "Outcome",
    when: "When",
    times: (count: string) => `${count} times`,
    more: (count: string) => `and ${count} more`,
    request: "Request ID",
    app: "App",
    ok: "done",
    refused: "refused",
    kind: {
      "admin-key": "admin key",
      "api-key": "API key",
      access: "operator",
      workload: "workload",
      identity: "user of an identity provider",
      user: "user of the app",
      address: "unknown caller at",
    },
    action: {
      "PUT /v1/apps/{sdkAppId}": "Save an app's settings",
      "DELETE /v1/apps/{sdkAppId}": "Delete an app",
      "POST /v1/api-keys": "Create an API key",
      "DELETE /v1/api-keys/{id}": "Revoke an API key",
      "POST /v1/api-keys/{id}/rotate": "Replace an API key",
      "POST /v1/reseal": "Encrypt the stored secrets again",
      "PUT /v1/apps/{sdkAppId}/certificates/{certificateId}": "Save a certificate",
      "DELETE /v1/apps/{sdkAppId}/certificates/{certificateId}": "Delete a certificate",
      "POST /v1/apps/{sdkAppId}/usersigs": "Issue UserSigs",
      "POST /v1/apps/{sdkAppId}/usersigs/verify": "Verify a UserSig",
      "POST /v1/apps/{sdkAppId}/usersigs/exchange": "Exchange an ID token for a UserSig",
      "POST /v1/apps/{sdkAppId}/private-map-keys": "Issue a PrivateMapKey",
      "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}": "Report a device",
      "DELETE /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}": "Delete a device",
      "GET /v1/apps/{sdkAppId}/users/{userId}/devices": "List devices",
      "POST /v1/apps/{sdkAppId}/users/{userId}/push-checks": "Run a push check",
      "POST /v1/apps/{sdkAppId}/users/{userId}/diagnosis": "Find the cause of a missing push",
      "PUT /v1/apps/{sdkAppId}/users/{userId}/presence/{deviceId}": "Report the app's state",
      "POST /v1/apps/{sdkAppId}/users/{userId}/test-messages": "Send a test message",
    },
  },
} as const;

export default SETTINGS_EN;

export type SettingsTexts = AnyText<typeof SETTINGS_EN>;
