/** Meizu (Flyme) push: a signature in every request, the map of failed pushIds inside a success, the switch query (push-vendors.md §10). */

import { md5 } from "../../../bytes/digest.ts";
import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import { formPost } from "../../request.ts";
import type {
  CredentialField,
  Finding,
  Opened,
  Push,
  Reading,
  Sender,
  Vendor,
  VendorAnswer,
  VendorRequest,
} from "../../vendor.ts";
import {
  MEIZU_CONCLUSIONS,
  MEIZU_DIAGNOSES,
  MEIZU_DROPS,
  MEIZU_FINDINGS,
  MEIZU_PASSED,
  type MeizuField,
  SWITCH_OFF,
  SWITCH_ON,
} from "./table.ts";

/** The documents write http; both hosts are only ever spoken to with TLS. */
const SEND_HOST = "https://server-api-push.meizu.com";
const QUERY_HOST = "https://api-push.meizu.com";
/** Hours for which Meizu keeps the notification for a phone that is offline: the least. */
const VALID_TIME = 1;
/** A repeated check replaces the notification of the last one; at most 8 characters. */
const NOTIFY_KEY = "chk";

const FIELDS: readonly (CredentialField & { readonly name: MeizuField })[] = [
  { name: "appId", pattern: "\\d{1,12}" },
  { name: "appSecret", secret: true },
  { name: "messageType", choices: ["public", "private"] },
];

type FindingCode = keyof typeof MEIZU_FINDINGS;
const finding = (code: FindingCode): Finding => ({ code, severity: MEIZU_FINDINGS[code] });

const TOKEN = /^[A-Z][A-Z0-9]{1,3}[0-9a-f]{38,44}$/;
const checkToken = (token: string): Finding[] => (TOKEN.test(token) ? [] : [finding("meizu_token_shape")]);

/** Over the raw values, sorted by name, without separators, the secret last; what is sent is encoded afterwards. */
export function signMeizu(parameters: Readonly<Record<string, string>>, appSecret: string): string {
  const names = Object.keys(parameters).sort();
  return md5(names.map((name) => `${name}=${parameters[name]}`).join("") + appSecret);
}

/** The inner code under which the one pushId of the request is listed. */
const innerCode = (value: Readonly<Record<string, unknown>>): string | undefined =>
  Object.entries(value).find(([code, ids]) => /^\d+$/.test(code) && (!Array.isArray(ids) || ids.length > 0))?.[0];

/** One reader for both calls: the answer of the switch query has a switch where that of a send has failures, or nothing. */
function read(answer: VendorAnswer): Reading {
  const { code: given, message, value: map, msgId } = readRecord(answer.json);
  const code = readText(given);
  if (code === undefined) return withoutCode(answer, undefined);
  const said = { code, message: readText(message) };
  if (code !== "200") return refusal("send", answer, said);
  const value = readRecord(map);
  const shown = readText(value.barTypeSwitch);
  const reason = innerCode(value) ?? (shown === "0" ? SWITCH_OFF : undefined);
  if (reason !== undefined) return refusal("send", answer, { ...said, reason });
  if (shown === "1") return { outcome: "accepted", code: SWITCH_ON };
  const messageId = readText(msgId);
  return { outcome: "accepted", code, ...(messageId !== undefined && { messageId }) };
}

/** The switch query is good news only when it says so. */
function readSwitch(answer: VendorAnswer): Reading {
  const reading = read(answer);
  return reading.outcome === "accepted" && reading.code !== SWITCH_ON ? { outcome: "unreadable" } : reading;
}

function senderFor({ appId = "", appSecret = "", messageType }: Readonly<Record<string, string>>): Sender {
  const message = ({ title, body }: Push) => ({
    noticeBarInfo: { noticeMsgType: messageType === "private" ? 1 : 0, title, content: body },
    noticeExpandInfo: { noticeExpandType: 0 },
    clickTypeInfo: { clickType: 0 },
    pushTimeInfo: { offLine: 1, validTime: VALID_TIME },
    advanceInfo: {
      notificationType: { vibrate: 1, lights: 1, sound: 1 },
      clearNoticeBar: 1,
      notifyKey: NOTIFY_KEY,
    },
  });

  const signed = (parameters: Readonly<Record<string, string>>) => ({
    ...parameters,
    sign: signMeizu(parameters, appSecret),
  });

  /** Reads only; its sibling `changeRegisterSwitch` would change the user's subscription. */
  const switchQuery = ({ target }: Push): VendorRequest => ({
    method: "GET",
    url: `${QUERY_HOST}/garcia/api/server/message/getRegisterSwitch?${new URLSearchParams(signed({ appId, pushId: target.token }))}`,
    headers: {},
  });

  return {
    secrets: [appSecret],
    authorizations: () => [{ kind: "none" }],
    send: async (push) => ({
      url: `${SEND_HOST}/garcia/api/server/push/varnished/pushByPushId`,
      ...formPost(signed({ appId, pushIds: push.target.token, messageJson: JSON.stringify(message(push)) })),
    }),
    read,
    dryRun: {
      passed: MEIZU_PASSED,
      usesToken: true,
      request: async (push) => switchQuery(push),
      read: readSwitch,
    },
    followUp(push, _authorization, { code }) {
      if (code !== "meizu_switch_off") return undefined;
      return {
        request: switchQuery(push),
        conclude(reading) {
          if (reading.outcome === "refused")
            return reading.signal.reason === SWITCH_OFF ? "meizu_switch_confirmed" : undefined;
          return reading.outcome === "accepted" && reading.code === SWITCH_ON ? "meizu_switch_contradicts" : undefined;
        },
      };
    },
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { appId = "", appSecret = "", messageType = "public" } = fields;
  const summary = { appId, messageType };
  if (appId === appSecret) return { findings: [finding("meizu_secret_is_id")], summary };
  return { findings: [], summary, sender: senderFor(fields) };
}

export const meizu: Vendor = {
  name: "meizu",
  title: "Meizu Push (Flyme)",
  fields: FIELDS,
  origins: [SEND_HOST, QUERY_HOST],
  diagnoses: MEIZU_DIAGNOSES,
  conclusions: MEIZU_CONCLUSIONS,
  silentDrops: MEIZU_DROPS,
  textLimits: { title: 32, body: 100 },
  checkToken,
  open,
};
