/**
 * Brings to others what a records object owes them, until they have it: copies to the edge's
 * key-value store, lines of the listing to the service's object. Never throws.
 */

import type { Due, Line, RecordTable } from "./record-table.ts";

/** Milliseconds between two writes of one key of Workers KV, and a little more. */
const PACE_MS = 1100;
/** Milliseconds that one of them may take. */
const DEADLINE_MS = 3000;
/** Seconds that the edge remembers that a record is gone; longer than any copy is used. */
const GONE_FOR = 86_400;
/** Milliseconds before what failed is tried again: doubled each time. */
const RETRY_MS = [1100, 300_000] as const;

export interface Destinations {
  /** Writes the edge's copy. */
  copy(name: string, body: string, expiresIn: number | undefined): Promise<void>;
  line(line: Line): Promise<void>;
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), DEADLINE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class Publisher {
  readonly #table: RecordTable;
  readonly #destinations: Destinations;
  readonly #writtenAt = new Map<string, number>();
  #working: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #failures = 0;

  constructor(table: RecordTable, destinations: Destinations) {
    this.#table = table;
    this.#destinations = destinations;
  }

  async #publish(due: Due): Promise<void> {
    const { kind, name, version, value } = due;
    const id = `${kind} ${name}`;
    if (kind === "copy") {
      if (Date.now() - (this.#writtenAt.get(id) ?? 0) < PACE_MS) return;
      this.#writtenAt.set(id, Date.now());
    }
    try {
      const body = `{"version":${version},"value":${value}}`;
      const expiresIn = value === null ? GONE_FOR : undefined;
      await inTime(
        kind === "copy"
          ? this.#destinations.copy(name, body, expiresIn)
          : this.#destinations.line(due),
      );
      this.#table.settle(due);
      this.#failures = 0;
    } catch {
      this.#failures += 1;
    }
  }

  async #round(): Promise<void> {
    await Promise.all(this.#table.due().map((due) => this.#publish(due)));
    for (const [id, at] of this.#writtenAt)
      if (Date.now() - at >= PACE_MS) this.#writtenAt.delete(id);
  }

  /** A round over everything that is owed, begun now or when the one that goes on has ended. */
  publish(): Promise<void> {
    if (this.#next) return this.#next;
    const begin = (): Promise<void> => {
      this.#next = undefined;
      this.#working = this.#round().finally(() => {
        this.#working = undefined;
      });
      return this.#working;
    };
    if (!this.#working) return begin();
    this.#next = this.#working.then(begin);
    return this.#next;
  }

  /** Milliseconds until the next round; `undefined` when nothing is owed. */
  get nextIn(): number | undefined {
    if (this.#table.due().length === 0) return undefined;
    const [first, most] = RETRY_MS;
    return Math.min(first * 2 ** this.#failures, most);
  }
}
