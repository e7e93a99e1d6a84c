/**
 * A strict Google: an OAuth token endpoint that verifies the RS256 assertion, and FCM HTTP v1,
 * which validates the message.
 */

import { type KeyObject, randomBytes } from "node:crypto";
import { rsaKeyPair } from "../support/rsa.ts";
import { readJwt } from "./jwt.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

export interface GoogleAccount {
  readonly projectId: string;
  readonly clientEmail: string;
  readonly keyId: string;
  /** The file that the Firebase console gives. */
  readonly file: string;
  readonly publicKey: KeyObject;
}

export interface Forced {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes FCM's error body (push-vendors.md §4.4). */
export function fcmError(
  status: number,
  canonical: string,
  message: string,
  details: readonly Record<string, unknown>[] = [],
): Forced {
  return {
    status,
    body: JSON.stringify({ error: { code: status, status: canonical, message, details } }),
  };
}

export const fcmDetail = (errorCode: string) => ({
  "@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
  errorCode,
});
export const apnsDetail = (statusCode: number, reason: string) => ({
  "@type": "type.googleapis.com/google.firebase.fcm.v1.ApnsError",
  statusCode,
  reason,
});
export const infoDetail = (reason: string) => ({
  "@type": "type.googleapis.com/google.rpc.ErrorInfo",
  reason,
});
export const fieldDetail = (field: string) => ({
  "@type": "type.googleapis.com/google.rpc.BadRequest",
  fieldViolations: [{ field, description: "Invalid value" }],
});

export class Google {
  readonly accounts = new Map<string, GoogleAccount>();
  /** Registration tokens and their project. */
  readonly tokens = new Map<string, string>();
  readonly accessTokens = new Map<string, string>();
  /** Answers of FCM for a registration token, whatever its state. */
  readonly forced = new Map<string, Forced>();
  forcedOauth: Forced | undefined;
  /** As where `validate_only` does not look at whose the token is (§15 leaves it open). */
  validatesAnyOwner = false;
  readonly shown: string[] = [];
  minted = 0;

  makeAccount(projectId = `project-${randomBytes(3).toString("hex")}`): GoogleAccount {
    const { privateKey, publicKey } = rsaKeyPair();
    const clientEmail = `firebase-adminsdk@${projectId}.iam.gserviceaccount.com`;
    const keyId = randomBytes(20).toString("hex");
    const file = JSON.stringify({
      type: "service_account",
      project_id: projectId,
      private_key_id: keyId,
      private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
      client_email: clientEmail,
      token_uri: "https://oauth2.googleapis.com/token",
    });
    const account: GoogleAccount = { projectId, clientEmail, keyId, file, publicKey };
    this.accounts.set(clientEmail, account);
    return account;
  }

  makeToken(account: GoogleAccount): string {
    const token = `${randomBytes(16).toString("base64url")}:APA91b${randomBytes(100).toString("base64url")}`;
    this.tokens.set(token, account.projectId);
    return token;
  }
}

const json = (status: number, value: unknown): FakeAnswer => ({
  status,
  headers: { "content-type": "application/json; charset=UTF-8" },
  body: JSON.stringify(value),
});

const SCOPES = [
  "https://www.googleapis.com/auth/firebase.messaging",
  "https://www.googleapis.com/auth/cloud-platform",
];

export function answerOauth(google: Google, request: FakeRequest): FakeAnswer {
  const refuse = (error: string, error_description: string) =>
    json(400, { error, error_description });
  if (google.forcedOauth) return google.forcedOauth;
  if (request.method !== "POST" || request.path !== "/token")
    return { status: 404, body: "<html>404</html>" };
  const type = request.headers["content-type"]?.split(";", 1)[0];
  if (type !== "application/x-www-form-urlencoded")
    return refuse("invalid_request", "Bad content type");
  const form = new URLSearchParams(request.body);
  if (form.get("grant_type") !== "urn:ietf:params:oauth:grant-type:jwt-bearer")
    return refuse("unsupported_grant_type", "Invalid grant_type");
  const jwt = readJwt(form.get("assertion") ?? "");
  if (jwt === undefined) return refuse("invalid_grant", "Invalid JWT: Failed to decode");
  const { iss, aud, scope, iat, exp } = jwt.claims;
  const account = google.accounts.get(String(iss));
  if (account === undefined) return refuse("invalid_grant", "Invalid grant: account not found");
  if (
    jwt.header.alg !== "RS256" ||
    jwt.header.kid !== account.keyId ||
    !jwt.signedBy(account.publicKey)
  )
    return refuse("invalid_grant", "Invalid JWT Signature.");
  const now = Date.now() / 1000;
  const inTime = Number(iat) <= now + 60 && Number(exp) > now && Number(exp) - Number(iat) <= 3600;
  if (aud !== "https://oauth2.googleapis.com/token" || !inTime)
    return refuse(
      "invalid_grant",
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.",
    );
  if (!SCOPES.includes(String(scope)))
    return refuse("invalid_scope", "Invalid OAuth scope or ID token audience provided.");
  google.minted += 1;
  const token = `ya29.${randomBytes(60).toString("base64url")}`;
  google.accessTokens.set(token, account.projectId);
  return json(200, { access_token: token, expires_in: 3599, token_type: "Bearer" });
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "": ["validate_only", "message"],
  message: ["token", "fid", "notification", "data", "android", "apns", "webpush", "fcm_options"],
  "message.notification": ["title", "body", "image"],
  "message.android": ["priority", "ttl", "collapse_key", "notification", "data"],
  "message.android.notification": ["tag", "channel_id", "title", "body", "sound", "icon", "color"],
  "message.apns": ["headers", "payload", "fcm_options"],
  "message.webpush": ["headers", "data", "notification", "fcm_options"],
};

/** The first field that the API would not know, with its path. */
function unknownField(value: Record<string, unknown>, path = ""): string | undefined {
  for (const [name, inner] of Object.entries(value)) {
    const below = path === "" ? name : `${path}.${name}`;
    if (!FIELDS[path]?.includes(name)) return below;
    const found = FIELDS[below] ? unknownField(inner as Record<string, unknown>, below) : undefined;
    if (found) return found;
  }
  return undefined;
}

const forcedAnswer = ({ status, body, headers }: Forced): FakeAnswer => ({
  status,
  body,
  headers: { "content-type": body.startsWith("<") ? "text/html" : "application/json", ...headers },
});

export function answerFcm(google: Google, request: FakeRequest): FakeAnswer {
  const refuse = (...error: Parameters<typeof fcmError>) => forcedAnswer(fcmError(...error));
  const project = /^\/v1\/projects\/([\w-]+)\/messages:send$/.exec(request.path)?.[1];
  if (request.method !== "POST" || project === undefined)
    return { status: 404, body: "<html>404. That's an error.</html>" };
  const accessToken = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const granted = google.accessTokens.get(accessToken);
  if (granted === undefined)
    return refuse(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.", [
      infoDetail("ACCESS_TOKEN_EXPIRED"),
    ]);
  if (granted !== project)
    return refuse(
      403,
      "PERMISSION_DENIED",
      "Permission 'cloudmessaging.messages.create' denied on resource",
    );
  if (Buffer.byteLength(request.body) > 4096 + 600)
    return refuse(400, "INVALID_ARGUMENT", "Message too big");
  const sent = JSON.parse(request.body) as {
    validate_only?: boolean;
    message?: Record<string, unknown>;
  };
  const unknown = unknownField(sent as Record<string, unknown>);
  if (unknown)
    return refuse(400, "INVALID_ARGUMENT", `Unknown name "${unknown}"`, [fieldDetail(unknown)]);
  const ttl = (sent.message?.android as { ttl?: string } | undefined)?.ttl ?? "0s";
  if (!/^\d+s$/.test(ttl))
    return refuse(400, "INVALID_ARGUMENT", "Invalid ttl", [fieldDetail("message.android.ttl")]);
  const token = String(sent.message?.token ?? "");
  const forced = google.forced.get(token);
  if (forced) return forcedAnswer(forced);
  if (!/^[\w-]{8,64}:APA91b[\w-]{100,}$/.test(token))
    return refuse(
      400,
      "INVALID_ARGUMENT",
      "The registration token is not a valid FCM registration token",
      [fcmDetail("INVALID_ARGUMENT")],
    );
  const owner = google.tokens.get(token);
  if (owner === undefined)
    return refuse(404, "NOT_FOUND", "Requested entity was not found.", [fcmDetail("UNREGISTERED")]);
  const isUnseen = google.validatesAnyOwner && sent.validate_only === true;
  if (owner !== project && !isUnseen)
    return refuse(403, "PERMISSION_DENIED", "SenderId mismatch", [fcmDetail("SENDER_ID_MISMATCH")]);
  if (sent.validate_only === true)
    return json(200, { name: `projects/${project}/messages/fake_message_id` });
  google.shown.push(token);
  return json(200, { name: `projects/${project}/messages/0:${Date.now()}` });
}

export async function startGoogle(
  google: Google,
): Promise<{ readonly oauth: FakeServer; readonly fcm: FakeServer }> {
  const oauth = await serveHttp1((request) => answerOauth(google, request));
  const fcm = await serveHttp1((request) => answerFcm(google, request));
  return { oauth, fcm };
}
