/**
 * What the tests of the core share: one invented app, one moment, one good token, and random
 * numbers that repeat.
 */

import { makeToken, type TokenFields } from "./independent.ts";

export const KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
export const OTHER_KEY = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";
export const SDKAPPID = 1_400_000_001;
/** Unix seconds. */
export const NOW = 1_760_000_000;

export const ALICE: TokenFields = {
  userId: "alice",
  sdkAppId: SDKAPPID,
  time: NOW,
  expire: 86_400,
};
export const ALICES_TOKEN = makeToken(ALICE, KEY);
export const KEYS = [{ id: "current", secretKey: KEY, sdkAppId: SDKAPPID }] as const;

/** Mulberry32: the same seed gives the same run, so that a failure can be repeated. */
export function random(seed: number): {
  below(limit: number): number;
  bytes(length: number): Uint8Array;
} {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, bytes: (length) => Uint8Array.from({ length }, () => below(256)) };
}
