/** Asking before something is gone for good. */

import { createInterface } from "node:readline/promises";
import type { Run } from "./command.ts";
import { CliError, EXIT } from "./exit.ts";

/** For the commands that ask. */
export const CONFIRMATION = {
  option: ["--yes", "does not ask"],
  parse: { yes: { type: "boolean" } },
} as const;

/** Goes on only after `--yes`, or a yes at the terminal. */
export async function confirm({ values }: Pick<Run, "values">, question: string): Promise<void> {
  if (values.yes === true) return;
  const { stdin: input, stderr: output } = process;
  if (!input.isTTY)
    throw new CliError(
      EXIT.usage,
      "no_terminal",
      `There is no terminal to ask: ${question}`,
      "--yes answers it.",
    );
  const terminal = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), ended]);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new CliError(EXIT.usage, "interrupted", "Not confirmed.", "Nothing was changed.");
}
