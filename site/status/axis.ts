/**
 * The time axis that all lanes share: the past up to now, and after it, on a scale of its own, the
 * seven days in which a PushOnline ends. Unix seconds. Pure.
 */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far back it goes. */
export const RANGES = { hour: HOUR, day: DAY, week: 7 * DAY } as const;
export type Range = keyof typeof RANGES;

/** PushOnline ends after seven days without a login (1047/33518). */
export const PUSH_ONLINE = 7 * DAY;
/** Per cent of the width that lies before now. */
export const PAST = 84;

export interface Axis {
  readonly range: Range;
  readonly from: number;
  readonly now: number;
}

export const axisOf = (range: Range, now: number): Axis => ({
  range,
  from: now - RANGES[range],
  now,
});

/** -> per cent of the width. What is outside stands at the edge. */
export function placeOn({ from, now }: Axis, at: number): number {
  const place =
    at <= now
      ? ((at - from) / (now - from)) * PAST
      : PAST + ((at - now) / PUSH_ONLINE) * (100 - PAST);
  return Math.min(100, Math.max(0, place));
}

/** So many of the newest events are in view at first. */
const IN_VIEW = 3;

/** The shortest range that shows what happened last. @param times newest first */
export function firstRange(times: readonly number[], now: number): Range {
  const shown = times.slice(0, IN_VIEW).at(-1);
  if (shown === undefined) return "day";
  const fits = ([, length]: readonly [Range, number]) => now - shown < length;
  return (Object.entries(RANGES) as [Range, number][]).find(fits)?.[0] ?? "week";
}

/** Minutes, hours and days between two marks. */
const STEPS: Readonly<Record<Range, number>> = { hour: 10, day: 3, week: 1 };

/** Round times of the reader's clock, or of UTC, oldest first. */
export function ticksOf({ range, from, now }: Axis, utc: boolean): readonly number[] {
  const date = new Date(from * 1000);
  const [year, month, day, hour, minute] = utc
    ? [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()].concat(
        date.getUTCHours(),
        date.getUTCMinutes(),
      )
    : [date.getFullYear(), date.getMonth(), date.getDate()].concat(
        date.getHours(),
        date.getMinutes(),
      );
  type Parts = [number, number, number, number, number];
  const start = [year, month, day, hour, minute] as Parts;
  const step = STEPS[range];
  // The calendar adds the steps, so that a day on which the clock is changed has the right ones.
  const at = (count: number): number => {
    const [y, m, d, h, min] = start;
    const parts: Record<Range, Parts> = {
      hour: [y, m, d, h, Math.floor(min / step) * step + count * step],
      day: [y, m, d, Math.floor(h / step) * step + count * step, 0],
      week: [y, m, d + count * step, 0, 0],
    };
    const taken = parts[range];
    return (utc ? Date.UTC(...taken) : new Date(...taken).getTime()) / 1000;
  };
  const ticks: number[] = [];
  for (let count = 0; at(count) < now && ticks.length < 50; count++)
    if (at(count) >= from) ticks.push(at(count));
  return ticks;
}
