/**
 * When an app's last callback came. Kept in the key-value store, so to the minute, and never in a
 * callback's way.
 */

import type { Ports } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";

/**
 * Milliseconds between two notes of one isolate: the store takes one write a second for a key, and
 * minutes are enough.
 */
const NOTE_EVERY_MS = 60_000;

export interface LastSeen {
  /** Milliseconds. */
  readonly at: number;
  readonly command: string;
}

const key = (sdkAppId: number): string => `webhook-seen/${sdkAppId}`;
/** By what is the same for every request of an app. */
const noted = new WeakMap<Ports["background"], Map<number, number>>();

/** @param command Tencent's CallbackCommand */
export function noteCallback(
  { kv, clock, background }: Pick<Ports, "kv" | "clock" | "background">,
  sdkAppId: number,
  command: string,
): void {
  const times = noted.get(background) ?? new Map<number, number>();
  noted.set(background, times);
  const now = clock();
  if (Math.abs(now - (times.get(sdkAppId) ?? 0)) < NOTE_EVERY_MS) return;
  times.set(sdkAppId, now);
  const seen: LastSeen = { at: now, command: command.slice(0, 64) };
  background(
    kv.put(key(sdkAppId), seen).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
    }),
  );
}

export async function lastCallback(
  { kv }: Pick<Ports, "kv">,
  sdkAppId: number,
): Promise<LastSeen | undefined> {
  return (await kv.get(key(sdkAppId))) as LastSeen | undefined;
}
