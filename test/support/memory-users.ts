/**
 * The user objects in memory: the product's own rules, with nothing around them. Counts how often
 * an object is asked.
 */

import {
  DOMAINS,
  type Domain,
  objectPath,
  type UserCommands,
  type UserObjects,
} from "../../worker/users/index.ts";
import { Watchers } from "../../worker/users/watchers.ts";

export interface MemoryUsers extends UserObjects {
  calls: number;
  /** Milliseconds: the alarm that the last change asked for. */
  wakeAt: number | undefined;
  /** Everything that is kept, as text. */
  stored(): string;
}

interface Kept {
  state?: unknown;
  log: unknown[];
  readonly values: Map<string, unknown>;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

export function memoryUsers(clock: () => number): MemoryUsers {
  const objects = new Map<string, Kept>();
  const watchers = new Map<string, Watchers>();
  const idOf = (key: UserCommands[Domain]["key"], domain: Domain) =>
    JSON.stringify([...objectPath(key), domain]);
  return {
    calls: 0,
    wakeAt: undefined,
    stored: () =>
      JSON.stringify(
        [...objects].map(([id, { values, ...kept }]) => [id, kept, Object.fromEntries(values)]),
      ),
    async apply<D extends Domain>(
      key: UserCommands[D]["key"],
      domain: D,
      command: UserCommands[D]["command"],
    ) {
      this.calls += 1;
      const id = idOf(key, domain);
      const rules = DOMAINS[domain];
      const kept: Kept = objects.get(id) ?? { log: [], values: new Map() };
      const state = (kept.state ?? rules.initial) as UserCommands[D]["state"];
      const names = rules.readsValues?.(command) ?? [];
      const values = new Map([...kept.values].filter(([name]) => names.includes(name)).map(copy));
      const log = rules.readsLog(command, state) ? kept.log : [];
      const change = rules.reduce({ state, log, values }, command);
      if (change.wakeAt !== undefined) this.wakeAt = change.wakeAt;
      if (change.state === null) {
        objects.delete(id);
        watchers.get(id)?.close();
        return change.reply;
      }
      if (change.state === undefined && !change.append && !change.values) return change.reply;
      objects.set(id, kept);
      if (change.state !== undefined) kept.state = copy(change.state);
      for (const [name, value] of change.values ?? [])
        if (value === null) kept.values.delete(name);
        else kept.values.set(name, copy(value));
      if (change.append) {
        kept.log = [...kept.log, ...change.append].slice(-rules.logMaximum);
        watchers.get(id)?.send(change.state ?? state, change.append);
      }
      return change.reply;
    },
    async watch(user, domain) {
      const id = idOf(user, domain);
      const own = watchers.get(id) ?? new Watchers(clock);
      watchers.set(id, own);
      const kept = objects.get(id);
      const { initial } = DOMAINS[domain];
      return own.open(kept?.state ?? initial, kept?.log ?? []);
    },
  };
}
