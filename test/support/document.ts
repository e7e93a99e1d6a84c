/** The commands of a document, as they stand there, for the tests that run them. */

import { readFileSync } from "node:fs";

/**
 * For a test that runs every command of a document, but for those that it names with a reason.
 * `test/unit/docs/commands.test.ts` finds the calls. @returns the document's path
 */
export const runsAllOf = (file: string): string => file;

/** The text of each block of a language. */
export const blocksOf = (file: string, language: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)]
    .filter(([, , kind]) => kind === language)
    .map(([, indent = "", , text = ""]) => text.replace(new RegExp(`^${indent}`, "gm"), ""));

/** One command each, whole where it goes over several lines. */
export const commandsOf = (file: string): string[] =>
  blocksOf(file, "sh")
    .flatMap((block) => block.replace(/\\\n\s*/g, "").split("\n"))
    .flatMap((line) => line.split(" && "))
    .map((line) => line.replace(/\s+# .*$/, ""))
    .filter((line) => line !== "");

export interface Step {
  /** Of a block `sh` the whole of it, of a block `console` one command. */
  readonly text: string;
  /** What stands below a command. */
  readonly promised?: string;
  /** In front of each line of a block in a list. */
  readonly indent: string;
}

/** In the order of the document: what is typed, and what should be printed. */
export function stepsOf(file: string): Step[] {
  const blocks = readFileSync(file, "utf8").matchAll(/^( *)```(sh|console)\n([\s\S]*?)^ *```$/gm);
  return [...blocks].flatMap(([, indent = "", kind, indented = ""]) => {
    const block = indented.replace(new RegExp(`^${indent}`, "gm"), "");
    if (kind === "sh") return [{ text: block.trimEnd(), indent }];
    // A line that ends with \ goes on.
    const commands = block.matchAll(/^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)/gm);
    return [...commands].map(([, text = "", promised = ""]) => ({
      text,
      promised: promised.trimEnd(),
      indent,
    }));
  });
}
