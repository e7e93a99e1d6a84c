/**
 * Where the next page of a list begins, as callers carry it: the storage's own place behind a
 * checksum of list and place, so that what was mistyped or comes from another list is refused here.
 * A storage that is asked for a place it never gave out only fails.
 */

import { checksum } from "../access/key-format.ts";
import { Failure } from "../problems/failure.ts";

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
