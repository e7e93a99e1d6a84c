/**
 * Apple's alert push, and the invisible one that asks the other environment (push-vendors.md §3.4,
 * §3.7).
 */

import { TTL } from "../../kit/notification.ts";
import { jsonPost } from "../../kit/request.ts";
import type { Push, VendorRequest } from "../../vendor.ts";

const HOSTS = {
  production: "https://api.push.apple.com",
  sandbox: "https://api.sandbox.push.apple.com",
} as const;
export type Environment = keyof typeof HOSTS;
export const ORIGINS: readonly string[] = Object.values(HOSTS);

export const otherThan = (environment: Environment): Environment =>
  environment === "sandbox" ? "production" : "sandbox";

const COLLAPSE_ID = "push-check";

/** Where a request goes, and the right to send it there. */
export interface Address {
  readonly environment: Environment;
  /** Bare hex. */
  readonly token: string;
  readonly topic: string;
  readonly providerToken: string;
}

const post = (
  { environment, token, topic, providerToken }: Address,
  headers: Readonly<Record<string, string>>,
  payload: unknown,
): VendorRequest => ({
  url: `${HOSTS[environment]}/3/device/${encodeURIComponent(token)}`,
  ...jsonPost(payload, {
    authorization: `bearer ${providerToken}`,
    "apns-topic": topic,
    ...headers,
  }),
});

export const alert = (address: Address, { id, at, title, body }: Push): VendorRequest =>
  post(
    address,
    {
      "apns-id": id,
      "apns-push-type": "alert",
      "apns-priority": "10",
      "apns-expiration": String(Math.floor(at / 1000) + TTL),
      "apns-collapse-id": COLLAPSE_ID,
    },
    { aps: { alert: { title, body }, sound: "default" } },
  );

/**
 * A background push shows nothing (§3.7), so the probe never adds a notification, whichever host
 * knows the token and whichever app it belongs to.
 */
export const quietProbe = (address: Address): VendorRequest =>
  post(
    address,
    { "apns-push-type": "background", "apns-priority": "5", "apns-expiration": "0" },
    { aps: { "content-available": 1 } },
  );
