/**
 * Cutting and showing text that others wrote. Every function looks at each character a fixed number
 * of times.
 */

const BLANK = /[\s\u200b]/;

const isBlank = (character: string): boolean => BLANK.test(character);

/**
 * Without what `drop` accepts at the end. A pattern such as `/ +$/` would try each blank of a run
 * as its beginning.
 */
export function trimEndOf(text: string, drop: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && drop(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Without white space at both ends, of which pages and e-mails add kinds that `trim` leaves:
 * zero-width spaces.
 */
export function trimBlank(text: string): string {
  const kept = trimEndOf(text, isBlank);
  let start = 0;
  while (start < kept.length && isBlank(kept.charAt(start))) start++;
  return kept.slice(start);
}

const isQuote = (character: string): boolean => /["'`]/.test(character);

/** Without the quotes at both ends, paired or not. */
export function withoutQuotes(text: string): string {
  const kept = trimEndOf(text, isQuote);
  return kept.slice(kept.search(/[^"'`]|$/));
}

/** Base64 without its padding. */
export const withoutPadding = (text: string): string =>
  trimEndOf(text, (character) => character === "=");

/**
 * Controls (C0, C1), line and paragraph separators, and what turns the direction of writing
 * (Unicode UAX #9). They make a terminal obey, forge lines, or show another order than there is.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Text as it may be shown to a person: control characters as their escapes. Ordinary text comes
 * back as it is.
 */
export const visible = (text: string): string => text.replace(UNSEEN, escaped);

/**
 * Whether a text has such a character, for names that are refused rather than shown with escapes.
 */
export const hasUnseen = (text: string): boolean => text.search(UNSEEN) >= 0;
