/** OPPO's credential: AppKey and MasterSecret, and the channel and category of the app. */

import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "appKey" },
  { name: "masterSecret", secret: true },
  { name: "channelId", optional: true },
  { name: "category", optional: true, pattern: "[A-Z_]{1,40}" },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

/** 32 hexadecimal digits is what both are usually; no document promises it, so it only warns. */
const KEY = /^[0-9a-f]{32}$/i;

export function checkFields({ appKey = "", masterSecret = "" }: Fields): Finding[] {
  if (appKey === masterSecret) return [finding("oppo_secret_is_key")];
  return [
    ...(KEY.test(appKey) ? [] : [finding("oppo_key_shape")]),
    ...(KEY.test(masterSecret) ? [] : [finding("oppo_secret_shape")]),
  ];
}
