/**
 * JSON that others wrote, of a bounded depth. `JSON.parse` takes any depth, and what walks through
 * its result afterwards (`JSON.stringify`, a schema) would run out of stack. Nothing that is sent
 * to us nests deeper than a few levels.
 */

export const NESTING_MAXIMUM = 64;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** Where the text that begins at `at` ends. */
function endOfText(json: string, at: number): number {
  let end = at + 1;
  while (end < json.length && json.charCodeAt(end) !== QUOTE)
    end += json.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end;
}

/** Whether objects and lists stand more than {@link NESTING_MAXIMUM} deep in one another. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfText(json, at);
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > NESTING_MAXIMUM) return true;
  }
  return false;
}

/**
 * As `JSON.parse`.
 *
 * @throws {SyntaxError} also for JSON that nests too deep
 */
export function parseJson(text: string): unknown {
  if (nestsTooDeep(text)) throw new SyntaxError("nested too deep");
  return JSON.parse(text);
}
