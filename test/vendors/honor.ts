/**
 * A strict Honor: a token endpoint, and the send call with its `timestamp` header and camelCase
 * body (push-vendors.md §6).
 */

import { randomBytes } from "node:crypto";
import { unknownField } from "./fields.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

export interface HonorApp {
  readonly appId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Forced {
  readonly status: number;
  readonly body: string;
}

export class Honor {
  /** By Client ID. */
  readonly apps = new Map<string, HonorApp>();
  /** Tokens and the app that they belong to; `expired` ones are told inside a success. */
  readonly devices = new Map<string, { readonly appId: string; readonly expired?: true }>();
  readonly accessTokens = new Map<string, { readonly app: HonorApp; readonly endsAt: number }>();
  readonly forced = new Map<string, Forced>();
  forcedOauth: Forced | undefined;
  readonly shown: string[] = [];
  minted = 0;
  now: () => number = Date.now;

  makeApp(): HonorApp {
    const app = {
      appId: String(100_000_000 + Math.floor(Math.random() * 899_999_999)),
      clientId: randomBytes(16).toString("hex"),
      clientSecret: randomBytes(24).toString("base64"),
    };
    this.apps.set(app.clientId, app);
    return app;
  }

  makeToken({ appId }: HonorApp, state: { readonly expired?: true } = {}): string {
    const token = `BAEA${randomBytes(78).toString("base64url")}`;
    this.devices.set(token, { appId, ...state });
    return token;
  }
}

const json = (status: number, value: unknown): FakeAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

const forcedAnswer = ({ status, body }: Forced): FakeAnswer => ({
  status,
  body,
  headers: { "content-type": body.startsWith("<") ? "text/html" : "application/json" },
});

export const honorAnswer = (
  status: number,
  code: number | string,
  message = "x",
  data?: unknown,
): Forced => ({
  status,
  body: JSON.stringify({ code, message, ...(data !== undefined && { data }) }),
});

export function answerOauth(honor: Honor, request: FakeRequest): FakeAnswer {
  const refuse = (error: string, error_description: string) =>
    json(401, { error, error_description });
  if (honor.forcedOauth) return forcedAnswer(honor.forcedOauth);
  if (request.method !== "POST" || request.path !== "/auth/token")
    return json(404, { error: "not_found" });
  const type = request.headers["content-type"]?.split(";", 1)[0];
  const form = new URLSearchParams(
    type === "application/x-www-form-urlencoded" ? request.body : "",
  );
  if (form.get("grant_type") !== "client_credentials")
    return refuse("unsupported_grant_type", "Unsupported grant_type");
  const app = honor.apps.get(form.get("client_id") ?? "");
  if (app === undefined)
    return refuse("invalid_client", "Invalid client or Invalid client credentials");
  if (form.get("client_secret") !== app.clientSecret)
    return refuse("unauthorized_client", "Invalid client or Invalid client credentials");
  honor.minted += 1;
  const access_token = randomBytes(120).toString("base64url");
  honor.accessTokens.set(access_token, { app, endsAt: honor.now() + 3_600_000 });
  return json(200, { access_token, expires_in: 3600, token_type: "Bearer" });
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": ["token", "notification", "android", "data"],
  notification: ["title", "body", "image"],
  android: ["ttl", "biTag", "targetUserType", "notification", "data"],
  "android.notification": [
    ...[
      "title",
      "body",
      "clickAction",
      "importance",
      "notifyId",
      "image",
      "style",
      "badge",
      "tag",
      "group",
      "when",
    ],
  ],
};

type Body = Record<string, unknown>;

function checkBody(sent: Body): FakeAnswer | undefined {
  const refuse = (code: number, message: string) => json(200, { code, message });
  const unknown = unknownField(FIELDS, sent);
  if (unknown) return refuse(80100003, `unknown field ${unknown}`);
  const tokens = sent.token;
  if (!Array.isArray(tokens) || tokens.length === 0 || tokens[0] === "")
    return refuse(10300, "token is empty");
  if (tokens.length > 1000) return refuse(80300010, "too many tokens");
  if (new Set(tokens).size !== tokens.length) return refuse(80300006, "duplicate token");
  const { ttl, notification } = (sent.android ?? {}) as { ttl?: string; notification?: Body };
  if (!/^\d+s$/.test(ttl ?? "") || Number.parseInt(ttl ?? "", 10) > 15 * 86_400)
    return refuse(80100003, "android.ttl");
  const { clickAction, importance } = notification ?? {};
  if ((clickAction as Body | undefined)?.type === undefined) return refuse(80100003, "clickAction");
  return importance === "NORMAL" || importance === "LOW"
    ? undefined
    : refuse(80100003, "importance");
}

export function answerPush(honor: Honor, request: FakeRequest): FakeAnswer {
  const appId = /^\/api\/v1\/(\d+)\/sendMessage$/.exec(request.path)?.[1];
  if (request.method !== "POST" || appId === undefined)
    return json(404, { status: 404, error: "Not Found" });
  const { timestamp } = request.headers;
  if (timestamp === undefined || timestamp === "")
    return json(200, { code: 10001, message: "timestamp is empty" });
  if (!/^\d{13}$/.test(timestamp) || Math.abs(Number(timestamp) - honor.now()) > 600_000)
    return json(200, { code: 10207, message: "timestamp is invalid" });
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const granted = honor.accessTokens.get(bearer);
  if (granted === undefined || granted.endsAt <= honor.now())
    return json(401, { code: 401, message: "Unauthorized" });
  if (![...honor.apps.values()].some((app) => app.appId === appId))
    return json(200, { code: 10205, message: "appId not exist" });
  if (granted.app.appId !== appId) return json(403, { code: 403, message: "Forbidden" });
  if (request.headers["content-type"]?.split(";", 1)[0] !== "application/json")
    return json(200, { code: 80100003, message: "content type" });
  const sent = JSON.parse(request.body) as Body;
  const malformed = checkBody(sent);
  if (malformed) return malformed;
  const token = (sent.token as string[])[0] ?? "";
  if (Buffer.byteLength(request.body) - Buffer.byteLength(token) > 4096)
    return json(200, { code: 80300008, message: "too large" });
  const forced = honor.forced.get(token);
  if (forced) return forcedAnswer(forced);
  const device = honor.devices.get(token);
  if (device === undefined) return json(200, { code: 80300007, message: "all tokens are invalid" });
  const own = device.appId === appId;
  const good = own && device.expired !== true;
  if (good) honor.shown.push(token);
  return json(200, {
    code: 200,
    message: "success",
    data: {
      sendResult: good,
      requestId: `10000${honor.shown.length}`,
      failTokens: own ? [] : [token],
      expireTokens: own && device.expired ? [token] : [],
    },
  });
}

export async function startHonor(honor: Honor): Promise<{ iam: FakeServer; push: FakeServer }> {
  return {
    iam: await serveHttp1((request) => answerOauth(honor, request)),
    push: await serveHttp1((request) => answerPush(honor, request)),
  };
}

export const honorOverrides = ({
  iam,
  push,
}: {
  iam: FakeServer;
  push: FakeServer;
}): Record<string, string> => ({
  "https://iam.developer.honor.com": iam.origin,
  "https://push-api.cloud.honor.com": push.origin,
});
