/**
 * Callbacks seen in the last minutes. Tencent's signature covers neither body nor path, so a copied
 * request would pass within its minute; this drops it. What another isolate lets through changes
 * nothing either: events are recorded once by their identity.
 */

import { sha256Hex } from "../../bytes/digest.ts";
import { WINDOW_SECONDS } from "./signature.ts";

/** Seconds: RequestTime may lie a minute before or after our clock. */
const KEPT_SECONDS = 2 * WINDOW_SECONDS;
const KEPT_MAXIMUM = 20_000;

export class Replays {
  /** In order of arrival, so that the oldest are first. */
  readonly #seen = new Map<string, number>();

  /** @param now Unix seconds */
  has(id: string, now: number): boolean {
    for (const [old, at] of this.#seen) {
      if (at + KEPT_SECONDS > now && this.#seen.size <= KEPT_MAXIMUM) break;
      this.#seen.delete(old);
    }
    return this.#seen.has(id);
  }

  /** Only after what the callback says was stored: one that failed may come again. */
  add(id: string, now: number): void {
    this.#seen.set(id, now);
  }
}

export const callbackId = async (requestTime: string, body: string): Promise<string> =>
  `${requestTime} ${await sha256Hex(body)}`;
