/**
 * Everything that is kept in objects, as one reducer over plain commands. Platforms store what it
 * says in one atomic step; a domain is one entry of DOMAINS with a state, a log and named values of
 * its own. Most is kept per (app, user); who owns a device token is kept per token, a vendor's
 * access token per credential.
 */

import type { CredentialKey, ObjectKey, TokenKey, UserKey } from "../ports.ts";
import {
  type AccessTokenCommand,
  type AccessTokenReply,
  type AccessTokenState,
  NO_ACCESS_TOKEN,
  reduceAccessToken,
} from "../push/access-token-rules.ts";
import {
  NO_OWNER,
  type OwnerCommand,
  type OwnerReply,
  type OwnerState,
  reduceOwner,
} from "../push/devices/owner-rules.ts";
import { reduceDevices, tokensReadBy } from "../push/devices/rules.ts";
import {
  type DevicesCommand,
  type DevicesReply,
  type DevicesState,
  NO_DEVICES,
} from "../push/devices/state.ts";
import {
  answersReadBy,
  type ChecksCommand,
  type ChecksReply,
  type ChecksState,
  HISTORY_MAXIMUM,
  NO_CHECKS,
  readsChecks,
  reduceChecks,
} from "../push/user-checks.ts";
import {
  NO_STATUS,
  readsStatusHistory,
  reduceStatus,
  STATUS_HISTORY_MAXIMUM,
  type StatusCommand,
  type StatusReply,
  type StatusState,
} from "../status/state.ts";
import type { Change, View } from "../storage/user-state.ts";

export type { ChecksReply } from "../push/user-checks.ts";
export type { HistoryEntry, StatusPicture, StatusState } from "../status/state.ts";
export type { Change, View, Watched } from "../storage/user-state.ts";

export interface UserCommands {
  checks: { key: UserKey; command: ChecksCommand; reply: ChecksReply; state: ChecksState };
  devices: { key: UserKey; command: DevicesCommand; reply: DevicesReply; state: DevicesState };
  status: { key: UserKey; command: StatusCommand; reply: StatusReply; state: StatusState };
  owner: { key: TokenKey; command: OwnerCommand; reply: OwnerReply; state: OwnerState };
  "access-token": {
    key: CredentialKey;
    command: AccessTokenCommand;
    reply: AccessTokenReply;
    state: AccessTokenState;
  };
}
export type Domain = keyof UserCommands;

interface DomainRules<D extends Domain> {
  readonly initial: UserCommands[D]["state"];
  /** How many entries of the log are kept. */
  readonly logMaximum: number;
  /** Whether the command looks at the log, so that it is read only then. */
  readsLog(command: UserCommands[D]["command"], state: UserCommands[D]["state"]): boolean;
  /** The named values that the command looks at, at most nine. */
  readsValues?(command: UserCommands[D]["command"]): readonly string[];
  /** The command that an alarm brings; only for domains that ask to be woken. */
  wake?(at: number): UserCommands[D]["command"];
  reduce(
    view: View<UserCommands[D]["state"]>,
    command: UserCommands[D]["command"],
  ): Change<UserCommands[D]["state"], UserCommands[D]["reply"]>;
}

export const DOMAINS: { readonly [D in Domain]: DomainRules<D> } = {
  checks: {
    initial: NO_CHECKS,
    logMaximum: HISTORY_MAXIMUM,
    readsLog: readsChecks,
    readsValues: answersReadBy,
    reduce: reduceChecks,
  },
  devices: {
    initial: NO_DEVICES,
    logMaximum: 0,
    readsLog: () => false,
    readsValues: tokensReadBy,
    reduce: reduceDevices,
  },
  status: {
    initial: NO_STATUS,
    logMaximum: STATUS_HISTORY_MAXIMUM,
    readsLog: readsStatusHistory,
    wake: (at) => ({ kind: "wake", at }),
    reduce: reduceStatus,
  },
  owner: {
    initial: NO_OWNER,
    logMaximum: 0,
    readsLog: () => false,
    reduce: reduceOwner,
  },
  "access-token": {
    initial: NO_ACCESS_TOKEN,
    logMaximum: 0,
    readsLog: () => false,
    reduce: reduceAccessToken,
  },
};
export const DOMAIN_NAMES = Object.keys(DOMAINS) as readonly Domain[];

/**
 * What tells an object from every other one. A user's begins with a number, so that no UserID can
 * name an object of another kind.
 */
export function objectPath(key: ObjectKey): readonly (string | number)[] {
  if ("credential" in key) return ["credential", key.credential];
  if ("tokenHash" in key) return ["token", key.sdkAppId, key.tokenHash];
  return [key.sdkAppId, key.userId];
}

/**
 * The port: the objects. Commands of one object are applied one after the other, each as a whole or
 * not at all.
 */
export interface UserObjects {
  apply<D extends Domain>(
    key: UserCommands[D]["key"],
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<UserCommands[D]["reply"]>;
  /**
   * Lines of JSON (`Watched`), one at once and one for each change that adds to the log, until the
   * reader cancels.
   */
  watch(user: UserKey, domain: Domain): Promise<ReadableStream<Uint8Array>>;
}
