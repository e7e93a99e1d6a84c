/** What the log may tell of, so that every line can be counted from the start. */
export const LOG_EVENTS = [
  "audit_write_failed",
  "audit_write_late",
  "codes_unreadable",
  "internal_error",
  "overloaded",
  "push_check_not_recorded",
  "sentences_unreadable",
  "setting_unusable",
  "setting_weak",
  "storage_not_configured",
  "storage_unavailable",
  "store_shared",
  "work_failed",
] as const;
