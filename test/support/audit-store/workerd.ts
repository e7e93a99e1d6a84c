/**
 * The Durable Object of the audit log, as it is deployed, behind its own adapter; its statements
 * are counted as they are billed.
 */

import { env } from "cloudflare:workers";
import {
  AuditLog as Deployed,
  durableAuditStore,
} from "../../../worker/platform/cloudflare/audit-log.ts";
import { type Cost, serveStore } from "./serve.ts";

export class AuditLog extends Deployed {
  readonly #cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[];

  constructor(state: DurableObjectState, environment: unknown) {
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

const { AUDIT } = env as unknown as { readonly AUDIT: DurableObjectNamespace<AuditLog> };
const object = (log: string) => AUDIT.get(AUDIT.idFromName(log));

export default {
  fetch: (request: Request) =>
    serveStore(
      (bounds) => ({
        store: durableAuditStore(AUDIT as unknown as DurableObjectNamespace<Deployed>, bounds),
        cost: (log) => object(log).cost(),
        endDay: (log) => object(log).endDay(),
      }),
      request,
    ),
};
