/** The audit log in a Durable Object with SQLite, one per app and one for the service. The rules are in `worker/audit`. */

import { DurableObject } from "cloudflare:workers";
import {
  type AuditBounds,
  type AuditPage,
  type AuditRow,
  DAY_MS,
  mergeRows,
  type PageRequest,
} from "../../audit/index.ts";
import { type AuditStore, StorageError } from "../../ports.ts";

interface Stored extends Record<string, SqlStorageValue> {
  readonly id: number;
  readonly row: string;
}

export class AuditLog extends DurableObject {
  readonly #sql: SqlStorage;

  constructor(state: DurableObjectState, env: unknown) {
    super(state, env as Cloudflare.Env);
    this.#sql = state.storage.sql;
    this.#sql.exec(`
      CREATE TABLE IF NOT EXISTS audit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        bucket TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        last INTEGER NOT NULL,
        row TEXT NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS audit_by_kind ON audit (kind, id);
      CREATE INDEX IF NOT EXISTS audit_by_last ON audit (last);
      CREATE TABLE IF NOT EXISTS keep (days INTEGER NOT NULL) STRICT;`);
  }

  async append(rows: readonly AuditRow[], { days, rows: maximum }: AuditBounds): Promise<void> {
    for (const row of rows) {
      const [known] = this.#sql.exec<Stored>("SELECT id, row FROM audit WHERE bucket = ?", row.bucket);
      const merged = known ? mergeRows(JSON.parse(known.row) as AuditRow, row) : row;
      this.#sql.exec(
        `INSERT INTO audit (bucket, kind, last, row) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (bucket) DO UPDATE SET last = ?3, row = ?4`,
        ...[row.bucket, row.kind, merged.last, JSON.stringify(merged)],
      );
    }
    for (const kind of new Set(rows.map((row) => row.kind)))
      this.#sql.exec(
        `DELETE FROM audit WHERE kind = ?1 AND id <=
           (SELECT id FROM audit WHERE kind = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)`,
        ...[kind, maximum],
      );
    this.#sql.exec("DELETE FROM keep");
    this.#sql.exec("INSERT INTO keep VALUES (?)", days);
    // Rows also grow old where nothing more is written.
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + DAY_MS);
  }

  page({ before, limit, since }: PageRequest): AuditPage {
    const from = before === undefined ? Number.MAX_SAFE_INTEGER : Number(before);
    const found = this.#sql
      .exec<Stored>(
        "SELECT id, row FROM audit WHERE id < ? AND last >= ? ORDER BY id DESC LIMIT ?",
        ...[Number.isSafeInteger(from) ? from : 0, since, limit + 1],
      )
      .toArray();
    const rows = found.slice(0, limit);
    return {
      rows: rows.map(({ row }) => JSON.parse(row) as AuditRow),
      ...(found.length > limit && { next: String(rows.at(-1)?.id) }),
    };
  }

  override async alarm(): Promise<void> {
    const [keep] = this.#sql.exec<{ days: number }>("SELECT days FROM keep");
    this.#sql.exec("DELETE FROM audit WHERE last < ?", Date.now() - (keep?.days ?? 0) * DAY_MS);
    const [rest] = this.#sql.exec("SELECT 1 FROM audit LIMIT 1");
    if (rest) await this.ctx.storage.setAlarm(Date.now() + DAY_MS);
  }
}

export function durableAuditStore(namespace: DurableObjectNamespace<AuditLog>, bounds: AuditBounds): AuditStore {
  const logOf = (name: string) => namespace.get(namespace.idFromName(name));
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch {
      throw new StorageError("unavailable");
    }
  };
  return {
    append: (log, rows) => guarded(logOf(log).append(rows, bounds)),
    page: (log, request) => guarded(logOf(log).page(request) as Promise<AuditPage>),
  };
}
