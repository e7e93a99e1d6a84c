/** One line typed at a terminal that shows nothing: what each key does to it. */

const CONTROL = {
  C: "\u0003",
  D: "\u0004",
  H: "\b",
  U: "\u0015",
  ESCAPE: "\u001b",
  DELETE: "\u007f",
} as const;

type Outcome = "more" | "entered" | "interrupted" | "ended";

export class HiddenLine {
  #characters: string[] = [];
  /** What came of an escape sequence so far: arrows and function keys are none of the text. */
  #sequence = "";

  get text(): string {
    return this.#characters.join("");
  }

  /** @param character one code point */
  type(character: string): Outcome {
    if (this.#sequence !== "") return this.#continueSequence(character);
    switch (character) {
      case "\r":
      case "\n":
        return "entered";
      case CONTROL.C:
        return "interrupted";
      case CONTROL.D:
        // The end of the input, as in a shell: of a line that is there, or of the question.
        return this.#characters.length > 0 ? "entered" : "ended";
      case CONTROL.U:
        this.#characters = [];
        return "more";
      case CONTROL.H:
      case CONTROL.DELETE:
        this.#characters.pop();
        return "more";
      case CONTROL.ESCAPE:
        this.#sequence = character;
        return "more";
    }
    if (character >= " ") this.#characters.push(character);
    return "more";
  }

  /**
   * ECMA-48 5.4: `ESC [`, parameters, and a final byte from 0x40; `ESC O` and one more; or `ESC`
   * and one.
   */
  #continueSequence(character: string): Outcome {
    const first = this.#sequence.length === 1;
    const goesOn = first
      ? character === "[" || character === "O"
      : this.#sequence.startsWith("\u001b[") && character < "@";
    this.#sequence = goesOn ? this.#sequence + character : "";
    return character === CONTROL.C ? "interrupted" : "more";
  }
}
