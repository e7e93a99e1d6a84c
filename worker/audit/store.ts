/** The audit log's port. */

import type { LogName } from "./buffer.ts";
import type { AuditPage, PageRequest } from "./page.ts";
import type { AuditRow } from "./row.ts";

/** Where audit rows are kept. Every call may throw a `StorageError`. */
export interface AuditStore {
  /** Rows whose bucket is there already are merged into it. */
  append(log: LogName, rows: readonly AuditRow[]): Promise<void>;
  /** Newest first. */
  page(log: LogName, request: PageRequest): Promise<AuditPage>;
}
