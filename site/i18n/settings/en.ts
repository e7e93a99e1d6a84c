/** What the settings panel says, in English. Loaded with it. */

import { appFindingsEn } from "../../../worker/messages/en/apps.ts";
import type { AnyText } from "../texts.ts";
import { APPS_EN } from "./apps/en.ts";
import { AUDIT_EN } from "./audit/en.ts";
import { GUIDE_EN } from "./guide/en.ts";
import { KEYS_EN } from "./keys/en.ts";
import { WORKLOADS_EN } from "./workloads/en.ts";

const SETTINGS_EN = {
  appFindings: appFindingsEn(),
  sections: "Sections",
  section: {
    start: "First steps",
    apps: "Apps",
    certificates: "Certificates",
    keys: "API keys",
    workloads: "Workloads",
    health: "Health",
    audit: "Audit log",
  },
  loading: "Loading…",
  refresh: "Refresh",
  save: "Save",
  saveNext: "Save and continue",
  skip: "Skip this step",
  saving: "Saving…",
  saved: "Saved.",
  savedAnyway: "The value is saved as it is.",
  saveAnyway: "Save anyway",
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
  lacks: (what: string, scope: string) =>
    `“${what}” needs the scope ${scope}. The API key of this page does not have it.`,
  limited: "The API key of this page is limited to certain apps.",
  created: "Created",
  updated: "Last changed",
  found: {
    error: (count: string) => `Errors: ${count}`,
    warning: (count: string) => `Warnings: ${count}`,
    info: (count: string) => `Notes: ${count}`,
  },
  nothingFound: "no problems",
  findings: "Configuration",
  guide: GUIDE_EN,
  apps: APPS_EN,
  health: {
    checks: "Checks",
    lead: "Asks Tencent, as the app's administrator, whether the SecretKey, data centre, administrator, plan and callbacks are right. Asks the issuers of ID tokens and workloads for their keys.",
    run: "Check now",
    running: "Asking Tencent…",
    verdict: {
      good: "Everything is in order",
      warning: "Working, with warnings",
      bad: "Something needs attention",
    },
    what: "Check",
    result: "Result",
    found: "What was found",
    status: { ok: "passed", warning: "warning", failed: "failed", unknown: "not checked" },
    fix: (place: string) => `Go to “${place}”`,
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
    lead: "The push credentials of the chosen app.",
    add: "Add a certificate",
    one: "Certificate",
    app: "Bundle ID or package",
    id: "Certificate ID",
    idFree:
      "If the console already lists this certificate, enter its number there. Otherwise keep this one.",
    idHint:
      "The number that the console shows beside the vendor's certificate, under Push → Access settings. The app reports the same number with its device token.",
    idTaken: (title: string) =>
      [
        `A certificate with this ID is already stored (${title}).`,
        "Correct the ID, unless you want to replace its credential.",
      ] as const,
    replaceHeading: (id: string) => `Replace the credential of certificate ${id}`,
    idMissing: [
      "The certificate ID is missing.",
      "Enter the number that the console shows beside the certificate.",
    ],
    idWrong: [
      "This is not a certificate ID.",
      "Enter the number that the console shows beside the certificate.",
    ],
    vendor: "Vendor",
    name: "Name",
    file: "Drop the vendor's .p8 or JSON file here",
    fileChoose: "Choose a file",
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
  workloads: WORKLOADS_EN,
  audit: AUDIT_EN,
} as const;

export default SETTINGS_EN;

export type SettingsTexts = AnyText<typeof SETTINGS_EN>;
