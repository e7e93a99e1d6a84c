/**
 * Records in memory, with the port's own promises: versions, expectations, rows with them or nothing.
 * The edge's copies are as old as the test leaves them.
 */

import type { AuditRow } from "../../worker/audit/index.ts";
import type { ObjectName, Records, Versioned, Write } from "../../worker/records/records.ts";

interface Stored extends Versioned {
  readonly label: string;
}

export interface MemoryRecords extends Records {
  /** Everything is as it was written, for the edge too; off, copies stay as they are. */
  publishing: boolean;
  /** Calls by the name of the method. */
  readonly calls: Record<string, number>;
  readonly rows: { readonly object: ObjectName; readonly row: AuditRow }[];
  /** All records, by object. */
  everything(): unknown;
  /** Run before the next commit looks at versions, once: what another isolate does meanwhile. */
  meanwhile: (() => Promise<unknown>) | undefined;
}

const copyOf = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);

export function memoryRecords(): MemoryRecords {
  const objects = new Map<ObjectName, Map<string, Stored>>();
  const copies = new Map<string, Versioned>();
  const used = new Map<string, number>();
  const of = (object: ObjectName) => {
    const known = objects.get(object) ?? new Map<string, Stored>();
    objects.set(object, known);
    return known;
  };
  const idOf = (object: ObjectName, name: string) => `${object}/${name}`;
  const found = (object: ObjectName, name: string) => {
    const { version = 0, value } = of(object).get(name) ?? {};
    const usedOn = used.get(idOf(object, name));
    return { name, version, value: copyOf(value), ...(usedOn !== undefined && { usedOn }) };
  };
  const calls: Record<string, number> = {};
  const count = (method: string) => {
    calls[method] = (calls[method] ?? 0) + 1;
  };

  return {
    publishing: true,
    calls,
    rows: [],
    everything: () => [...objects].map(([object, records]) => [object, [...records]]),
    meanwhile: undefined,
    async read(object, names) {
      count("read");
      return names.map((name) => found(object, name));
    },
    async commit(object, { writes, rows }) {
      count("commit");
      const { meanwhile } = this;
      this.meanwhile = undefined;
      await meanwhile?.();
      if (writes.length > 8) throw new RangeError("too many writes");
      const moved = ({ name, expected }: Write) =>
        expected !== undefined && expected !== found(object, name).version;
      if (writes.some(moved)) return false;
      for (const { name, value, label = "", copied, listed } of writes) {
        const version = found(object, name).version + 1;
        of(object).set(name, { version, value: copyOf(value), label });
        if (copied && this.publishing)
          copies.set(idOf(object, name), { version, value: copyOf(value) });
        if (listed)
          of("service").set(listed.name, {
            version,
            value: value === undefined ? undefined : copyOf(listed.value),
            label: listed.label,
          });
      }
      for (const row of rows) this.rows.push({ object, row });
      return true;
    },
    async list(object, { prefix, after = "", limit, search = "" }) {
      count("list");
      const names = [...of(object)]
        .filter(([name, { value, label }]) => {
          const fits = name.startsWith(prefix) && name > after && label.includes(search);
          return fits && value !== undefined;
        })
        .map(([name]) => name)
        .sort();
      const page = names.slice(0, limit);
      const last = page.at(-1);
      return {
        records: page.map((name) => found(object, name)),
        ...(names.length > limit && last !== undefined && { next: last }),
      };
    },
    async noteUse(object, name, day) {
      count("noteUse");
      used.set(idOf(object, name), Math.max(day, used.get(idOf(object, name)) ?? 0));
    },
    async copy({ object, name }) {
      count("copy");
      return copyOf(copies.get(idOf(object, name)));
    },
  };
}

/** A key-value store in memory: what an earlier version left. */
export function memoryKeyValue() {
  const kept = new Map<string, unknown>();
  const calls: Record<string, number> = {};
  const count = (method: string) => {
    calls[method] = (calls[method] ?? 0) + 1;
  };
  return {
    kept,
    calls,
    async get(key: string) {
      count("get");
      return copyOf(kept.get(key));
    },
    async put(key: string, value: unknown) {
      count("put");
      kept.set(key, copyOf(value));
    },
    async delete(key: string) {
      count("delete");
      kept.delete(key);
    },
    async list(prefix: string, { limit = 1000, cursor = "" } = {}) {
      count("list");
      const keys = [...kept.keys()].filter((key) => key.startsWith(prefix) && key > cursor).sort();
      const page = keys.slice(0, limit);
      return {
        entries: page.map((key) => ({ key, metadata: undefined })),
        ...(keys.length > limit && { cursor: page.at(-1) as string }),
      };
    },
  };
}
