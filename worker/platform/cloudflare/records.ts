/** The ports of records and of the audit log over the records objects. */

import type { AuditBounds, AuditPage, AuditStore } from "../../audit/index.ts";
import { StorageError } from "../../problems/storage-error.ts";
import type {
  ListedRecord,
  ObjectName,
  RecordPage,
  Records,
  Versioned,
} from "../../records/records.ts";
import { inTime } from "./in-time.ts";
import { copyKey, type RecordsObject } from "./records-object.ts";

/**
 * Seconds that a location uses what it read of a copy: the least that Workers KV takes, because how
 * long a revoked key still works depends on it.
 */
const COPY_SECONDS = 30;

type Namespace = DurableObjectNamespace<RecordsObject>;

/** A call that fails is an overloaded or restarting object; its exception may quote anything. */
export function objectRecords(
  namespace: Namespace,
  kv: KVNamespace | undefined,
  bounds: AuditBounds,
): Records & AuditStore {
  const of = (object: ObjectName) => namespace.get(namespace.idFromName(object));
  return {
    append: (object, rows) => inTime(of(object).append(object, rows, bounds)),
    page: (object, request) => inTime(of(object).page(request) as Promise<AuditPage>),
    read: (object, names) => inTime(of(object).read(names) as Promise<ListedRecord[]>),
    commit: (object, commit) => inTime(of(object).commit(object, commit, bounds)),
    list: (object, request) => inTime(of(object).list(request) as Promise<RecordPage>),
    noteUse: (object, name, day) => inTime(of(object).noteUse(object, name, day)),
    async copy({ object, name }) {
      if (kv === undefined) throw new StorageError("not_configured");
      const options = { type: "json", cacheTtl: COPY_SECONDS } as const;
      const copy = await inTime(
        kv.get<{ version: number; value: unknown }>(copyKey(object, name), options),
      );
      return copy === null
        ? undefined
        : ({ ...copy, value: copy.value ?? undefined } satisfies Versioned);
    },
  };
}
