/** The checksum that ends a zlib stream (RFC 1950). */

const ADLER_MODULUS = 65521;
/** Most bytes whose Adler-32 sums cannot overflow 32 bits before a reduction (zlib's NMAX). */
const ADLER_RUN = 5552;

export function adler32(bytes: Uint8Array, length = bytes.length): number {
  let a = 1;
  let b = 0;
  for (let start = 0; start < length; start += ADLER_RUN) {
    const end = Math.min(start + ADLER_RUN, length);
    for (let i = start; i < end; i++) {
      a += bytes[i] as number;
      b += a;
    }
    a %= ADLER_MODULUS;
    b %= ADLER_MODULUS;
  }
  return ((b << 16) | a) >>> 0;
}
