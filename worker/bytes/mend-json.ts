/**
 * JSON objects that were damaged on their way in the few manners that leave no doubt: real line
 * breaks inside texts, single quotes around them, a comma too many. Each character is read once.
 */

export interface Mended {
  readonly text: string;
  /** Texts had line breaks or other controls in them. */
  readonly lineBreaks: boolean;
  /** Something else was not as JSON has it. */
  readonly other: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const isBlank = (character: string | undefined): boolean =>
  character !== undefined && /\s/.test(character);

/** Where the next character that is not blank stands. */
function pastBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text[next])) next++;
  return next;
}

class Mender {
  readonly #text: string;
  #out = "";
  #lineBreaks = false;
  #other = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Writes the text that begins with the quote at `at`. @returns where its other quote stands */
  #quoted(at: number): number {
    const quote = this.#text[at];
    if (quote === "'") this.#other = true;
    this.#out += '"';
    for (let next = at + 1; next < this.#text.length; next++) {
      const character = this.#text.charAt(next);
      if (character === quote) {
        this.#out += '"';
        return next;
      }
      const isEscape = character === "\\" && !(this.#text.charAt(next + 1) in ESCAPES);
      if (isEscape) next++;
      this.#out += isEscape ? this.#escaped(this.#text.charAt(next)) : this.#plain(character);
    }
    return this.#text.length;
  }

  #escaped = (character: string): string => (character === "'" ? "'" : `\\${character}`);

  #plain(character: string): string {
    if (character === '"') return '\\"';
    const spelled = ESCAPES[character];
    if (spelled !== undefined) this.#lineBreaks = true;
    // A line that was continued with a backslash: the line break after it is what counts.
    return character === "\\" ? "" : (spelled ?? character);
  }

  /** @returns `undefined` when something follows the object */
  mend(): Mended | undefined {
    const text = this.#text;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === '"' || character === "'") {
        at = this.#quoted(at);
        continue;
      }
      const isSpare = character === "," && "}]".includes(text[pastBlanks(text, at + 1)] ?? "}");
      if (isSpare) this.#other = true;
      else this.#out += character;
      if (character === "{") depth++;
      if (character === "}" && --depth === 0) return this.#end(text.slice(at + 1).trim());
    }
    return undefined;
  }

  #end(rest: string): Mended | undefined {
    if (rest !== "" && rest !== "," && rest !== ";") return undefined;
    const other = this.#other || rest !== "";
    return { text: this.#out, lineBreaks: this.#lineBreaks, other };
  }
}

/** @returns `undefined` for what is no object; what comes back may still be no JSON */
export const mendJson = (text: string): Mended | undefined =>
  text.startsWith("{") ? new Mender(text).mend() : undefined;
