/** What `--help` prints, made from the commands' own data. */

import { URL_DEFAULT } from "./client.ts";
import type { Command } from "./command.ts";

const GLOBAL: readonly (readonly [string, string])[] = [
  [
    "--url <url>",
    `the deployment; default: SIGPOST_URL, what npm start runs here, or ${URL_DEFAULT}`,
  ],
  [
    "--key-file <file>",
    "the API key; default: SIGPOST_KEY, .dev.vars for what npm start runs here, or the terminal",
  ],
  ["--json", "print the service's own JSON"],
  ["--help", "show this help"],
  ["--version", "show the version"],
];

const EXITS = `Exit codes
  0  done
  1  refused, or the UserSig is not valid
  2  the command line is wrong, or something is missing
  3  the deployment needs its operator (settings, storage)
  4  no usable answer; try again`;

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`).join("\n");
}

export const helpForAll = (commands: readonly Command[]): string =>
  `sigpost: the command line of a sigpost deployment

${table(commands.map(({ usage, summary }) => [usage, summary]))}

Options of every command
${table(GLOBAL)}

Secrets are read from files or the terminal, never from arguments.

${EXITS}`;

export const helpFor = ({ usage, summary, options }: Command): string =>
  `sigpost ${usage}

${summary}

${table([...options, ...GLOBAL])}`;
