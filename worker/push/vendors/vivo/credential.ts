/**
 * vivo's credential: App ID, AppKey and AppSecret, and the category under which the app may send.
 */

import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

/**
 * Messages of classification 1 (system) and 0 (operation); vivo refuses a category of the other
 * (10097).
 */
const SYSTEM = ["IM", "ACCOUNT", "TODO", "DEVICE_REMINDER", "ORDER", "SUBSCRIPTION"] as const;
const OPERATION = ["NEWS", "CONTENT", "MARKETING", "SOCIAL"] as const;

export const FIELDS = [
  { name: "appId", pattern: "[1-9]\\d{0,9}" },
  { name: "appKey" },
  { name: "appSecret", secret: true },
  { name: "category", choices: [...SYSTEM, ...OPERATION] },
  { name: "pushMode", choices: ["formal", "test"] },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export const DEFAULT_CATEGORY = SYSTEM[0];

export const classificationOf = (category: string): 0 | 1 =>
  OPERATION.some((name) => name === category) ? 0 : 1;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function checkFields({ appKey = "", appSecret = "" }: Fields): Finding[] {
  if (appKey === appSecret) return [finding("vivo_secret_is_key")];
  return [
    ...(UUID.test(appKey) ? [] : [finding("vivo_key_shape")]),
    ...(UUID.test(appSecret) ? [] : [finding("vivo_secret_shape")]),
  ];
}
