/**
 * Who is watching one domain of one user in this process, and what they are sent. A watcher that
 * went away is forgotten.
 */

import type { Watched } from "../storage/user-state.ts";

/** Milliseconds: streams end after five minutes; whatever is older has gone without saying so. */
const AGE_MAXIMUM = 330_000;
/**
 * Milliseconds between empty lines: a connection that is gone shows only when something is written
 * to it.
 */
const HEARTBEAT_MS = 15_000;
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
  readonly #onEmpty: () => void;
  readonly #heartbeatMs: number;
  #heartbeat: ReturnType<typeof setInterval> | undefined;

  /**
   * @param clock milliseconds
   * @param onEmpty called when the last one is forgotten
   */
  constructor(clock: () => number, onEmpty: () => void = () => {}, heartbeatMs = HEARTBEAT_MS) {
    this.#clock = clock;
    this.#onEmpty = onEmpty;
    this.#heartbeatMs = heartbeatMs;
  }

  get size(): number {
    return this.#all.size;
  }

  #line(state: unknown, entries: readonly unknown[]): Uint8Array {
    const watched: Watched<unknown> = { state, entries, watchers: this.#all.size };
    return encoder.encode(`${JSON.stringify(watched)}\n`);
  }

  #forget(watcher: Watcher): void {
    if (!this.#all.delete(watcher) || this.#all.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
    this.#onEmpty();
  }

  #dismiss(watcher: Watcher): void {
    this.#forget(watcher);
    try {
      watcher.controller.close();
    } catch {
      // Closed by the other side already.
    }
  }

  #forgetTheGone(): void {
    const oldest = this.#clock() - AGE_MAXIMUM;
    for (const watcher of this.#all)
      if (watcher.since < oldest || watcher.unread > UNREAD_MAXIMUM) this.#dismiss(watcher);
  }

  /** Ends every stream. */
  close(): void {
    for (const watcher of this.#all) this.#dismiss(watcher);
  }

  #write(line: Uint8Array): void {
    this.#forgetTheGone();
    for (const watcher of this.#all) {
      watcher.unread += 1;
      try {
        // A byte stream takes the buffer over, so every watcher gets a copy.
        watcher.controller.enqueue(line.slice() as Uint8Array<ArrayBuffer>);
      } catch {
        this.#forget(watcher);
      }
    }
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
        this.#heartbeat ??= setInterval(() => this.#write(encoder.encode("\n")), this.#heartbeatMs);
        controller.enqueue(this.#line(state, log) as Uint8Array<ArrayBuffer>);
      },
      pull: () => {
        if (watcher) watcher.unread = 0;
      },
      cancel: () => {
        if (watcher) this.#forget(watcher);
      },
    });
  }

  send(state: unknown, entries: readonly unknown[]): void {
    if (this.#all.size > 0) this.#write(this.#line(state, entries));
  }
}
