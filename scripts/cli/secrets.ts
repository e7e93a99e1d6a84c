/**
 * Reading secrets from a file, standard input or the terminal (without echo); never from arguments,
 * which other users can list.
 */

import { readFileSync } from "node:fs";
import { CliError, EXIT } from "./exit.ts";
import { HiddenLine } from "./line.ts";

/**
 * Editors end files with a line break that is not part of the secret. One is removed, anything else
 * stays.
 */
const withoutLastBreak = (text: string): string => text.replace(/\r?\n$/, "");

/** @param path `-` is standard input */
export function readSecretFile(path: string): string {
  try {
    return withoutLastBreak(readFileSync(path === "-" ? 0 : path, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(
      EXIT.usage,
      "file_unreadable",
      `${path} cannot be read (${code}).`,
      "Check the path.",
    );
  }
}

/** Asks on the terminal. What is typed is not shown. */
export function askSecret(question: string, option: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    const remedy = `Name a file with ${option}; - is standard input.`;
    throw new CliError(
      EXIT.usage,
      "no_terminal",
      `There is no terminal to ask for the ${question}.`,
      remedy,
    );
  }
  // First: what is typed or pasted at sight of the question must not be echoed.
  stdin.setRawMode(true);
  stderr.write(`${question}: `);
  stdin.setEncoding("utf8");
  stdin.resume();
  return new Promise((resolve, reject) => {
    const line = new HiddenLine();
    const end = (settle: () => void) => {
      stdin.off("data", read);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
      settle();
    };
    const read = (chunk: Buffer | string) => {
      for (const character of String(chunk)) {
        const outcome = line.type(character);
        if (outcome === "entered") return end(() => resolve(line.text));
        if (outcome === "interrupted")
          return end(() =>
            reject(new CliError(EXIT.usage, "interrupted", "Interrupted.", "Nothing was sent.")),
          );
      }
    };
    stdin.on("data", read);
  });
}
