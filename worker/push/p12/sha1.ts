/**
 * SHA-1 (FIPS 180-4) for the rounds of a .p12's key derivation. A hash object of the runtime costs far more than hashing the twenty
 * bytes of one round.
 */

const words = new Int32Array(80);
const state = new Int32Array(5);

/** §6.1.2, on what `words` begins with. */
function mix(): void {
  for (let i = 16; i < 80; i++) {
    const word =
      (words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number);
    words[i] = (word << 1) | (word >>> 31);
  }
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
  for (let i = 0; i < 80; i++) {
    const mixed =
      i < 20
        ? ((b & c) | (~b & d)) + 0x5a827999
        : i < 40
          ? (b ^ c ^ d) + 0x6ed9eba1
          : i < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
    const next = (((a << 5) | (a >>> 27)) + e + mixed + (words[i] as number)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
}

export function sha1(bytes: Uint8Array): Uint8Array {
  state.set([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const blocks = ((bytes.length + 8) >> 6) + 1;
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) {
      let word = 0;
      for (let at = 64 * block + 4 * i, end = at + 4; at < end; at++)
        word = (word << 8) | (at < bytes.length ? (bytes[at] as number) : at === bytes.length ? 0x80 : 0);
      words[i] = word;
    }
    if (block === blocks - 1) words[15] = 8 * bytes.length;
    mix();
  }
  const digest = new Uint8Array(20);
  for (let i = 0; i < 20; i++) digest[i] = (state[i >> 2] as number) >>> (24 - 8 * (i & 3));
  return digest;
}
