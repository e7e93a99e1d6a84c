/**
 * Base64 in the two alphabets of a UserSig: the standard one (RFC 4648 §4) inside the token, and
 * Tencent's outside, which is the standard one with `+ / =` written as `* - _`. It is not
 * base64url, where `-` and `_` mean other digits.
 */

const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < 64; value++) VALUES[STANDARD.charCodeAt(value)] = value;

/**
 * ES2026 has the encoder; older browsers and Node.js have `btoa`, which takes a string of bytes.
 */
const native = (Uint8Array.prototype as { toBase64?: () => string }).toBase64;

/** Bytes -> standard base64 with padding. */
export const encodeBase64 = (bytes: Uint8Array): string =>
  native
    ? native.call(bytes)
    : btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** Bytes -> Tencent's alphabet, padded with `_`. */
export const encodeTencentBase64 = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");

/**
 * Standard base64 -> bytes, or `undefined` unless the text is canonical: padded, no white space, no
 * stray bits at the end. A text that decodes to the same bytes as another would let two different
 * signed texts name one token.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const digits = text.length - padding;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < digits; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) return undefined;
    word = (word << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (word >> bits) & 255;
      word &= (1 << bits) - 1;
    }
  }
  return word === 0 ? out : undefined;
}

/** Tencent's alphabet -> standard base64 text. */
export const fromTencentAlphabet = (text: string): string =>
  text.replace(/[*\-_]/g, (digit) => (digit === "*" ? "+" : digit === "-" ? "/" : "="));
