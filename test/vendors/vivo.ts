/**
 * A strict vivo: recomputes the signature, keeps authTokens for a day, checks every parameter, and
 * refuses text that looks like a test.
 */

import { createHash, randomBytes, randomUUID } from "node:crypto";
import { json, unknownName } from "./form.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

const DAY_MS = 86_400_000;
const CLOCK_MS = 600_000;
const SYSTEM = ["IM", "ACCOUNT", "TODO", "DEVICE_REMINDER", "ORDER", "SUBSCRIPTION"];
const OPERATION = ["NEWS", "CONTENT", "MARKETING", "SOCIAL"];

export interface VivoApp {
  readonly appId: string;
  readonly appKey: string;
  readonly appSecret: string;
}

export class Vivo {
  clock = Date.now;
  readonly apps = new Map<
    number,
    VivoApp & { underReview?: boolean; readonly testDevices: Set<string> }
  >();
  /** regId -> App ID. */
  readonly registrations = new Map<string, number>();
  /** regIds that vivo still takes, and lists as invalid with this status. */
  readonly invalidUsers = new Map<string, number>();
  readonly authTokens = new Map<string, { readonly appId: number; readonly at: number }>();
  readonly shown: { readonly token: string; readonly title: string; readonly content: string }[] =
    [];
  forced: FakeAnswer | undefined;
  forcedAuth: FakeAnswer | undefined;
  minted = 0;

  makeApp(): VivoApp {
    // Above the App ID of the page in docs/push.
    const appId = 20_000 + this.apps.size;
    const app = {
      appId: String(appId),
      appKey: randomUUID(),
      appSecret: randomUUID(),
      testDevices: new Set<string>(),
    };
    this.apps.set(appId, app);
    return { appId: app.appId, appKey: app.appKey, appSecret: app.appSecret };
  }

  makeToken({ appId }: VivoApp): string {
    const token = `15${BigInt(`0x${randomBytes(8).toString("hex")}`)
      .toString()
      .padStart(20, "0")
      .slice(0, 19)}`;
    this.registrations.set(token, Number(appId));
    return token;
  }
}

export const vivoError = (result: number, desc: string): FakeAnswer => json({ result, desc });

/** push-vendors.md §9, "Text trap". */
export const looksLikeTest = (text: string): boolean =>
  /^[\p{N}\s]+$/u.test(text) ||
  /^[A-Za-z\s]+$/.test(text) ||
  /^[\p{P}\p{S}\s]+$/u.test(text) ||
  /测试|[[\](){}（）【】]/.test(text);

function readJson({ headers, body }: FakeRequest): Record<string, unknown> | undefined {
  if (headers["content-type"]?.split(";", 1)[0] !== "application/json") return undefined;
  return JSON.parse(body) as Record<string, unknown>;
}

function answerAuth(vivo: Vivo, request: FakeRequest): FakeAnswer {
  if (vivo.forcedAuth) return vivo.forcedAuth;
  const { appId, appKey, timestamp, sign } = readJson(request) ?? {};
  if (appId === undefined) return vivoError(10200, "appId不能为空");
  if (!appKey) return vivoError(10201, "appKey不能为空");
  if (timestamp === undefined) return vivoError(10203, "timestamp不能为空");
  if (!sign) return vivoError(10204, "sign不能为空");
  const app = typeof appId === "number" ? vivo.apps.get(appId) : undefined;
  if (app === undefined) return vivoError(10205, "appId不存在");
  if (appKey !== app.appKey) return vivoError(10202, "appKey不合法");
  const skew = typeof timestamp === "number" ? Math.abs(vivo.clock() - timestamp) : Number.NaN;
  if (!(skew <= CLOCK_MS)) return vivoError(10207, "timestamp不合法");
  const expected = createHash("md5")
    .update(`${appId}${appKey}${timestamp}${app.appSecret}`)
    .digest("hex");
  if (sign !== expected) return vivoError(10206, "sign不正确");
  const authToken = randomUUID();
  vivo.minted += 1;
  vivo.authTokens.set(authToken, { appId: Number(appId), at: vivo.clock() });
  return json({ result: 0, desc: "请求成功", authToken });
}

const KNOWN = [
  ...[
    "appId",
    "regId",
    "notifyType",
    "title",
    "content",
    "timeToLive",
    "skipType",
    "networkType",
    "classification",
  ],
  ...["category", "requestId", "pushMode", "notifyId", "foregroundShow"],
];

const within = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

function checkMessage(sent: Record<string, unknown>): FakeAnswer | undefined {
  const { title, content, classification, category, requestId, pushMode } = sent;
  const unknown = unknownName(sent, KNOWN);
  if (unknown !== undefined) return vivoError(10304, `不支持的参数 ${unknown}`);
  if (!sent.regId) return vivoError(10050, "regId不能为空");
  if (!within(sent.notifyType, 1, 4)) return vivoError(10054, "notifyType不合法");
  if (typeof title !== "string" || title === "") return vivoError(10055, "title不能为空");
  if (title.length > 40) return vivoError(10056, "title超长");
  if (typeof content !== "string" || content === "") return vivoError(10057, "content不能为空");
  if (content.length > 100) return vivoError(10058, "content超长");
  if (!within(sent.timeToLive, 60, 86_400)) return vivoError(10059, "timeToLive不合法");
  if (!within(sent.skipType, 1, 4)) return vivoError(10060, "skipType不合法");
  if (sent.networkType !== -1 && sent.networkType !== 1)
    return vivoError(10065, "networkType不合法");
  if (typeof requestId !== "string" || requestId === "")
    return vivoError(10352, "requestId不能为空");
  if (requestId.length > 64) return vivoError(10353, "requestId超长");
  if (!within(sent.notifyId, 0, 2 ** 31 - 1)) return vivoError(10095, "notifyId不合法");
  const kind = SYSTEM.includes(String(category))
    ? 1
    : OPERATION.includes(String(category))
      ? 0
      : undefined;
  if (kind === undefined) return vivoError(10096, "category不存在");
  if (kind !== classification) return vivoError(10097, "category与classification不一致");
  if (pushMode === 0 && (looksLikeTest(title) || looksLikeTest(content)))
    return vivoError(10085, "疑似测试消息");
  return undefined;
}

function answerSend(vivo: Vivo, request: FakeRequest): FakeAnswer {
  const granted = vivo.authTokens.get(request.headers.authtoken ?? "");
  if (granted === undefined || vivo.clock() - granted.at > DAY_MS)
    return vivoError(10000, "权限认证失败");
  const sent = readJson(request);
  if (sent === undefined) return vivoError(10050, "regId不能为空");
  if (sent.appId !== granted.appId) return vivoError(10094, "authToken与appId不匹配");
  if (vivo.forced) return vivo.forced;
  const refused = checkMessage(sent);
  if (refused) return refused;
  const app = vivo.apps.get(granted.appId);
  const regId = String(sent.regId);
  if (app?.underReview && sent.pushMode !== 1)
    return vivoError(10045, "应用审核中，不可发送正式消息");
  if (vivo.registrations.get(regId) !== granted.appId) return vivoError(10302, "regId不合法");
  const status =
    sent.pushMode === 1 && !app?.testDevices.has(regId) ? 4 : vivo.invalidUsers.get(regId);
  const taskId = String(Date.now());
  if (status !== undefined)
    return json({ result: 0, desc: "请求成功", taskId, invalidUser: { userid: regId, status } });
  vivo.shown.push({ token: regId, title: String(sent.title), content: String(sent.content) });
  return json({ result: 0, desc: "请求成功", taskId });
}

export function answerVivo(vivo: Vivo, request: FakeRequest): FakeAnswer {
  if (request.method !== "POST") return { status: 405, body: "" };
  if (request.path === "/message/auth") return answerAuth(vivo, request);
  if (request.path === "/message/send") return answerSend(vivo, request);
  return { status: 404, body: "<html>404</html>" };
}

export const startVivo = (vivo: Vivo): Promise<FakeServer> =>
  serveHttp1((request) => answerVivo(vivo, request));
