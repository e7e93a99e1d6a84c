/**
 * Records over Deno KV: `["record", object, name]` holds one, with its version. Every reader sees
 * the truth, so that there are no copies.
 */

import type { AuditBounds } from "../../audit/index.ts";
import { StorageError } from "../../problems/storage-error.ts";
import {
  type Commit,
  ERASURE,
  isUnfinished,
  type ListedRecord,
  type ListRequest,
  NEVER,
  type ObjectName,
  type RecordPage,
  type Records,
} from "../../records/records.ts";
import { DenoAuditRows } from "./audit-rows.ts";
import { guarded } from "./guarded.ts";
import { Turns } from "./turns.ts";

const RECORDS = "record";
/** Objects whose users are being forgotten: found again by another process. */
export const ERASING = "erasing";
const USED = "record-used";
/** Sorts after every name: names are ASCII. */
const LAST = "\u007f";
/** Records of one batch when a listing is read. */
const BATCH = 100;
/** Keys that Deno KV reads at once. */
const READ_MAXIMUM = 10;
const ATTEMPTS = 9;

interface Stored {
  readonly version: number;
  readonly value?: unknown;
  readonly label: string;
}

export const recordKey = (object: ObjectName, name: string) => [RECORDS, object, name];
const usedKey = (object: ObjectName, name: string) => [USED, object, name];

/** As on Cloudflare, what comes back is JSON and shares nothing with what went in. */
const storedOf = (version: number, value: unknown, label: string): Stored => ({
  version,
  ...(value !== undefined && { value: JSON.parse(JSON.stringify(value)) }),
  label,
});

const recordOf = (name: string, stored: Stored | null, used: number | null): ListedRecord => ({
  name,
  version: stored?.version ?? NEVER.version,
  value: stored?.value,
  ...(used !== null && { usedOn: used }),
});

export function denoRecords(store: Deno.Kv, bounds: AuditBounds): Records {
  const turns = new Turns();
  const auditRows = new DenoAuditRows(store, bounds);

  async function readOne(object: ObjectName, name: string): Promise<ListedRecord> {
    const [stored, used] = await guarded(() =>
      store.getMany<[Stored, number]>([recordKey(object, name), usedKey(object, name)]),
    );
    return recordOf(name, stored.value, used.value);
  }

  /** `undefined`: another writer came between, perhaps only with a row of the log. */
  async function attempt(
    object: ObjectName,
    { writes, rows, forgotten = [] }: Commit,
  ): Promise<boolean | undefined> {
    if (writes.length > READ_MAXIMUM) throw new RangeError("too many writes");
    const keys = writes.map(({ name }) => recordKey(object, name));
    const found = await guarded(() => store.getMany<Stored[]>(keys));
    const commit = store.atomic();
    for (const [index, { value, expected, label = "", listed }] of writes.entries()) {
      const entry = found[index] as Deno.KvEntryMaybe<Stored>;
      const before = entry.value?.version ?? 0;
      if (expected !== undefined && expected !== before) return false;
      commit.check(entry).set(entry.key, storedOf(before + 1, value, label));
      if (listed)
        commit.set(
          recordKey("service", listed.name),
          storedOf(before + 1, value === undefined ? undefined : listed.value, listed.label),
        );
    }
    for (const name of forgotten) commit.delete(recordKey(object, name));
    if (writes.some(({ name, value }) => name === ERASURE && isUnfinished(value)))
      commit.set([ERASING, object], true);
    await auditRows.add(commit, object, rows);
    return (await guarded(() => commit.commit())).ok || undefined;
  }

  async function list(
    object: ObjectName,
    { prefix, after = "", limit, search = "" }: ListRequest,
  ): Promise<RecordPage> {
    const start = recordKey(object, after > prefix ? `${after}\0` : prefix);
    const entries = store.list<Stored>(
      { start, end: recordKey(object, prefix + LAST) },
      { batchSize: BATCH },
    );
    const records: ListedRecord[] = [];
    for (;;) {
      const { value: entry } = await guarded(() => entries.next());
      if (entry === undefined) return { records };
      const { value: stored, key } = entry as Deno.KvEntry<Stored>;
      if (stored.value === undefined || !stored.label.includes(search)) continue;
      const last = records.at(-1);
      if (records.length === limit && last) return { records, next: last.name };
      const name = key[2] as string;
      const used = await guarded(() => store.get<number>(usedKey(object, name)));
      records.push(recordOf(name, stored, used.value));
    }
  }

  return {
    read: (object, names) => Promise.all(names.map((name) => readOne(object, name))),
    // In this process one after the other; the attempts are for other processes.
    commit: (object, commit) =>
      turns.take(object, async () => {
        for (let tries = 0; tries < ATTEMPTS; tries++) {
          const done = await attempt(object, commit);
          if (done !== undefined) return done;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** tries));
        }
        throw new StorageError("unavailable");
      }),
    list,
    async noteUse(object, name, day) {
      await guarded(() => store.set(usedKey(object, name), day));
    },
    async copy({ object, name }) {
      const { value } = await guarded(() => store.get<Stored>(recordKey(object, name)));
      return value === null ? undefined : { version: value.version, value: value.value };
    },
  };
}
