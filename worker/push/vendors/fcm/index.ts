/** Firebase Cloud Messaging, HTTP v1 (push-vendors.md §4). */

import type { JwtKey } from "../../kit/jwt.ts";
import type { DryRun, Fields, Opened, Sender, Vendor } from "../../vendor.ts";
import { readAnswer } from "./answer.ts";
import { oauth } from "./authorization.ts";
import { FIELDS, readServiceAccount, type ServiceAccount } from "./credential.ts";
import { ORIGINS, send } from "./request.ts";
import { fcmEn } from "./sentences.en.ts";
import { fcmJa } from "./sentences.ja.ts";
import { fcmZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { DROPS, PASSED, TABLE } from "./table.ts";
import { checkToken } from "./token.ts";

function senderFor(
  key: JwtKey,
  account: ServiceAccount,
  { serviceAccount = "", channelId }: Fields,
): Sender {
  const project = { projectId: account.projectId, channelId };
  const validation: DryRun = {
    passed: PASSED,
    usesToken: true,
    request: async (push, accessToken) => send(project, push, accessToken, true),
    read: readAnswer,
  };
  return {
    secrets: [serviceAccount, account.privateKey],
    authorizations: () => [oauth(key, account)],
    send: async (push, accessToken) => send(project, push, accessToken, false),
    read: readAnswer,
    dryRun: validation,
    recognises: validation,
  };
}

async function open(fields: Fields): Promise<Opened> {
  const { serviceAccount = "", channelId } = fields;
  const { findings, account, key } = await readServiceAccount(serviceAccount);
  if (account === undefined) return { findings, summary: {} };
  const { projectId, email, keyId } = account;
  return {
    findings,
    summary: { projectId, clientEmail: email, keyId, ...(channelId && { channelId }) },
    ...(key && { sender: senderFor(key, account, fields) }),
  };
}

export const fcm: Vendor<"fcm"> = {
  name: "fcm",
  title: "Firebase Cloud Messaging (FCM HTTP v1)",
  brand: "FCM",
  tokenShape: TOKEN_SHAPE,
  ownShape: true,
  fields: FIELDS,
  origins: ORIGINS,
  table: TABLE,
  foreign: ["fcm_sender_id_mismatch"],
  silentDrops: DROPS,
  sentences: { en: fcmEn, ja: fcmJa, zh: fcmZh },
  checkToken,
  open,
};
