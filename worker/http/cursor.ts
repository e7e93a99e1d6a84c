/**
 * Where the next page of a list begins, as callers carry it: the storage's own place behind a
 * checksum of list and place, so that what was mistyped or comes from another list is refused here.
 * A storage that is asked for a place it never gave out only fails.
 */

import { checksum } from "../access/key-format.ts";
import { Failure } from "../problems/failure.ts";
import type { Call } from "./call.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAXIMUM = 1000;
const SEARCH_MAXIMUM = 64;

const CHECKSUM_LENGTH = 6;

const checked = (list: string, place: string): string => checksum(`${list} ${place}`) + place;

/** A member `cursor` for the answer, where there is a next page. */
export const nextCursor = (list: string, place: string | undefined): { cursor?: string } =>
  place === undefined ? {} : { cursor: checked(list, place) };

/** The place that a request's cursor names; without one the list begins at its start. */
export function readCursor(list: string, cursor: string | undefined): string | undefined | Failure {
  if (cursor === undefined) return undefined;
  const place = cursor.slice(CHECKSUM_LENGTH);
  return cursor === checked(list, place) ? place : new Failure("cursor_invalid");
}

/** What `limit` in the query of a list asks for. */
export function readLimit({ context }: Call): number | Failure {
  const text = context.req.query("limit");
  if (text === undefined) return LIMIT_DEFAULT;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= LIMIT_MAXIMUM
    ? limit
    : new Failure("limit_invalid", { maximum: LIMIT_MAXIMUM });
}

export interface ListQuery {
  readonly limit: number;
  readonly after?: string;
  readonly search?: string;
  /** A member `cursor` for the answer, where there is a next page. */
  readonly cursor: (next: string | undefined) => { cursor?: string };
}

/**
 * `limit`, `cursor` and `search` of a list of records. A cursor is one of the same search only.
 *
 * @param list names it; no other list has this name
 */
export function readListQuery(list: string, call: Call): ListQuery | Failure {
  const { cursor, search = "" } = call.context.req.query();
  const limit = readLimit(call);
  if (limit instanceof Failure) return limit;
  if (search.length > SEARCH_MAXIMUM)
    return new Failure("search_too_long", { maximum: SEARCH_MAXIMUM });
  const wanted = search.toLowerCase();
  const whole = wanted === "" ? list : `${list} ${wanted}`;
  const after = readCursor(whole, cursor);
  if (after instanceof Failure) return after;
  return {
    limit,
    ...(after !== undefined && { after }),
    ...(wanted !== "" && { search: wanted }),
    cursor: (next) => nextCursor(whole, next),
  };
}
