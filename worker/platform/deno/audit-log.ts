/**
 * The audit log over Deno KV: `["audit", log, kind, id]` holds a row, `["audit-bucket", log,
 * bucket]` the ID of the row that a bucket has. The rules are in `worker/audit`.
 */

import {
  type AuditBounds,
  type AuditRow,
  DAY_MS,
  KINDS,
  type Kind,
  mergeRows,
  PageDraft,
} from "../../audit/index.ts";
import type { AuditStore } from "../../audit/store.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { AuditQueue, type Waiting } from "./audit-queue.ts";
import { guarded } from "./guarded.ts";

const ROWS = "audit";
const BUCKETS = "audit-bucket";
const ATTEMPTS = 10;
/** A bucket ends with its minute; after this its pointer is of no use. */
const BUCKET_LIFE_MS = 600_000;
/** Rows that a page reads ahead, of each kind. */
const READ_AHEAD = 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A value holds 64 KiB, and UserIDs as UTF-8 are at most half of that however they are written.
 * None has a line feed.
 */
type Stored = Omit<AuditRow, "userIds"> & { readonly userIds: Uint8Array };
const pack = (row: AuditRow): Stored => ({
  ...row,
  userIds: encoder.encode(row.userIds.join("\n")),
});
const unpack = (stored: Stored): AuditRow => ({
  ...stored,
  userIds: stored.userIds.length === 0 ? [] : decoder.decode(stored.userIds).split("\n"),
});

/**
 * `<time>.<kind><number>`: sorts as text in the order of time. The numbers of a kind have no gap,
 * so that two of them tell how many rows there are.
 */
const idOf = (time: number, kind: Kind, number: number): string =>
  `${time.toString(36).padStart(9, "0")}.${KINDS.indexOf(kind)}${number.toString(36).padStart(8, "0")}`;
const timeOf = (id: string): number => Number.parseInt(id.slice(0, 9), 36);
const numberOf = (id: string): number => Number.parseInt(id.slice(11), 36);

interface Found {
  readonly id: string;
  readonly stored: Stored;
}

/** Where the rows of one kind end. */
interface End {
  readonly prefix: readonly [string, string, Kind];
  time: number;
  number: number;
  added: number;
}

export function denoAuditStore(store: Deno.Kv, { days, rows: maximum }: AuditBounds): AuditStore {
  const expireIn = days * DAY_MS;

  async function endOf(log: string, kind: Kind): Promise<End> {
    const prefix = [ROWS, log, kind] as const;
    const end: End = { prefix, time: 0, number: 0, added: 0 };
    const { value: newest } = await guarded(() =>
      store.list({ prefix: [...prefix] }, { limit: 1, reverse: true }).next(),
    );
    if (newest) {
      end.time = timeOf(newest.key[3] as string);
      end.number = numberOf(newest.key[3] as string);
    }
    return end;
  }

  /**
   * Adds the row to the one of its bucket. `false` when it has none yet, which the commit then
   * makes sure of.
   */
  async function extend(
    commit: Deno.AtomicOperation,
    { log, row }: Waiting,
    pointer: Deno.KvEntryMaybe<string>,
  ) {
    if (pointer.value === null) return false;
    const key = [ROWS, log, row.kind, pointer.value];
    const known = await guarded(() => store.get<Stored>(key));
    if (known.value === null) return false;
    commit.check(known).set(known.key, pack(mergeRows(unpack(known.value), row)), { expireIn });
    return true;
  }

  function add(commit: Deno.AtomicOperation, { row }: Waiting, end: End): string {
    end.number += 1;
    end.added += 1;
    end.time = Math.max(end.time, row.first);
    const id = idOf(end.time, row.kind, end.number);
    const key = [...end.prefix, id];
    commit.check({ key, versionstamp: null }).set(key, pack(row), { expireIn });
    return id;
  }

  /**
   * Removes what is too much, and never many more rows than came, so that no commit is a long one.
   */
  async function prune(
    commit: Deno.AtomicOperation,
    { prefix, number, added }: End,
  ): Promise<void> {
    const oldest = await guarded(() =>
      Array.fromAsync(store.list({ prefix: [...prefix] }, { limit: added + 1 })),
    );
    for (const { key } of oldest)
      if (numberOf(key[3] as string) <= number - maximum) commit.delete(key);
  }

  async function attempt(batch: readonly Waiting[]): Promise<boolean> {
    const commit = store.atomic();
    const ends = new Map<string, End>();
    for (const waiting of batch) {
      const { log, row } = waiting;
      // An operator's row shares its bucket with none.
      const pointer =
        row.kind === "operation"
          ? undefined
          : await guarded(() => store.get<string>([BUCKETS, log, row.bucket]));
      if (pointer && (await extend(commit, waiting, pointer))) continue;
      const name = JSON.stringify([log, row.kind]);
      const end = ends.get(name) ?? (await endOf(log, row.kind));
      ends.set(name, end);
      const id = add(commit, waiting, end);
      if (pointer) commit.check(pointer).set(pointer.key, id, { expireIn: BUCKET_LIFE_MS });
    }
    for (const end of ends.values()) await prune(commit, end);
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
    const entries = store.list<Stored>(range, { reverse: true, batchSize: READ_AHEAD });
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
    async page(log, { before, limit, since }) {
      const draft = new PageDraft(limit);
      for await (const { id, stored } of newestOfAll(log, before))
        if (stored.last >= since && !draft.take(id, unpack(stored))) break;
      return draft.page;
    },
  };
}
