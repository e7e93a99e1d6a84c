/**
 * HMAC keys from SecretKeys. The key is the SecretKey's own text, never hex-decoded. Imports are
 * remembered, because a service signs with the same few keys all the time.
 */

import { BoundedMap } from "../bytes/bounded-map.ts";

const encoder = new TextEncoder();
const KEPT = 256;
/** Promises, so that a batch imports its key once. Oldest first. */
const imported = new BoundedMap<string, Promise<CryptoKey>>(KEPT);

/** The bytes -> a key for HMAC-SHA256. Not remembered. */
export const importHmacKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

/**
 * The SecretKey's text -> its `CryptoKey`. At most {@link KEPT} are kept; the oldest goes first.
 */
export function hmacKey(secretKey: string): Promise<CryptoKey> {
  const known = imported.get(secretKey);
  if (known) return known;
  const key = importHmacKey(encoder.encode(secretKey));
  imported.set(secretKey, key);
  key.catch(() => imported.delete(secretKey));
  return key;
}
