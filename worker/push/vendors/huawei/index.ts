/** Huawei Push Kit (push-vendors.md §5). */

import type { DryRun, Fields, Opened, Sender, Vendor } from "../../vendor.ts";
import { readAnswer, readTrial } from "./answer.ts";
import { authorizations, OAUTH } from "./authorization.ts";
import { type Credential, FIELDS, readCredential } from "./credential.ts";
import { HOST, notification } from "./request.ts";
import { huaweiEn } from "./sentences.en.ts";
import { huaweiJa } from "./sentences.ja.ts";
import { huaweiZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { DROPS, PASSED, TABLE } from "./table.ts";
import { checkToken, NOBODY } from "./token.ts";
import { wayTo } from "./way.ts";

function senderFor(credential: Credential): Sender {
  const { app, account } = credential;
  const validation: DryRun = {
    passed: PASSED.validation,
    usesToken: true,
    request: async (push, authorization) =>
      notification(credential, push, authorization, { validateOnly: true }),
    read: readAnswer,
  };
  const probe: DryRun = {
    passed: PASSED.probe,
    usesToken: false,
    request: async (push, authorization) =>
      notification(credential, push, authorization, { token: NOBODY }),
    read: readTrial,
  };
  return {
    secrets: [
      ...(app ? [app.appSecret] : []),
      ...(account ? [account.pasted, account.privateKey] : []),
    ],
    authorizations: (target) => authorizations(target, credential),
    send: async (push, authorization) => notification(credential, push, authorization),
    read: readAnswer,
    dryRun: (target) => (wayTo(target, credential).api === "v3" ? probe : validation),
  };
}

async function open(fields: Fields): Promise<Opened> {
  const { credential, findings } = await readCredential(fields);
  const { appId, projectId = credential?.account?.projectId, category, channelId } = fields;
  const { keyId } = credential?.account ?? {};
  const shown = { appId, projectId, keyId, category, channelId };
  const summary = Object.fromEntries(
    Object.entries(shown).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return { findings, summary, ...(credential && { sender: senderFor(credential) }) };
}

export const huawei: Vendor<"huawei"> = {
  name: "huawei",
  title: "Huawei Push Kit",
  brand: "Huawei",
  tokenShape: TOKEN_SHAPE,
  fields: FIELDS,
  origins: [HOST, OAUTH],
  table: TABLE,
  silentDrops: DROPS,
  sentences: { en: huaweiEn, ja: huaweiJa, zh: huaweiZh },
  checkToken,
  open,
};
