/**
 * The audit log over Deno KV: `["audit", log, kind, <time>.<n>]` holds a row, `["audit-bucket", log, bucket]` where a bucket's row is.
 * The rules are in `worker/audit`.
 */

import { type AuditBounds, type AuditRow, DAY_MS, mergeRows } from "../../audit/index.ts";
import { type AuditStore, StorageError } from "../../ports.ts";

const ROWS = "audit";
const BUCKETS = "audit-bucket";
const KINDS = ["operation", "traffic"] as const;
const ATTEMPTS = 10;
/** A bucket ends with its minute; after this its pointer is of no use. */
const BUCKET_LIFE_MS = 600_000;
/** Rows are counted once in so many writes, as a part of how many there may be, since counting reads them all. */
const PRUNE_PART = 20;

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new StorageError("unavailable");
  }
}

/** Sorts as text in the order of time, and is unique within the store. */
const newId = (now: number): string => `${now.toString(36).padStart(9, "0")}.${crypto.randomUUID().slice(0, 8)}`;

export function denoAuditStore(store: Deno.Kv, { days, rows: maximum }: AuditBounds): AuditStore {
  const expireIn = days * DAY_MS;
  const pruneEvery = Math.ceil(maximum / PRUNE_PART);
  let written = 0;
  // One write after the other within this process; other processes are what the attempts are for.
  let queue: Promise<unknown> = Promise.resolve();

  async function put(log: string, row: AuditRow): Promise<void> {
    const pointer = [BUCKETS, log, row.bucket];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = await store.get<string>(pointer);
      const key = [ROWS, log, row.kind, known.value ?? newId(row.first)];
      const before = await store.get<AuditRow>(key);
      const merged = before.value ? mergeRows(before.value, row) : row;
      const done = await store
        .atomic()
        .check(known, before)
        .set(pointer, key[3], { expireIn: BUCKET_LIFE_MS })
        .set(key, merged, { expireIn })
        .commit();
      if (done.ok) return;
    }
    throw new StorageError("unavailable");
  }

  async function prune(log: string): Promise<void> {
    for (const kind of KINDS) {
      let seen = 0;
      for await (const { key } of store.list({ prefix: [ROWS, log, kind] }, { reverse: true }))
        if (++seen > maximum) await store.delete(key);
    }
  }

  async function newest(log: string, kind: string, before: string | undefined, limit: number, since: number) {
    const prefix = [ROWS, log, kind];
    const range = before === undefined ? { prefix } : { prefix, end: [...prefix, before] };
    const found: { id: string; row: AuditRow }[] = [];
    for await (const { key, value } of store.list<AuditRow>(range, { limit, reverse: true }))
      if (value.last >= since) found.push({ id: key[3] as string, row: value });
    return found;
  }

  return {
    append(log, rows) {
      const work = async () => {
        for (const row of rows) {
          await put(log, row);
          if (written++ % pruneEvery === 0) await prune(log);
        }
      };
      const turn = queue.then(() => guarded(work));
      queue = turn.catch(() => {});
      return turn;
    },
    page: (log, { before, limit, since }) =>
      guarded(async () => {
        const kinds = await Promise.all(KINDS.map((kind) => newest(log, kind, before, limit + 1, since)));
        const found = kinds.flat().sort((a, b) => (a.id < b.id ? 1 : -1));
        const rows = found.slice(0, limit);
        return {
          rows: rows.map(({ row }) => row),
          ...(found.length > limit && { next: rows.at(-1)?.id as string }),
        };
      }),
  };
}
