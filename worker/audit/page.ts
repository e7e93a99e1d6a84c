/** How the log is read and how long it is kept: pages, cursors, bounds. Pure. */

import type { AuditRow } from "./row.ts";

export const PAGE_DEFAULT = 100;
export const PAGE_MAXIMUM = 1000;
/** UserIDs in the rows of one page; it ends early rather than hold many more. */
const PAGE_USERS_MAXIMUM = 20_000;
/** Rows of each kind that one log keeps. */
export const ROWS_MAXIMUM = 10_000;
/** Days that a row is kept. */
export const DAYS_DEFAULT = 90;
export const DAY_MS = 86_400_000;

export interface AuditBounds {
  readonly days: number;
  /** Of each kind. */
  readonly rows: number;
}

export interface PageRequest {
  /** Only rows older than the one that this names. */
  readonly before?: string;
  readonly limit: number;
  /** Milliseconds since the epoch; rows that ended earlier are gone. */
  readonly since: number;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

/** A page's limit from a query; `undefined` when it is not one. */
export function pageLimit(text: string | undefined): number | undefined {
  if (text === undefined) return PAGE_DEFAULT;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= PAGE_MAXIMUM ? limit : undefined;
}

/** A page that is being put together, newest row first. */
export class PageDraft {
  readonly #limit: number;
  readonly #rows: AuditRow[] = [];
  #users = 0;
  #last = "";
  #next: string | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** `false` when the page was full already, so that this row is the next page's. */
  take(id: string, row: AuditRow): boolean {
    if (this.#rows.length >= this.#limit || this.#users >= PAGE_USERS_MAXIMUM) {
      this.#next = this.#last;
      return false;
    }
    this.#rows.push(row);
    this.#users += row.userIds.length;
    this.#last = id;
    return true;
  }

  get page(): AuditPage {
    return { rows: this.#rows, ...(this.#next !== undefined && { next: this.#next }) };
  }
}
