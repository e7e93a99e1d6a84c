/**
 * The Durable Object of the audit log, as it is deployed, behind its own adapter; its statements
 * are counted as they are billed.
 */

import { env } from "cloudflare:workers";
import { objectRecords } from "../../../worker/platform/cloudflare/records.ts";
import { RecordsObject as Deployed } from "../../../worker/platform/cloudflare/records-object.ts";
import { type Cost, serveStore } from "./serve.ts";

export class RecordsObject extends Deployed {
  readonly #cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[];

  constructor(state: DurableObjectState, environment: object) {
    const { sql } = state.storage;
    const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
    Object.defineProperty(state.storage, "sql", {
      value: {
        exec: (query: string, ...bindings: SqlStorageValue[]) => {
          const cursor = sql.exec(query, ...bindings);
          cursors.push(cursor);
          return cursor;
        },
      },
    });
    super(state, environment);
    this.#cursors = cursors;
  }

  cost(): Cost {
    const cost = { read: 0, written: 0 };
    for (const { rowsRead, rowsWritten } of this.#cursors.splice(0)) {
      cost.read += rowsRead;
      cost.written += rowsWritten;
    }
    return cost;
  }

  endDay(): Promise<void> {
    return this.alarm();
  }
}

const { KV, RECORDS } = env as unknown as {
  readonly KV: KVNamespace;
  readonly RECORDS: DurableObjectNamespace<RecordsObject>;
};
const object = (log: string) => RECORDS.get(RECORDS.idFromName(log));

export default {
  fetch: (request: Request) =>
    serveStore((bounds) => {
      const records = objectRecords(RECORDS as never, KV, bounds);
      return {
        store: records,
        records,
        cost: (log) => object(log).cost(),
        endDay: (log) => object(log).endDay(),
      };
    }, request),
};
