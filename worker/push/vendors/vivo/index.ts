/** vivo push (push-vendors.md §9). */

import { isUsable } from "../../kit/finding.ts";
import type { Fields, Sender, Vendor } from "../../vendor.ts";
import { readAnswer } from "./answer.ts";
import { authorization } from "./authorization.ts";
import { checkFields, classificationOf, DEFAULT_CATEGORY, FIELDS } from "./credential.ts";
import { HOST, notification } from "./request.ts";
import { vivoEn } from "./sentences.en.ts";
import { vivoJa } from "./sentences.ja.ts";
import { vivoZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { DROPS, TABLE } from "./table.ts";
import { checkToken } from "./token.ts";

const senderFor = (fields: Fields): Sender => ({
  secrets: [fields.appSecret ?? ""],
  authorizations: () => [authorization(fields)],
  send: async (push, authToken) => notification(fields, push, authToken),
  read: readAnswer,
});

export const vivo: Vendor<"vivo"> = {
  name: "vivo",
  title: "vivo Push",
  brand: "vivo",
  tokenShape: TOKEN_SHAPE,
  fields: FIELDS,
  origins: [HOST],
  table: TABLE,
  silentDrops: DROPS,
  sentences: { en: vivoEn, ja: vivoJa, zh: vivoZh },
  textLimits: { title: 40, body: 100 },
  // Text of Latin letters alone, with brackets, or with the word for test is refused (10085,
  // 10104), so no translation is safer than this.
  defaultText: { title: "推送检查", body: "这部手机可以收到推送，发送时间 {time}" },
  checkToken,
  async open(fields) {
    const { appId = "", appKey = "", category = DEFAULT_CATEGORY, pushMode = "formal" } = fields;
    const findings = checkFields(fields);
    return {
      findings,
      summary: {
        appId,
        appKey,
        category,
        classification: String(classificationOf(category)),
        pushMode,
      },
      ...(isUsable(findings) && { sender: senderFor(fields) }),
    };
  },
};
