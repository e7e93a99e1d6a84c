/**
 * Sealing secrets for storage: AES-256-GCM (NIST SP 800-38D) under keys derived from SEALING_KEY by
 * HKDF-SHA-256 (RFC 5869), one per purpose. A sealed value opens only for the purpose and the
 * record that it was sealed for.
 */

import { decodeBase64url, encodeBase64url } from "../bytes/base64url.ts";
import { toHex } from "../bytes/hex.ts";
import { Failure } from "../problems/failure.ts";

/**
 * What is sealed; each has a key of its own, so that a value of one kind never opens as another.
 */
export type Purpose =
  | "secret-key"
  | "webhook-token"
  | "push-credential"
  | "vendor-token"
  | "device-token";

export interface Sealer {
  /**
   * Text -> envelope, which opens as the same text. Half of a surrogate pair has no bytes, and is
   * refused.
   *
   * @param recordKey where it is stored, down to the field: the storage key, then `#` and the
   *   field's name
   */
  seal(purpose: Purpose, recordKey: string, text: string): Promise<string | Failure>;
  /**
   * Envelope -> text, or why it stays shut: moved, altered, or sealed under a key that is gone.
   * Never throws.
   */
  open(purpose: Purpose, recordKey: string, envelope: unknown): Promise<string | Failure>;
  /**
   * Whether the envelope was sealed under today's key, so that nothing would be gained by sealing
   * it again.
   */
  isCurrent(envelope: string): Promise<boolean>;
}

export interface SealingKeys {
  readonly sealingKey?: string;
  readonly sealingKeyPrevious?: string;
}

const VERSION = "v1";
/**
 * `v1.<fingerprint of the sealing key>.<nonce>.<ciphertext and tag>`; the last two in base64url.
 */
const ENVELOPE = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22,})$/;
const NONCE_BYTES = 12;
const encoder = new TextEncoder();
/** A secret may begin with U+FEFF, which decoders take for a byte order mark and leave out. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

interface SealingKey {
  readonly fingerprint: string;
  readonly derive: (purpose: Purpose) => Promise<CryptoKey>;
}

/**
 * The text's own bytes are the key material: base64, hex or plain text of enough characters, never
 * decoded.
 */
async function sealingKey(text: string): Promise<SealingKey> {
  const material = await crypto.subtle.importKey("raw", encoder.encode(text), "HKDF", false, [
    "deriveKey",
    "deriveBits",
  ]);
  const parameters = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: encoder.encode("sigpost"),
    info: encoder.encode(`sigpost ${VERSION} ${info}`),
  });
  const id = new Uint8Array(
    await crypto.subtle.deriveBits(parameters("fingerprint"), material, 32),
  );
  const derived = new Map<Purpose, Promise<CryptoKey>>();
  const aes = { name: "AES-GCM", length: 256 };
  return {
    fingerprint: toHex(id),
    derive(purpose) {
      let key = derived.get(purpose);
      if (!key) {
        key = crypto.subtle.deriveKey(parameters(`seal ${purpose}`), material, aes, false, [
          "encrypt",
          "decrypt",
        ]);
        derived.set(purpose, key);
      }
      return key;
    },
  };
}

/**
 * The header is authenticated too; no part holds a line feed, so the text can be split in one way
 * only.
 */
const additionalData = (fingerprint: string, purpose: Purpose, recordKey: string) =>
  encoder.encode(`${VERSION}\n${fingerprint}\n${purpose}\n${recordKey}`);

/**
 * @param keys the current sealing key seals and opens, the previous one only opens; with neither,
 *   everything is refused
 * @example const envelope = await sealer.seal("secret-key", "app/1400000001#secretKey", secretKey);
 */
export function createSealer({
  sealingKey: current,
  sealingKeyPrevious: previous,
}: SealingKeys): Sealer {
  const loaded = new Map<string, Promise<SealingKey>>();
  const load = (text: string): Promise<SealingKey> => {
    let key = loaded.get(text);
    if (!key) {
      key = sealingKey(text);
      loaded.set(text, key);
    }
    return key;
  };
  const unset = () => new Failure("configuration_invalid", { variable: "SEALING_KEY" });
  return {
    async seal(purpose, recordKey, text) {
      if (current === undefined) return unset();
      if (!text.isWellFormed()) return new Failure("secret_lone_surrogate");
      const { fingerprint, derive } = await load(current);
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const algorithm = {
        name: "AES-GCM",
        iv,
        additionalData: additionalData(fingerprint, purpose, recordKey),
      };
      const sealed = await crypto.subtle.encrypt(
        algorithm,
        await derive(purpose),
        encoder.encode(text),
      );
      return `${VERSION}.${fingerprint}.${encodeBase64url(iv)}.${encodeBase64url(new Uint8Array(sealed))}`;
    },

    async open(purpose, recordKey, envelope) {
      if (current === undefined && previous === undefined) return unset();
      const unreadable = new Failure("sealed_value_unreadable", { record: recordKey });
      const [, fingerprint, nonce, sealed] = ENVELOPE.exec(String(envelope)) ?? [];
      if (fingerprint === undefined || nonce === undefined || sealed === undefined)
        return unreadable;
      for (const text of [current, previous]) {
        const key = text === undefined ? undefined : await load(text);
        if (key?.fingerprint !== fingerprint) continue;
        const [iv, data] = [decodeBase64url(nonce), decodeBase64url(sealed)];
        if (iv === undefined || data === undefined) return unreadable;
        const algorithm = {
          name: "AES-GCM",
          iv,
          additionalData: additionalData(fingerprint, purpose, recordKey),
        };
        try {
          const opened = await crypto.subtle.decrypt(algorithm, await key.derive(purpose), data);
          return utf8.decode(opened);
        } catch {
          return unreadable;
        }
      }
      return unreadable;
    },

    async isCurrent(envelope) {
      if (current === undefined) return false;
      return envelope.startsWith(`${VERSION}.${(await load(current)).fingerprint}.`);
    },
  };
}
