/** The audit log where a deployment has no place for one: nothing is kept, and reading says so. */

import type { AuditStore } from "../audit/store.ts";
import { StorageError } from "../problems/storage-error.ts";

export const missingAuditStore: AuditStore = {
  append: () => Promise.resolve(),
  page: () => Promise.reject(new StorageError("not_configured")),
};
