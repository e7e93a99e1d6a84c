/** The audit log's rows in the SQLite of a records object. The rules are in `worker/audit`. */

import {
  type AuditBounds,
  type AuditPage,
  type AuditRow,
  DAY_MS,
  KINDS,
  type Kind,
  mergeRows,
  PageDraft,
  type PageRequest,
} from "../../audit/index.ts";

interface Stored extends Record<string, SqlStorageValue> {
  readonly id: number;
  readonly row: string;
}

/**
 * Where one kind's rows end: numbered without a gap, so that two of them tell how many there are.
 */
interface End {
  readonly before: number;
  newest: number;
}

/** Rows that are looked at together when old ones go. */
const EXPIRY_CHUNK = 100;

export class AuditTable {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  create(): void {
    // Every index is a row more that each insert writes.
    this.#sql.exec(`
      CREATE TABLE IF NOT EXISTS entry (
        id INTEGER PRIMARY KEY,
        bucket TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        number INTEGER NOT NULL,
        last INTEGER NOT NULL,
        row TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX IF NOT EXISTS entry_by_kind ON entry (kind, number);
      CREATE TABLE IF NOT EXISTS keep (days INTEGER NOT NULL) STRICT;`);
  }

  append(rows: readonly AuditRow[], { days, rows: maximum }: AuditBounds): void {
    const ends = new Map<Kind, End>();
    for (const row of rows) this.#put(row, ends);
    for (const [kind, end] of ends) this.#prune(kind, end, maximum);
    this.#keep(days);
  }

  #put(row: AuditRow, ends: Map<Kind, End>): void {
    const [known] = this.#sql.exec<Stored>(
      "SELECT id, row FROM entry WHERE bucket = ?",
      row.bucket,
    );
    const merged = known && mergeRows(JSON.parse(known.row) as AuditRow, row);
    if (merged) {
      this.#sql.exec(
        "UPDATE entry SET last = ?, row = ? WHERE id = ?",
        ...[merged.last, JSON.stringify(merged), known.id],
      );
      return;
    }
    // A full row leaves its bucket to the one that follows it.
    if (known)
      this.#sql.exec("UPDATE entry SET bucket = bucket || ' ' || id WHERE id = ?", known.id);
    const end = ends.get(row.kind) ?? this.#endOf(row.kind);
    ends.set(row.kind, end);
    end.newest += 1;
    this.#sql.exec(
      "INSERT INTO entry (bucket, kind, number, last, row) VALUES (?, ?, ?, ?, ?)",
      ...[row.bucket, row.kind, end.newest, row.last, JSON.stringify(row)],
    );
  }

  #number(kind: Kind, order: "ASC" | "DESC"): number {
    const [found] = this.#sql.exec<{ number: number }>(
      `SELECT number FROM entry WHERE kind = ? ORDER BY number ${order} LIMIT 1`,
      kind,
    );
    return found?.number ?? 0;
  }

  #endOf(kind: Kind): End {
    const newest = this.#number(kind, "DESC");
    return { before: newest, newest };
  }

  /**
   * Removes what is too much, and never many more rows than came, so that no append is a long one.
   */
  #prune(kind: Kind, { before, newest }: End, maximum: number): void {
    const oldest = this.#number(kind, "ASC");
    const last = Math.min(newest - maximum, oldest + (newest - before));
    if (last >= oldest)
      this.#sql.exec("DELETE FROM entry WHERE kind = ? AND number <= ?", kind, last);
  }

  #keep(days: number): void {
    const [kept] = this.#sql.exec<{ days: number }>("SELECT days FROM keep");
    if (kept?.days === days) return;
    this.#sql.exec("DELETE FROM keep");
    this.#sql.exec("INSERT INTO keep VALUES (?)", days);
  }

  page(request: PageRequest): AuditPage {
    const { before, since } = request;
    const from = before === undefined ? Number.MAX_SAFE_INTEGER : Number(before);
    const found = this.#sql.exec<Stored>(
      "SELECT id, row FROM entry WHERE id < ? AND last >= ? ORDER BY id DESC",
      ...[Number.isSafeInteger(from) ? from : 0, since],
    );
    const draft = new PageDraft(request);
    for (const { id, row } of found)
      if (!draft.take(String(id), JSON.parse(row) as AuditRow)) break;
    return draft.page;
  }

  /** Removes what is older than it is to be kept. Whether anything is left. */
  expire(now: number): boolean {
    const [kept] = this.#sql.exec<{ days: number }>("SELECT days FROM keep");
    const since = now - (kept?.days ?? 0) * DAY_MS;
    for (const kind of KINDS) while (this.#expireSome(kind, since));
    return [...this.#sql.exec("SELECT 1 FROM entry LIMIT 1")].length > 0;
  }

  /**
   * From the oldest on, which reads little more than what goes. Whether there may be more of them.
   */
  #expireSome(kind: Kind, since: number): boolean {
    const oldest = this.#sql
      .exec<{ number: number; last: number }>(
        "SELECT number, last FROM entry WHERE kind = ? ORDER BY number LIMIT ?",
        ...[kind, EXPIRY_CHUNK],
      )
      .toArray();
    const kept = oldest.findIndex(({ last }) => last >= since);
    const gone = kept === -1 ? oldest : oldest.slice(0, kept);
    const last = gone.at(-1);
    if (last) this.#sql.exec("DELETE FROM entry WHERE kind = ? AND number <= ?", kind, last.number);
    return gone.length === EXPIRY_CHUNK;
  }
}
