/**
 * What a record may hold after a kill: the value that was acknowledged last, or that of a write
 * whose answer never came, which may or may not have happened.
 */

/** `unknown`: no answer, or one that leaves open whether it was done. */
export type Outcome = "acknowledged" | "refused" | "unknown";

/** A write that was acknowledged, or that never was one, and what is stored in its place. */
export interface Loss {
  readonly record: string;
  readonly expected: string;
  readonly seen: string;
}

const shown = (value: unknown): string => JSON.stringify(value) ?? "nothing";

/** One record, written by one writer at a time. */
export class Remembered<S> {
  readonly name: string;
  #possible: readonly S[];

  constructor(name: string, state: S) {
    this.name = name;
    this.#possible = [state];
  }

  /** `undefined` while it may be this or that. */
  get certain(): S | undefined {
    return this.#possible.length === 1 ? this.#possible[0] : undefined;
  }

  /** @param change what the write makes of what is there */
  wrote(change: (state: S) => S, outcome: Outcome): void {
    if (outcome === "refused") return;
    const changed = this.#possible.map(change);
    this.#possible = outcome === "acknowledged" ? changed : [...this.#possible, ...changed];
  }

  /** What is read now is what holds from now on, so that nothing is told twice. */
  compare(seen: S): Loss[] {
    const texts = [...new Set(this.#possible.map(shown))];
    this.#possible = [seen];
    if (texts.includes(shown(seen))) return [];
    return [{ record: this.name, expected: texts.join(" or "), seen: shown(seen) }];
  }
}
