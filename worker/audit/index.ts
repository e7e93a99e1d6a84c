/**
 * The audit log: who did what, when, with what outcome. Where it is stored is the platforms'
 * business.
 */

export { type LogName, logOf } from "./buffer.ts";
export {
  type AuditBounds,
  type AuditPage,
  DAY_MS,
  DAYS_DEFAULT,
  PAGE_MAXIMUM,
  PageDraft,
  type PageRequest,
  pageLimit,
  ROWS_MAXIMUM,
} from "./page.ts";
export { type Actor, type AuditEvent, type AuditRow, KINDS, type Kind, mergeRows } from "./row.ts";
export type { AuditStore } from "./store.ts";
export { AuditTrail } from "./trail.ts";
