/** One user's state and log in Deno KV: read, let the rules of `users/` decide, commit only if nothing came between. */

import { StorageError } from "../../ports.ts";
import { DOMAINS, type Domain, type UserCommands, type UserKey, type UserObjects } from "../../users/index.ts";
import { Watchers } from "../../users/watchers.ts";

/** The number of the last log entry is stored beside the state, so that every writing command collides with every other one. */
interface Stored {
  readonly state: unknown;
  readonly seq: number;
}

/** A commit that lost against another one is tried again; with the waits below, twenty lose only under a storm on one user. */
const TRIES = 20;

/** What an alarm's message in the queue carries. */
interface WakeUp {
  readonly user: UserKey;
  readonly domain: Domain;
}

const rootKey = ({ sdkAppId, userId }: UserKey, domain: Domain): Deno.KvKey => ["user", sdkAppId, userId, domain];

/** Follows one key for all watchers in this process; other processes write to it as well. */
class Feed {
  readonly watchers = new Watchers(Date.now);
  readonly #kv: Deno.Kv;
  readonly #root: Deno.KvKey;
  readonly #done: () => void;
  readonly #initial: unknown;
  #following = false;
  /** Opening and sending take turns, so that a new watcher misses nothing in between. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(kv: Deno.Kv, user: UserKey, domain: Domain, done: () => void) {
    this.#kv = kv;
    this.#root = rootKey(user, domain);
    this.#initial = DOMAINS[domain].initial;
    this.#done = done;
  }

  async #entries(from: number): Promise<unknown[]> {
    const entries: unknown[] = [];
    const range = { prefix: [...this.#root, "log"], start: [...this.#root, "log", from] };
    for await (const { value } of this.#kv.list(range)) entries.push(value);
    return entries;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  open(): Promise<ReadableStream<Uint8Array>> {
    return this.#inTurn(async () => {
      const { value } = await this.#kv.get<Stored>(this.#root);
      const stream = this.watchers.open(value?.state ?? this.#initial, await this.#entries(0));
      if (!this.#following) void this.#follow(value?.seq ?? 0);
      return stream;
    });
  }

  async #follow(from: number): Promise<void> {
    let seen = from;
    this.#following = true;
    for await (const [{ value }] of this.#kv.watch<[Stored]>([this.#root])) {
      if (this.watchers.size === 0) break;
      if (value === null || value.seq <= seen) continue;
      await this.#inTurn(async () => this.watchers.send(value.state, await this.#entries(seen + 1)));
      seen = value.seq;
    }
    this.#following = false;
    if (this.watchers.size === 0) this.#done();
  }
}

export function userObjects(kv: Deno.Kv): UserObjects {
  const feeds = new Map<string, Feed>();
  async function attempt<D extends Domain>(
    user: UserKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<{ reply: UserCommands[D]["reply"] } | undefined> {
    const rules = DOMAINS[domain];
    const root = rootKey(user, domain);
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
    if (change.wakeAt !== undefined)
      commit.enqueue({ user, domain } satisfies WakeUp, { delay: Math.max(0, change.wakeAt - Date.now()) });
    return (await commit.commit()).ok ? { reply: change.reply } : undefined;
  }

  async function apply<D extends Domain>(
    user: UserKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<UserCommands[D]["reply"]> {
    for (let tries = 0; tries < TRIES; tries++) {
      const done = await attempt(user, domain, command);
      if (done) return done.reply;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(tries, 6)));
    }
    throw new StorageError("unavailable");
  }

  // Delivered at least once, so the rules have to bear it twice.
  void kv.listenQueue(async ({ user, domain }: WakeUp) => {
    const command = DOMAINS[domain].wake?.(Date.now());
    if (command) await apply(user, domain, command);
  });

  return {
    apply,
    watch(user, domain) {
      const id = JSON.stringify(rootKey(user, domain));
      const feed = feeds.get(id) ?? new Feed(kv, user, domain, () => feeds.delete(id));
      feeds.set(id, feed);
      return feed.open();
    },
  };
}
