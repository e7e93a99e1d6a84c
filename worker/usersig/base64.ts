/**
 * Base64 in the two alphabets of a UserSig: the standard one (RFC 4648 §4) inside the token, and Tencent's outside, which is the
 * standard one with `+ / =` written as `* - _`. It is not base64url, where `-` and `_` mean other digits.
 */

const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const TENCENT = `${STANDARD.slice(0, 62)}*-`;

/** Two digits for every 12 bits: strings put together from pairs cost less than typed arrays and a decoder. */
const pairsOf = (alphabet: string) => Array.from({ length: 4096 }, (_, i) => `${alphabet[i >> 6]}${alphabet[i & 63]}`);
const STANDARD_PAIRS = pairsOf(STANDARD);
const TENCENT_PAIRS = pairsOf(TENCENT);

const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < 64; value++) VALUES[STANDARD.charCodeAt(value)] = value;

function encode(bytes: Uint8Array, pairs: readonly string[], padding: string): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = "";
  for (let i = 0; i < whole; i += 3) {
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
    text += (pairs[word >> 12] as string) + (pairs[word & 4095] as string);
  }
  if (whole === bytes.length) return text;
  const word = ((bytes[whole] as number) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  const last = whole + 1 < bytes.length ? (pairs[word & 4095] as string).charAt(0) : padding;
  return text + pairs[word >> 12] + last + padding;
}

/** Bytes -> standard base64 with padding. */
export const encodeBase64 = (bytes: Uint8Array): string => encode(bytes, STANDARD_PAIRS, "=");

/** Bytes -> Tencent's alphabet, padded with `_`. */
export const encodeTencentBase64 = (bytes: Uint8Array): string => encode(bytes, TENCENT_PAIRS, "_");

/**
 * Standard base64 -> bytes, or `undefined` unless the text is canonical: padded, no white space, no stray bits at the end. A text
 * that decodes to the same bytes as another would let two different signed texts name one token.
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
