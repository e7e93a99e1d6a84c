/**
 * Signing JWTs (RFC 7515 compact form) that vendors take. Verifying other people's is not done
 * here.
 */

import { encodeBase64url } from "../../bytes/base64url.ts";

const ALGORITHMS = {
  ES256: {
    import: { name: "ECDSA", namedCurve: "P-256" },
    sign: { name: "ECDSA", hash: "SHA-256" },
  },
  RS256: {
    import: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    sign: { name: "RSASSA-PKCS1-v1_5" },
  },
  PS256: {
    import: { name: "RSA-PSS", hash: "SHA-256" },
    sign: { name: "RSA-PSS", saltLength: 32 },
  },
} as const;

export type JwtAlgorithm = keyof typeof ALGORITHMS;

/** A key that signs one algorithm's JWTs. */
export interface JwtKey {
  readonly algorithm: JwtAlgorithm;
  readonly key: CryptoKey;
}

/** @returns `undefined` when the bytes are no PKCS#8 key of that kind */
export async function importJwtKey(
  pkcs8: Uint8Array<ArrayBuffer>,
  algorithm: JwtAlgorithm,
): Promise<JwtKey | undefined> {
  try {
    const key = await crypto.subtle.importKey("pkcs8", pkcs8, ALGORITHMS[algorithm].import, false, [
      "sign",
    ]);
    return { algorithm, key };
  } catch {
    return undefined;
  }
}

const segment = (value: unknown): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));

/** WebCrypto's ECDSA signature is already the raw R‖S that RFC 7518 §3.4 wants. */
export async function signJwt(
  { algorithm, key }: JwtKey,
  header: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, string | number>>,
): Promise<string> {
  const input = `${segment({ alg: algorithm, ...header })}.${segment(claims)}`;
  const signature = await crypto.subtle.sign(
    ALGORITHMS[algorithm].sign,
    key,
    new TextEncoder().encode(input),
  );
  return `${input}.${encodeBase64url(new Uint8Array(signature))}`;
}
