/**
 * The access token of one credential: one object per credential hands out the right to make one, so
 * that one is made at a time wherever checks run. Pure.
 */

import type { CredentialKey } from "../ports.ts";
import type { Change, View } from "../storage/user-state.ts";

interface KeptToken {
  readonly sealed: string;
  /** Tells the token from another one without opening it. */
  readonly digest: string;
  /** Milliseconds. */
  readonly until: number;
}

export interface AccessTokenState {
  readonly kept?: KeptToken;
  readonly lease?: { readonly holder: string; readonly ends: number };
}

export const NO_ACCESS_TOKEN: AccessTokenState = {};

export type AccessTokenCommand =
  | {
      readonly kind: "take";
      readonly at: number;
      readonly holder: string;
      /** Milliseconds that making one may take. */
      readonly leaseMs: number;
      /** The digest of one that the vendor called invalid. */
      readonly refused?: string;
    }
  | { readonly kind: "store"; readonly holder: string; readonly kept: KeptToken }
  | { readonly kind: "give_up"; readonly holder: string };

export type AccessTokenReply =
  | { readonly kind: "token"; readonly kept: KeptToken }
  /** The caller makes one. */
  | { readonly kind: "make" }
  /** Somebody else makes one, for so many milliseconds at most. */
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "done" };

export interface AccessTokenStore {
  apply(
    key: CredentialKey,
    domain: "access-token",
    command: AccessTokenCommand,
  ): Promise<AccessTokenReply>;
}

/** Milliseconds. No lease is longer, so that one beyond it was given by a clock that was ahead. */
const LEASE_MAXIMUM = 60_000;

function take(
  { state }: View<AccessTokenState>,
  { at, holder, leaseMs, refused }: AccessTokenCommand & { kind: "take" },
): Change<AccessTokenState, AccessTokenReply> {
  const { kept, lease } = state;
  if (kept && kept.until > at && kept.digest !== refused) return { reply: { kind: "token", kept } };
  const left = lease && lease.holder !== holder ? lease.ends - at : 0;
  if (left > 0 && left <= LEASE_MAXIMUM) return { reply: { kind: "wait", ms: left } };
  const ends = at + Math.min(leaseMs, LEASE_MAXIMUM);
  return { reply: { kind: "make" }, state: { ...state, lease: { holder, ends } } };
}

export function reduceAccessToken(
  view: View<AccessTokenState>,
  command: AccessTokenCommand,
): Change<AccessTokenState, AccessTokenReply> {
  if (command.kind === "take") return take(view, command);
  const { lease, ...rest } = view.state;
  const reply = { kind: "done" } as const;
  // Whoever took too long finds somebody else at it, and changes nothing.
  if (lease?.holder !== command.holder) return { reply };
  return { reply, state: command.kind === "store" ? { kept: command.kept } : rest };
}
