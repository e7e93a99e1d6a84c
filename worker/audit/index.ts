/**
 * The audit log: who did what, when, with what outcome. Where it is stored is the platforms'
 * business.
 */

export { type LogName, logOf } from "./buffer.ts";
export {
  type AuditBounds,
  type AuditFilter,
  type AuditPage,
  DAY_MS,
  DAYS_DEFAULT,
  PageDraft,
  type PageRequest,
  ROWS_MAXIMUM,
} from "./page.ts";
export {
  type Actor,
  type AuditEvent,
  type AuditRow,
  apart,
  KINDS,
  type Kind,
  mergeRows,
  rowOf,
} from "./row.ts";
export type { AuditStore } from "./store.ts";
export { AuditTrail } from "./trail.ts";
