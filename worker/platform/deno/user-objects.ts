/**
 * One user's state and log in Deno KV: read, let the rules of `users/` decide, commit only if
 * nothing came between.
 */

import type { UserKey } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { inTime } from "../../storage/in-time.ts";
import { Turns } from "../../storage/turns.ts";
import { DOMAINS, type Domain, type UserCommands, type UserObjects } from "../../users/index.ts";
import { Feed, type Stored } from "./feed.ts";
import { guarded } from "./guarded.ts";

/**
 * A commit that lost against another one is tried again; with the waits below, twenty lose only
 * under a storm on one user.
 */
const TRIES = 20;

/** Milliseconds for a command with those before it in this process. */
const DEADLINE_MS = 10_000;

/** What an alarm's message in the queue carries. */
interface WakeUp {
  readonly user: UserKey;
  readonly domain: Domain;
}

/** Milliseconds before the queue is listened to again after the store failed under it. */
const LISTEN_AGAIN_MS = 5000;

async function keepUp(listen: () => Promise<void>): Promise<void> {
  for (;;) {
    await listen().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS));
  }
}

const rootKey = ({ sdkAppId, userId }: UserKey, domain: Domain): Deno.KvKey => [
  "user",
  sdkAppId,
  userId,
  domain,
];

export function userObjects(kv: Deno.Kv): UserObjects {
  const feeds = new Map<string, Feed>();
  const turns = new Turns();

  const readLog = (root: Deno.KvKey): Promise<unknown[]> =>
    guarded(async () => {
      const entries: unknown[] = [];
      for await (const { value } of kv.list({ prefix: [...root, "log"] })) entries.push(value);
      return entries;
    });

  async function attempt<D extends Domain>(
    user: UserKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<{ reply: UserCommands[D]["reply"] } | undefined> {
    const rules = DOMAINS[domain];
    const root = rootKey(user, domain);
    const before = await guarded(() => kv.get<Stored>(root));
    const stored = before.value ?? { state: rules.initial, seq: 0 };
    const state = stored.state as UserCommands[D]["state"];
    const log = rules.readsLog(command, state) ? await readLog(root) : [];
    const change = rules.reduce({ state, log }, command);
    if (change.state === undefined && change.append === undefined) return { reply: change.reply };
    const appended = change.append ?? [];
    const seq = stored.seq + appended.length;
    const commit = kv
      .atomic()
      .check(before)
      .set(root, { state: change.state ?? state, seq } satisfies Stored);
    for (const [index, entry] of appended.entries())
      commit.set([...root, "log", stored.seq + index + 1], entry);
    for (let old = stored.seq + 1 - rules.logMaximum; old <= seq - rules.logMaximum; old++)
      if (old > 0) commit.delete([...root, "log", old]);
    if (change.wakeAt !== undefined)
      commit.enqueue({ user, domain } satisfies WakeUp, {
        delay: Math.max(0, change.wakeAt - Date.now()),
      });
    return (await guarded(() => commit.commit())).ok ? { reply: change.reply } : undefined;
  }

  /** In this process one command after the other; the attempts are for other processes. */
  const apply = <D extends Domain>(
    user: UserKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<UserCommands[D]["reply"]> => {
    const turn = turns.take(JSON.stringify(rootKey(user, domain)), async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const done = await attempt(user, domain, command);
        if (done) return done.reply;
        await new Promise((resolve) =>
          setTimeout(resolve, Math.random() * 2 ** Math.min(tries, 6)),
        );
      }
      throw new StorageError("unavailable");
    });
    return inTime(turn, DEADLINE_MS);
  };

  // Delivered at least once, so the rules have to bear it twice. What fails is delivered again.
  const listen = (): Promise<void> =>
    kv.listenQueue(async ({ user, domain }: WakeUp) => {
      const command = DOMAINS[domain].wake?.(Date.now());
      if (command) await apply(user, domain, command);
    });
  void keepUp(listen);

  return {
    apply,
    watch(user, domain) {
      const root = rootKey(user, domain);
      const id = JSON.stringify(root);
      const feed =
        feeds.get(id) ??
        new Feed(kv, root, domain, () => {
          if (feeds.get(id) === feed) feeds.delete(id);
        });
      feeds.set(id, feed);
      return feed.open();
    },
  };
}
