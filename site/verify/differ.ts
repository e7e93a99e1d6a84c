/** Where two texts differ: what both begin with, what each has alone, what both end with. */

export interface Difference {
  readonly before: string;
  readonly expected: string;
  readonly found: string;
  readonly after: string;
}

/** Compared by code points, so that no letter is cut in half. */
export function differ(expected: string, found: string): Difference {
  const [a, b] = [Array.from(expected), Array.from(found)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return {
    before: a.slice(0, head).join(""),
    expected: a.slice(head, a.length - tail).join(""),
    found: b.slice(head, b.length - tail).join(""),
    after: a.slice(a.length - tail).join(""),
  };
}
