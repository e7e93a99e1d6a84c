/**
 * Encrypting a Web Push message: RFC 8291 over RFC 8188 (`aes128gcm`), one record. Whom it is sent
 * to is not known here.
 */
import { joined } from "../../../bytes/join.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The browser's half, out of the subscription. */
export interface SubscriptionKeys {
  /** Uncompressed P-256 point, 65 bytes. */
  readonly p256dh: Bytes;
  /** 16 bytes. */
  readonly auth: Bytes;
}

/** What must be new for every message; given only by the test vector. */
export interface Freshness {
  readonly salt: Bytes;
  readonly sender: CryptoKeyPair;
}

const SALT_BYTES = 16;
/**
 * What every service takes at most, so there is only ever one record: 86 bytes of header, 3,993 of
 * text, a delimiter, 16 of tag.
 */
const RECORD_SIZE = 4096;

const P256 = { name: "ECDH", namedCurve: "P-256" } as const;
const encoder = new TextEncoder();

export async function createFreshness(): Promise<Freshness> {
  const sender = (await crypto.subtle.generateKey(P256, true, ["deriveBits"])) as CryptoKeyPair;
  return { salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)), sender };
}

/** HKDF-SHA-256 (RFC 5869), both of its steps. */
async function derive(salt: Bytes, material: Bytes, info: Bytes, bytes: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt, info },
    key,
    bytes * 8,
  );
  return new Uint8Array(bits);
}

/**
 * @param keys with a point of the curve (`p256.ts`); any other makes this throw
 * @returns the body of the request
 */
export async function encryptWebPush(
  plaintext: Bytes,
  { p256dh, auth }: SubscriptionKeys,
  { salt, sender }: Freshness,
): Promise<Bytes> {
  const browser = await crypto.subtle.importKey("raw", p256dh, P256, false, []);
  const senderPublic = new Uint8Array(
    (await crypto.subtle.exportKey("raw", sender.publicKey)) as ArrayBuffer,
  );
  const shared = await crypto.subtle.deriveBits(
    { name: "ECDH", public: browser },
    sender.privateKey,
    256,
  );
  // RFC 8291 §3.3 and §3.4.
  const keyInfo = joined(encoder.encode("WebPush: info\0"), p256dh, senderPublic);
  const material = await derive(auth, new Uint8Array(shared), keyInfo, 32);
  // RFC 8188 §2.2 and §2.3.
  const contentKey = await derive(
    salt,
    material,
    encoder.encode("Content-Encoding: aes128gcm\0"),
    16,
  );
  const nonce = await derive(salt, material, encoder.encode("Content-Encoding: nonce\0"), 12);
  const key = await crypto.subtle.importKey("raw", contentKey, "AES-GCM", false, ["encrypt"]);
  // The delimiter 2 marks the last record (RFC 8188 §2).
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce },
    key,
    joined(plaintext, new Uint8Array([2])),
  );
  // Header: salt, record size, length of the key id, key id (RFC 8188 §2.1).
  const header = new Uint8Array(5);
  new DataView(header.buffer).setUint32(0, RECORD_SIZE);
  header[4] = senderPublic.length;
  return joined(salt, header, senderPublic, new Uint8Array(sealed));
}
