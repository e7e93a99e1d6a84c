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
  missing: (field: string) => [`${field} is missing.`, "Fill it in."] as const,
  mismatch: (field: string) =>
    [`${field} does not look right.`, "Compare it with the vendor's own page."] as const,
  secretCurl: (names: string) =>
    `Secrets are not in the line; it reads ${names} from the environment.`,
  adminOnly: [
    "This API key may not manage the service.",
    "You see what it may see. To change something, connect with a key that has the scope admin, or ask the operator.",
  ],
  updated: "Last changed",
  findings: "Findings",
  guide: {
    lead: "What has to be there before a phone rings, in order.",
    done: "done",
    open: "to do",
    next: "next",
    app: [
      "An app",
      "Its SDKAppID and SecretKey from the Tencent console, so that UserSigs can be issued.",
    ],
    certificate: [
      "A push certificate",
      "The vendor's credential under the certificate ID that the console shows.",
    ],
    key: [
      "An API key for your server or pipeline",
      "With no more rights than it needs; this page's own key stays with you.",
    ],
    webhook: [
      "Tencent's callbacks",
      "Store the console's callback token with the app and enter this address there, so that status and deliveries arrive here.",
    ],
    device: [
      "A device that reports its token",
      "From the app with its own UserSig; the push check shows how.",
    ],
  },
  apps: APPS_EN,
  health: {
    lead: "Signs as the app's administrator and asks Tencent: right key, right data centre, administrator, plan, callbacks.",
    run: "Check now",
    running: "Asking Tencent…",
    healthy: "Everything is in order",
    unhealthy: "Something needs attention",
    checked: "Checked",
    check: {
      reach: "Tencent answers",
      region: "Data centre",
      key: "SecretKey",
      administrator: "Administrator",
      plan: "Plan",
      webhook: "Callbacks",
    },
  },
  certificates: {
    empty: [
      "No push certificate yet",
      "Add the credential of each push vendor that the app uses. It is checked at once, without asking the vendor, and kept sealed; a push check then says whether a phone would get a push, and if not, why.",
    ],
    add: "Add a certificate",
    id: "Certificate ID",
    idHint:
      "Tencent's own number, not one of yours: in the console under Push → Access settings, beside the vendor's certificate. The app reports the same number together with its device token.",
    idTaken: (title: string) =>
      [
        `A certificate with this ID is stored already (${title}).`,
        "Saving replaces its credential. Correct the ID if that is not meant.",
      ] as const,
    replaceHeading: (id: string) => `Replace the credential of certificate ${id}`,
    idWrong: [
      "That is not a certificate ID.",
      "It is the whole number that the console shows beside the certificate.",
    ],
    vendor: "Vendor",
    name: "Name",
    file: "Drop the vendor's .p8 or JSON file here, or choose it",
    fileRead: (name: string) => `${name} was read into the form. It is sent only when you save.`,
    fileVendor: (title: string) => `It belongs to ${title}, so that vendor was chosen.`,
    fileOther: (file: string, vendor: string) =>
      [
        `The file is a credential of ${file}, and the form is for ${vendor}.`,
        "Choose the file of the form's vendor, or cancel and add a certificate of the file's vendor.",
      ] as const,
    fileConfig: [
      "That file is built into the app and holds no credential.",
      "google-services.json, GoogleService-Info.plist and agconnect-services.json are for the app. The server's is the service account's JSON, from the vendor's console.",
    ],
    fileBinary: [
      "That file is neither a key nor JSON.",
      "Choose the .p8 or the JSON file that the vendor gave you.",
    ],
    fileUnused: [
      "This vendor has no credential file.",
      "Copy the values from the vendor's own console into the fields.",
    ],
    fileLarge: [
      "That file is too large for a credential.",
      "Choose the .p8 or the JSON file that the vendor gave you.",
    ],
    fingerprint: "Fingerprint",
    lastCheck: "Last push check",
    never: "none yet",
    verdict: {
      accepted: "accepted",
      rejected: "rejected",
      unknown: "no clear answer",
      not_sent: "not sent",
    },
    check: "Check a push with it",
    replace: "Replace the credential",
    removeAsk: (id: string) =>
      `Delete certificate ${id}? Its devices stay listed, but can no longer be checked.`,
    removeYes: "Delete the certificate",
  },
  keys: KEYS_EN,
  audit: {
    empty: "Nothing has been recorded yet.",
    scope: "Log of",
    thisApp: "the chosen app",
    service: "the service",
    older: "Older",
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
      identity: "identity provider's user",
      user: "app's user",
      address: "not recognised, from",
    },
    action: {
      "PUT /v1/apps/{sdkAppId}": "Store an app's settings",
      "DELETE /v1/apps/{sdkAppId}": "Delete an app",
      "POST /v1/api-keys": "Make an API key",
      "DELETE /v1/api-keys/{id}": "Revoke an API key",
      "POST /v1/api-keys/{id}/rotate": "Replace an API key",
      "POST /v1/reseal": "Reseal the stored secrets",
      "PUT /v1/apps/{sdkAppId}/certificates/{certificateId}": "Store a certificate",
      "DELETE /v1/apps/{sdkAppId}/certificates/{certificateId}": "Delete a certificate",
      "POST /v1/apps/{sdkAppId}/usersigs": "Issue UserSigs",
      "POST /v1/apps/{sdkAppId}/usersigs/verify": "Verify a UserSig",
      "POST /v1/apps/{sdkAppId}/usersigs/exchange": "Exchange an ID token for a UserSig",
      "POST /v1/apps/{sdkAppId}/private-map-keys": "Issue a PrivateMapKey",
      "PUT /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}": "Report a device",
      "DELETE /v1/apps/{sdkAppId}/users/{userId}/devices/{deviceId}": "Delete a device",
      "GET /v1/apps/{sdkAppId}/users/{userId}/devices": "List devices",
      "POST /v1/apps/{sdkAppId}/users/{userId}/push-checks": "Check a push",
      "POST /v1/apps/{sdkAppId}/users/{userId}/diagnosis": "Look for the cause of a missing push",
      "PUT /v1/apps/{sdkAppId}/users/{userId}/presence/{deviceId}": "Report presence",
      "POST /v1/apps/{sdkAppId}/users/{userId}/test-messages": "Send a test message",
    },
  },
} as const;

export default SETTINGS_EN;

export type SettingsTexts = AnyText<typeof SETTINGS_EN>;
