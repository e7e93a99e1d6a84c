/**
 * Honor Push (push-vendors.md §6). It looks like Huawei's and is not: other hosts, other names in
 * the JSON, a `timestamp` header.
 */

import type { Sender, Vendor } from "../../vendor.ts";
import { TOKEN_SHAPE } from "../huawei/shape.ts";
import { readAnswer } from "./answer.ts";
import { IAM, oauth } from "./authorization.ts";
import { checkFields, FIELDS } from "./credential.ts";
import { HOST, notification } from "./request.ts";
import { honorEn } from "./sentences.en.ts";
import { honorJa } from "./sentences.ja.ts";
import { honorZh } from "./sentences.zh.ts";
import { DROPS, TABLE } from "./table.ts";
import { checkToken } from "./token.ts";

const senderFor = (appId: string, clientId: string, clientSecret: string): Sender => ({
  secrets: [clientSecret],
  authorizations: () => [oauth(clientId, clientSecret)],
  send: async (push, accessToken) => notification(appId, push, accessToken),
  read: readAnswer,
});

export const honor: Vendor<"honor"> = {
  name: "honor",
  title: "Honor Push",
  brand: "Honor",
  // The tokens of the two cannot be told apart.
  tokenShape: TOKEN_SHAPE,
  fields: FIELDS,
  origins: [HOST, IAM],
  table: TABLE,
  silentDrops: DROPS,
  sentences: { en: honorEn, ja: honorJa, zh: honorZh },
  checkToken,
  async open(fields) {
    const { appId = "", clientId = "", clientSecret = "" } = fields;
    return {
      findings: checkFields(fields),
      summary: { appId, clientId },
      sender: senderFor(appId, clientId, clientSecret),
    };
  },
};
