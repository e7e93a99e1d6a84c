/** Xiaomi Mi Push (push-vendors.md §7): one form, authorized by the AppSecret itself; hosts by the region of the app's data. */

import { readRecord, readText } from "../../../bytes/json.ts";
import { parseObject, unwrap } from "../../../bytes/json-text.ts";
import { readProbe } from "../../control-probe.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import { formPost } from "../../request.ts";
import type { CredentialField, Finding, Opened, Push, Reading, Sender, Vendor, VendorRequest } from "../../vendor.ts";
import {
  NO_TARGETS,
  XIAOMI_DIAGNOSES,
  XIAOMI_DROPS,
  XIAOMI_FINDINGS,
  XIAOMI_PASSED,
  type XiaomiField,
} from "./table.ts";

/** `global` is the older host for everything overseas. */
const HOSTS = {
  china: "https://api.xmpush.xiaomi.com",
  singapore: "https://sgp-api.xmpush.global.xiaomi.com",
  europe: "https://fr-api.xmpush.global.xiaomi.com",
  india: "https://idmb-api.xmpush.global.xiaomi.com",
  russia: "https://ru-api.xmpush.global.xiaomi.com",
  global: "https://api.xmpush.global.xiaomi.com",
} as const;
type XiaomiRegion = keyof typeof HOSTS;
const isRegion = (name: string): name is XiaomiRegion => Object.hasOwn(HOSTS, name);

/** Milliseconds, unlike everybody else's. */
const TIME_TO_LIVE = 300_000;
/** A check takes the place of the one before it; no number that an app would choose for its own notifications. */
const NOTIFY_ID = 740_673;
/** Belongs to nobody, so it only ever tells about the rest: whoever refuses this token has let the AppSecret pass. */
const NOBODY = `${"A".repeat(63)}=`;
const ABOUT_TOKEN = ["10029", "20301", "65003", "66007"];
/** Characters of one template value. */
const TEMPLATE_VALUE_MAXIMUM = 128;

const FIELDS: readonly (CredentialField & { readonly name: XiaomiField })[] = [
  { name: "appSecret", secret: true },
  { name: "packageName" },
  { name: "region", choices: Object.keys(HOSTS) },
  { name: "channelId", optional: true },
  { name: "templateId", optional: true },
  { name: "templateParam", optional: true, multiline: true },
];

const finding = (code: keyof typeof XIAOMI_FINDINGS, evidence?: Finding["evidence"]): Finding => ({
  code,
  severity: XIAOMI_FINDINGS[code],
  ...(evidence && { evidence }),
});

/** Templates take a JSON object of short texts; emoji are refused ([X5]). */
function checkTemplate(templateId: string | undefined, templateParam: string | undefined): Finding[] {
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

function checkFields(fields: Readonly<Record<string, string>>): Finding[] {
  const { appSecret = "", packageName = "", region, channelId, templateId, templateParam } = fields;
  return [
    // AppID and AppKey are numbers, and are mistaken for the AppSecret more than anything else ([X7]).
    ...(/^\d+$/.test(appSecret) ? [finding("xiaomi_secret_is_number")] : []),
    ...(PACKAGES.test(packageName) ? [] : [finding("xiaomi_package_shape")]),
    ...(channelId === undefined && region === "china" ? [finding("xiaomi_channel_missing")] : []),
    ...(channelId !== undefined && templateId === undefined && region === "china"
      ? [finding("xiaomi_template_missing")]
      : []),
    ...checkTemplate(templateId, templateParam),
  ];
}

/** Business errors come with HTTP 200; `result`, `code`, `reason` and the list of bad tokens all have to say yes (§7, §14). */
const read: Sender["read"] = (answer): Reading => {
  const { result, code: given, reason: why, description, info, data: inner } = readRecord(answer.json);
  const code = readText(given);
  const reason = readText(why);
  const message = [why, description, info].map(readText).filter(Boolean).join(" · ");
  if (code === undefined) return withoutCode(answer, message);
  if (code !== "0") return refusal("send", answer, { code, reason, message });
  const data = unwrap(inner);
  // Seen in the field, in both spellings, inside `{"result":"ok","code":0}`. Only one token was sent, so it is ours.
  if (readText(data.bad_regids ?? data.bad_regIds))
    return refusal("send", answer, { code, reason: "bad_regids", message });
  if (reason !== undefined && NO_TARGETS.test(reason)) return refusal("send", answer, { code, reason, message });
  // A success that gives a reason, or a result that is not `ok`, says yes and no at once.
  if (answer.status !== 200 || result !== "ok" || reason !== undefined) return { outcome: "unreadable" };
  const messageId = readText(data.id);
  return { outcome: "accepted", code, ...(messageId && { messageId }) };
};

function senderFor(fields: Readonly<Record<string, string>>): Sender {
  const { appSecret = "", packageName = "", region = "", channelId, templateId, templateParam } = fields;
  const host = HOSTS[isRegion(region) ? region : "china"];
  const notification = ({ target, title, body }: Push, token = target.token): VendorRequest => ({
    url: `${host}/v3/message/regid`,
    ...formPost(
      {
        registration_id: token,
        restricted_package_name: packageName,
        title,
        description: body,
        pass_through: "0",
        notify_type: "-1",
        notify_id: String(NOTIFY_ID),
        time_to_live: String(TIME_TO_LIVE),
        "extra.notify_effect": "1",
        "extra.notify_foreground": "1",
        ...(channelId && { "extra.channel_id": channelId }),
        ...(templateId && { "extra.template_id": templateId }),
        ...(templateParam && { "extra.template_param": templateParam }),
      },
      { Authorization: `key=${appSecret}` },
    ),
  });
  return {
    secrets: [appSecret],
    authorizations: () => [{ kind: "none" }],
    send: async (push) => notification(push),
    read,
    dryRun: {
      passed: XIAOMI_PASSED,
      usesToken: false,
      request: async (push) => notification(push, NOBODY),
      read: readProbe(read, ABOUT_TOKEN),
    },
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { packageName = "", region = "", channelId, templateId } = fields;
  const findings = checkFields(fields);
  const usable = findings.every(({ severity }) => severity !== "error");
  return {
    findings,
    summary: { packageName, region, ...(channelId && { channelId }), ...(templateId && { templateId }) },
    ...(usable && { sender: senderFor(fields) }),
  };
}

/** Standard base64, 24 to 172 characters seen; anything else is a warning only (§2). */
const checkToken = (token: string): Finding[] =>
  /^[A-Za-z0-9+/]{20,}={0,2}$/.test(token) ? [] : [finding("xiaomi_token_shape")];

export const xiaomi: Vendor = {
  name: "xiaomi",
  title: "Xiaomi Mi Push",
  fields: FIELDS,
  origins: Object.values(HOSTS),
  diagnoses: XIAOMI_DIAGNOSES,
  silentDrops: XIAOMI_DROPS,
  // "Less than" 50 and 128, every character counted as one ([X1]).
  textLimits: { title: 49, body: 127 },
  checkToken,
  open,
};
