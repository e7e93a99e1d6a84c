/** Honor's credential: App ID, Client ID and Client Secret. */

import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "appId" },
  { name: "clientId" },
  { name: "clientSecret", secret: true },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export const checkFields = ({ appId = "", clientId = "" }: Fields): Finding[] => [
  ...(/^\d+$/.test(appId) ? [] : [finding("honor_app_id_shape")]),
  ...(appId === clientId ? [finding("honor_client_is_app")] : []),
];
