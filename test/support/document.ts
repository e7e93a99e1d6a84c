/** The commands of a document, as they stand there, for the tests that run them. */

import { readFileSync } from "node:fs";

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
