/** Who is watching one domain of one user in this process, and what they are sent. A watcher that went away is forgotten. */

import type { Watched } from "./types.ts";

/** Milliseconds: streams end after five minutes; whatever is older has gone without saying so. */
const AGE_MAXIMUM = 330_000;
/** Lines that a watcher may leave unread before it counts as gone. */
const UNREAD_MAXIMUM = 100;

interface Watcher {
  readonly since: number;
  readonly controller: ReadableByteStreamController | ReadableStreamDefaultController<Uint8Array>;
  unread: number;
}

const encoder = new TextEncoder();

export class Watchers {
  readonly #all = new Set<Watcher>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#all.size;
  }

  #line(state: unknown, entries: readonly unknown[]): Uint8Array {
    const watched: Watched<unknown> = { state, entries, watchers: this.#all.size };
    return encoder.encode(`${JSON.stringify(watched)}\n`);
  }

  #drop(watcher: Watcher): void {
    this.#all.delete(watcher);
    try {
      watcher.controller.close();
    } catch {
      // Already closed by the other side.
    }
  }

  #forgetTheGone(): void {
    const oldest = this.#clock() - AGE_MAXIMUM;
    for (const watcher of this.#all) if (watcher.since < oldest || watcher.unread > UNREAD_MAXIMUM) this.#drop(watcher);
  }

  /** A new watcher, which gets the present picture at once. */
  open(state: unknown, log: readonly unknown[]): ReadableStream<Uint8Array> {
    this.#forgetTheGone();
    let watcher: Watcher | undefined;
    return new ReadableStream<Uint8Array>({
      type: "bytes",
      start: (controller) => {
        watcher = { since: this.#clock(), controller, unread: 0 };
        this.#all.add(watcher);
        controller.enqueue(this.#line(state, log) as Uint8Array<ArrayBuffer>);
      },
      pull: () => {
        if (watcher) watcher.unread = 0;
      },
      cancel: () => {
        if (watcher) this.#all.delete(watcher);
      },
    });
  }

  send(state: unknown, entries: readonly unknown[]): void {
    this.#forgetTheGone();
    if (this.#all.size === 0) return;
    const line = this.#line(state, entries);
    for (const watcher of this.#all) {
      watcher.unread += 1;
      try {
        // A byte stream takes the buffer over, so every watcher gets a copy.
        watcher.controller.enqueue(line.slice() as Uint8Array<ArrayBuffer>);
      } catch {
        this.#all.delete(watcher);
      }
    }
  }
}
