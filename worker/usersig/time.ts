/** Times as every answer and claim writes them. */

import { BoundedMap } from "../bytes/bounded-map.ts";

/** Unix seconds of `0001-01-01T00:00:00Z` and `9999-12-31T23:59:59Z`: what RFC 3339 can write. */
const FIRST = -62_135_596_800;
const LAST = 253_402_300_799;

/** A busy service writes the same seconds over and over, and the calendar is slow. Oldest first. */
const written = new BoundedMap<number, string>(256);

/** Unix seconds -> RFC 3339 UTC with whole seconds. A number outside the calendar is clamped. */
export function rfc3339(seconds: number): string {
  const bounded = Math.min(Math.max(Math.floor(seconds), FIRST), LAST);
  const known = written.get(bounded);
  if (known !== undefined) return known;
  const text = new Date(bounded * 1000).toISOString().replace(".000Z", "Z");
  written.set(bounded, text);
  return text;
}
