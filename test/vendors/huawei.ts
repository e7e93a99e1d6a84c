/**
 * A strict Huawei: a token endpoint that knows App IDs and App Secrets, and Push Kit v1, v2 and v3,
 * which check credential, headers, structure and token in this order (push-vendors.md §5). What one
 * API takes, the other refuses.
 */

import { type KeyObject, randomBytes } from "node:crypto";
import { rsaKeyPair } from "../support/rsa.ts";
import { unknownField } from "./fields.ts";
import {
  type Api,
  at,
  type Body,
  checkNewer,
  checkOlder,
  FIELDS,
  type Forced,
  forcedAnswer,
  refusePush,
} from "./huawei-messages.ts";
import { readJwt } from "./jwt.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

export interface HuaweiApp {
  readonly appId: string;
  readonly appSecret: string;
  readonly projectId: string;
}

export interface HuaweiAccount {
  readonly projectId: string;
  readonly keyId: string;
  readonly subAccount: string;
  /** The file that the Developers console gives. */
  readonly file: string;
  readonly publicKey: KeyObject;
  /** Of JWTs; Huawei documents PS256. */
  readonly algorithms: readonly string[];
}

export interface HuaweiDevice {
  readonly projectId: string;
  /** HarmonyOS 5 and later: API v3 alone reaches it. */
  readonly harmony5: boolean;
}

const TOKEN_URI = "https://oauth-login.cloud.huawei.com/oauth2/v3/token";

/** What Huawei knows, wherever it is asked. */
export class Huawei {
  readonly apps = new Map<string, HuaweiApp>();
  readonly accounts = new Map<string, HuaweiAccount>();
  readonly devices = new Map<string, HuaweiDevice>();
  /** Access tokens, whose they are, and when they end. */
  readonly accessTokens = new Map<string, { readonly app: HuaweiApp; readonly endsAt: number }>();
  /** JWTs that were seen, good or bad. */
  readonly jwts = new Set<string>();
  /** Answers of Push Kit for a token, whatever its state. */
  readonly forced = new Map<string, Forced>();
  forcedOauth: Forced | undefined;
  /** Notifications that a person would have seen. */
  readonly shown: { readonly token: string; readonly api: string }[] = [];
  minted = 0;
  now: () => number = Date.now;

  makeApp(): HuaweiApp {
    const app = {
      appId: String(100_000_000 + Math.floor(Math.random() * 899_999_999)),
      appSecret: randomBytes(32).toString("hex"),
      projectId: String(388_421_841_222_000 + Math.floor(Math.random() * 999)),
    };
    this.apps.set(app.appId, app);
    return app;
  }

  makeAccount(projectId: string, algorithms: readonly string[] = ["PS256"]): HuaweiAccount {
    const { privateKey, publicKey } = rsaKeyPair();
    const keyId = randomBytes(16).toString("hex");
    const subAccount = String(100_000_000 + Math.floor(Math.random() * 899_999_999));
    const file = JSON.stringify({
      project_id: projectId,
      key_id: keyId,
      private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
      sub_account: subAccount,
      auth_uri: "https://oauth-login.cloud.huawei.com/oauth2/v3/authorize",
      token_uri: TOKEN_URI,
      auth_provider_cert_uri: "https://oauth-login.cloud.huawei.com/oauth2/v3/certs",
      client_cert_uri: `https://oauth-login.cloud.huawei.com/oauth2/v3/x509?client_id=${subAccount}`,
    });
    const account = { projectId, keyId, subAccount, file, publicKey, algorithms };
    this.accounts.set(keyId, account);
    return account;
  }

  makeToken(projectId: string, harmony5 = false): string {
    const token = `${harmony5 ? "MAMz" : "IQAAAACy"}${randomBytes(78).toString("base64url")}`;
    this.devices.set(token, { projectId, harmony5 });
    return token;
  }
}

const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): FakeAnswer => ({
  status,
  headers: { "content-type": "application/json;charset=utf-8", ...headers },
  // As Huawei does it: every slash is escaped, so whoever cuts tokens out of the text gets wrong
  // ones.
  body: JSON.stringify(value).replaceAll("/", "\\/"),
});

/** An answer of the token endpoint. */
export const oauthAnswer = (sub_error: number, error_description = "x"): Forced => ({
  status: 400,
  body: JSON.stringify({ error: 1101, sub_error, error_description }),
});

export function answerOauth(huawei: Huawei, request: FakeRequest): FakeAnswer {
  const refuse = (sub_error: number, error_description: string) =>
    json(400, { error: 1101, sub_error, error_description });
  if (huawei.forcedOauth) return forcedAnswer(huawei.forcedOauth);
  if (request.method !== "POST" || request.path !== "/oauth2/v3/token")
    return { status: 404, body: "<html>404</html>" };
  const type = request.headers["content-type"]?.split(";", 1)[0];
  const form = new URLSearchParams(
    type === "application/x-www-form-urlencoded" ? request.body : "",
  );
  if (form.has("assertion")) return refuse(20504, "jwt verify error");
  if (form.get("grant_type") !== "client_credentials") return refuse(20182, "invalid grant_type");
  const appId = form.get("client_id") ?? "";
  const secret = form.get("client_secret") ?? "";
  if (!/^\d{1,64}$/.test(appId)) return refuse(20002, "invalid client_id");
  const app = huawei.apps.get(appId);
  if (app === undefined) return refuse(20003, "parameter invalid");
  if (secret === "") return refuse(20171, "client_secret is empty");
  if (/\s/.test(secret)) return refuse(20172, "client_secret is malformed");
  if (secret !== app.appSecret) return refuse(12304, "invalid client");
  huawei.minted += 1;
  const access_token = `DQEBA/+${randomBytes(90).toString("base64")}`;
  huawei.accessTokens.set(access_token, { app, endsAt: huawei.now() + 3_600_000 });
  return json(200, { access_token, expires_in: 3600, token_type: "Bearer" });
}

function checkJwt(huawei: Huawei, text: string, id: string): FakeAnswer | undefined {
  const refuse = (msg: string) => refusePush(401, "80200001", msg);
  huawei.jwts.add(text);
  const jwt = readJwt(text);
  const account = huawei.accounts.get(String(jwt?.header.kid));
  if (jwt === undefined || account === undefined) return refuse("Authentication error");
  const { alg, typ } = jwt.header;
  const { iss, aud, iat, exp } = jwt.claims;
  if (
    typ !== "JWT" ||
    !account.algorithms.includes(String(alg)) ||
    !jwt.signedBy(account.publicKey)
  )
    return refuse("Authentication error");
  if (iss !== account.subAccount || aud !== TOKEN_URI || Object.keys(jwt.claims).length !== 4)
    return refuse("Authentication error");
  const now = huawei.now() / 1000;
  if (Number(exp) - Number(iat) > 86_400) return refusePush(401, "80300036", "JWT lifetime");
  if (!(Number(exp) > now) || Number(iat) > now + 60)
    return refusePush(401, "80200005", "JWT expired");
  return account.projectId === id ? undefined : refuse("Project mismatch");
}

function checkAuthorization(
  huawei: Huawei,
  request: FakeRequest,
  api: Api,
  id: string,
): FakeAnswer | undefined {
  const text = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (text === undefined) return refusePush(401, "80200001", "Authorization header missing");
  if (text.startsWith("eyJ"))
    return api === "v1"
      ? refusePush(401, "80200001", "Authentication error")
      : checkJwt(huawei, text, id);
  if (api === "v3") return refusePush(401, "80200001", "Only JWT is allowed");
  const granted = huawei.accessTokens.get(text);
  if (granted === undefined || granted.endsAt <= huawei.now())
    return refusePush(401, "80200003", "OAuth token expired");
  const owner = api === "v1" ? granted.app.appId : granted.app.projectId;
  return owner === id ? undefined : refusePush(401, "80200001", "App mismatch");
}

const illegal = (reason: string, token: string) =>
  refusePush(
    400,
    "80300007",
    JSON.stringify({ illegalTokens: { [reason]: [token] }, success: 0, failure: 1 }),
  );

export function answerPush(huawei: Huawei, request: FakeRequest): FakeAnswer {
  const [, version, id] = /^\/(v[123])\/(\d+)\/messages:send$/.exec(request.path) ?? [];
  if (request.method !== "POST" || version === undefined || id === undefined)
    return { status: 404, body: "<html>404</html>" };
  const api = version as Api;
  const refused = checkAuthorization(huawei, request, api, id);
  if (refused) return refused;
  if (request.headers["content-type"]?.split(";", 1)[0] !== "application/json")
    return refusePush(400, "80100003", "content type");
  const sent = JSON.parse(request.body) as Body;
  const unknown = unknownField(api === "v3" ? FIELDS.newer : FIELDS.older, sent);
  if (unknown) return refusePush(400, "80100003", `unknown field ${unknown}`);
  const tokens = at(sent, api === "v3" ? "target.token" : "message.token");
  if (!Array.isArray(tokens) || tokens.length === 0 || tokens.length > 1000)
    return refusePush(400, "80300010", "token");
  const token = String(tokens[0]);
  if (Buffer.byteLength(request.body) - Buffer.byteLength(token) > 4096)
    return refusePush(400, "80300008", "body too large");
  const malformed = api === "v3" ? checkNewer(sent, request) : checkOlder(sent);
  if (malformed) return malformed;
  const forced = huawei.forced.get(token);
  if (forced) return forcedAnswer(forced);
  if (!/^[\w-]+$/.test(token)) return illegal("tokenFormatError", token);
  const device = huawei.devices.get(token);
  const project = api === "v1" ? huawei.apps.get(id)?.projectId : id;
  if (device === undefined || device.projectId !== project || device.harmony5 !== (api === "v3"))
    return illegal("noRight", token);
  if (sent.validate_only !== true) huawei.shown.push({ token, api });
  return json(200, {
    code: "80000000",
    msg: "Success",
    requestId: `1572784${huawei.shown.length}`,
  });
}

export async function startHuawei(
  huawei: Huawei,
): Promise<{ oauth: FakeServer; push: FakeServer }> {
  return {
    oauth: await serveHttp1((request) => answerOauth(huawei, request)),
    push: await serveHttp1((request) => answerPush(huawei, request)),
  };
}

export const huaweiOverrides = ({
  oauth,
  push,
}: {
  oauth: FakeServer;
  push: FakeServer;
}): Record<string, string> => ({
  "https://oauth-login.cloud.huawei.com": oauth.origin,
  "https://push-api.cloud.huawei.com": push.origin,
});
