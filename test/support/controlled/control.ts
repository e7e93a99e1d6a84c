/**
 * The product's own ports with handles for tests: a clock that can be put forward, storage that
 * fails or takes its time when told to, and a count of the calls that reach it. They are in the test
 * entries only; the product has no such thing.
 */

import type { Platform } from "../../../worker/deps.ts";
import type { KeyValue } from "../../../worker/ports.ts";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import type {
  ListedRecord,
  ObjectName,
  RecordName,
  Records,
  Write,
} from "../../../worker/records/records.ts";
import type { UserObjects } from "../../../worker/users/index.ts";

export interface Command {
  /** Seconds. */
  readonly advance?: number;
  readonly failing?: boolean;
  /** Milliseconds that every call of the stores takes longer, beside what their adapters bound. */
  readonly slower?: number;
  /** Written as by another isolate: nothing here hears of it. */
  readonly put?: { readonly key: string; readonly value: unknown; readonly metadata?: unknown };
  /** The same, of a record. */
  readonly write?: { readonly object: ObjectName; readonly write: Write };
}

export interface Report {
  readonly calls: number;
  /** The one that was asked for. */
  readonly record?: ListedRecord;
  /** Every storage key with its value and metadata; only with `?dump`. */
  readonly entries?: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly metadata: unknown;
  }[];
}

export const CONTROL_PATH = "/__control";

export function controlled(ports: Platform): {
  ports: Platform;
  handle(request: Request): Promise<Response | undefined>;
} {
  let offset = 0;
  let failing = false;
  let slower = 0;
  let calls = 0;
  const guard = <A extends unknown[], T>(method: (...given: A) => Promise<T>) => {
    return async (...given: A): Promise<T> => {
      calls += 1;
      if (slower > 0) await new Promise((resolve) => setTimeout(resolve, slower));
      return failing ? Promise.reject(new StorageError("unavailable")) : method(...given);
    };
  };
  const records: Records = {
    read: guard(ports.records.read),
    commit: guard(ports.records.commit),
    list: guard(ports.records.list),
    noteUse: guard(ports.records.noteUse),
    copy: guard(ports.records.copy),
  };
  const kv: KeyValue = {
    get: guard(ports.kv.get),
    put: guard(ports.kv.put),
    delete: guard(ports.kv.delete),
    list: guard(ports.kv.list),
  };

  const users: UserObjects = {
    ...ports.users,
    async apply(key, domain, command) {
      if (slower > 0) await new Promise((resolve) => setTimeout(resolve, slower));
      return ports.users.apply(key, domain, command);
    },
  };

  /** Until the edge has the record as it is: an object publishes it once a second at most. */
  async function published(record: RecordName): Promise<void> {
    const [truth] = await ports.records.read(record.object, [record.name]);
    while ((await ports.records.copy(record))?.version !== truth?.version) await ports.delay(50);
  }

  async function dump(): Promise<Report["entries"]> {
    const { entries } = await ports.kv.list("");
    return Promise.all(
      entries.map(async (entry) => ({ ...entry, value: await ports.kv.get(entry.key) })),
    );
  }

  return {
    ports: { ...ports, kv, records, users, clock: () => ports.clock() + offset },
    async handle(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== CONTROL_PATH) return undefined;
      if (request.method === "POST") {
        const command = (await request.json()) as Command;
        offset += (command.advance ?? 0) * 1000;
        failing = command.failing ?? failing;
        slower = command.slower ?? slower;
        if (command.put) {
          const { key, value, metadata } = command.put;
          await ports.kv.put(key, value, metadata === undefined ? {} : { metadata });
        }
        if (command.write) {
          const { object, write } = command.write;
          await ports.records.commit(object, { writes: [write], rows: [] });
          if (write.copied) await published({ object, name: write.name });
        }
      }
      const [object, name] = [searchParams.get("object"), searchParams.get("record")];
      const report: Report = {
        calls,
        ...(searchParams.has("dump") && { entries: await dump() }),
        ...(object !== null &&
          name !== null && {
            record: (await ports.records.read(object as ObjectName, [name]))[0],
          }),
      } as Report;
      return Response.json(report);
    },
  };
}
