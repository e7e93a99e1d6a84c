/** Meizu's credential: App ID and AppSecret, and the kind of message that the app may send. */

import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "appId", pattern: "\\d{1,12}" },
  { name: "appSecret", secret: true },
  { name: "messageType", choices: ["public", "private"] },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export const checkFields = ({ appId, appSecret }: Fields): Finding[] =>
  appId === appSecret ? [finding("meizu_secret_is_id")] : [];
