/**
 * HMAC keys from SecretKeys. The key is the SecretKey's own text, never hex-decoded; importing it is remembered, because a service
 * signs with the same few keys for ever.
 */

const encoder = new TextEncoder();
const KEPT = 256;
const imported = new Map<string, CryptoKey>();

/** The bytes -> a key for HMAC-SHA256. Not remembered. */
export const importHmacKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);

async function importAndKeep(secretKey: string): Promise<CryptoKey> {
  const key = await importHmacKey(encoder.encode(secretKey));
  if (imported.size >= KEPT) imported.delete(imported.keys().next().value as string);
  imported.set(secretKey, key);
  return key;
}

/** The SecretKey's text -> its `CryptoKey`, at once when it is known. At most {@link KEPT} are kept; the oldest goes first. */
export const hmacKey = (secretKey: string): CryptoKey | Promise<CryptoKey> =>
  imported.get(secretKey) ?? importAndKeep(secretKey);
