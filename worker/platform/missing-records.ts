/**
 * Stands in for the records objects in a deployment that has none: everything stored is refused, and
 * no audit log is kept.
 */

import type { AuditStore } from "../audit/index.ts";
import { StorageError } from "../problems/storage-error.ts";
import type { Records } from "../records/records.ts";

const refuse = (): Promise<never> => Promise.reject(new StorageError("not_configured"));

export const missingRecords: Records & AuditStore = {
  append: () => Promise.resolve(),
  page: refuse,
  read: refuse,
  commit: refuse,
  list: refuse,
  noteUse: refuse,
  copy: refuse,
};
