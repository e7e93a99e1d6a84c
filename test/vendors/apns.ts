/**
 * A strict APNs: verifies the provider token with the team's public keys, then topic, headers and
 * body, then the device token, in Apple's order. One instance is one environment; both environments
 * share what Apple knows.
 */

import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type { TestCertificates } from "../support/certificates.ts";
import { readJwt } from "./jwt.ts";
import {
  type FakeAnswer,
  type FakeRequest,
  type FakeServer,
  serveHttp1,
  serveHttp2,
} from "./server.ts";

export type ApnsEnvironment = "production" | "sandbox";

export interface ApnsKey {
  readonly keyId: string;
  readonly teamId: string;
  readonly privateKey: string;
  readonly publicKey: KeyObject;
  /** Apple's keys since 2025 can be limited to one. */
  readonly environment?: ApnsEnvironment;
}

export interface ApnsDevice {
  readonly topic: string;
  readonly environment: ApnsEnvironment;
  /** Milliseconds since the epoch. */
  readonly unregisteredAt?: number;
}

export interface Forced {
  readonly status: number;
  readonly reason?: string;
  readonly timestamp?: number;
}

/** What Apple knows, wherever it is asked. */
export class Apple {
  readonly keys = new Map<string, ApnsKey>();
  readonly devices = new Map<string, ApnsDevice>();
  /**
   * Answers for a token, whatever its state: for reasons that no request of ours can bring about.
   */
  readonly forced = new Map<string, Forced>();
  /** Alerts that a person would have seen, by token. */
  readonly shown: string[] = [];
  readonly providerTokens = new Set<string>();

  makeKey(limits: { readonly environment?: ApnsEnvironment } = {}): ApnsKey {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const random = () => Math.random().toString(36).slice(2, 12).toUpperCase().padEnd(10, "A");
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const key: ApnsKey = {
      keyId: random(),
      teamId: random(),
      privateKey: pem,
      publicKey,
      ...limits,
    };
    this.keys.set(key.keyId, key);
    return key;
  }
}

const refuse = (status: number, reason: string, more: object = {}): FakeAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ reason, ...more }),
});

const PUSH_TYPES = [
  "alert",
  "background",
  "voip",
  "complication",
  "fileprovider",
  "location",
  "liveactivity",
  "mdm",
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function checkProviderToken(
  apple: Apple,
  environment: ApnsEnvironment,
  request: FakeRequest,
): FakeAnswer | undefined {
  const authorization = request.headers.authorization;
  if (authorization === undefined) return refuse(403, "MissingProviderToken");
  const text = /^bearer (\S+)$/.exec(authorization)?.[1] ?? "";
  const jwt = readJwt(text);
  const key = apple.keys.get(String(jwt?.header.kid));
  const shape =
    Object.keys(jwt?.claims ?? {})
      .sort()
      .join() === "iat,iss" && jwt?.header.alg === "ES256";
  if (
    jwt === undefined ||
    key === undefined ||
    !shape ||
    jwt.claims.iss !== key.teamId ||
    !jwt.signedBy(key.publicKey)
  )
    return refuse(403, "InvalidProviderToken");
  const age = Date.now() / 1000 - Number(jwt.claims.iat);
  if (age > 3600 || age < -60) return refuse(403, "ExpiredProviderToken");
  if (key.environment && key.environment !== environment)
    return refuse(403, "BadEnvironmentKeyInToken");
  apple.providerTokens.add(text);
  return undefined;
}

function checkHeaders({ headers }: FakeRequest): FakeAnswer | undefined {
  const type = headers["apns-push-type"] ?? "";
  const priority = headers["apns-priority"] ?? "10";
  if (headers["apns-topic"] === undefined) return refuse(400, "MissingTopic");
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(headers["apns-topic"])) return refuse(400, "BadTopic");
  if (!PUSH_TYPES.includes(type)) return refuse(400, "InvalidPushType");
  if (!["10", "5", "1"].includes(priority) || (type === "background" && priority !== "5"))
    return refuse(400, "BadPriority");
  if (!/^\d+$/.test(headers["apns-expiration"] ?? "0")) return refuse(400, "BadExpirationDate");
  if (!UUID.test(headers["apns-id"] ?? "00000000-0000-0000-0000-000000000000"))
    return refuse(400, "BadMessageId");
  if ((headers["apns-collapse-id"] ?? "").length > 64) return refuse(400, "BadCollapseId");
  return undefined;
}

function checkBody({ body }: FakeRequest): FakeAnswer | undefined {
  if (body === "") return refuse(400, "PayloadEmpty");
  if (Buffer.byteLength(body) > 4096) return refuse(413, "PayloadTooLarge");
  const { aps } = JSON.parse(body) as { aps?: unknown };
  return typeof aps === "object" ? undefined : refuse(400, "PayloadEmpty");
}

export function answerApns(
  apple: Apple,
  environment: ApnsEnvironment,
  request: FakeRequest,
): FakeAnswer {
  if (request.method !== "POST") return refuse(405, "MethodNotAllowed");
  const token = /^\/3\/device\/([^/]*)$/.exec(request.path)?.[1];
  if (token === undefined) return refuse(404, "BadPath");
  if (token === "") return refuse(400, "MissingDeviceToken");
  const refused =
    checkProviderToken(apple, environment, request) ?? checkHeaders(request) ?? checkBody(request);
  if (refused) return refused;
  const forced = apple.forced.get(token);
  if (forced)
    return refuse(
      forced.status,
      forced.reason ?? "",
      forced.timestamp ? { timestamp: forced.timestamp } : {},
    );
  const device = apple.devices.get(token);
  if (device?.environment !== environment) return refuse(400, "BadDeviceToken");
  if (device.topic !== request.headers["apns-topic"]) return refuse(400, "DeviceTokenNotForTopic");
  if (device.unregisteredAt !== undefined)
    return refuse(410, "Unregistered", { timestamp: device.unregisteredAt });
  if (request.headers["apns-push-type"] === "alert") apple.shown.push(token);
  const id = request.headers["apns-id"] ?? crypto.randomUUID();
  return {
    status: 200,
    headers: { "apns-id": id, ...(environment === "sandbox" && { "apns-unique-id": id }) },
  };
}

/** With certificates over HTTP/2 and TLS only, without over HTTP/1.1. */
export const startApns = (
  apple: Apple,
  environment: ApnsEnvironment,
  tls?: TestCertificates,
): Promise<FakeServer> => {
  const handle = (request: FakeRequest) => answerApns(apple, environment, request);
  return tls ? serveHttp2(handle, tls) : serveHttp1(handle);
};
