/**
 * The signature algorithms that are taken (RFC 7518 §3.1, RFC 8037, RFC 9864). All are public-key
 * ones: with `none` anybody could sign, and with HMAC anybody who has the provider's public key
 * (RFC 8725 §2.1).
 */

export const ALGORITHMS: readonly string[] = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
