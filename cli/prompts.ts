/**
 * Secrets and answers from a file, standard input or the terminal; never from arguments, which
 * other users can list.
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
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
    const why = (error as NodeJS.ErrnoException).code ?? "";
    throw new CliError("file_unreadable", { path, why });
  }
}

export function readJsonFile(path: string): unknown {
  const text = readSecretFile(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError("file_unreadable", { path, why: "JSON" });
  }
}

/** @param option what gives the answer where there is no terminal */
function needTerminal(question: string, option: string): void {
  if (!process.stdin.isTTY) throw new CliError("no_terminal", { question, option });
}

/** Asks on the terminal. What is typed is not shown. */
export function askSecret(question: string, option: string): Promise<string> {
  needTerminal(question, option);
  const { stdin, stderr } = process;
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
        if (outcome === "more") continue;
        const exit = outcome === "interrupted" ? EXIT.interrupted : EXIT.usage;
        return end(() => reject(new CliError("interrupted", {}, exit)));
      }
    };
    stdin.on("data", read);
  });
}

/** Asks on the terminal, where what is typed may be seen; the end of the input is no answer. */
export async function ask(question: string, option: string): Promise<string> {
  needTerminal(question, option);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once("SIGINT", () => reject(new CliError("interrupted", {}, EXIT.interrupted)));
      terminal.once("close", () => resolve(""));
      terminal.question(question).then(resolve, reject);
    });
  } finally {
    terminal.close();
  }
}

/** Goes on only after `--yes`, or a yes at the terminal. */
export async function confirm(yes: unknown, question: string): Promise<void> {
  if (yes === true) return;
  const answer = await ask(`${question} [y/N] `, "--yes");
  if (!/^y(es)?$/i.test(answer.trim())) throw new CliError("not_confirmed");
}
