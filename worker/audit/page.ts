/** How the log is read and how long it is kept: pages, cursors, bounds. Pure. */

import type { AuditRow } from "./row.ts";

/** Rows that are looked at for one page; what was found until then comes with a cursor. */
const LOOKED_AT_MAXIMUM = 5000;
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

/** All of what is there has to fit. */
export interface AuditFilter {
  /** The actor's ID, whole. */
  readonly actor?: string;
  readonly action?: string;
  /** `ok`, or the problem's code. */
  readonly outcome?: string;
  readonly userId?: string;
  /** Milliseconds since the epoch: not ended before. */
  readonly from?: number;
  /** Not begun at it or later. */
  readonly to?: number;
}

export interface PageRequest {
  /** Only rows older than the one that this names. */
  readonly before?: string;
  readonly limit: number;
  /** Milliseconds since the epoch; rows that ended earlier are gone. */
  readonly since: number;
  readonly filter?: AuditFilter;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

/** Whether the row is one that the reader asked for. */
export const matches = (
  { actor, action, code, userIds, first, last }: AuditRow,
  filter: AuditFilter,
): boolean =>
  (filter.actor === undefined || actor.id === filter.actor) &&
  (filter.action === undefined || action === filter.action) &&
  (filter.outcome === undefined || code === filter.outcome) &&
  (filter.userId === undefined || userIds.includes(filter.userId)) &&
  (filter.from === undefined || last >= filter.from) &&
  (filter.to === undefined || first < filter.to);

/** A page that is being put together, newest row first. */
export class PageDraft {
  readonly #request: PageRequest;
  readonly #rows: AuditRow[] = [];
  #users = 0;
  #lookedAt = 0;
  #last = "";
  #next: string | undefined;

  constructor(request: PageRequest) {
    this.#request = request;
  }

  /** `false` when the page was over already, so that this row is the next page's. */
  take(id: string, row: AuditRow): boolean {
    const { limit, since, filter = {} } = this.#request;
    const isFull = this.#rows.length >= limit || this.#users >= PAGE_USERS_MAXIMUM;
    if (isFull || this.#lookedAt >= LOOKED_AT_MAXIMUM) {
      this.#next = this.#last;
      return false;
    }
    this.#lookedAt += 1;
    this.#last = id;
    if (row.last < since || !matches(row, filter)) return true;
    this.#rows.push(row);
    this.#users += row.userIds.length;
    return true;
  }

  get page(): AuditPage {
    return { rows: this.#rows, ...(this.#next !== undefined && { next: this.#next }) };
  }
}
