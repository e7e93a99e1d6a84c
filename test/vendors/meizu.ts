/**
 * A strict Meizu: recomputes the signature over the raw values, answers per pushId inside `value`,
 * and knows each phone's switch.
 */

import { createHash, randomBytes } from "node:crypto";
import { json, readForm, unknownName } from "./form.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

export interface MeizuApp {
  readonly appId: string;
  readonly appSecret: string;
}

export class Meizu {
  readonly apps = new Map<string, string>();
  /** pushId -> whose, and whether notifications are on. */
  readonly phones = new Map<string, { readonly appId: string; on: boolean }>();
  readonly shown: { readonly token: string; readonly title: string; readonly content: string }[] =
    [];
  forced: FakeAnswer | undefined;
  forcedSwitch: FakeAnswer | undefined;

  makeApp(): MeizuApp {
    const app = {
      appId: String(110_000 + this.apps.size),
      appSecret: randomBytes(16).toString("hex"),
    };
    this.apps.set(app.appId, app.appSecret);
    return app;
  }

  makeToken({ appId }: MeizuApp): string {
    const token = `RA5${randomBytes(21).toString("hex")}`;
    this.phones.set(token, { appId, on: true });
    return token;
  }
}

export const meizuAnswer = (code: string, message = "", value: unknown = {}): FakeAnswer =>
  json({ code, message, value, msgId: code === "200" ? "NS20261123" : "", redirect: "" });

function checkSign(
  meizu: Meizu,
  parameters: Readonly<Record<string, string>>,
): FakeAnswer | undefined {
  const { sign, ...signed } = parameters;
  const secret = meizu.apps.get(signed.appId ?? "");
  if (secret === undefined) return meizuAnswer("110000", "appId不合法");
  const names = Object.keys(signed).sort();
  const text = names.map((name) => `${name}=${signed[name]}`).join("") + secret;
  return sign === createHash("md5").update(text).digest("hex")
    ? undefined
    : meizuAnswer("1006", "签名认证失败");
}

interface MeizuMessage {
  readonly noticeBarInfo?: {
    readonly noticeMsgType?: unknown;
    readonly title?: unknown;
    readonly content?: unknown;
  };
  readonly pushTimeInfo?: { readonly offLine?: unknown; readonly validTime?: unknown };
  readonly advanceInfo?: { readonly notifyKey?: unknown };
}

const PARTS = ["noticeBarInfo", "noticeExpandInfo", "clickTypeInfo", "pushTimeInfo", "advanceInfo"];

function checkMessage(message: MeizuMessage): FakeAnswer | undefined {
  const { noticeBarInfo = {}, pushTimeInfo = {}, advanceInfo = {} } = message;
  const { title, content, noticeMsgType = 0 } = noticeBarInfo;
  const { offLine, validTime } = pushTimeInfo;
  const good =
    unknownName(message, PARTS) === undefined &&
    typeof title === "string" &&
    title.length >= 1 &&
    title.length <= 32 &&
    typeof content === "string" &&
    content.length >= 1 &&
    content.length <= 100 &&
    (noticeMsgType === 0 || noticeMsgType === 1) &&
    (offLine === 0 ||
      (Number.isInteger(validTime) && Number(validTime) >= 1 && Number(validTime) <= 72)) &&
    String(advanceInfo.notifyKey ?? "").length <= 8;
  return good ? undefined : meizuAnswer("1005", "参数错误");
}

function answerPush(meizu: Meizu, request: FakeRequest): FakeAnswer {
  const form = readForm(request);
  if (
    form === undefined ||
    unknownName(form, ["appId", "pushIds", "messageJson", "sign"]) !== undefined
  )
    return meizuAnswer("1005", "参数错误");
  const { appId = "", pushIds = "", messageJson = "" } = form;
  if (pushIds === "" || messageJson === "") return meizuAnswer("110004", "参数不能为空");
  const refused = checkSign(meizu, form);
  if (refused) return refused;
  if (meizu.forced) return meizu.forced;
  const message = JSON.parse(messageJson) as MeizuMessage;
  const bad = checkMessage(message);
  if (bad) return bad;
  const phone = meizu.phones.get(pushIds);
  if (phone?.appId !== appId) return meizuAnswer("200", "", { "110003": [pushIds] });
  if (!phone?.on) return meizuAnswer("200", "", { "110010": [pushIds] });
  const { title, content } = message.noticeBarInfo ?? {};
  meizu.shown.push({ token: pushIds, title: String(title), content: String(content) });
  return meizuAnswer("200");
}

function answerSwitch(meizu: Meizu, query: URLSearchParams): FakeAnswer {
  const parameters = Object.fromEntries(query);
  const refused = checkSign(meizu, parameters);
  if (refused) return refused;
  if (meizu.forcedSwitch) return meizu.forcedSwitch;
  const phone = meizu.phones.get(parameters.pushId ?? "");
  if (phone?.appId !== parameters.appId) return meizuAnswer("110002", "pushId未注册");
  return meizuAnswer("200", "", {
    pushId: parameters.pushId,
    barTypeSwitch: Number(phone?.on),
    directTypeSwitch: 1,
  });
}

export function answerMeizu(
  meizu: Meizu,
  host: "send" | "query",
  request: FakeRequest,
): FakeAnswer {
  const { pathname, searchParams } = new URL(request.path, "http://meizu");
  if (
    host === "send" &&
    request.method === "POST" &&
    pathname === "/garcia/api/server/push/varnished/pushByPushId"
  )
    return answerPush(meizu, request);
  if (
    host === "query" &&
    request.method === "GET" &&
    pathname === "/garcia/api/server/message/getRegisterSwitch"
  )
    return answerSwitch(meizu, searchParams);
  return { status: 404, body: "<html>404</html>" };
}

export async function startMeizu(
  meizu: Meizu,
): Promise<{ readonly send: FakeServer; readonly query: FakeServer }> {
  const send = await serveHttp1((request) => answerMeizu(meizu, "send", request));
  const query = await serveHttp1((request) => answerMeizu(meizu, "query", request));
  return { send, query };
}
