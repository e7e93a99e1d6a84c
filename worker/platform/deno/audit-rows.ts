/**
 * Rows of the audit log in Deno KV: `["audit", log, kind, id]` holds a row, `["audit-bucket", log,
 * bucket]` the ID of the row that a bucket has. What a commit has to hold so that a row is in it.
 */

import {
  type AuditBounds,
  type AuditRow,
  DAY_MS,
  KINDS,
  type Kind,
  mergeRows,
} from "../../audit/index.ts";
import { guarded } from "./guarded.ts";

export const ROWS = "audit";
const BUCKETS = "audit-bucket";
/** A bucket ends with its minute; after this its pointer is of no use. */
const BUCKET_LIFE_MS = 600_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A value holds 64 KiB, and UserIDs as UTF-8 are at most half of that however they are written.
 * None has a line feed.
 */
export type StoredRow = Omit<AuditRow, "userIds"> & { readonly userIds: Uint8Array };
const pack = (row: AuditRow): StoredRow => ({
  ...row,
  userIds: encoder.encode(row.userIds.join("\n")),
});
export const unpack = (stored: StoredRow): AuditRow => ({
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

/** Where the rows of one kind end. */
interface End {
  readonly prefix: readonly [string, string, Kind];
  time: number;
  number: number;
  added: number;
}

export class DenoAuditRows {
  readonly #store: Deno.Kv;
  readonly #maximum: number;
  readonly #expireIn: number;

  constructor(store: Deno.Kv, { days, rows }: AuditBounds) {
    this.#store = store;
    this.#maximum = rows;
    this.#expireIn = days * DAY_MS;
  }

  async #endOf(log: string, kind: Kind): Promise<End> {
    const prefix = [ROWS, log, kind] as const;
    const end: End = { prefix, time: 0, number: 0, added: 0 };
    const { value: newest } = await guarded(() =>
      this.#store.list({ prefix: [...prefix] }, { limit: 1, reverse: true }).next(),
    );
    if (newest) {
      end.time = timeOf(newest.key[3] as string);
      end.number = numberOf(newest.key[3] as string);
    }
    return end;
  }

  /**
   * Adds the row to the one of its bucket. `false` when it has none yet, which the commit then
   * makes sure of, or a full one.
   */
  async #extend(
    commit: Deno.AtomicOperation,
    log: string,
    row: AuditRow,
    pointer: Deno.KvEntryMaybe<string>,
  ): Promise<boolean> {
    if (pointer.value === null) return false;
    const key = [ROWS, log, row.kind, pointer.value];
    const known = await guarded(() => this.#store.get<StoredRow>(key));
    if (known.value === null) return false;
    const merged = mergeRows(unpack(known.value), row);
    if (!merged) return false;
    commit.check(known).set(known.key, pack(merged), { expireIn: this.#expireIn });
    return true;
  }

  #insert(commit: Deno.AtomicOperation, row: AuditRow, end: End): string {
    end.number += 1;
    end.added += 1;
    end.time = Math.max(end.time, row.first);
    const id = idOf(end.time, row.kind, end.number);
    const key = [...end.prefix, id];
    const expireIn = this.#expireIn;
    commit.check({ key, versionstamp: null }).set(key, pack(row), { expireIn });
    return id;
  }

  /**
   * Removes what is too much, and never many more rows than came, so that no commit is a long one.
   */
  async #prune(commit: Deno.AtomicOperation, { prefix, number, added }: End): Promise<void> {
    const oldest = await guarded(() =>
      Array.fromAsync(this.#store.list({ prefix: [...prefix] }, { limit: added + 1 })),
    );
    for (const { key } of oldest)
      if (numberOf(key[3] as string) <= number - this.#maximum) commit.delete(key);
  }

  /** Each row takes at most two of the commit's checks. */
  async add(commit: Deno.AtomicOperation, log: string, rows: readonly AuditRow[]): Promise<void> {
    const ends = new Map<Kind, End>();
    for (const row of rows) {
      // An operator's row shares its bucket with none.
      const pointer =
        row.kind === "operation"
          ? undefined
          : await guarded(() => this.#store.get<string>([BUCKETS, log, row.bucket]));
      if (pointer && (await this.#extend(commit, log, row, pointer))) continue;
      const end = ends.get(row.kind) ?? (await this.#endOf(log, row.kind));
      ends.set(row.kind, end);
      const id = this.#insert(commit, row, end);
      if (pointer) commit.check(pointer).set(pointer.key, id, { expireIn: BUCKET_LIFE_MS });
    }
    for (const end of ends.values()) await this.#prune(commit, end);
  }
}
