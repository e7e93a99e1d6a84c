/** OPPO push, which also serves realme and OnePlus: signature for an auth token, unicast (push-vendors.md §8). */

import { sha256 } from "../../../bytes/digest.ts";
import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import { formPost } from "../../request.ts";
import type { Signal } from "../../table.ts";
import type {
  Authorization,
  CredentialField,
  Finding,
  Opened,
  Push,
  Reading,
  Sender,
  Target,
  Vendor,
  VendorAnswer,
  VendorRequest,
} from "../../vendor.ts";
import { OPPO_DIAGNOSES, OPPO_DROPS, OPPO_FINDINGS, type OppoField, PER_TARGET } from "./table.ts";

const HOSTS = {
  mainland: "https://api-push-cn.heytapmobi.com",
  overseas: "https://api-intl.push.oppomobile.com",
} as const;
type Region = keyof typeof HOSTS;

/** Seconds for which OPPO accepts an auth token. */
const AUTH_TOKEN_LIFETIME = 86_400;
/** Seconds for which OPPO keeps the notification for a phone that is offline. */
const OFFLINE_TTL = 300;
/** A repeated check replaces the notification of the last one, and none of the app's own. */
const NOTIFY_ID = 740_673;

const FIELDS: readonly (CredentialField & { readonly name: OppoField })[] = [
  { name: "appKey" },
  { name: "masterSecret", secret: true },
  { name: "channelId", optional: true },
  { name: "category", optional: true, pattern: "[A-Z_]{1,40}" },
];

type FindingCode = keyof typeof OPPO_FINDINGS;
const finding = (code: FindingCode): Finding => ({ code, severity: OPPO_FINDINGS[code] });

/** The region is the part before the registration itself: `CN_…`, `OPPO_CN_…`; a bare one is from mainland China ([O2]). */
export function regionOf(token: string): Region {
  const region = token.split("_").at(-2);
  return region === undefined || region === "CN" || region === "OPPO" ? "mainland" : "overseas";
}

const TOKEN = /^(?:OPPO_)?(?:[A-Z]{2}_)?[0-9a-f]{32}$/;
const checkToken = (token: string): Finding[] => (TOKEN.test(token) ? [] : [finding("oppo_token_shape")]);

/** 32 hexadecimal digits is what both are usually; no document promises it, so it only warns. */
const KEY = /^[0-9a-f]{32}$/i;

function checkFields(appKey: string, masterSecret: string): Finding[] {
  if (appKey === masterSecret) return [finding("oppo_secret_is_key")];
  return [
    ...(KEY.test(appKey) ? [] : [finding("oppo_key_shape")]),
    ...(KEY.test(masterSecret) ? [] : [finding("oppo_secret_shape")]),
  ];
}

/** Errors keep HTTP status 200; the code is what counts. */
function readCode(answer: VendorAnswer, stage: Signal["stage"], json: unknown = answer.json): Signal | undefined {
  const { code: given, message } = readRecord(json);
  const code = readText(given);
  if (code === undefined) return undefined;
  const reason = Number(code) > 10_000 && Number(code) <= 20_000 ? PER_TARGET : undefined;
  return refusal(stage, answer, { code, reason, message: readText(message) }).signal;
}

function read(answer: VendorAnswer): Reading {
  const signal = readCode(answer, "send");
  if (signal === undefined) return withoutCode(answer, undefined);
  if (signal.code !== "0") return { outcome: "refused", signal };
  const { data } = readRecord(answer.json);
  // The form of the batch call, in which every target has its own result beside the overall code.
  const result = readRecord(Array.isArray(data) ? data[0] : data);
  if (result.errorCode !== undefined && String(result.errorCode) !== "0") {
    const inner = readCode(answer, "send", { code: result.errorCode, message: result.errorMessage });
    if (inner !== undefined) return { outcome: "refused", signal: inner };
  }
  const messageId = readText(result.messageId) ?? readText(result.message_id);
  return messageId === undefined ? { outcome: "unreadable" } : { outcome: "accepted", messageId, code: "0" };
}

/** `sign` is over the exact texts: no separators, milliseconds, lower hex (§8). */
const signOppo = (appKey: string, timestamp: number, masterSecret: string): string =>
  sha256(`${appKey}${timestamp}${masterSecret}`);

function authorization(region: Region, appKey: string, masterSecret: string): Authorization {
  return {
    kind: "exchanged",
    // With the AppKey, so that one that was spoilt later does not pass with the token of the good one.
    id: `${appKey}/${region}`,
    request: async (at) => ({
      url: `${HOSTS[region]}/server/v1/auth`,
      ...formPost({ app_key: appKey, timestamp: String(at), sign: signOppo(appKey, at, masterSecret) }),
    }),
    read(answer) {
      const signal = readCode(answer, "authorize");
      if (signal === undefined) return { outcome: "unreadable" };
      if (signal.code !== "0") return { outcome: "refused", signal };
      const token = readText(readRecord(readRecord(answer.json).data).auth_token);
      return token === undefined
        ? { outcome: "unreadable" }
        : { outcome: "issued", token, expiresIn: AUTH_TOKEN_LIFETIME };
    },
  };
}

function senderFor({ appKey = "", masterSecret = "", channelId, category }: Readonly<Record<string, string>>): Sender {
  const message = ({ id, target, title, body }: Push) => ({
    target_type: 2,
    target_value: target.token,
    // The phone drops it when its registration has changed, so that it never reaches somebody else.
    verify_registration_id: true,
    notification: {
      // OPPO shows one id once, so it has to be new in every check.
      app_message_id: id,
      title,
      content: body,
      click_action_type: 0,
      off_line: true,
      off_line_ttl: OFFLINE_TTL,
      notify_id: NOTIFY_ID,
      ...(channelId !== undefined && { channel_id: channelId }),
      ...(category !== undefined && { category }),
    },
  });
  return {
    secrets: [masterSecret],
    authorizations: ({ token }: Target) => [authorization(regionOf(token), appKey, masterSecret)],
    send: async (push, authToken): Promise<VendorRequest> => ({
      url: `${HOSTS[regionOf(push.target.token)]}/server/v1/message/notification/unicast`,
      ...formPost({ auth_token: authToken, message: JSON.stringify(message(push)) }),
    }),
    read,
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { appKey = "", masterSecret = "", channelId, category } = fields;
  const findings = checkFields(appKey, masterSecret);
  return {
    findings,
    summary: { appKey, ...(channelId !== undefined && { channelId }), ...(category !== undefined && { category }) },
    ...(findings.every(({ severity }) => severity !== "error") && { sender: senderFor(fields) }),
  };
}

export const oppo: Vendor = {
  name: "oppo",
  title: "OPPO Push",
  fields: FIELDS,
  origins: Object.values(HOSTS),
  diagnoses: OPPO_DIAGNOSES,
  silentDrops: OPPO_DROPS,
  // Content: the bound of the standard style; longer styles differ between OPPO's own pages (§8).
  textLimits: { title: 50, body: 50 },
  checkToken,
  open,
};
