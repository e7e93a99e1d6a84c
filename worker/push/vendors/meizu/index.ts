/** Meizu (Flyme) push (push-vendors.md §10). */

import { isUsable } from "../../kit/finding.ts";
import type { Fields, Sender, Vendor } from "../../vendor.ts";
import { conclusionOf, readAnswer, readSwitch } from "./answer.ts";
import { checkFields, FIELDS } from "./credential.ts";
import { notification, ORIGINS, switchQuery } from "./request.ts";
import { meizuEn } from "./sentences.en.ts";
import { meizuJa } from "./sentences.ja.ts";
import { meizuZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { CONCLUSIONS, DROPS, PASSED, TABLE } from "./table.ts";
import { checkToken } from "./token.ts";

const senderFor = (fields: Fields): Sender => ({
  secrets: [fields.appSecret ?? ""],
  authorizations: () => [{ kind: "none" }],
  send: async (push) => notification(fields, push),
  read: readAnswer,
  dryRun: {
    passed: PASSED,
    usesToken: true,
    request: async (push) => switchQuery(fields, push),
    read: readSwitch,
  },
  followUp: (push, _authorization, { code }) =>
    code === "meizu_switch_off" ? { request: switchQuery(fields, push), conclusionOf } : undefined,
});

export const meizu: Vendor<"meizu"> = {
  name: "meizu",
  title: "Meizu Push (Flyme)",
  brand: "Meizu",
  tokenShape: TOKEN_SHAPE,
  fields: FIELDS,
  origins: ORIGINS,
  table: TABLE,
  conclusions: CONCLUSIONS,
  silentDrops: DROPS,
  sentences: { en: meizuEn, ja: meizuJa, zh: meizuZh },
  textLimits: { title: 32, body: 100 },
  checkToken,
  async open(fields) {
    const { appId = "", messageType = "public" } = fields;
    const findings = checkFields(fields);
    return {
      findings,
      summary: { appId, messageType },
      ...(isUsable(findings) && { sender: senderFor(fields) }),
    };
  },
};
