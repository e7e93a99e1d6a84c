/**
 * Web Push: VAPID (RFC 8292) and an encrypted message (RFC 8291) to the push service of the browser
 * (push-vendors.md §11).
 */

import type { Fields, Opened, Sender, Vendor } from "../../vendor.ts";
import { readAnswer } from "./answer.ts";
import { vapid } from "./authorization.ts";
import { type Credential, FIELDS, readCredential } from "./credential.ts";
import { settle } from "./key-forms.ts";
import { message } from "./request.ts";
import { webpushEn } from "./sentences.en.ts";
import { webpushJa } from "./sentences.ja.ts";
import { webpushZh } from "./sentences.zh.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { checkToken, SERVICES, subscriptionOf, tokenSecrets } from "./subscription.ts";
import { DROPS, TABLE } from "./table.ts";

const senderFor = (credential: Credential, privateKey: string): Sender => ({
  secrets: [privateKey],
  authorizations: ({ token }) => [vapid(credential, subscriptionOf(token).endpoint.origin)],
  send: (push, jwt) => message(push, credential.publicKey, jwt),
  read: readAnswer,
});

async function open(fields: Fields): Promise<Opened> {
  const { credential, ...seen } = await readCredential(fields);
  return { ...seen, ...(credential && { sender: senderFor(credential, fields.privateKey ?? "") }) };
}

export const webpush: Vendor<"webpush"> = {
  name: "webpush",
  title: "Web Push",
  brand: "Web Push",
  tokenShape: TOKEN_SHAPE,
  ownShape: true,
  fields: FIELDS,
  origins: SERVICES,
  table: TABLE,
  silentDrops: DROPS,
  sentences: { en: webpushEn, ja: webpushJa, zh: webpushZh },
  checkToken,
  tokenSecrets,
  settle,
  open,
};
