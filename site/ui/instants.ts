/**
 * The points in time in a sentence of the server, which writes them as RFC 3339 for every reader
 * alike.
 */

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z/g;

export interface Instant {
  readonly at: string;
  /** How long ago it is can stand in its place: "expired 2 days ago". */
  readonly adverb: boolean;
}

/** A space that follows a date in Japanese and Chinese, where a bracket will stand. */
const SPACE = /^ (?=[\u3040-\u30ff\u4e00-\u9fff])/;

/** The sentence in its order. Before "2 days ago" an English "at" is left out. */
export function instantsOf(sentence: string): readonly (string | Instant)[] {
  const parts: (string | Instant)[] = [];
  let end = 0;
  for (const { 0: at, index } of sentence.matchAll(INSTANT)) {
    const before = sentence.slice(end, index);
    end = index + at.length;
    const adverb = /(?:\bat|[于在自]) $/.test(before) || /^ ?(?:に|から)/.test(sentence.slice(end));
    const from = parts.length === 0 ? before : before.replace(SPACE, "");
    parts.push(from.replace(/\bat $/, ""), { at, adverb });
  }
  const rest = sentence.slice(end);
  return [...parts, end === 0 ? rest : rest.replace(SPACE, "")];
}
