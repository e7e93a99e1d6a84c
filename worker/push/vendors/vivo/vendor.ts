/** vivo push: signature for an auth token, single push with classification and category (push-vendors.md §9). */

import { md5 } from "../../../bytes/digest.ts";
import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import { jsonPost } from "../../request.ts";
import type { Signal } from "../../table.ts";
import type {
  Authorization,
  CredentialField,
  Finding,
  Opened,
  Push,
  Reading,
  Sender,
  Vendor,
  VendorAnswer,
} from "../../vendor.ts";
import { VIVO_DIAGNOSES, VIVO_DROPS, VIVO_FINDINGS, VIVO_OPERATION, VIVO_SYSTEM, type VivoField } from "./table.ts";

const HOST = "https://api-push.vivo.com.cn";
/** Seconds. An auth token lives for a day; vivo asks for a new one every one to two hours (§9). */
const AUTH_TOKEN_USE = 7200;
/** Seconds for which vivo keeps the notification for a phone that is offline. */
const TTL = 300;
/** A repeated check replaces the notification of the last one, and none of the app's own. */
const NOTIFY_ID = 740_673;

const FIELDS: readonly (CredentialField & { readonly name: VivoField })[] = [
  { name: "appId", pattern: "[1-9]\\d{0,9}" },
  { name: "appKey" },
  { name: "appSecret", secret: true },
  { name: "category", choices: [...VIVO_SYSTEM, ...VIVO_OPERATION] },
  { name: "pushMode", choices: ["formal", "test"] },
];

type FindingCode = keyof typeof VIVO_FINDINGS;
const finding = (code: FindingCode): Finding => ({ code, severity: VIVO_FINDINGS[code] });

/** The newer form is known from one source only, so nothing more is asked of it. */
const TOKEN = /^(?:\d{15,25}|v2-[\w-]+)$/;
const checkToken = (token: string): Finding[] => (TOKEN.test(token) ? [] : [finding("vivo_token_shape")]);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checkFields(appKey: string, appSecret: string): Finding[] {
  if (appKey === appSecret) return [finding("vivo_secret_is_key")];
  return [
    ...(UUID.test(appKey) ? [] : [finding("vivo_key_shape")]),
    ...(UUID.test(appSecret) ? [] : [finding("vivo_secret_shape")]),
  ];
}

function readResult(answer: VendorAnswer, stage: Signal["stage"]): Signal | undefined {
  const { result, desc } = readRecord(answer.json);
  const code = readText(result);
  return code === undefined ? undefined : refusal(stage, answer, { code, message: readText(desc) }).signal;
}

function read(answer: VendorAnswer): Reading {
  const signal = readResult(answer, "send");
  if (signal === undefined) return withoutCode(answer, undefined);
  if (signal.code !== "0") return { outcome: "refused", signal };
  const { invalidUser, taskId } = readRecord(answer.json);
  // There for exactly those who do not get it, whatever `result` says; lists of them belong to vivo's other calls.
  const invalid = readRecord(Array.isArray(invalidUser) ? invalidUser[0] : invalidUser);
  if (Object.keys(invalid).length > 0)
    return { outcome: "refused", signal: { ...signal, reason: readText(invalid.status) ?? "" } };
  const messageId = readText(taskId);
  return messageId === undefined ? { outcome: "unreadable" } : { outcome: "accepted", messageId, code: "0" };
}

function authorization(appId: string, appKey: string, appSecret: string): Authorization {
  return {
    kind: "exchanged",
    // With the AppKey, so that one that was spoilt later does not pass with the token of the good one.
    id: `${appId}/${appKey}`,
    request: async (at) => ({
      url: `${HOST}/message/auth`,
      // Over the exact texts: no separators, milliseconds, lower hex.
      ...jsonPost({ appId: Number(appId), appKey, timestamp: at, sign: md5(`${appId}${appKey}${at}${appSecret}`) }),
    }),
    read(answer) {
      const signal = readResult(answer, "authorize");
      if (signal === undefined) return { outcome: "unreadable" };
      if (signal.code !== "0") return { outcome: "refused", signal };
      const token = readText(readRecord(answer.json).authToken);
      return token === undefined ? { outcome: "unreadable" } : { outcome: "issued", token, expiresIn: AUTH_TOKEN_USE };
    },
  };
}

const classificationOf = (category: string): 0 | 1 => (VIVO_OPERATION.some((name) => name === category) ? 0 : 1);

function senderFor(fields: Readonly<Record<string, string>>): Sender {
  const { appId = "", appKey = "", appSecret = "", category = VIVO_SYSTEM[0], pushMode } = fields;
  const message = ({ id, target, title, body }: Push) => ({
    appId: Number(appId),
    regId: target.token,
    notifyType: 4,
    title,
    content: body,
    timeToLive: TTL,
    skipType: 1,
    networkType: -1,
    classification: classificationOf(category),
    category,
    requestId: id,
    pushMode: pushMode === "test" ? 1 : 0,
    notifyId: NOTIFY_ID,
    foregroundShow: true,
  });
  return {
    secrets: [appSecret],
    authorizations: () => [authorization(appId, appKey, appSecret)],
    send: async (push, authToken) => ({ url: `${HOST}/message/send`, ...jsonPost(message(push), { authToken }) }),
    read,
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { appId = "", appKey = "", appSecret = "", category = VIVO_SYSTEM[0], pushMode = "formal" } = fields;
  const findings = checkFields(appKey, appSecret);
  return {
    findings,
    summary: { appId, appKey, category, classification: String(classificationOf(category)), pushMode },
    ...(findings.every(({ severity }) => severity !== "error") && { sender: senderFor(fields) }),
  };
}

export const vivo: Vendor = {
  name: "vivo",
  title: "vivo Push",
  fields: FIELDS,
  origins: [HOST],
  diagnoses: VIVO_DIAGNOSES,
  silentDrops: VIVO_DROPS,
  textLimits: { title: 40, body: 100 },
  // Text of Latin letters alone, with brackets, or with the word for test is refused (10085, 10104), so no translation is safer than this.
  defaultText: { title: "推送检查", body: "您好，这部手机可以收到推送，发送时间 {time}" },
  checkToken,
  open,
};
