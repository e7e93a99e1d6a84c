/**
 * Keeps a UserSig fresh. It is asked for when somebody wants it, never by a long timer, so that
 * sleep and changed clocks do no harm; and once, however many want it.
 */

import type { Client } from "./client.ts";
import { SigpostError } from "./error.ts";
import { within } from "./patience.ts";
import type { Credential } from "./send.ts";
import type { InputOf } from "./types.ts";

export interface GivenUserSig {
  readonly userSig: string;
  /** RFC 3339. */
  readonly expiresAt: string;
  /** When it was signed, just now, by the clock of `expiresAt`: this device's may be wrong. */
  readonly issuedAt?: string;
}

export interface UserSigSourceOptions {
  /** Seconds before its end in which it is renewed, at most half of its life; 60. */
  readonly margin?: number;
  /** The same as a share of its life, where that is longer; 0.2. */
  readonly share?: number;
  /** Milliseconds for asking; 15,000. */
  readonly timeout?: number;
}

export interface UserSigSource<T extends GivenUserSig = GivenUserSig> {
  /** One that is good; fits as a client's `credential`, and for an SDK's login. */
  (signal?: AbortSignal): Promise<T>;
  /** The one that is held was refused: the next call asks for another. */
  forget(): void;
}

/** Milliseconds before asking again while the old one is still good. */
const REST = 10_000;

/**
 * Of two clocks the one that says more: the wall clock stops with a step back, the other one in
 * sleep.
 */
const since = (then: { readonly wall: number; readonly steady: number }): number =>
  Math.max(Date.now() - then.wall, performance.now() - then.steady);
const now = () => ({ wall: Date.now(), steady: performance.now() });

export function userSigSource<T extends GivenUserSig>(
  get: (signal: AbortSignal) => Promise<T>,
  { margin = 60, share = 0.2, timeout = 15_000 }: UserSigSourceOptions = {},
): UserSigSource<T> {
  let held: { readonly given: T; readonly from: ReturnType<typeof now>; life: number } | undefined;
  let asking: Promise<T> | undefined;
  let failedAt: ReturnType<typeof now> | undefined;

  async function renew(): Promise<T> {
    const from = now();
    try {
      const late = () => new SigpostError("timeout", { operation: "issueUserSigs" });
      const given = await within(timeout, undefined, late, get);
      const begun = given.issuedAt === undefined ? from.wall : Date.parse(given.issuedAt);
      held = { given, from, life: Date.parse(given.expiresAt) - begun };
      failedAt = undefined;
      return given;
    } catch (error) {
      failedAt = now();
      throw error;
    } finally {
      asking = undefined;
    }
  }

  async function source(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const { given, from, life = 0 } = held ?? {};
    const left = from ? life - since(from) : 0;
    const early = Math.max(life * share, Math.min(margin * 1000, life / 2));
    if (given && left > early) return given;
    if (given && left > 0) {
      // Nobody waits for the next one while this one is good.
      if (!failedAt || since(failedAt) > REST) {
        asking ??= renew();
        asking.catch(() => {});
      }
      return given;
    }
    asking ??= renew();
    const renewed = asking;
    const end = timeout + 1000;
    const late = () => new SigpostError("timeout", { operation: "issueUserSigs" });
    return within(end, signal, late, () => renewed);
  }

  return Object.assign(source, {
    forget() {
      held = undefined;
    },
  });
}

/** By a server of one's own, with an API key that may issue. */
export const issuedUserSig =
  (client: Client, input: InputOf<"issueUserSigs"> & { readonly userId: string }) =>
  (signal: AbortSignal) => {
    const { userIds: _, ...one } = input;
    return client.issueUserSigs(one, { signal });
  };

/** By an app or a page, for the user that its identity provider knows. */
export const exchangedUserSig =
  (
    client: Client,
    input: InputOf<"exchangeIdToken">,
    idToken: (signal: AbortSignal) => string | Promise<string>,
  ) =>
  async (signal: AbortSignal) =>
    client.exchangeIdToken(input, {
      signal,
      credential: (await idToken(signal)) satisfies Credential,
    });
