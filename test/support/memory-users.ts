/**
 * The user objects in memory: the product's own rules, with nothing around them. Counts how often
 * an object is asked.
 */

import type { UserKey } from "../../worker/ports.ts";
import {
  DOMAINS,
  type Domain,
  type UserCommands,
  type UserObjects,
} from "../../worker/users/index.ts";
import { Watchers } from "../../worker/users/watchers.ts";

export interface MemoryUsers extends UserObjects {
  calls: number;
  /** Milliseconds: the alarm that the last change asked for. */
  wakeAt: number | undefined;
}

export function memoryUsers(clock: () => number): MemoryUsers {
  const states = new Map<string, unknown>();
  const logs = new Map<string, unknown[]>();
  const watchers = new Map<string, Watchers>();
  const idOf = (user: UserKey, domain: Domain) =>
    JSON.stringify([user.sdkAppId, user.userId, domain]);
  return {
    calls: 0,
    wakeAt: undefined,
    async apply<D extends Domain>(user: UserKey, domain: D, command: UserCommands[D]["command"]) {
      this.calls += 1;
      const id = idOf(user, domain);
      const rules = DOMAINS[domain];
      const log = logs.get(id) ?? [];
      const state = (states.get(id) ?? rules.initial) as UserCommands[D]["state"];
      const change = rules.reduce(
        { state, log: rules.readsLog(command, state) ? log : [] },
        command,
      );
      if (change.state !== undefined) states.set(id, JSON.parse(JSON.stringify(change.state)));
      if (change.append) logs.set(id, [...log, ...change.append].slice(-rules.logMaximum));
      if (change.wakeAt !== undefined) this.wakeAt = change.wakeAt;
      if (change.append) watchers.get(id)?.send(change.state ?? state, change.append);
      return change.reply;
    },
    async watch(user, domain) {
      const id = idOf(user, domain);
      const own = watchers.get(id) ?? new Watchers(clock);
      watchers.set(id, own);
      return own.open(states.get(id) ?? DOMAINS[domain].initial, logs.get(id) ?? []);
    },
  };
}
