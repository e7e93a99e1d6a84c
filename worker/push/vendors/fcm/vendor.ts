/** Firebase Cloud Messaging, HTTP v1 (push-vendors.md §4). */

import { parseJson } from "../../../bytes/nesting.ts";
import { importJwtKey, type JwtKey, signJwt } from "../../jwt.ts";
import { readPem } from "../../pem.ts";
import { formPost, jsonPost } from "../../request.ts";
import { isListed, type Signal } from "../../table.ts";
import type {
  Authorization,
  CredentialField,
  Finding,
  Opened,
  Push,
  Reading,
  Sender,
  Vendor,
  VendorAnswer,
  VendorRequest,
} from "../../vendor.ts";
import { FCM_DIAGNOSES, FCM_DROPS, FCM_FINDINGS, FCM_PASSED, type FcmField } from "./table.ts";

const FCM = "https://fcm.googleapis.com";
const OAUTH = "https://oauth2.googleapis.com";
const TOKEN_URI = `${OAUTH}/token`;
/** Another spelling of the same service in older key files. */
const TOKEN_URIS = [
  TOKEN_URI,
  "https://accounts.google.com/o/oauth2/token",
  "https://www.googleapis.com/oauth2/v4/token",
];
const SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
/** Seconds. Google allows an hour; five minutes less keep a clock that runs ahead out of trouble (§4.2). */
const ASSERTION_LIFETIME = 3300;
/** Seconds. */
const TTL = 300;
const COLLAPSE_KEY = "push_check";

const FIELDS: readonly (CredentialField & { readonly name: FcmField })[] = [
  { name: "serviceAccount", secret: true, multiline: true },
  { name: "channelId", optional: true },
];

type FindingCode = keyof typeof FCM_FINDINGS;
const finding = (code: FindingCode, evidence?: Finding["evidence"]): Finding => ({
  code,
  severity: FCM_FINDINGS[code],
  ...(evidence && { evidence }),
});

interface ServiceAccount {
  readonly projectId: string;
  readonly email: string;
  readonly keyId: string;
  readonly privateKey: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names what was pasted in place of a service account (§4.1). */
function recogniseOther(text: string): FindingCode | undefined {
  if (/^AIza[\w-]{30,}$/.test(text)) return "fcm_web_api_key";
  if (/^AAAA[\w-]+:APA91b[\w-]+$/.test(text)) return "fcm_legacy_server_key";
  if (/<plist|GOOGLE_APP_ID/.test(text)) return "fcm_client_config";
  return undefined;
}

function readServiceAccount(text: string): ServiceAccount | Finding {
  const other = recogniseOther(text);
  if (other) return finding(other);
  let json: unknown;
  try {
    json = parseJson(text);
  } catch {
    return finding("fcm_not_json");
  }
  if (!isObject(json)) return finding("fcm_not_json");
  if ("project_info" in json) return finding("fcm_client_config");
  if ("installed" in json || "web" in json) return finding("fcm_is_oauth_client");
  if (json.type !== "service_account")
    return finding("fcm_not_service_account", { type: String(json.type).slice(0, 40) });
  for (const field of ["project_id", "client_email", "private_key_id", "private_key"])
    if (typeof json[field] !== "string" || json[field] === "") return finding("fcm_field_missing", { field });
  // Signing for an address out of a pasted file would hand a usable assertion to whoever wrote the file.
  if (json.token_uri !== undefined && !TOKEN_URIS.includes(String(json.token_uri))) return finding("fcm_token_uri");
  return {
    projectId: json.project_id as string,
    email: json.client_email as string,
    keyId: json.private_key_id as string,
    privateKey: json.private_key as string,
  };
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** §4.4: FcmError, ErrorInfo or the canonical status, the first that is known; beside it ApnsError, BadRequest. */
function readError(status: number, error: Record<string, unknown>): Signal {
  const details = Array.isArray(error.details) ? error.details.filter(isObject) : [];
  const ofType = (suffix: string) => details.find((detail) => String(detail["@type"]).endsWith(suffix));
  const violations = ofType("google.rpc.BadRequest")?.fieldViolations;
  const fields = Array.isArray(violations) ? violations.filter(isObject).map(({ field }) => text(field)) : [];
  const field = fields.find((name) => name === "message.token" || name === "message.fid") ?? fields[0];
  const own = text(ofType("fcm.v1.FcmError")?.errorCode);
  const info = text(ofType("rpc.ErrorInfo")?.reason);
  const named = [own, info, text(error.status)].filter((name) => name !== undefined);
  const code = named.find((name) => isListed(FCM_DIAGNOSES, name)) ?? named[0];
  // A reason that is not known is still shown beside the status.
  const reason = text(ofType("fcm.v1.ApnsError")?.reason) ?? field ?? (info === code ? undefined : info);
  const message = text(error.message);
  return { stage: "send", status, ...(code && { code }), ...(reason && { reason }), ...(message && { message }) };
}

function read({ status, json }: VendorAnswer): Reading {
  const answer = isObject(json) ? json : {};
  const name = text(answer.name);
  if (status === 200)
    return name ? { outcome: "accepted", messageId: name.split("/").at(-1) ?? name } : { outcome: "unreadable" };
  if (isObject(answer.error)) return { outcome: "refused", signal: readError(status, answer.error) };
  // A page in place of JSON: a wrong address says so with 404, a 5xx may come after the message was taken.
  if (status >= 500 || status < 400) return { outcome: "unreadable" };
  return { outcome: "refused", signal: { stage: "send", status } };
}

function oauth(key: JwtKey, { email, keyId }: ServiceAccount): Authorization {
  return {
    kind: "exchanged",
    id: keyId,
    async request(at) {
      const iat = Math.floor(at / 1000);
      const claims = { iss: email, scope: SCOPE, aud: TOKEN_URI, iat, exp: iat + ASSERTION_LIFETIME };
      const assertion = await signJwt(key, { typ: "JWT", kid: keyId }, claims);
      return {
        url: TOKEN_URI,
        ...formPost({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion }),
      };
    },
    read({ status, json }) {
      const answer = isObject(json) ? json : {};
      const token = text(answer.access_token);
      if (status === 200)
        return token
          ? { outcome: "issued", token, expiresIn: Number(answer.expires_in) || ASSERTION_LIFETIME }
          : { outcome: "unreadable" };
      const code = text(answer.error);
      const message = text(answer.error_description);
      return {
        outcome: "refused",
        signal: { stage: "authorize", status, ...(code && { code }), ...(message && { message }) },
      };
    },
  };
}

function senderFor(key: JwtKey, account: ServiceAccount, pasted: string, channelId: string | undefined): Sender {
  const message = (push: Push, authorization: string, validateOnly: boolean): VendorRequest => ({
    url: `${FCM}/v1/projects/${encodeURIComponent(account.projectId)}/messages:send`,
    ...jsonPost(
      {
        validate_only: validateOnly,
        message: {
          token: push.target.token,
          notification: { title: push.title, body: push.body },
          android: {
            priority: "HIGH",
            ttl: `${TTL}s`,
            collapse_key: COLLAPSE_KEY,
            notification: { tag: COLLAPSE_KEY, ...(channelId && { channel_id: channelId }) },
          },
          apns: {
            headers: {
              "apns-priority": "10",
              "apns-expiration": String(Math.floor(push.at / 1000) + TTL),
              "apns-collapse-id": COLLAPSE_KEY,
            },
            payload: { aps: { sound: "default" } },
          },
          webpush: { headers: { TTL: String(TTL), Urgency: "high" } },
        },
      },
      { Authorization: `Bearer ${authorization}` },
    ),
  });
  return {
    secrets: [pasted, account.privateKey],
    authorizations: () => [oauth(key, account)],
    send: async (push, authorization) => message(push, authorization, false),
    read,
    dryRun: {
      passed: FCM_PASSED,
      usesToken: true,
      request: async (push, authorization) => message(push, authorization, true),
      read,
    },
  };
}

async function open({ serviceAccount = "", channelId }: Readonly<Record<string, string>>): Promise<Opened> {
  const account = readServiceAccount(serviceAccount);
  if ("severity" in account) return { findings: [account], summary: {} };
  const { projectId, email, keyId } = account;
  const summary = { projectId, clientEmail: email, keyId, ...(channelId && { channelId }) };
  const { kind, bytes } = readPem(account.privateKey);
  const key = kind === "pkcs8" && bytes ? await importJwtKey(bytes, "RS256") : undefined;
  if (key === undefined) return { findings: [finding("fcm_private_key")], summary };
  const findings = /^[^@\s]+@[^@\s]+\.gserviceaccount\.com$/.test(email) ? [] : [finding("fcm_email_shape")];
  return { findings, summary, sender: senderFor(key, account, serviceAccount, channelId) };
}

/** Old tokens have no colon, so only what can be no token at all is worth a word. */
const checkToken = (token: string): Finding[] => (/^[\w:-]{100,4096}$/.test(token) ? [] : [finding("fcm_token_shape")]);

export const fcm: Vendor = {
  name: "fcm",
  title: "Firebase Cloud Messaging (FCM HTTP v1)",
  fields: FIELDS,
  origins: [FCM, OAUTH],
  diagnoses: FCM_DIAGNOSES,
  silentDrops: FCM_DROPS,
  checkToken,
  open,
};
