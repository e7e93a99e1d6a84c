/** The audit log over Deno KV: writing through one queue, reading page by page. */

import { type AuditBounds, KINDS, type Kind, PageDraft } from "../../audit/index.ts";
import type { AuditStore } from "../../audit/store.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { AuditQueue, type Waiting } from "./audit-queue.ts";
import { DenoAuditRows, ROWS, type StoredRow, unpack } from "./audit-rows.ts";
import { guarded } from "./guarded.ts";

const ATTEMPTS = 10;
/** Rows that a page reads ahead, of each kind. */
const READ_AHEAD = 20;

interface Found {
  readonly id: string;
  readonly stored: StoredRow;
}

export function denoAuditStore(store: Deno.Kv, bounds: AuditBounds): AuditStore {
  const rows = new DenoAuditRows(store, bounds);

  async function attempt(batch: readonly Waiting[]): Promise<boolean> {
    const commit = store.atomic();
    for (const [log, waiting] of Map.groupBy(batch, ({ log }) => log))
      await rows.add(
        commit,
        log,
        waiting.map(({ row }) => row),
      );
    return (await guarded(() => commit.commit())).ok;
  }

  // Other processes write to the same store; they are what the attempts are for.
  const queue = new AuditQueue(async (batch) => {
    for (let attempts = 0; attempts < ATTEMPTS; attempts++) if (await attempt(batch)) return;
    throw new StorageError("unavailable");
  });

  /** One after the other, the newest first. */
  function newest(
    log: string,
    kind: Kind,
    before: string | undefined,
  ): () => Promise<Found | undefined> {
    const prefix = [ROWS, log, kind];
    const range = before === undefined ? { prefix } : { prefix, end: [...prefix, before] };
    const entries = store.list<StoredRow>(range, { reverse: true, batchSize: READ_AHEAD });
    return async () => {
      const { value } = await guarded(() => entries.next());
      return value && { id: value.key[3] as string, stored: value.value };
    };
  }

  /** Of all kinds, read no further than a page needs: rows can be long. */
  async function* newestOfAll(log: string, before: string | undefined): AsyncGenerator<Found> {
    const lists = KINDS.map((kind) => newest(log, kind, before));
    const heads = await Promise.all(lists.map(async (next) => ({ next, found: await next() })));
    for (;;) {
      const [head] = heads
        .filter(({ found }) => found)
        .sort((a, b) => ((a.found?.id ?? "") < (b.found?.id ?? "") ? 1 : -1));
      if (!head?.found) return;
      yield head.found;
      head.found = await head.next();
    }
  }

  return {
    append: (log, rows) => queue.add(log, rows),
    async page(log, request) {
      const draft = new PageDraft(request);
      for await (const { id, stored } of newestOfAll(log, request.before))
        if (!draft.take(id, unpack(stored))) break;
      return draft.page;
    },
  };
}
