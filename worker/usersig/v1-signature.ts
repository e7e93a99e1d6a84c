/**
 * Verifying v1 tokens on P-256. Loaded only when a public key is given, which the page never does;
 * takes bytes, so that it shares no code with the page's first view.
 */

import type { V1Fields } from "./legacy.ts";

const SIGNED = [
  "TLS.appid_at_3rd",
  "TLS.account_type",
  "TLS.identifier",
  "TLS.sdk_appid",
  "TLS.time",
  "TLS.expire_after",
  "TLS.userbuf",
];

/** One INTEGER of a DER signature -> 32 bytes, or `undefined` (RFC 3279 §2.2.3). */
function derInteger(der: Uint8Array, at: number): { value: Uint8Array; next: number } | undefined {
  const length = der[at + 1];
  if (der[at] !== 0x02 || length === undefined || length === 0 || length > 33) return undefined;
  const next = at + 2 + length;
  if (next > der.length) return undefined;
  const raw = der.subarray(at + 2, next);
  const digits = raw.length === 33 && raw[0] === 0 ? raw.subarray(1) : raw;
  if (digits.length > 32) return undefined;
  const value = new Uint8Array(32);
  value.set(digits, 32 - digits.length);
  return { value, next };
}

/** DER SEQUENCE of r and s -> the 64 bytes r‖s that WebCrypto takes. */
function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const r = derInteger(der, 2);
  const s = r && derInteger(der, r.next);
  if (!r || !s || s.next !== der.length) return undefined;
  const raw = new Uint8Array(64);
  raw.set(r.value);
  raw.set(s.value, 32);
  return raw;
}

export type V1Verdict = "ok" | "v1_sig_mismatch" | "v1_curve_unsupported" | "bad_public_key";

/** OID 1.3.132.0.10 in DER: WebCrypto has no secp256k1. */
const SECP256K1 = "\x2b\x81\x04\x00\x0a";

/**
 * @param spki the public key, SubjectPublicKeyInfo in DER
 * @param der the signature, an ECDSA-Sig-Value in DER
 */
export async function verifyV1(
  fields: V1Fields,
  spki: Uint8Array,
  der: Uint8Array,
): Promise<V1Verdict> {
  if (
    Array.from(spki, (byte) => String.fromCharCode(byte))
      .join("")
      .includes(SECP256K1)
  )
    return "v1_curve_unsupported";
  const signature = rawSignature(der);
  // A line feed inside a value would let one signed text be split into fields in several ways.
  const split = SIGNED.some((name) => /[\r\n]/.test(fields.v1[name] ?? ""));
  if (!signature || split) return "v1_sig_mismatch";
  const text = SIGNED.filter((name) => fields.v1[name] !== undefined)
    .map((name) => `${name}:${fields.v1[name]}\n`)
    .join("");
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  try {
    const key = await crypto.subtle.importKey(
      "spki",
      spki as Uint8Array<ArrayBuffer>,
      algorithm,
      false,
      ["verify"],
    );
    const good = await crypto.subtle.verify(
      algorithm,
      key,
      signature,
      new TextEncoder().encode(text),
    );
    return good ? "ok" : "v1_sig_mismatch";
  } catch {
    return "bad_public_key";
  }
}
