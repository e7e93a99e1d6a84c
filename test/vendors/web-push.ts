/**
 * A strict push service and the browser behind it: verifies the VAPID JWT, demands the headers of
 * RFC 8030, and decrypts the message as RFC 8291 says, with Node's own crypto and none of the
 * product's code.
 */

import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { readJwt } from "./jwt.ts";
import { type FakeAnswer, type FakeRequest, type FakeServer, serveHttp1 } from "./server.ts";

const DAY = 86_400;

/** How the services say what is wrong; each has a voice of its own. */
export type PushService = "mozilla" | "apple" | "google";

export interface VapidPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export function makeVapid(): VapidPair {
  const ecdh = createECDH("prime256v1");
  const publicKey = ecdh.generateKeys().toString("base64url");
  return {
    publicKey,
    privateKey: Buffer.from(ecdh.getPrivateKey("hex").padStart(64, "0"), "hex").toString(
      "base64url",
    ),
  };
}

class Browser {
  readonly ecdh: ECDH = createECDH("prime256v1");
  readonly auth = randomBytes(16);
  /** As given at subscribe time. */
  readonly applicationServerKey: string;
  gone = false;

  constructor(applicationServerKey: string) {
    this.ecdh.generateKeys();
    this.applicationServerKey = applicationServerKey;
  }

  /** RFC 8188 §2 and RFC 8291 §3; throws when anything about the body is wrong. */
  decrypt(body: Buffer): string {
    const [salt, rs, idLength] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)];
    const senderKey = body.subarray(21, 21 + idLength);
    const sealed = body.subarray(21 + idLength);
    if (idLength !== 65 || rs < 18 || sealed.length > rs) throw new Error("header");
    const keyInfo = Buffer.concat([
      Buffer.from("WebPush: info\0"),
      this.ecdh.getPublicKey(),
      senderKey,
    ]);
    const ikm = Buffer.from(
      hkdfSync("sha256", this.ecdh.computeSecret(senderKey), this.auth, keyInfo, 32),
    );
    const key = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: aes128gcm\0", 16));
    const nonce = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: nonce\0", 12));
    const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    const end = padded.findLastIndex((byte: number) => byte !== 0);
    if (padded[end] !== 2) throw new Error("delimiter");
    return padded.subarray(0, end).toString("utf8");
  }
}

export class WebPush {
  readonly browsers = new Map<string, Browser>();
  /** What the service workers got. */
  readonly shown: Record<string, unknown>[] = [];
  readonly jwts = new Set<string>();
  forced: FakeAnswer | undefined;

  /** @param origin of the push service, as in the endpoint */
  subscribe(origin: string, applicationServerKey: string): string {
    const browser = new Browser(applicationServerKey);
    const path = `/wpush/v2/${randomBytes(32).toString("base64url")}`;
    this.browsers.set(path, browser);
    const keys = {
      p256dh: browser.ecdh.getPublicKey("base64url"),
      auth: browser.auth.toString("base64url"),
    };
    return JSON.stringify({ endpoint: origin + path, expirationTime: null, keys });
  }
}

const VOICES: Readonly<
  Record<PushService, (status: number, errno: number, reason: string) => FakeAnswer>
> = {
  mozilla: (status, errno, message) => ({
    status,
    body: JSON.stringify({ code: status, errno, error: "", message }),
  }),
  apple: (status, _errno, reason) => ({ status, body: JSON.stringify({ reason }) }),
  google: (status, _errno, text) => ({
    status,
    headers: { "content-type": "text/plain" },
    body: `${text}\n`,
  }),
};

function publicKeyOf(point: Buffer) {
  const [x, y] = [
    point.subarray(1, 33).toString("base64url"),
    point.subarray(33).toString("base64url"),
  ];
  return createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
}

/** RFC 8292: what the service can find wrong, in its own words. */
function checkVapid(
  jwt: string,
  key: string,
  audience: string,
  service: PushService,
): FakeAnswer | undefined {
  const refuse = () =>
    service === "apple"
      ? VOICES.apple(403, 0, "BadJwtToken")
      : VOICES[service](service === "mozilla" ? 401 : 403, 109, "Invalid VAPID token");
  const read = readJwt(jwt);
  const point = Buffer.from(key, "base64url");
  if (read === undefined || point.length !== 65 || point[0] !== 4) return refuse();
  const { aud, exp, sub } = read.claims;
  const now = Date.now() / 1000;
  const { alg, typ } = read.header;
  const good =
    alg === "ES256" &&
    typ === "JWT" &&
    read.signedBy(publicKeyOf(point)) &&
    aud === audience &&
    Number(exp) > now &&
    Number(exp) <= now + DAY &&
    /^(?:mailto:\S+@\S+|https:\/\/\S+)$/.test(String(sub));
  const local = service === "apple" && /localhost|\.local(?:$|\W)/.test(String(sub));
  return good && !local ? undefined : refuse();
}

function checkHeaders({ headers }: FakeRequest, service: PushService): FakeAnswer | undefined {
  const ttl = headers.ttl ?? "";
  if (!/^\d+$/.test(ttl) || Number(ttl) > 2_592_000) return VOICES[service](400, 112, "BadTtl");
  if (!/^(?:very-low|low|normal|high)$/.test(headers.urgency ?? "normal"))
    return VOICES[service](400, 110, "BadUrgency");
  const topic = headers.topic ?? "AAAA";
  // Apple decodes it; the others only look at its length.
  if (!/^[\w-]{1,32}$/.test(topic) || (service === "apple" && topic.length % 4 === 1))
    return VOICES[service](400, 113, "BadWebPushTopic");
  if (headers["content-encoding"] !== "aes128gcm")
    return VOICES[service](400, 110, "BadWebPushRequest");
  return undefined;
}

function answerWebPush(
  state: WebPush,
  service: PushService,
  origin: string,
  request: FakeRequest,
): FakeAnswer {
  const voice = VOICES[service];
  if (request.method !== "POST") return voice(405, 0, "MethodNotAllowed");
  const [, jwt = "", key = ""] =
    /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(request.headers.authorization ?? "") ?? [];
  if (jwt === "")
    return voice(
      service === "google" ? 400 : 401,
      109,
      service === "google" ? "UnauthorizedRegistration" : "BadAuthorizationHeader",
    );
  const refused = checkVapid(jwt, key, origin, service) ?? checkHeaders(request, service);
  if (refused) return refused;
  state.jwts.add(jwt);
  if (state.forced) return state.forced;
  if (request.bytes.length > 4096) return voice(413, 104, "PayloadTooLarge");
  const browser = state.browsers.get(request.path);
  if (browser === undefined) return voice(404, 102, service === "apple" ? "BadPath" : "Not Found");
  if (browser.gone) return voice(410, 106, "push subscription has unsubscribed or expired.");
  if (browser.applicationServerKey !== key) {
    if (service === "mozilla") return voice(401, 109, "VAPID public key mismatch");
    if (service === "apple") return voice(400, 0, "VapidPkHashMismatch");
    return voice(
      403,
      0,
      "the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.",
    );
  }
  try {
    state.shown.push(JSON.parse(browser.decrypt(request.bytes)) as Record<string, unknown>);
  } catch {
    // The service cannot know: only the browser sees that it cannot be decrypted.
  }
  const id = randomBytes(8).toString("hex");
  return {
    status: 201,
    headers: service === "apple" ? { "apns-id": id } : { location: `${origin}/m/${id}` },
  };
}

/** @param origin that the endpoints name, and that the JWT's audience has to be */
export const startWebPush = (
  state: WebPush,
  service: PushService,
  origin: string,
): Promise<FakeServer> => serveHttp1((request) => answerWebPush(state, service, origin, request));
