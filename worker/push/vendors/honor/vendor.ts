/** Honor Push (push-vendors.md §6). It looks like Huawei's and is not: other hosts, other names in the JSON, a `timestamp` header. */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import { formPost, jsonPost } from "../../request.ts";
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
import { HONOR_DIAGNOSES, HONOR_DROPS, HONOR_FINDINGS, type HonorField } from "./table.ts";

const PUSH = "https://push-api.cloud.honor.com";
const IAM = "https://iam.developer.honor.com";
/** Seconds: what an access token lives when Honor does not say. */
const ACCESS_TOKEN_LIFETIME = 3600;
/** Seconds. */
const TTL = 300;
/** A check takes the place of the one before it; no number that an app would choose for its own notifications. */
const NOTIFY_ID = 740_673;

const FIELDS: readonly (CredentialField & { readonly name: HonorField })[] = [
  { name: "appId" },
  { name: "clientId" },
  { name: "clientSecret", secret: true },
];

const finding = (code: keyof typeof HONOR_FINDINGS): Finding => ({ code, severity: HONOR_FINDINGS[code] });

function oauth(clientId: string, clientSecret: string): Authorization {
  return {
    kind: "exchanged",
    id: clientId,
    request: async () => ({
      url: `${IAM}/auth/token`,
      ...formPost({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret }),
    }),
    read(answer) {
      const { access_token, expires_in, error, error_description } = readRecord(answer.json);
      const code = readText(error);
      if (answer.status === 200 && typeof access_token === "string" && access_token !== "")
        return { outcome: "issued", token: access_token, expiresIn: Number(expires_in) || ACCESS_TOKEN_LIFETIME };
      if (answer.status === 200 && code === undefined) return { outcome: "unreadable" };
      return refusal("authorize", answer, { code, message: readText(error_description) });
    },
  };
}

const isListed = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** A 200 is a success only when no list holds our token, and no other was sent (§6, §14). */
function read(answer: VendorAnswer): Reading {
  const { code: given, message: said, data } = readRecord(answer.json);
  const { sendResult, requestId, failTokens, expireTokens } = readRecord(data);
  const code = readText(given);
  const message = readText(said);
  if (code === undefined) return withoutCode(answer, message);
  if (isListed(expireTokens)) return refusal("send", answer, { code, message, reason: "expireTokens" });
  if (isListed(failTokens)) return refusal("send", answer, { code, message, reason: "failTokens" });
  if ((code !== "200" && code !== "80000000") || sendResult === false)
    return refusal("send", answer, { code, message });
  // 80000000 has been seen without `data`; a bare 200 could have been written by anybody.
  if (sendResult !== true && code === "200") return { outcome: "unreadable" };
  const messageId = readText(requestId);
  return { outcome: "accepted", code, ...(messageId && { messageId }) };
}

function senderFor({ appId = "", clientId = "", clientSecret = "" }: Readonly<Record<string, string>>): Sender {
  const notification = ({ target, title, body, at }: Push, authorization: string): VendorRequest => ({
    url: `${PUSH}/api/v1/${encodeURIComponent(appId)}/sendMessage`,
    ...jsonPost(
      {
        token: [target.token],
        notification: { title, body },
        android: {
          ttl: `${TTL}s`,
          // A test message: does not count against the device's daily share.
          targetUserType: 1,
          notification: { title, body, clickAction: { type: 3 }, importance: "NORMAL", notifyId: NOTIFY_ID },
        },
      },
      { Authorization: `Bearer ${authorization}`, timestamp: String(at) },
    ),
  });
  return {
    secrets: [clientSecret],
    authorizations: () => [oauth(clientId, clientSecret)],
    send: async (push, authorization) => notification(push, authorization),
    read,
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { appId = "", clientId = "" } = fields;
  const findings = [
    ...(/^\d+$/.test(appId) ? [] : [finding("honor_app_id_shape")]),
    ...(appId === clientId ? [finding("honor_client_is_app")] : []),
  ];
  return { findings, summary: { appId, clientId }, sender: senderFor(fields) };
}

/** Only what can be no token of this kind at all (§2). */
const checkToken = (token: string): Finding[] => (/^[\w+/=-]{32,}$/.test(token) ? [] : [finding("honor_token_shape")]);

export const honor: Vendor = {
  name: "honor",
  title: "Honor Push",
  fields: FIELDS,
  origins: [PUSH, IAM],
  diagnoses: HONOR_DIAGNOSES,
  silentDrops: HONOR_DROPS,
  checkToken,
  open,
};
