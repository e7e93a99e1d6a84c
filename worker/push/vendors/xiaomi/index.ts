/** Xiaomi Mi Push (push-vendors.md §7). */

import { isUsable } from "../../kit/finding.ts";
import type { Fields, Sender, Vendor } from "../../vendor.ts";
import { readAnswer, readTrial } from "./answer.ts";
import { checkFields, FIELDS } from "./credential.ts";
import { notification, ORIGINS } from "./request.ts";
import { xiaomiEn } from "./sentences.en.ts";
import { xiaomiJa } from "./sentences.ja.ts";
import { xiaomiZh } from "./sentences.zh.ts";
import { DROPS, PASSED, TABLE } from "./table.ts";
import { checkToken, NOBODY } from "./token.ts";

const senderFor = (fields: Fields): Sender => ({
  secrets: [fields.appSecret ?? ""],
  authorizations: () => [{ kind: "none" }],
  send: async (push) => notification(fields, push, push.target.token),
  read: readAnswer,
  dryRun: {
    passed: PASSED,
    usesToken: false,
    request: async (push) => notification(fields, push, NOBODY),
    read: readTrial,
  },
});

export const xiaomi: Vendor<"xiaomi"> = {
  name: "xiaomi",
  title: "Xiaomi Mi Push",
  brand: "Xiaomi",
  fields: FIELDS,
  origins: ORIGINS,
  table: TABLE,
  silentDrops: DROPS,
  sentences: { en: xiaomiEn, ja: xiaomiJa, zh: xiaomiZh },
  // "Less than" 50 and 128, every character counted as one ([X1]).
  textLimits: { title: 49, body: 127 },
  checkToken,
  async open(fields) {
    const { packageName = "", region = "", channelId, templateId } = fields;
    const findings = checkFields(fields);
    return {
      findings,
      summary: {
        packageName,
        region,
        ...(channelId && { channelId }),
        ...(templateId && { templateId }),
      },
      ...(isUsable(findings) && { sender: senderFor(fields) }),
    };
  },
};
