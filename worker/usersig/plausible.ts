/** Values that were signed rightly and that nobody meant. */

import type { Fields } from "./fields.ts";
import type { Report } from "./report.ts";

const PLACEHOLDER =
  /^(?:|undefined|null|\(null\)|nil|none|nan|<null>|\[object \w+\]|\$\{.*\}|\{\{.*\}\}|\{.*\}|<.*>|%[sd@]|user_?id|your[\w -]*|test_?user_?id)$/i;
/** Zero-width characters, soft hyphens, marks of direction and byte order. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const bare = (text: string): string => text.replace(INVISIBLE, "").trim();

/** Whether two UserIDs look the same and only one of them has a character that nobody sees. */
export const differByInvisible = (a: string, b: string): boolean =>
  (a + b).search(INVISIBLE) >= 0 && bare(a) === bare(b);

const YEAR = 31_557_600;
/** Seconds: the shorter of the two limits that Tencent documents, and a leap day for each year. */
const LONGEST = 10 * 366 * 86_400;
/** A lifetime that reaches back to 1970 is a point in time; clocks may differ by some years. */
const EPOCH = 0.8;

/** Joiners belong to emoji and to some scripts: they are not stray. */
const isStray = (text: string, at: number): boolean => !/[\u200c\u200d]/.test(text.charAt(at));

export function noteImplausible({ userId, sdkAppId, time, expire }: Fields, report: Report): void {
  if (userId !== undefined && PLACEHOLDER.test(userId))
    report.note("userid", "userid_placeholder", "warning", { value: userId });
  const at = userId?.search(INVISIBLE) ?? -1;
  if (userId !== undefined && at >= 0 && isStray(userId, at)) {
    const code = userId.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
    report.note("userid", "userid_invisible_inside", "warning", {
      position: at + 1,
      character: `U+${code}`,
    });
  }
  if (expire === undefined || expire <= LONGEST) return;
  const years = Math.round(expire / YEAR);
  const seconds = time === undefined ? Number.POSITIVE_INFINITY : time;
  if (expire === sdkAppId)
    report.note("time", "lifetime_is_sdkappid", "warning", { expire, years });
  else if ([expire, expire / 1000].some((end) => Math.abs(end - seconds) < seconds * (1 - EPOCH)))
    report.note("time", "lifetime_is_date", "warning", { expire, years });
  else report.note("time", "lifetime_too_long", "warning", { years });
}
