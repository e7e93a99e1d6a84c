/**
 * HMAC-SHA256 at once, for the route that issues: a call of WebCrypto costs a promise, three buffers and a good part of a request, the
 * three compressions that a token needs about two microseconds. Verifying, where time could tell something, stays with WebCrypto.
 */

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

const encoder = new TextEncoder();
const KEPT = 256;
const EMPTY = hmac.create(sha256, new Uint8Array());
/** SecretKey's text -> the state after its first blocks. At most {@link KEPT}; the oldest goes first. */
const keyed = new Map<string, typeof EMPTY>();
/** Used again by every call. */
const state = EMPTY.clone();
const mac = new Uint8Array(32);

function stateOf(secretKey: string): typeof EMPTY {
  const known = keyed.get(secretKey);
  if (known) return known;
  if (keyed.size >= KEPT) keyed.delete(keyed.keys().next().value as string);
  const made = hmac.create(sha256, encoder.encode(secretKey));
  keyed.set(secretKey, made);
  return made;
}

/** @returns 32 bytes, until the next call */
export function hmacSha256(secretKey: string, message: Uint8Array): Uint8Array {
  stateOf(secretKey)._cloneInto(state).update(message).digestInto(mac);
  return mac;
}
