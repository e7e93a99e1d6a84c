/**
 * Whose a device token is: one object per app and token decides, so that a token has one owner
 * however reports race. Pure.
 */

import type { TokenKey } from "../../ports.ts";
import type { Change, View } from "../../storage/user-state.ts";

/** A user who lost the token and may not have heard of it. */
export interface Former {
  readonly userId: string;
  readonly keptAs: string;
  /** The claim that took it. */
  readonly by: number;
  /** Milliseconds. */
  readonly at: number;
}

export interface Owner {
  readonly userId: string;
  /** Grows with every claim, as long as the token belongs to somebody. */
  readonly claim: number;
  /**
   * Names the kept token. A token that belonged to nobody gets another one: what was deleted never
   * comes back, and claims are compared only under the same name.
   */
  readonly keptAs: string;
  /** Unix seconds: when the copy for resealing was made, if it was. */
  readonly keptAt?: number;
}

export interface OwnerState {
  readonly owner?: Owner;
  readonly untold: readonly Former[];
}

export const NO_OWNER: OwnerState = { untold: [] };

export type OwnerCommand =
  | {
      readonly kind: "claim";
      readonly userId: string;
      /** Milliseconds. */
      readonly at: number;
      /** A new name, for a token that nobody has. */
      readonly keptAs: string;
      /** Only where no other user has it. */
      readonly ifFree?: true;
    }
  /** A copy was made, and these users were told. */
  | {
      readonly kind: "settle";
      readonly keptAs: string;
      readonly keptAt?: number;
      readonly told: readonly Former[];
    }
  | {
      readonly kind: "release";
      readonly userId: string;
      readonly keptAs: string;
      readonly claim: number;
    }
  | { readonly kind: "show" };

export type OwnerReply =
  | {
      readonly kind: "claimed";
      readonly owner: Owner;
      /** To be told by whoever claimed. */
      readonly former: readonly Former[];
    }
  | { readonly kind: "shown"; readonly owner?: Owner }
  /** `free`: nobody has the token, and what was kept of it can go. */
  | { readonly kind: "released"; readonly free: boolean; readonly former: readonly Former[] }
  | { readonly kind: "settled" };

/** The objects that know whose a token is. */
export interface OwnerStore {
  apply(key: TokenKey, domain: "owner", command: OwnerCommand): Promise<OwnerReply>;
}

/** Milliseconds after which whoever had to tell somebody is taken to have been cut off. */
const TELLING_MS = 10_000;
/** The check asks before it sends, so that who falls out of this is not pushed to either. */
const UNTOLD_MAXIMUM = 200;

const same = (one: Former, other: Former): boolean =>
  one.userId === other.userId && one.keptAs === other.keptAs && one.by === other.by;

/** Those that nobody seems to be telling any more. */
const overdue = ({ untold }: OwnerState, at: number): Former[] =>
  untold.filter((former) => Math.abs(at - former.at) > TELLING_MS);

function claim(
  { state }: View<OwnerState>,
  command: OwnerCommand & { kind: "claim" },
): Change<OwnerState, OwnerReply> {
  const { userId, at, keptAs, ifFree } = command;
  const { owner, untold } = state;
  const moves = owner !== undefined && owner.userId !== userId;
  if (moves && ifFree) return { reply: { kind: "claimed", owner, former: [] } };
  // Another number also for the same user: what is let go of is the claim before.
  const next: Owner = { ...(owner ?? { keptAs }), userId, claim: (owner?.claim ?? 0) + 1 };
  const former: Former[] = moves
    ? [{ userId: owner.userId, keptAs: owner.keptAs, by: next.claim, at }]
    : [];
  return {
    reply: { kind: "claimed", owner: next, former: [...overdue(state, at), ...former] },
    state: { owner: next, untold: [...untold, ...former].slice(-UNTOLD_MAXIMUM) },
  };
}

function settle(
  { state }: View<OwnerState>,
  command: OwnerCommand & { kind: "settle" },
): Change<OwnerState, OwnerReply> {
  const { keptAs, keptAt, told } = command;
  const { owner } = state;
  const untold = state.untold.filter((former) => !told.some((one) => same(one, former)));
  const news = keptAt !== undefined && owner?.keptAs === keptAs && keptAt > (owner.keptAt ?? 0);
  const reply: OwnerReply = { kind: "settled" };
  if (!news && untold.length === state.untold.length) return { reply };
  if (owner === undefined && untold.length === 0) return { reply, state: null };
  return {
    reply,
    state: { ...(owner && { owner: news ? { ...owner, keptAt } : owner }), untold },
  };
}

/** Only by exactly the last claim. Whoever was not told yet is left to the releaser. */
function release(
  { state }: View<OwnerState>,
  { userId, keptAs, claim }: OwnerCommand & { kind: "release" },
): Change<OwnerState, OwnerReply> {
  const { owner, untold } = state;
  // Another name: this one was released before.
  if (owner?.keptAs !== keptAs) return { reply: { kind: "released", free: true, former: untold } };
  if (owner.userId !== userId || owner.claim !== claim)
    return { reply: { kind: "released", free: false, former: [] } };
  return {
    reply: { kind: "released", free: true, former: untold },
    state: untold.length === 0 ? null : { untold },
  };
}

export function reduceOwner(
  view: View<OwnerState>,
  command: OwnerCommand,
): Change<OwnerState, OwnerReply> {
  switch (command.kind) {
    case "claim":
      return claim(view, command);
    case "settle":
      return settle(view, command);
    case "release":
      return release(view, command);
    case "show": {
      const { owner } = view.state;
      return { reply: { kind: "shown", ...(owner && { owner }) } };
    }
  }
}
