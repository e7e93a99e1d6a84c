/** Versioned records in the SQLite of a records object, and what of them is yet to be published. */

import type { ListedRecord, ListRequest, RecordPage, Write } from "../../records/records.ts";

/** A version of a record as others get it. */
export interface Line {
  readonly name: string;
  readonly version: number;
  /** JSON; null where the record is gone. */
  readonly value: string | null;
  readonly label: string;
}

/** Something that others have to get: the edge's copy of a record, or its line in the listing. */
export interface Due extends Line {
  readonly kind: "copy" | "line";
}

interface Row extends Record<string, SqlStorageValue> {
  readonly name: string;
  readonly version: number;
  readonly value: string | null;
  readonly day: number | null;
}

const recordOf = ({ name, version, value, day }: Row): ListedRecord => ({
  name,
  version,
  value: value === null ? undefined : JSON.parse(value),
  ...(day !== null && { usedOn: day }),
});

/** Sorts after every name that begins with the prefix: names are ASCII. */
const endOf = (prefix: string): string => `${prefix}\u007f`;

export class RecordTable {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  create(): void {
    this.#sql.exec(`
      CREATE TABLE IF NOT EXISTS record (
        name TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        value TEXT,
        label TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS used (
        name TEXT PRIMARY KEY,
        day INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS due (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        value TEXT,
        label TEXT NOT NULL,
        PRIMARY KEY (kind, name)
      ) STRICT, WITHOUT ROWID;`);
  }

  read(name: string): ListedRecord {
    const [row] = this.#sql.exec<Row>(
      "SELECT name, version, value, day FROM record LEFT JOIN used USING (name) WHERE name = ?",
      name,
    );
    return row ? recordOf(row) : { name, version: 0, value: undefined };
  }

  list({ prefix, after = "", limit, search = "" }: ListRequest): RecordPage {
    const rows = this.#sql
      .exec<Row>(
        `SELECT name, version, value, day FROM record LEFT JOIN used USING (name)
        WHERE name > ? AND name < ? AND value IS NOT NULL AND instr(label, ?) > 0
        ORDER BY name LIMIT ?`,
        ...[after > prefix ? after : prefix, endOf(prefix), search, limit + 1],
      )
      .toArray();
    const records = rows.slice(0, limit).map(recordOf);
    const last = records.at(-1);
    return { records, ...(rows.length > limit && last && { next: last.name }) };
  }

  #version(name: string): number {
    const [row] = this.#sql.exec<{ version: number }>(
      "SELECT version FROM record WHERE name = ?",
      name,
    );
    return row?.version ?? 0;
  }

  #set(name: string, version: number, value: string | null, label: string): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)",
      ...[name, version, value, label],
    );
  }

  #owe(kind: "copy" | "line", { name, version, value, label }: Line): void {
    this.#sql.exec(
      "INSERT OR REPLACE INTO due VALUES (?, ?, ?, ?, ?)",
      ...[kind, name, version, value, label],
    );
  }

  /** `false`: the record is at another version. */
  write({ name, value, expected, label = "", copied, listed }: Write): boolean {
    const found = this.#version(name);
    if (expected !== undefined && expected !== found) return false;
    const version = found + 1;
    const json = value === undefined ? null : JSON.stringify(value);
    this.#set(name, version, json, label);
    if (copied) this.#owe("copy", { name, version, value: json, label: "" });
    if (listed)
      this.#owe("line", {
        name: listed.name,
        version,
        value: value === undefined ? null : JSON.stringify(listed.value),
        label: listed.label,
      });
    return true;
  }

  /** A line of the listing, from the object whose record it is about. An older one is ignored. */
  writeLine({ name, version, value, label }: Line): void {
    if (version > this.#version(name)) this.#set(name, version, value, label);
  }

  /** With its version. */
  forget(name: string): void {
    this.#sql.exec("DELETE FROM record WHERE name = ?", name);
  }

  noteUse(name: string, day: number): void {
    this.#sql.exec(
      `INSERT INTO used VALUES (?1, ?2)
      ON CONFLICT (name) DO UPDATE SET day = ?2 WHERE day < ?2`,
      name,
      day,
    );
  }

  due(): Due[] {
    const rows = this.#sql.exec("SELECT kind, name, version, value, label FROM due").toArray();
    return rows as unknown as Due[];
  }

  /** While it was published, a newer version may have come. */
  settle({ kind, name, version }: Due): void {
    this.#sql.exec(
      "DELETE FROM due WHERE kind = ? AND name = ? AND version = ?",
      ...[kind, name, version],
    );
  }
}
