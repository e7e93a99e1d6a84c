/** Work on one thing, one after the other within this process; other things do not wait. */

import { StorageError } from "../../problems/storage-error.ts";

/** Waiting for one thing; beyond it the caller is better off trying again than waiting. */
const WAITING_MAXIMUM = 1000;

interface Line {
  last: Promise<unknown>;
  waiting: number;
}

export class Turns {
  /** Only things that somebody is at or waits for. */
  readonly #lines = new Map<string, Line>();

  get size(): number {
    return this.#lines.size;
  }

  take<T>(id: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(id) ?? { last: Promise.resolve(), waiting: 0 };
    if (line.waiting >= WAITING_MAXIMUM) return Promise.reject(new StorageError("unavailable"));
    this.#lines.set(id, line);
    line.waiting += 1;
    const turn = line.last.then(work);
    line.last = turn.then(
      () => this.#leave(id, line),
      () => this.#leave(id, line),
    );
    return turn;
  }

  #leave(id: string, line: Line): void {
    line.waiting -= 1;
    if (line.waiting === 0) this.#lines.delete(id);
  }
}
