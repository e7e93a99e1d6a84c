/** `npm run sigpost -- <command>`: setting up and using a deployment from a shell. */

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { APP_COMMANDS } from "./cli/apps.ts";
import { connect } from "./cli/client.ts";
import { CODE_COMMANDS } from "./cli/code.ts";
import { type Command, optionText } from "./cli/command.ts";
import { CliError, EXIT, type ExitCode } from "./cli/exit.ts";
import { helpFor, helpForAll } from "./cli/help.ts";
import { KEY_COMMANDS } from "./cli/keys.ts";
import { type Line, printJson, printLines, printNotes } from "./cli/output.ts";
import { PUSH_COMMANDS } from "./cli/push-check.ts";
import { OTHER_COMMANDS } from "./cli/usersigs.ts";
import { StartError } from "./local/start-error.ts";

const { version: VERSION } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const COMMANDS: readonly Command[] = [
  ...APP_COMMANDS,
  ...KEY_COMMANDS,
  ...PUSH_COMMANDS,
  ...OTHER_COMMANDS,
  ...CODE_COMMANDS,
];

/** The words of a command's name: its usage up to the first argument. */
const wordsOf = ({ usage }: Command): string[] =>
  usage.split(" ").filter((word) => !word.startsWith("<"));

function findCommand(words: readonly string[]): Command {
  const command = COMMANDS.find((one) => wordsOf(one).every((word, at) => words[at] === word));
  if (command) return command;
  const named =
    words[0] === undefined
      ? "There is no command."
      : `There is no command “${words.slice(0, 2).join(" ")}”.`;
  throw new CliError(EXIT.usage, "command_unknown", named, "sigpost --help lists the commands.");
}

const isNegative = (word: string): boolean => /^-\d+$/.test(word);

function parse(command: Command, rest: string[]) {
  const options = {
    ...command.parse,
    url: { type: "string" },
    "key-file": { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  // A negative number is a code, no option.
  const [negative, words] = [rest.filter(isNegative), rest.filter((word) => !isNegative(word))];
  try {
    const args = negative.length > 0 ? [...words, "--", ...negative] : words;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? "an option";
    const remedy = `sigpost ${wordsOf(command).join(" ")} --help lists them.`;
    throw new CliError(
      EXIT.usage,
      "option_unknown",
      `${option} is unknown or has no value.`,
      remedy,
    );
  }
}

/** `help` with a command's words, and `--help` with its options, are the same. */
async function main(words: string[]): Promise<ExitCode> {
  const first = words[0];
  if (first === "--version" || first === "version") {
    console.log(VERSION);
    return EXIT.done;
  }
  if (first === "help" && words[1] !== undefined) {
    console.log(helpFor(findCommand(words.slice(1))));
    return EXIT.done;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    console.log(helpForAll(COMMANDS));
    return first === undefined ? EXIT.usage : EXIT.done;
  }
  const command = findCommand(words);
  const { values, positionals } = parse(command, words.slice(wordsOf(command).length));
  if (values.help) {
    console.log(helpFor(command));
    return EXIT.done;
  }
  const client = await connect({
    url: optionText(values, "url"),
    keyFile: optionText(values, "key-file"),
    open: command.open,
  });
  const print = (value: unknown, lines: readonly Line[]) =>
    values.json ? printJson(value) : printLines(lines);
  return command.run({ client, values, positionals, print });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  // A development key that cannot be read: what is wrong with .dev.vars is known where it is read.
  const error =
    thrown instanceof StartError
      ? new CliError(EXIT.usage, "file_unreadable", thrown.message, thrown.remedy)
      : thrown;
  if (!(error instanceof CliError)) throw error;
  if (process.argv.includes("--json")) printJson(error.problem);
  else {
    printNotes([`sigpost: ${error.code}: ${error.message}`, `  ${error.remedy}`]);
    if (error.asked !== undefined && !error.message.includes(error.asked))
      printNotes([`  ${error.asked} was asked.`]);
  }
  process.exitCode = error.exit;
}
