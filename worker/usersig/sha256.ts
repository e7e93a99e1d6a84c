/**
 * SHA-256 (FIPS 180-4) block by block, at once and without new memory, for the HMAC of the route that issues. Nothing here branches or
 * looks up by what it is given. Everything that may wait uses WebCrypto.
 */

/** Bytes. */
export const BLOCK = 64;
/** The length in bits stands in the last 8 bytes of the last block. */
const PADDED = 56;
const ROUNDS = 64;

/** The first 32 bits of the fractional part of a root, as FIPS 180-4 §4.2.2 and §5.3.3 make their constants. */
const fraction = (root: number): number => (root - Math.floor(root)) * 2 ** 32;

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const K = Int32Array.from(primes(ROUNDS), (prime) => fraction(Math.cbrt(prime)));
/** The state before the first block. */
export const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
/** The message schedule, used again by every block. */
const W = new Int32Array(ROUNDS);

/** One block of 64 bytes from `at` into the state. */
export function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0, i = at; t < 16; t++, i += 4)
    W[t] =
      ((bytes[i] as number) << 24) |
      ((bytes[i + 1] as number) << 16) |
      ((bytes[i + 2] as number) << 8) |
      (bytes[i + 3] as number);
  for (let t = 16; t < ROUNDS; t++) {
    const x = W[t - 15] as number;
    const y = W[t - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = (s0 + s1 + (W[t - 7] as number) + (W[t - 16] as number)) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let t = 0; t < ROUNDS; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] as number) + (W[t] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** The last, partly filled block. */
const tail = new Uint8Array(BLOCK);

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24;
  bytes[at + 1] = word >>> 16;
  bytes[at + 2] = word >>> 8;
  bytes[at + 3] = word;
}

/**
 * The rest of a message into the state.
 *
 * @param before bytes that the state has already taken in, whole blocks
 */
export function finish(state: Int32Array, bytes: Uint8Array, before: number): void {
  const { length } = bytes;
  let at = 0;
  for (; at + BLOCK <= length; at += BLOCK) compress(state, bytes, at);
  let filled = 0;
  for (; at < length; at++) tail[filled++] = bytes[at] as number;
  tail[filled++] = 0x80;
  tail.fill(0, filled);
  if (filled > PADDED) {
    compress(state, tail, 0);
    tail.fill(0);
  }
  // Far below 2 ** 32 bits: the longest message is a token's, of some thousand bytes.
  writeWord(tail, BLOCK - 4, (before + length) * 8);
  compress(state, tail, 0);
}

/** The state as 32 bytes, big endian. */
export function writeState(state: Int32Array, into: Uint8Array): void {
  for (let i = 0; i < 8; i++) writeWord(into, i * 4, state[i] as number);
}
