/**
 * What failed authentications of an address lead to. Up to the limit each try is judged. From then
 * on, until the minute is over, a secret from there is not even compared unless it was right from
 * the same address before: a guess that happens to be right is refused like all others, and whoever
 * worked from there goes on.
 */

import { BoundedMap } from "../bytes/bounded-map.ts";
import type { RateGate } from "./rate-gate.ts";

/** Milliseconds for which an address is remembered for a secret that was right. */
export const REMEMBERED_MS = 3_600_000;
const REMEMBERED_MAXIMUM = 10_000;

export class FailureLimit {
  readonly #gate: RateGate;
  /**
   * Address and name of the secret -> when it was right, the longest ago first. Never the secret.
   */
  readonly #right = new BoundedMap<string, number>(REMEMBERED_MAXIMUM);

  constructor(gate: RateGate) {
    this.#gate = gate;
  }

  /** Whether nobody has failed yet, so that nobody's address matters. */
  get isQuiet(): boolean {
    return this.#gate.isEmpty;
  }

  /**
   * Whether a secret from this address may be compared.
   *
   * @param now milliseconds
   * @returns the seconds to wait, if not
   */
  hold(address: string, secret: string | undefined, now: number): number | undefined {
    const wait = this.#gate.full(address, now);
    if (wait === undefined || secret === undefined) return wait;
    const right = this.#right.get(`${address} ${secret}`);
    const remembered = right !== undefined && right <= now && now - right < REMEMBERED_MS;
    return remembered ? undefined : wait;
  }

  /** The secret of this name was right. */
  succeeded(address: string, secret: string, now: number): void {
    const id = `${address} ${secret}`;
    this.#right.renew(id, now);
  }

  /** @returns the seconds to wait when it is one too many */
  failed(address: string, now: number): number | undefined {
    return this.#gate.take(address, now);
  }
}
