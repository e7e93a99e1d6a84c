/**
 * Apple Push Notification service: provider token, alert push, control probe, environment probe
 * (push-vendors.md §3).
 */

import type { Fields, Opened, Sender, Vendor } from "../../vendor.ts";
import { conclusionOf, readAnswer, readTrial } from "./answer.ts";
import { providerToken } from "./authorization.ts";
import { type Credential, FIELDS, lookAtFile, readCredential } from "./credential.ts";
import { alert, ORIGINS, otherThan, quietProbe } from "./request.ts";
import { apnsEn } from "./sentences.en.ts";
import { apnsJa } from "./sentences.ja.ts";
import { apnsZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { CONCLUSIONS, DROPS, FOREIGN, PASSED, TABLE } from "./table.ts";
import { bareToken, checkToken, NOBODY } from "./token.ts";

function senderFor(credential: Credential, privateKey: string): Sender {
  const { environment, topic } = credential;
  const other = otherThan(environment);
  return {
    secrets: [privateKey],
    authorizations: () => [providerToken(credential)],
    send: async (push, providerToken) =>
      alert({ environment, topic, providerToken, token: bareToken(push.target.token) }, push),
    read: readAnswer,
    dryRun: {
      passed: PASSED,
      usesToken: false,
      request: async (push, providerToken) =>
        alert({ environment, topic, providerToken, token: NOBODY }, push),
      read: readTrial,
    },
    recognises: {
      passed: PASSED,
      usesToken: true,
      request: async ({ target }, providerToken) =>
        quietProbe({ environment, topic, providerToken, token: bareToken(target.token) }),
      read: readAnswer,
    },
    followUp({ target }, providerToken, { code }) {
      if (code !== "apns_bad_device_token") return undefined;
      const token = bareToken(target.token);
      return {
        request: quietProbe({ environment: other, topic, providerToken, token }),
        conclusionOf: (reading) => conclusionOf(other, reading),
      };
    },
  };
}

async function open(fields: Fields): Promise<Opened> {
  const {
    privateKey = "",
    keyId = "",
    teamId = "",
    topic = "",
    environment = "production",
  } = fields;
  const { credential, findings } = await readCredential(fields);
  return {
    findings,
    summary: { keyId, teamId, topic, environment },
    ...(credential && { sender: senderFor(credential, privateKey) }),
  };
}

export const apns: Vendor<"apns"> = {
  name: "apns",
  title: "Apple Push Notification service (APNs)",
  brand: "APNs",
  tokenShape: TOKEN_SHAPE,
  ownShape: true,
  fields: FIELDS,
  origins: ORIGINS,
  http2Only: true,
  table: TABLE,
  conclusions: CONCLUSIONS,
  foreign: FOREIGN,
  silentDrops: DROPS,
  sentences: { en: apnsEn, ja: apnsJa, zh: apnsZh },
  checkToken,
  lookAtFile,
  open,
};
