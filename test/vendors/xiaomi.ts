/**
 * A strict Xiaomi: one form per notification, checked for header, required fields, lengths,
 * package, channel and template (§7).
 */

import { randomBytes } from "node:crypto";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

export interface XiaomiApp {
  readonly appSecret: string;
  readonly packageName: string;
  /** Where its data is; other hosts do not know its AppSecret. */
  readonly region: string;
  readonly channels: readonly string[];
  readonly templates: readonly string[];
}

export interface Forced {
  readonly status: number;
  readonly body: string;
}

export class Xiaomi {
  readonly apps = new Map<string, XiaomiApp>();
  /** Tokens and the package that they belong to. */
  readonly devices = new Map<string, string>();
  readonly forced = new Map<string, Forced>();
  readonly shown: { readonly token: string; readonly region: string }[] = [];

  makeApp(region = "china"): XiaomiApp {
    const app = {
      appSecret: randomBytes(16).toString("base64"),
      packageName: `com.example.app${randomBytes(3).toString("hex")}`,
      region,
      channels: ["104086"],
      templates: ["P00001"],
    };
    this.apps.set(app.appSecret, app);
    return app;
  }

  makeToken({ packageName }: XiaomiApp): string {
    const token = randomBytes(48).toString("base64");
    this.devices.set(token, packageName);
    return token;
  }
}

const json = (value: unknown): FakeAnswer => ({
  status: 200,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify(value),
});

/** A business error, which comes with HTTP 200. */
export const xiaomiAnswer = (code: number, reason = "x", more: object = {}): Forced => ({
  status: 200,
  body: JSON.stringify({
    result: "error",
    reason,
    trace_id: "Xdm1",
    code,
    description: "失败",
    ...more,
  }),
});

const refuse = (code: number, reason: string): FakeAnswer =>
  json({ result: "error", reason, trace_id: "Xdm1", code, description: reason });

const REQUIRED = [
  "registration_id",
  "restricted_package_name",
  "title",
  "description",
  "pass_through",
  "notify_type",
];

/** Characters, each counted as one ([X1]). */
const length = (text: string | null): number => [...(text ?? "")].length;

function checkForm(form: URLSearchParams, app: XiaomiApp): FakeAnswer | undefined {
  const missing = REQUIRED.find((name) => (form.get(name) ?? "").trim() === "");
  if (missing) return refuse(10016, `Required parameter missing: ${missing}`);
  if (length(form.get("title")) >= 50 || length(form.get("description")) >= 128)
    return refuse(10017, "title or description too long");
  if (form.get("pass_through") !== "0") return refuse(10017, "pass_through");
  const ttl = Number(form.get("time_to_live"));
  if (!(ttl >= 10_000 && ttl <= 86_400_000))
    return refuse(10017, "time_to_live is in milliseconds");
  if (form.get("restricted_package_name") !== app.packageName)
    return refuse(22022, "package name does not belong to the app");
  const channel = form.get("extra.channel_id");
  if (channel !== null && !app.channels.includes(channel))
    return refuse(27001, "invalid channel info!");
  const template = form.get("extra.template_id");
  if (template === null) return undefined;
  if (!app.templates.includes(template)) return refuse(10017, "template_id");
  const values = Object.values(
    JSON.parse(form.get("extra.template_param") ?? "{}") as Record<string, string>,
  );
  const bad = values.some(
    (value) => length(value) < 1 || length(value) > 128 || /\p{Extended_Pictographic}/u.test(value),
  );
  return bad ? refuse(10017, "template_param") : undefined;
}

export function answerXiaomi(xiaomi: Xiaomi, region: string, request: FakeRequest): FakeAnswer {
  if (request.method !== "POST" || request.path !== "/v3/message/regid")
    return refuse(10012, "Illegal request");
  const secret = /^key=(\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const app = xiaomi.apps.get(secret);
  if (app === undefined || app.region !== region)
    return refuse(21301, "Invalid application secret");
  if (
    request.headers["content-type"]?.toLowerCase() !==
    "application/x-www-form-urlencoded;charset=utf-8"
  )
    return refuse(10012, "Illegal request");
  const form = new URLSearchParams(request.body);
  const malformed = checkForm(form, app);
  if (malformed) return malformed;
  const token = form.get("registration_id") ?? "";
  const forced = xiaomi.forced.get(token);
  if (forced)
    return {
      ...forced,
      headers: { "content-type": forced.body.startsWith("<") ? "text/html" : "application/json" },
    };
  if (xiaomi.devices.get(token) !== app.packageName) return refuse(20301, "No valid targets!");
  xiaomi.shown.push({ token, region });
  return json({
    result: "ok",
    trace_id: "Xdm1",
    code: 0,
    data: { id: `sdm1${xiaomi.shown.length}`, day_quota: "300000", day_acked: "12" },
    description: "成功",
    info: "Received push messages for 1 REGID",
  });
}

export const startXiaomi = (xiaomi: Xiaomi, region = "china"): Promise<FakeServer> =>
  serveHttp1((request) => answerXiaomi(xiaomi, region, request));
