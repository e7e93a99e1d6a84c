/** Writes what the lines of a guide printed below them, in place of what stands there. */

import { readFileSync, writeFileSync } from "node:fs";
import type { Played } from "./play.ts";

const lineAnd = ({ text, indent }: Played, answer: string): string =>
  `$ ${text}\n${answer}${answer === "" ? "" : "\n"}`.replace(/^(?!$)/gm, indent);

export function writeAnswers(file: string, steps: readonly Played[]): void {
  let document = readFileSync(file, "utf8");
  let from = 0;
  for (const step of steps) {
    // A UserSig is another one each time; its beginning stands for it.
    if (step.promised === undefined || step.promised.endsWith("…")) continue;
    const before = lineAnd(step, step.promised);
    const after = lineAnd(step, step.stdout.trimEnd());
    const at = document.indexOf(before, from);
    document = document.slice(0, at) + after + document.slice(at + before.length);
    from = at + after.length;
  }
  writeFileSync(file, document);
}
