/** Firebase's credential: a service account's JSON file (push-vendors.md §4.1). */

import { parseObject } from "../../../bytes/json-text.ts";
import { importJwtKey, type JwtKey } from "../../kit/jwt.ts";
import { isOther, otherCredential, recogniseKey } from "../../kit/other-credential.ts";
import { readPem } from "../../kit/pem.ts";
import type { CredentialField, Finding } from "../../vendor.ts";
import { TOKEN_URI } from "./request.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "serviceAccount", secret: true, multiline: true },
  { name: "channelId", optional: true },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export interface ServiceAccount {
  readonly projectId: string;
  readonly email: string;
  readonly keyId: string;
  readonly privateKey: string;
}

/** The same service; the others are spellings in older key files. */
const TOKEN_URIS = [
  TOKEN_URI,
  "https://accounts.google.com/o/oauth2/token",
  "https://www.googleapis.com/oauth2/v4/token",
];

/** Names what was pasted in place of a service account. */
function recogniseOther(text: string): Finding | undefined {
  if (/^AIza[\w-]{30,}$/.test(text)) return finding("fcm_web_api_key");
  if (/^AAAA[\w-]+:APA91b[\w-]+$/.test(text)) return finding("fcm_legacy_server_key");
  if (/<plist|GOOGLE_APP_ID/.test(text)) return finding("fcm_client_config");
  return undefined;
}

const REQUIRED = ["project_id", "client_email", "private_key_id", "private_key"] as const;

function parseAccount(pasted: string): ServiceAccount | Finding {
  const other = recogniseOther(pasted);
  if (other) return other;
  const json = parseObject(pasted);
  if (json === undefined) return otherCredential(pasted) ?? finding("fcm_not_json");
  if ("project_info" in json) return finding("fcm_client_config");
  if ("installed" in json || "web" in json) return finding("fcm_is_oauth_client");
  if (json.type !== "service_account") {
    const type = String(json.type).slice(0, 40);
    return otherCredential(pasted) ?? finding("fcm_not_service_account", { type });
  }
  for (const field of REQUIRED)
    if (typeof json[field] !== "string" || json[field] === "")
      return finding("fcm_field_missing", { field });
  // Signing for an address out of a pasted file would hand a usable assertion to whoever wrote it.
  if (json.token_uri !== undefined && !TOKEN_URIS.includes(String(json.token_uri)))
    return finding("fcm_token_uri");
  const [projectId, email, keyId, privateKey] = REQUIRED.map((field) => String(json[field])) as [
    string,
    string,
    string,
    string,
  ];
  return { projectId, email, keyId, privateKey };
}

interface Read {
  readonly findings: readonly Finding[];
  readonly account?: ServiceAccount;
  /** Missing exactly when a finding is an error. */
  readonly key?: JwtKey;
}

export async function readServiceAccount(pasted: string): Promise<Read> {
  const account = parseAccount(pasted);
  if ("severity" in account) return { findings: [account] };
  const { kind, bytes } = readPem(account.privateKey);
  const key = kind === "pkcs8" && bytes ? await importJwtKey(bytes, "RS256") : undefined;
  if (key === undefined) {
    const other = kind === "pkcs8" ? undefined : recogniseKey(kind);
    return { findings: [other ? isOther(other) : finding("fcm_private_key")], account };
  }
  const usual = /^[^@\s]+@[^@\s]+\.gserviceaccount\.com$/.test(account.email);
  return { findings: usual ? [] : [finding("fcm_email_shape")], account, key };
}
