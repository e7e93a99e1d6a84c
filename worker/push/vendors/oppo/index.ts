/** OPPO push, which also serves realme and OnePlus (push-vendors.md §8). */

import { isUsable } from "../../kit/finding.ts";
import type { Fields, Sender, Vendor } from "../../vendor.ts";
import { readAnswer } from "./answer.ts";
import { authorization } from "./authorization.ts";
import { checkFields, FIELDS } from "./credential.ts";
import { notification } from "./request.ts";
import { oppoEn } from "./sentences.en.ts";
import { oppoJa } from "./sentences.ja.ts";
import { oppoZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { DROPS, TABLE } from "./table.ts";
import { checkToken, ORIGINS } from "./token.ts";

function senderFor(fields: Fields): Sender {
  const { appKey = "", masterSecret = "" } = fields;
  return {
    secrets: [masterSecret],
    authorizations: ({ token }) => [authorization(token, appKey, masterSecret)],
    send: async (push, authToken) => notification(fields, push, authToken),
    read: readAnswer,
  };
}

export const oppo: Vendor<"oppo"> = {
  name: "oppo",
  title: "OPPO Push",
  brand: "OPPO",
  tokenShape: TOKEN_SHAPE,
  fields: FIELDS,
  origins: ORIGINS,
  table: TABLE,
  silentDrops: DROPS,
  sentences: { en: oppoEn, ja: oppoJa, zh: oppoZh },
  // Content: the bound of the standard style; longer styles differ between OPPO's own pages (§8).
  textLimits: { title: 50, body: 50 },
  checkToken,
  async open(fields) {
    const { appKey = "", channelId, category } = fields;
    const findings = checkFields(fields);
    return {
      findings,
      summary: {
        appKey,
        ...(channelId !== undefined && { channelId }),
        ...(category !== undefined && { category }),
      },
      ...(isUsable(findings) && { sender: senderFor(fields) }),
    };
  },
};
