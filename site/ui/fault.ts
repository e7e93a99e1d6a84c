/** What is wrong with something typed. Errors stop the tool, warnings do not. */

import type { ComponentChildren } from "preact";
import type { Sentence } from "../../worker/usersig/index.ts";

export interface Fault {
  readonly severity: "error" | "warning";
  readonly sentence: Sentence;
  /** What else is known about it. */
  readonly children?: ComponentChildren;
}

export const error = (sentence: Sentence): Fault => ({ severity: "error", sentence });
export const warning = (sentence: Sentence): Fault => ({ severity: "warning", sentence });
