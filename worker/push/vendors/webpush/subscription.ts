/** The browser's subscription, which is the device token of Web Push (push-vendors.md §11). */

import { decodeBase64url } from "../../../bytes/base64url.ts";
import { readRecord, readText } from "../../../bytes/json.ts";
import { parseJson } from "../../../bytes/nesting.ts";
import type { Finding } from "../../vendor.ts";
import type { SubscriptionKeys } from "./encryption.ts";
import { isP256Point } from "./p256.ts";
import { finding } from "./table.ts";

/**
 * The endpoint comes from a browser, through an app: only the push services themselves are ever
 * called.
 */
export const SERVICES = [
  "https://fcm.googleapis.com",
  "https://updates.push.services.mozilla.com",
  "https://web.push.apple.com",
  "https://*.notify.windows.com",
];

const isService = ({ protocol, origin, hostname, port }: URL): boolean =>
  SERVICES.includes(origin) ||
  (protocol === "https:" && port === "" && hostname.endsWith(".notify.windows.com"));

export interface Subscription extends SubscriptionKeys {
  readonly endpoint: URL;
}

/** `PushSubscription.toJSON()` of the browser, as text. */
function readSubscription(token: string): Subscription | Finding {
  let json: unknown;
  try {
    json = parseJson(token);
  } catch {
    return finding("webpush_subscription");
  }
  const { endpoint, keys } = readRecord(json);
  if (typeof endpoint !== "string" || !URL.canParse(endpoint))
    return finding("webpush_subscription");
  const url = new URL(endpoint);
  if (!isService(url)) return finding("webpush_service_unknown", { host: url.host.slice(0, 64) });
  const { p256dh, auth } = readRecord(keys);
  const point = decodeBase64url(readText(p256dh) ?? "");
  const secret = decodeBase64url(readText(auth) ?? "");
  if (point === undefined || !isP256Point(point) || secret?.length !== 16)
    return finding("webpush_subscription_keys");
  return { endpoint: url, p256dh: point, auth: secret };
}

export function checkToken(token: string): Finding[] {
  const subscription = readSubscription(token);
  return "severity" in subscription ? [subscription] : [];
}

/**
 * The pipeline stops at a finding that is an error, so what comes here has been read once already.
 */
export const subscriptionOf = (token: string): Subscription =>
  readSubscription(token) as Subscription;

/** The path of an endpoint is what lets anybody push to it. */
export function tokenSecrets(token: string): string[] {
  const subscription = readSubscription(token);
  if ("severity" in subscription) return [];
  const { p256dh, auth } = readRecord(readRecord(JSON.parse(token)).keys);
  const { href, pathname } = subscription.endpoint;
  return [href, pathname.slice(1), String(p256dh), String(auth)];
}
