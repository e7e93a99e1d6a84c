/**
 * A strict OPPO: recomputes the signature, keeps auth tokens for a day, and takes registrations of
 * its own region only.
 */

import { createHash, randomBytes } from "node:crypto";
import { json, readForm, unknownName } from "./form.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

export type OppoRegion = "mainland" | "overseas";

const DAY_MS = 86_400_000;
const CLOCK_MS = 600_000;

export class Oppo {
  clock = Date.now;
  readonly apps = new Map<
    string,
    { readonly masterSecret: string; readonly channels: readonly string[] }
  >();
  /** Registrations: whose, and where. */
  readonly registrations = new Map<
    string,
    { readonly appKey: string; readonly region: OppoRegion }
  >();
  readonly authTokens = new Map<string, { readonly appKey: string; readonly at: number }>();
  readonly messageIds = new Set<string>();
  readonly shown: { readonly token: string; readonly title: string; readonly content: string }[] =
    [];
  /** The answer of every send, whatever the request. */
  forced: FakeAnswer | undefined;
  forcedAuth: FakeAnswer | undefined;
  minted = 0;

  makeApp(channels: readonly string[] = ["push"]): { appKey: string; masterSecret: string } {
    const [appKey, masterSecret] = [
      randomBytes(16).toString("hex"),
      randomBytes(16).toString("hex"),
    ];
    this.apps.set(appKey, { masterSecret, channels });
    return { appKey, masterSecret };
  }

  makeToken(
    appKey: string,
    region: OppoRegion = "mainland",
    prefix = region === "mainland" ? "CN_" : "IN_",
  ): string {
    const token = prefix + randomBytes(16).toString("hex");
    this.registrations.set(token, { appKey, region });
    return token;
  }
}

/** Errors keep HTTP status 200. */
export const oppoError = (code: number, message: string): FakeAnswer =>
  json({ code, message, data: {} });

function answerAuth(oppo: Oppo, request: FakeRequest): FakeAnswer {
  if (oppo.forcedAuth) return oppo.forcedAuth;
  const form = readForm(request);
  if (form === undefined) return oppoError(25, "Invalid Charset");
  const { app_key: appKey, timestamp, sign } = form;
  if (!appKey) return oppoError(15, "Missing App Key");
  if (!sign) return oppoError(17, "Missing Signature");
  if (!timestamp) return oppoError(18, "Missing Timestamp");
  const app = oppo.apps.get(appKey);
  if (app === undefined) return oppoError(14, "Invalid App Key");
  if (!/^\d{13}$/.test(timestamp) || Math.abs(oppo.clock() - Number(timestamp)) > CLOCK_MS)
    return oppoError(19, "Invalid Timestamp");
  const expected = createHash("sha256")
    .update(`${appKey}${timestamp}${app.masterSecret}`)
    .digest("hex");
  if (sign !== expected) return oppoError(16, "Invalid Signature");
  const token = randomBytes(24).toString("hex");
  oppo.minted += 1;
  oppo.authTokens.set(token, { appKey, at: oppo.clock() });
  return json({
    code: 0,
    message: "Success",
    data: { auth_token: token, create_time: oppo.clock() },
  });
}

const MESSAGE = ["target_type", "target_value", "verify_registration_id", "notification"];
const NOTIFICATION = [
  ...[
    "app_message_id",
    "style",
    "title",
    "sub_title",
    "content",
    "click_action_type",
    "off_line",
    "off_line_ttl",
  ],
  ...["notify_id", "channel_id", "category", "notify_level"],
];

interface OppoMessage {
  readonly target_type: unknown;
  readonly target_value: string;
  readonly notification: Readonly<Record<string, unknown>>;
}

function checkNotification(oppo: Oppo, appKey: string, sent: OppoMessage): FakeAnswer | undefined {
  const { notification } = sent;
  const unknown = unknownName(sent, MESSAGE) ?? unknownName(notification, NOTIFICATION);
  if (unknown !== undefined) return oppoError(41, `Invalid Arguments: ${unknown}`);
  const {
    title,
    content,
    app_message_id: id,
    off_line_ttl: ttl,
    channel_id: channel,
  } = notification;
  if (sent.target_type !== 2) return oppoError(41, "Invalid Arguments: target_type");
  for (const text of [title, content])
    if (typeof text !== "string" || text === "" || text.length > 50)
      return oppoError(41, "title or content length");
  if (typeof id !== "string" || id.length > 64 || !Number.isInteger(ttl))
    return oppoError(41, "Invalid Arguments");
  if (channel !== undefined && !oppo.apps.get(appKey)?.channels.includes(String(channel)))
    return oppoError(41, "channel_id is not registered");
  if (oppo.messageIds.has(id)) return oppoError(32, "Duplicate app_message_id");
  oppo.messageIds.add(id);
  return undefined;
}

function answerUnicast(oppo: Oppo, region: OppoRegion, request: FakeRequest): FakeAnswer {
  const form = readForm(request);
  if (form === undefined) return oppoError(25, "Invalid Charset");
  const { auth_token: authToken, message } = form;
  if (!authToken) return oppoError(29, "Missing Auth Token");
  const granted = oppo.authTokens.get(authToken);
  if (granted === undefined || oppo.clock() - granted.at > DAY_MS)
    return oppoError(11, "Invalid Auth Token");
  if (oppo.forced) return oppo.forced;
  if (!message) return oppoError(40, "Missing Required Arguments");
  const sent = JSON.parse(message) as OppoMessage;
  const refused = checkNotification(oppo, granted.appKey, sent);
  if (refused) return refused;
  const owner = oppo.registrations.get(sent.target_value);
  if (owner?.region !== region) return oppoError(41, "illegal registration_id");
  if (owner.appKey !== granted.appKey) return oppoError(10000, "invalid registrationId");
  const { title, content } = sent.notification;
  oppo.shown.push({ token: sent.target_value, title: String(title), content: String(content) });
  return json({
    code: 0,
    message: "Success",
    data: { messageId: randomBytes(12).toString("hex"), status: "call_success" },
  });
}

export function answerOppo(oppo: Oppo, region: OppoRegion, request: FakeRequest): FakeAnswer {
  if (request.method !== "POST") return oppoError(12, "Http Action Not Allowed");
  if (request.path === "/server/v1/auth") return answerAuth(oppo, request);
  if (request.path === "/server/v1/message/notification/unicast")
    return answerUnicast(oppo, region, request);
  return oppoError(20, "Invalid Method");
}

export const startOppo = (oppo: Oppo, region: OppoRegion): Promise<FakeServer> =>
  serveHttp1((request) => answerOppo(oppo, region, request));
