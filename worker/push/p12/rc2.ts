/** RC2 (RFC 2268), which Keychain Access and OpenSSL before 3 encrypt certificates with. Deno has no such cipher, so it is here; only to decrypt. */

/** §2: PITABLE, a permutation made of the digits of π. */
const PI = Uint8Array.from(
  atob(
    "2Xj5xBndte0o6f15SqDYncZ+N4MrdlOOYkxkiESL+6IXmln1h7NPE2FFbY0JgX0yvY9A64a3ewvwlSEiXGtOglTWZZPOYLIcc1bAFKeM8dwSdcofO77k0UI91DCjPLYmb78O2kZpB1cn8h2bvJRDA/gRx/aQ7z7nBsPVL8hmHtcI6OregFLu94Sqcqw1TWoqlhrScVoVSXRLn9BeBBik7MLgQW4PUcvMJJGvUKH0cDmZfDqFI7i0evwCNlslVZcxLV36mOOKkq4F3ykQZ2y6ydMA5s/hnqgsYxYBP1jiiakNODQbqzP/sLtIDF+5sc0uxfPbR+WlnHcKpiBo/n/BrQ==",
  ),
  (character) => character.charCodeAt(0),
);

/** §2.1: 64 words of 16 bits. All bits of the key count, as in PKCS #12 (RFC 7292 appendix C). */
function expand(key: Uint8Array): Uint16Array {
  const bytes = new Uint8Array(128);
  const { length } = key;
  const pi = (index: number): number => PI[index & 255] as number;
  const at = (index: number): number => bytes[index] as number;
  bytes.set(key);
  for (let i = length; i < 128; i++) bytes[i] = pi(at(i - 1) + at(i - length));
  bytes[128 - length] = pi(at(128 - length));
  for (let i = 127 - length; i >= 0; i--) bytes[i] = pi(at(i + 1) ^ at(i + length));
  return Uint16Array.from({ length: 64 }, (_, i) => at(2 * i) + 256 * at(2 * i + 1));
}

const SHIFTS = [1, 2, 3, 5];

/** §3.2 */
function decryptBlock(words: Uint16Array, key: Uint16Array): void {
  const word = (i: number): number => words[i & 3] as number;
  let next = 63;
  for (let round = 0; round < 16; round++) {
    if (round === 5 || round === 11)
      for (let i = 3; i >= 0; i--) words[i] = word(i) - (key[word(i + 3) & 63] as number);
    for (let i = 3; i >= 0; i--) {
      const shift = SHIFTS[i] as number;
      const turned = (word(i) >>> shift) | (word(i) << (16 - shift));
      words[i] = turned - (key[next--] as number) - (word(i + 3) & word(i + 2)) - (~word(i + 3) & word(i + 1));
    }
  }
}

/** CBC, still padded. @param data a multiple of eight bytes */
export function decryptRc2(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const expanded = expand(key);
  const plain = new Uint8Array(data.length);
  const words = new Uint16Array(4);
  let before = iv;
  for (let at = 0; at < data.length; at += 8) {
    const sealed = data.subarray(at, at + 8);
    for (let i = 0; i < 4; i++) words[i] = (sealed[2 * i] as number) | ((sealed[2 * i + 1] as number) << 8);
    decryptBlock(words, expanded);
    for (let i = 0; i < 8; i++) plain[at + i] = ((words[i >> 1] as number) >>> (8 * (i & 1))) ^ (before[i] as number);
    before = sealed;
  }
  return plain;
}
