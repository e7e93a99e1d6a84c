/**
 * HMAC-SHA256 (RFC 2104) at once, for the route that issues: WebCrypto's own costs a promise, three buffers and a good part of a request,
 * the three blocks that a token needs about a microsecond. Verifying, where time could tell something, stays with WebCrypto.
 */

import { BLOCK, compress, finish, START, writeState } from "./sha256.ts";

const encoder = new TextEncoder();
const KEPT = 256;
/** SecretKey's text -> the states after its own first block, inner and outer. At most {@link KEPT}; the oldest goes first. */
const keyed = new Map<string, readonly [inner: Int32Array, outer: Int32Array]>();
const state = new Int32Array(8);
const mac = new Uint8Array(32);

function afterKey(key: Uint8Array, pad: number): Int32Array {
  const made = START.slice();
  compress(
    made,
    Uint8Array.from({ length: BLOCK }, (_, i) => (key[i] ?? 0) ^ pad),
    0,
  );
  return made;
}

function statesOf(secretKey: string): readonly [Int32Array, Int32Array] {
  const known = keyed.get(secretKey);
  if (known) return known;
  if (keyed.size >= KEPT) keyed.delete(keyed.keys().next().value as string);
  let key = encoder.encode(secretKey);
  if (key.length > BLOCK) {
    const digest = START.slice();
    finish(digest, key, 0);
    key = new Uint8Array(32);
    writeState(digest, key);
  }
  const made = [afterKey(key, 0x36), afterKey(key, 0x5c)] as const;
  keyed.set(secretKey, made);
  return made;
}

/** @returns 32 bytes, until the next call */
export function hmacSha256(secretKey: string, message: Uint8Array): Uint8Array {
  const [inner, outer] = statesOf(secretKey);
  state.set(inner);
  finish(state, message, BLOCK);
  writeState(state, mac);
  state.set(outer);
  finish(state, mac, BLOCK);
  writeState(state, mac);
  return mac;
}
