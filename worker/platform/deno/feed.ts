/**
 * One domain of one user, followed for all of its watchers in this process. Other processes write
 * to it as well.
 */

import { DOMAINS, type Domain } from "../../users/index.ts";
import { Watchers } from "../../users/watchers.ts";
import { guarded } from "./guarded.ts";

/**
 * The number of the last log entry is stored beside the state, so that every writing command
 * collides with every other one.
 */
export interface Stored {
  readonly state: unknown;
  readonly seq: number;
}

export class Feed {
  readonly #watchers: Watchers;
  readonly #kv: Deno.Kv;
  readonly #root: Deno.KvKey;
  readonly #initial: unknown;
  /** Set while there is somebody to follow for. */
  #bell: ReadableStreamDefaultReader<unknown> | undefined;
  /** What every watcher has been told up to. */
  #seen = 0;
  /** Opening and telling take turns, so that nobody is told an entry twice or misses one. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param done called when nobody watches any more; who comes after that is still served */
  constructor(kv: Deno.Kv, root: Deno.KvKey, domain: Domain, done: () => void) {
    this.#kv = kv;
    this.#root = root;
    this.#initial = DOMAINS[domain].initial;
    this.#watchers = new Watchers(Date.now, () => {
      void this.#bell?.cancel().catch(() => {});
      this.#bell = undefined;
      done();
    });
  }

  async #read(): Promise<Stored> {
    const { value } = await this.#kv.get<Stored>(this.#root);
    return value ?? { state: this.#initial, seq: 0 };
  }

  /** Not beyond `to`: what was written since belongs to a later state. */
  async #entries(from: number, to: number): Promise<unknown[]> {
    const entries: unknown[] = [];
    const range = { start: [...this.#root, "log", from], end: [...this.#root, "log", to + 1] };
    for await (const { value } of this.#kv.list(range)) entries.push(value);
    return entries;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(() => guarded(work));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #tell({ state, seq }: Stored): Promise<void> {
    // Everything was forgotten: whoever comes back begins anew.
    if (seq < this.#seen) {
      this.#seen = seq;
      this.#watchers.close();
    }
    if (seq <= this.#seen) return;
    if (this.#watchers.size > 0)
      this.#watchers.send(state, await this.#entries(this.#seen + 1, seq));
    this.#seen = seq;
  }

  open(): Promise<ReadableStream<Uint8Array>> {
    return this.#inTurn(async () => {
      const stored = await this.#read();
      const entries = await this.#entries(0, stored.seq);
      // Those who are here already first: from now on all of them stand at the same place.
      await this.#tell(stored);
      const stream = this.#watchers.open(stored.state, entries);
      if (this.#bell === undefined) {
        this.#bell = this.#kv.watch<[Stored]>([this.#root]).getReader();
        void this.#follow(this.#bell);
      }
      return stream;
    });
  }

  /** The store's own watch tells that something changed; what did is read, in turn. */
  async #follow(bell: ReadableStreamDefaultReader<unknown>): Promise<void> {
    try {
      while (!(await bell.read()).done)
        await this.#inTurn(async () => this.#tell(await this.#read()));
    } catch {
      // The readers come back by themselves, and find either the store again or its refusal.
      if (this.#bell === bell) this.#watchers.close();
    }
  }
}
