/** Web Push: VAPID (RFC 8292) and an encrypted message (RFC 8291) to the push service of the browser (push-vendors.md §11). */

import { decodeBase64url, encodeBase64url } from "../../../bytes/base64url.ts";
import { readRecord, readText } from "../../../bytes/json.ts";
import { parseJson } from "../../../bytes/nesting.ts";
import { type JwtKey, signJwt } from "../../jwt.ts";
import { refusal, withoutCode } from "../../refusal.ts";
import type { CredentialField, Finding, Opened, Push, Reading, Sender, Vendor, VendorAnswer } from "../../vendor.ts";
import { createFreshness, encryptWebPush, type SubscriptionKeys } from "./encryption.ts";
import { isP256Point } from "./p256.ts";
import { WEBPUSH_DIAGNOSES, WEBPUSH_DROPS, WEBPUSH_FINDINGS, type WebPushField } from "./table.ts";

/** The endpoint comes from a browser, through an app: only the push services themselves are ever called. */
const SERVICES = [
  "https://fcm.googleapis.com",
  "https://updates.push.services.mozilla.com",
  "https://web.push.apple.com",
  "https://*.notify.windows.com",
];

/** Seconds. RFC 8292 §2 allows a day; half of it leaves room for clocks. */
const JWT_LIFETIME = 43_200;
/** Seconds for which one JWT is used. Apple wants no more than one an hour. */
const JWT_USE = 39_600;
/** Seconds for which the service keeps the message for a browser that is offline. */
const TTL = 300;
/** A repeated check replaces the last one that was not delivered. Apple decodes it as base64url, so 16 characters (§11). */
const TOPIC = "sigpostpushcheck";

const FIELDS: readonly (CredentialField & { readonly name: WebPushField })[] = [
  { name: "publicKey" },
  { name: "privateKey", secret: true },
  { name: "subject" },
];

type FindingCode = keyof typeof WEBPUSH_FINDINGS;
const finding = (code: FindingCode, evidence?: Finding["evidence"]): Finding => ({
  code,
  severity: WEBPUSH_FINDINGS[code],
  ...(evidence && { evidence }),
});

interface Subscription extends SubscriptionKeys {
  readonly endpoint: URL;
}

const isService = ({ protocol, origin, hostname, port }: URL): boolean =>
  SERVICES.includes(origin) || (protocol === "https:" && port === "" && hostname.endsWith(".notify.windows.com"));

/** `PushSubscription.toJSON()` of the browser, as text. */
function readSubscription(token: string): Subscription | Finding {
  let json: unknown;
  try {
    json = parseJson(token);
  } catch {
    return finding("webpush_subscription");
  }
  const { endpoint, keys } = readRecord(json);
  if (typeof endpoint !== "string" || !URL.canParse(endpoint)) return finding("webpush_subscription");
  const url = new URL(endpoint);
  if (!isService(url)) return finding("webpush_service_unknown", { host: url.host.slice(0, 64) });
  const { p256dh, auth } = readRecord(keys);
  const point = decodeBase64url(readText(p256dh) ?? "");
  const secret = decodeBase64url(readText(auth) ?? "");
  if (point === undefined || !isP256Point(point) || secret?.length !== 16) return finding("webpush_subscription_keys");
  return { endpoint: url, p256dh: point, auth: secret };
}

function checkToken(token: string): Finding[] {
  const subscription = readSubscription(token);
  return "severity" in subscription ? [subscription] : [];
}

/** The pipeline stops at a finding that is an error, so what comes here has been read once already. */
const subscriptionOf = ({ target }: Pick<Push, "target">): Subscription =>
  readSubscription(target.token) as Subscription;

/** Google says what is wrong in a small page: its words without the tags. */
export function proseOf(page: string): string {
  const pieces = page.split(">");
  const rest = pieces.pop();
  const before = pieces.map((piece) => {
    const tag = piece.indexOf("<");
    return tag < 0 ? `${piece}>` : `${piece.slice(0, tag)} `;
  });
  return [...before, rest].join("").replace(/\s+/g, " ").trim();
}

/** Apple's reason or Mozilla's errno; Google and the others answer with text and status. */
function readRefusal(answer: VendorAnswer): Reading {
  const { errno, reason, message } = readRecord(answer.json);
  const code = readText(errno) ?? readText(reason);
  const prose = answer.json === undefined ? proseOf(answer.text) : undefined;
  const said = readText(message) ?? answer.headers.get("X-WNS-Error-Description") ?? prose;
  return code === undefined ? withoutCode(answer, said) : refusal("send", answer, { code, message: said });
}

function read(answer: VendorAnswer): Reading {
  const { status, headers } = answer;
  if (status >= 400) return readRefusal(answer);
  const location = headers.get("Location")?.split("/").at(-1)?.slice(0, 80);
  const messageId = headers.get("apns-id") ?? location;
  // 201 is the answer of RFC 8030 §5; a 200 or 202 without a message's address may be anybody's page.
  if (status === 201 || ((status === 200 || status === 202) && messageId !== undefined))
    return { outcome: "accepted", ...(messageId && { messageId }) };
  return { outcome: "unreadable" };
}

function senderFor(
  key: JwtKey,
  publicKey: string,
  { privateKey = "", subject = "" }: Readonly<Record<string, string>>,
): Sender {
  return {
    secrets: [privateKey],
    authorizations(target) {
      const { origin } = subscriptionOf({ target }).endpoint;
      return [
        {
          kind: "signed",
          id: `${publicKey}/${subject}/${origin}`,
          lifetime: JWT_USE,
          sign(at) {
            const claims = { aud: origin, exp: Math.floor(at / 1000) + JWT_LIFETIME, sub: subject };
            return signJwt(key, { typ: "JWT" }, claims);
          },
        },
      ];
    },
    async send(push, jwt) {
      const { endpoint, ...keys } = subscriptionOf(push);
      const message = JSON.stringify({ title: push.title, body: push.body });
      return {
        method: "POST",
        url: endpoint.href,
        headers: {
          Authorization: `vapid t=${jwt}, k=${publicKey}`,
          "Content-Type": "application/octet-stream",
          "Content-Encoding": "aes128gcm",
          TTL: String(TTL),
          Urgency: "high",
          Topic: TOPIC,
        },
        body: await encryptWebPush(new TextEncoder().encode(message), keys, await createFreshness()),
      };
    },
    read,
  };
}

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const ES256 = { name: "ECDSA", hash: "SHA-256" } as const;

/** A key pair that belongs together: whether it does is only certain when the one verifies what the other signed. */
async function importPair(
  point: Uint8Array<ArrayBuffer>,
  scalar: Uint8Array<ArrayBuffer>,
): Promise<JwtKey | undefined> {
  const [x, y] = [encodeBase64url(point.subarray(1, 33)), encodeBase64url(point.subarray(33))];
  const jwk = { kty: "EC", crv: "P-256", x, y, d: encodeBase64url(scalar), ext: false };
  try {
    const key = await crypto.subtle.importKey("jwk", jwk, P256, false, ["sign"]);
    const verifier = await crypto.subtle.importKey("raw", point, P256, false, ["verify"]);
    const signature = await crypto.subtle.sign(ES256, key, point);
    return (await crypto.subtle.verify(ES256, verifier, signature, point)) ? { algorithm: "ES256", key } : undefined;
  } catch {
    return undefined;
  }
}

function checkSubject(subject: string): Finding[] {
  const contact = /^(?:mailto:[^@\s]+@|https:\/\/)([^\s/:?#]+)/.exec(subject)?.[1];
  if (contact === undefined) return [finding("webpush_subject")];
  // Apple refuses contacts that cannot be real (§11).
  return /^(?:localhost|.*\.local|.*\.localhost|.*\.invalid)$/i.test(contact) ? [finding("webpush_subject_local")] : [];
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { publicKey = "", privateKey = "", subject = "" } = fields;
  const point = decodeBase64url(publicKey);
  const scalar = decodeBase64url(privateKey);
  const findings = checkSubject(subject);
  const summary = { publicKey, subject };
  if (point?.length === 32 && scalar?.length === 65)
    // The public field then holds the private key, so it is not shown.
    return { findings: [finding("webpush_keys_swapped"), ...findings], summary: { subject } };
  if (point === undefined || !isP256Point(point)) findings.push(finding("webpush_public_key"));
  if (scalar?.length !== 32) findings.push(finding("webpush_private_key"));
  if (findings.some(({ severity }) => severity === "error") || !point || !scalar)
    return { findings, summary: { subject } };
  const key = await importPair(point, scalar);
  if (key === undefined) return { findings: [finding("webpush_keys_mismatch"), ...findings], summary };
  return { findings, summary, sender: senderFor(key, encodeBase64url(point), fields) };
}

/** The path of an endpoint is what lets anybody push to it. */
function tokenSecrets(token: string): string[] {
  const subscription = readSubscription(token);
  if ("severity" in subscription) return [];
  const { p256dh, auth } = readRecord(readRecord(JSON.parse(token)).keys);
  const { href, pathname } = subscription.endpoint;
  return [href, pathname.slice(1), String(p256dh), String(auth)];
}

export const webpush: Vendor = {
  name: "webpush",
  title: "Web Push",
  fields: FIELDS,
  origins: SERVICES,
  diagnoses: WEBPUSH_DIAGNOSES,
  silentDrops: WEBPUSH_DROPS,
  checkToken,
  tokenSecrets,
  open,
};
