/**
 * The members of a JSON object as they are written, for what `JSON.parse` does not tell: names that
 * stand twice, and what stands whole in a damaged text. Every text can be read, and what is not
 * JSON has fewer members; whether it is JSON says `JSON.parse`.
 */

export interface Member {
  readonly name: string;
  /** A text or a number; `undefined` for everything else, and for what is cut off. */
  readonly value: string | number | undefined;
}

/**
 * A text in its quotes, a mark, a word or number, white space. Nothing but a text that is not
 * closed fits none of them.
 */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+|\s+/y;

/** Without the white space between them, up to the first text that is not closed. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) break;
    if (token.trim() !== "") tokens.push(token);
  }
  return tokens;
}

/**
 * A text or a whole number as `JSON.parse` reads it, or `undefined`: a damaged escape, a raw
 * control character, another kind.
 */
function scalar(token: string | undefined): string | number | undefined {
  if (token === undefined || !/^["\d-]/.test(token)) return undefined;
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" || Number.isInteger(value)
      ? (value as string | number)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The members of the outermost object, in the order in which they stand. Never throws. */
export function membersOf(text: string): Member[] {
  const members: Member[] = [];
  const tokens = tokensOf(text);
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (depth === 1 && tokens[at + 1] === ":") {
      const name = scalar(token);
      if (typeof name !== "string") return;
      const value = scalar(tokens[at + 2]);
      // A number at the end of the text may have lost digits.
      const cut = typeof value === "number" && tokens[at + 3] === undefined;
      members.push({ name, value: cut ? undefined : value });
    }
  });
  return members;
}
