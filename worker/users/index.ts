/**
 * Everything that is kept per (app, user), as one reducer over plain commands. Platforms store what
 * it says in one atomic step; a domain is one entry of DOMAINS with a state and a log of its own.
 */

import type { UserKey } from "../ports.ts";
import {
  type ChecksCommand,
  type ChecksReply,
  type ChecksState,
  HISTORY_MAXIMUM,
  NO_CHECKS,
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
  checks: { command: ChecksCommand; reply: ChecksReply; state: ChecksState };
  status: { command: StatusCommand; reply: StatusReply; state: StatusState };
}
export type Domain = keyof UserCommands;
export const DOMAIN_NAMES: readonly Domain[] = ["checks", "status"];

interface DomainRules<D extends Domain> {
  readonly initial: UserCommands[D]["state"];
  /** How many entries of the log are kept. */
  readonly logMaximum: number;
  /** Whether the command looks at the log, so that it is read only then. */
  readsLog(command: UserCommands[D]["command"], state: UserCommands[D]["state"]): boolean;
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
    readsLog: (command) =>
      command.kind === "list_checks" ||
      (command.kind === "begin_check" && command.idempotency !== undefined),
    reduce: reduceChecks,
  },
  status: {
    initial: NO_STATUS,
    logMaximum: STATUS_HISTORY_MAXIMUM,
    readsLog: readsStatusHistory,
    wake: (at) => ({ kind: "wake", at }),
    reduce: reduceStatus,
  },
};

/**
 * The port: one user's object. Commands of one user are applied one after the other, each as a
 * whole or not at all.
 */
export interface UserObjects {
  apply<D extends Domain>(
    user: UserKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<UserCommands[D]["reply"]>;
  /**
   * Lines of JSON (`Watched`), one at once and one for each change that adds to the log, until the
   * reader cancels.
   */
  watch(user: UserKey, domain: Domain): Promise<ReadableStream<Uint8Array>>;
}
