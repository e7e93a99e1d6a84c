/**
 * An object's state, log and named values in Deno KV: read, let the rules of `users/` decide, commit
 * only if nothing came between.
 */

import { logOf } from "../../audit/index.ts";
import type { ObjectKey } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { personRecord } from "../../records/records.ts";
import { inTime } from "../../storage/in-time.ts";
import {
  type Change,
  DOMAINS,
  type Domain,
  objectPath,
  type UserCommands,
  type UserObjects,
} from "../../users/index.ts";
import { Feed, type Stored } from "./feed.ts";
import { guarded } from "./guarded.ts";
import { recordKey } from "./records.ts";
import { Turns } from "./turns.ts";

/**
 * A commit that lost against another one is tried again; with the waits below, twenty lose only
 * under a storm on one user.
 */
const TRIES = 20;

/** Milliseconds for a command with those before it in this process. */
const DEADLINE_MS = 10_000;

/** The record of a user of whom something is kept. */
const PERSON = { version: 1, value: true, label: "" };

/** What an alarm's message in the queue carries. */
interface WakeUp {
  readonly user: UserCommands[Domain]["key"];
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

const rootKey = (key: ObjectKey, domain: Domain): Deno.KvKey => [
  "user",
  ...objectPath(key),
  domain,
];

export function userObjects(kv: Deno.Kv): UserObjects {
  const feeds = new Map<string, Feed>();
  const turns = new Turns();

  const readAll = <T>(
    prefix: Deno.KvKey,
    each: (entry: Deno.KvEntry<unknown>) => T,
  ): Promise<T[]> =>
    guarded(async () => {
      const all: T[] = [];
      for await (const entry of kv.list({ prefix })) all.push(each(entry));
      return all;
    });

  /** Everything below the root; the root itself tells whether something came between. */
  async function forget(root: Deno.KvKey, commit: Deno.AtomicOperation): Promise<void> {
    for (const key of await readAll(root, (entry) => entry.key)) commit.delete(key);
    commit.delete(root);
  }

  function write(
    root: Deno.KvKey,
    commit: Deno.AtomicOperation,
    before: Stored,
    { state = before.state, append = [], values }: Change<unknown, unknown>,
    logMaximum: number,
  ): void {
    const seq = before.seq + append.length;
    commit.set(root, { state, seq } satisfies Stored);
    for (const [index, entry] of append.entries())
      commit.set([...root, "log", before.seq + index + 1], entry);
    for (let old = before.seq + 1 - logMaximum; old <= seq - logMaximum; old++)
      if (old > 0) commit.delete([...root, "log", old]);
    for (const [name, value] of values ?? [])
      if (value === null) commit.delete([...root, "value", name]);
      else commit.set([...root, "value", name], value);
  }

  async function attempt<D extends Domain>(
    user: UserCommands[D]["key"],
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<{ reply: UserCommands[D]["reply"] } | undefined> {
    const rules = DOMAINS[domain];
    const root = rootKey(user, domain);
    const names = rules.readsValues?.(command) ?? [];
    const [before, ...named] = (await guarded(() =>
      kv.getMany([root, ...names.map((name) => [...root, "value", name])]),
    )) as [Deno.KvEntryMaybe<Stored>, ...Deno.KvEntryMaybe<unknown>[]];
    const stored = before.value ?? { state: rules.initial, seq: 0 };
    const state = stored.state as UserCommands[D]["state"];
    const log = rules.readsLog(command, state)
      ? await readAll([...root, "log"], ({ value }) => value)
      : [];
    const values = new Map(
      named.flatMap(({ value }, index) =>
        value === null ? [] : [[names[index] as string, value]],
      ),
    );
    const change = rules.reduce({ state, log, values }, command);
    const { reply, wakeAt } = change;
    if (change.state === undefined && !change.append && !change.values) return { reply };
    const commit = kv.atomic().check(before);
    // Whoever removes the app has to find everybody of whom something is kept.
    if (before.value === null && "userId" in user)
      commit.set(recordKey(logOf(user.sdkAppId), personRecord(user.userId)), PERSON);
    if (change.state === null) await forget(root, commit);
    else write(root, commit, stored, change, rules.logMaximum);
    if (wakeAt !== undefined)
      commit.enqueue({ user, domain } satisfies WakeUp, {
        delay: Math.max(0, wakeAt - Date.now()),
      });
    return (await guarded(() => commit.commit())).ok ? { reply } : undefined;
  }

  /** In this process one command after the other; the attempts are for other processes. */
  const apply = <D extends Domain>(
    user: UserCommands[D]["key"],
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
