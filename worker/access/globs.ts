/**
 * UserID patterns: `*` stands for any text, everything else for itself. No regular expressions, so
 * no pattern is slow.
 */

export type Glob = (text: string) => boolean;

/**
 * Each part between stars is looked for once, from where the one before it ended: linear in the
 * text for every part.
 */
export function compileGlob(pattern: string): Glob {
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop();
  if (tail === undefined) return (text) => text === head;
  return (text) => {
    if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail))
      return false;
    const end = text.length - tail.length;
    let from = head.length;
    for (const part of rest) {
      const at = text.indexOf(part, from);
      if (at < 0 || at + part.length > end) return false;
      from = at + part.length;
    }
    return true;
  };
}

/** A character that no UserID pattern holds. */
const ANYTHING = "\u0000";

/**
 * Whether every text that `inner` matches is also matched by `outer`: only a star can match a
 * character that is in no pattern.
 */
export const coversGlob = (outer: string, inner: string): boolean =>
  compileGlob(outer)(inner.replaceAll("*", ANYTHING));
