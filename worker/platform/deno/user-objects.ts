/** One user's state and log in Deno KV: read, let the rules of `users/` decide, commit only if nothing came between. */

import { StorageError } from "../../ports.ts";
import { DOMAINS, type Domain, type UserCommands, type UserKey, type UserObjects } from "../../users/index.ts";

/** The number of the last log entry is stored beside the state, so that every writing command collides with every other one. */
interface Stored {
  readonly state: unknown;
  readonly seq: number;
}

/** A commit that lost against another one is tried again; with the waits below, twenty lose only under a storm on one user. */
const TRIES = 20;

export function userObjects(kv: Deno.Kv): UserObjects {
  async function attempt<D extends Domain>(
    { sdkAppId, userId }: UserKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<{ reply: UserCommands[D]["reply"] } | undefined> {
    const rules = DOMAINS[domain];
    const root = ["user", sdkAppId, userId, domain];
    const before = await kv.get<Stored>(root);
    const stored = before.value ?? { state: rules.initial, seq: 0 };
    const entries: { key: Deno.KvKey; value: unknown }[] = [];
    if (rules.readsLog(command)) for await (const entry of kv.list({ prefix: [...root, "log"] })) entries.push(entry);
    const state = stored.state as UserCommands[D]["state"];
    const change = rules.reduce({ state, log: entries.map(({ value }) => value) }, command);
    if (change.state === undefined && change.append === undefined) return { reply: change.reply };
    const appended = change.append ?? [];
    const seq = stored.seq + appended.length;
    const commit = kv
      .atomic()
      .check(before)
      .set(root, { state: change.state ?? state, seq } satisfies Stored);
    for (const [index, entry] of appended.entries()) commit.set([...root, "log", stored.seq + index + 1], entry);
    for (let old = stored.seq + 1 - rules.logMaximum; old <= seq - rules.logMaximum; old++)
      if (old > 0) commit.delete([...root, "log", old]);
    return (await commit.commit()).ok ? { reply: change.reply } : undefined;
  }

  return {
    async apply(user, domain, command) {
      for (let tries = 0; tries < TRIES; tries++) {
        const done = await attempt(user, domain, command);
        if (done) return done.reply;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(tries, 6)));
      }
      throw new StorageError("unavailable");
    },
  };
}
