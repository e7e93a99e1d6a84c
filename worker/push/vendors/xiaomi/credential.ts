/**
 * Xiaomi's credential: AppSecret, package name, region, and what its channels and templates need.
 */

import { parseObject } from "../../../bytes/json-text.ts";
import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import { REGIONS } from "./request.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "appSecret", secret: true },
  { name: "packageName" },
  { name: "region", choices: REGIONS },
  { name: "channelId", optional: true },
  { name: "templateId", optional: true },
  { name: "templateParam", optional: true, multiline: true },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

/** Characters of one template value. */
const TEMPLATE_VALUE_MAXIMUM = 128;

/** Templates take a JSON object of short texts; emoji are refused ([X5]). */
function checkTemplate(
  templateId: string | undefined,
  templateParam: string | undefined,
): Finding[] {
  if (templateParam === undefined) return [];
  if (templateId === undefined) return [finding("xiaomi_template_id_missing")];
  const values = parseObject(templateParam);
  if (values === undefined) return [finding("xiaomi_template_not_json")];
  const bad = Object.entries(values).find(
    ([, value]) =>
      typeof value !== "string" ||
      value === "" ||
      [...value].length > TEMPLATE_VALUE_MAXIMUM ||
      /\p{Extended_Pictographic}/u.test(value),
  );
  return bad ? [finding("xiaomi_template_value", { name: bad[0].slice(0, 40) })] : [];
}

/** Android's own rule for package names; several are separated by commas. */
const PACKAGES = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+(?:,[A-Za-z]\w*(?:\.[A-Za-z]\w*)+)*$/;

export function checkFields(fields: Fields): Finding[] {
  const { appSecret = "", packageName = "", region, channelId, templateId, templateParam } = fields;
  const inChina = region === "china";
  return [
    // AppID and AppKey are numbers, and are mistaken for the AppSecret more than anything else
    // ([X7]).
    ...(/^\d+$/.test(appSecret) ? [finding("xiaomi_secret_is_number")] : []),
    ...(PACKAGES.test(packageName) ? [] : [finding("xiaomi_package_shape")]),
    ...(inChina && channelId === undefined ? [finding("xiaomi_channel_missing")] : []),
    ...(inChina && channelId !== undefined && templateId === undefined
      ? [finding("xiaomi_template_missing")]
      : []),
    ...checkTemplate(templateId, templateParam),
  ];
}
