/**
 * Audit rows on their way to Deno KV. Every commit is a write to the disk, so one writer takes
 * several rows at once; what operators did goes first, because its answer waits.
 */

import { type AuditRow, apart, mergeRows } from "../../audit/index.ts";
import { StorageError } from "../../problems/storage-error.ts";

/**
 * Rows that may wait. Operators' rows may be as many again, so that nobody else's keep them out.
 */
export const QUEUE_MAXIMUM = 5000;
/** Rows in one commit. Each needs at most two checks, and a self-hosted KV server takes ten. */
const BATCH = 5;

export interface Waiting {
  readonly log: string;
  row: AuditRow;
  readonly written: PromiseWithResolvers<void>;
}

type Commit = (batch: readonly Waiting[]) => Promise<void>;

export class AuditQueue {
  readonly #commit: Commit;
  readonly #operations = new Map<string, Waiting>();
  readonly #others = new Map<string, Waiting>();
  #working = false;

  constructor(commit: Commit) {
    this.#commit = commit;
  }

  /** Resolves when all of them are durable. Takes all or none. */
  async add(log: string, rows: readonly AuditRow[]): Promise<void> {
    for (const line of new Set(rows.map((row) => this.#lineOf(row))))
      if (line.size >= QUEUE_MAXIMUM) throw new StorageError("unavailable");
    const written = rows.map((row) => this.#enter(log, row));
    void this.#work();
    await Promise.all(written);
  }

  #lineOf({ kind }: AuditRow): Map<string, Waiting> {
    return kind === "operation" ? this.#operations : this.#others;
  }

  /** Two rows of one bucket never wait side by side: one commit could not hold both. */
  #enter(log: string, row: AuditRow): Promise<void> {
    const line = this.#lineOf(row);
    const key = JSON.stringify([log, row.bucket]);
    const known = line.get(key);
    const merged = known && mergeRows(known.row, row);
    if (known && !merged) return this.#enter(log, apart(row));
    if (known && merged) known.row = merged;
    const waiting = known ?? { log, row, written: Promise.withResolvers<void>() };
    line.set(key, waiting);
    return waiting.written.promise;
  }

  #take(): Waiting[] {
    const batch: Waiting[] = [];
    for (const line of [this.#operations, this.#others])
      for (const [key, waiting] of line) {
        if (batch.length === BATCH) return batch;
        line.delete(key);
        batch.push(waiting);
      }
    return batch;
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let batch = this.#take(); batch.length > 0; batch = this.#take())
      try {
        await this.#commit(batch);
        for (const { written } of batch) written.resolve();
      } catch {
        for (const { written } of batch) written.reject(new StorageError("unavailable"));
      }
    this.#working = false;
  }
}
