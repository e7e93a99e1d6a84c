/** The encrypted message to the browser's push service (push-vendors.md §11). */

import { TTL } from "../../kit/notification.ts";
import type { Push, VendorRequest } from "../../vendor.ts";
import { createFreshness, encryptWebPush } from "./encryption.ts";
import { subscriptionOf } from "./subscription.ts";

/**
 * A repeated check replaces the last one that was not delivered. Apple decodes it as base64url, so
 * 16 characters.
 */
const TOPIC = "sigpostpushcheck";

export async function message(push: Push, publicKey: string, jwt: string): Promise<VendorRequest> {
  const { endpoint, ...keys } = subscriptionOf(push.target.token);
  const plaintext = new TextEncoder().encode(
    JSON.stringify({ title: push.title, body: push.body }),
  );
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
    body: await encryptWebPush(plaintext, keys, await createFreshness()),
  };
}
