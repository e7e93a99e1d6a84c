/** Numbers, durations and points in time in the reader's own locale. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Largest first; a month or a year has no fixed length, so days are the largest exact unit. */
const UNITS = [
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
  ["second", 1],
] as const;

const YEAR = 365.2425 * DAY;
/** Days up to two years: "in 180 days" is what was asked for, "in 5 months" is not. */
const relativeUnit = (size: number) =>
  size >= 2 * YEAR
    ? (["year", YEAR] as const)
    : (UNITS.find(([, length]) => size >= length) ?? UNITS[3]);

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const FORMS = {
  date: { dateStyle: "full" },
  clock: CLOCK,
  time: { ...CLOCK, second: "2-digit" },
  day: { weekday: "short", day: "numeric" },
  moment: { month: "short", day: "numeric", ...CLOCK, second: "2-digit" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
export type Tick = keyof typeof FORMS;

export interface Format {
  number(value: number): string;
  /** Seconds -> "180 days", "1 hour 30 minutes": exact, whatever its size. */
  duration(seconds: number): string;
  /** Unix seconds -> date and time in the reader's time zone, which it names. */
  moment(seconds: number): string;
  /** 0 to 1 -> "12%". */
  percent(share: number): string;
  /** Unix seconds -> the time of day in the reader's time zone, or in UTC. */
  time(seconds: number, utc?: boolean): string;
  /** Unix seconds -> the day in the reader's time zone, or in UTC. */
  day(seconds: number, utc?: boolean): string;
  /**
   * Unix seconds as short as an axis wants it: "14:30", "14:30:05", "Mon 30", "Nov 30, 14:30:05".
   */
  tick(seconds: number, form: Tick, utc?: boolean): string;
  /** Seconds from now -> "in 3 days", "5 minutes ago". */
  relative(seconds: number): string;
}

/** Chromium on a system with the locale C or POSIX says `en-US@posix`, at which `Intl` throws. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * The reader's own variant (en-GB, zh-TW) where the browser names one, for its order of day and
 * month.
 */
const localeOf = (language: string): string =>
  navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === language && isTag(tag)) ??
  language;

/** "2分钟前" -> "2 分钟前", as every sentence here has it. */
const spaced = (text: string): string => text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ");

export function createFormat(language: string): Format {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  // Chinese has the zone between date and time.
  const momentOf = (date: Date): string => {
    const parts = moment.formatToParts(date);
    const zone = parts.find(({ type }) => type === "timeZoneName")?.value;
    const rest = parts.filter(({ type }) => type !== "timeZoneName");
    return `${rest
      .map(({ value }) => value)
      .join("")
      .replace(/ +/g, " ")
      .trim()} ${zone}`;
  };
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const made = new Map<string, Intl.DateTimeFormat>();
  const tick = (seconds: number, form: Tick, utc = false): string => {
    const key = `${form} ${utc}`;
    let zoned = made.get(key);
    // Making one costs more than a hundred uses.
    if (!zoned) {
      zoned = new Intl.DateTimeFormat(locale, { ...FORMS[form], ...(utc && { timeZone: "UTC" }) });
      made.set(key, zoned);
    }
    return zoned.format(new Date(seconds * 1000));
  };
  const relative = new Intl.RelativeTimeFormat(locale);
  const present =
    language === "ja"
      ? "たった今"
      : new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
  return {
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    moment: (seconds) => momentOf(new Date(seconds * 1000)),
    tick,
    time: (seconds, utc) => tick(seconds, "time", utc),
    day: (seconds, utc) => tick(seconds, "date", utc),
    duration(seconds) {
      let rest = seconds;
      const parts: string[] = [];
      for (const [unit, length] of UNITS) {
        const count = Math.floor(rest / length);
        rest -= count * length;
        if (count > 0 || (length === 1 && parts.length === 0))
          parts.push(
            new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
              count,
            ),
          );
      }
      return spaced(parts.join(" "));
    },
    relative(seconds) {
      if (seconds === 0) return present;
      const [unit, length] = relativeUnit(Math.abs(seconds));
      return spaced(relative.format(Math.round(seconds / length), unit));
    },
  };
}
