/**
 * Huawei's two credentials: App ID with App Secret, and the service account's JSON file
 * (push-vendors.md §5.2). Nothing is asked of Huawei.
 */

import { parseObject } from "../../../bytes/json-text.ts";
import { isUsable } from "../../kit/finding.ts";
import { importJwtKey, type JwtKey } from "../../kit/jwt.ts";
import { isOther, otherCredential, recogniseKey } from "../../kit/other-credential.ts";
import { readPem } from "../../kit/pem.ts";
import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

/**
 * The sort of message that the app claims to send; without the right to it Huawei treats it as
 * marketing (§5.6).
 */
const CATEGORIES = [
  "WORK",
  "IM",
  "VOIP",
  "SUBSCRIPTION",
  "TRAVEL",
  "HEALTH",
  "ACCOUNT",
  "EXPRESS",
  "FINANCE",
  "DEVICE_REMINDER",
  "SYSTEM_REMINDER",
  "MAIL",
  "PLAY_VOICE",
  "MARKETING",
] as const;

export const FIELDS = [
  { name: "appId", optional: true },
  { name: "appSecret", secret: true, optional: true },
  { name: "serviceAccount", secret: true, multiline: true, optional: true },
  { name: "projectId", optional: true, pattern: "\\d{1,64}" },
  { name: "category", optional: true, choices: CATEGORIES },
  { name: "channelId", optional: true },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export interface App {
  readonly appId: string;
  readonly appSecret: string;
}

export interface ServiceAccount {
  readonly projectId: string;
  readonly keyId: string;
  readonly subAccount: string;
  readonly privateKey: string;
  /** The file as it was pasted. */
  readonly pasted: string;
  /**
   * PS256, which Huawei documents, and RS256, which has been seen to work where that was refused
   * (§5.3).
   */
  readonly keys: readonly [JwtKey, JwtKey];
}

/** At least one of `app` and `account` is there. */
export interface Credential {
  readonly app?: App;
  readonly account?: ServiceAccount;
  readonly projectId?: string;
  readonly category: string;
  readonly channelId?: string;
}

const isFinding = (value: object): value is Finding => "severity" in value;

/** In the order in which the file has them. */
const ACCOUNT_FIELDS = ["project_id", "key_id", "private_key", "sub_account"] as const;

async function readAccount(pasted: string): Promise<ServiceAccount | Finding> {
  const json = parseObject(pasted);
  if (json === undefined) return otherCredential(pasted) ?? finding("huawei_account_not_json");
  if ("project_info" in json) return isOther("credential_is_app_config");
  // agconnect-services.json, which is built into the app, and Google's service account look alike
  // at first sight.
  if ("agcgw" in json || "app_info" in json || "configuration_version" in json)
    return finding("huawei_account_is_app_config");
  if ("client_email" in json || json.type === "service_account")
    return finding("huawei_account_is_google");
  for (const field of ACCOUNT_FIELDS)
    if (typeof json[field] !== "string" || json[field] === "")
      return finding("huawei_account_field_missing", { field });
  const [projectId, keyId, privateKey, subAccount] = ACCOUNT_FIELDS.map((field) =>
    String(json[field]),
  );
  const { kind, bytes } = readPem(privateKey as string);
  const [ps256, rs256] =
    kind === "pkcs8" && bytes
      ? await Promise.all([importJwtKey(bytes, "PS256"), importJwtKey(bytes, "RS256")])
      : [undefined, undefined];
  if (ps256 === undefined || rs256 === undefined) {
    const other = kind === "pkcs8" ? undefined : recogniseKey(kind);
    return other ? isOther(other) : finding("huawei_account_key");
  }
  return {
    projectId: projectId as string,
    keyId: keyId as string,
    subAccount: subAccount as string,
    privateKey: privateKey as string,
    pasted,
    keys: [ps256, rs256],
  };
}

function checkApp(appId: string | undefined, appSecret: string | undefined): Finding[] {
  if (appId === undefined) return [finding("huawei_app_id_missing")];
  const findings: Finding[] = [];
  if (!/^\d{1,64}$/.test(appId)) findings.push(finding("huawei_app_id_shape"));
  if (appSecret === undefined) findings.push(finding("huawei_app_secret_missing"));
  else if (!/^[0-9A-Fa-f]{64}$/.test(appSecret)) findings.push(finding("huawei_app_secret_shape"));
  return findings;
}

/** @returns no credential exactly when a finding is an error */
export async function readCredential(
  fields: Fields,
): Promise<{ readonly credential?: Credential; readonly findings: readonly Finding[] }> {
  const {
    appId,
    appSecret,
    serviceAccount,
    projectId,
    category = CATEGORIES[0],
    channelId,
  } = fields;
  const withApp = appId !== undefined || appSecret !== undefined;
  if (!withApp && serviceAccount === undefined)
    return { findings: [finding("huawei_credential_missing")] };
  const account = serviceAccount === undefined ? undefined : await readAccount(serviceAccount);
  const findings = [
    ...(withApp ? checkApp(appId, appSecret) : []),
    ...(account && isFinding(account) ? [account] : []),
  ];
  if (!isUsable(findings)) return { findings };
  return {
    findings,
    credential: {
      ...(withApp && { app: { appId: appId as string, appSecret: appSecret as string } }),
      ...(account && !isFinding(account) && { account }),
      ...(projectId !== undefined && { projectId }),
      category,
      ...(channelId !== undefined && { channelId }),
    },
  };
}
