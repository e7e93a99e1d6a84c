const DAY = 86_400;
const KEPT = 1000;
/** Days since 1970 -> `YYYY-MM-DD`. A service writes the same few dates all day, and asking the calendar for each costs most of this. */
const dates = new Map<number, string>();

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (dates.size >= KEPT) dates.clear();
  const date = new Date(day * DAY * 1000).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Unix seconds -> RFC 3339 UTC with whole seconds. A number that no calendar reaches is clamped to its end. */
export function rfc3339(seconds: number): string {
  const bounded = Math.min(Math.max(Math.trunc(seconds), -62_135_596_800), 253_402_300_799);
  const day = Math.floor(bounded / DAY);
  const rest = bounded - day * DAY;
  return `${dateOf(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}
