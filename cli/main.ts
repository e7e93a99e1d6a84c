/** `sigpost <command>`: setting up and using a deployment from a shell. */

import { SigpostError } from "../client/index.ts";
import manifest from "../package.json" with { type: "json" };
import { StartError } from "../scripts/local/start-error.ts";
import { wordsOf } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { asked, connect } from "./connect.ts";
import { CliError, EXIT, type ExitCode } from "./exit.ts";
import { helpFor, helpForAll } from "./help.ts";
import { type ErrorCode, fill, TEXTS } from "./messages/index.ts";
import { print, printJson, printNotes } from "./output.ts";
import { findCommand, parse } from "./parse.ts";

/** `help` with a command's words, and `--help` with its options, are the same. */
async function main(words: readonly string[]): Promise<ExitCode> {
  const [first, second] = words;
  if (first === "--version" || first === "version") {
    console.log(manifest.version);
    return EXIT.done;
  }
  if (first === "help" && second !== undefined) {
    console.log(helpFor(findCommand(COMMANDS, words.slice(1))));
    return EXIT.done;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    console.log(helpForAll(COMMANDS));
    return first === undefined ? EXIT.usage : EXIT.done;
  }
  const command = findCommand(COMMANDS, words);
  const { help, globals, input } = parse(command, words.slice(wordsOf(command).length));
  if (help) {
    console.log(helpFor(command));
    return EXIT.done;
  }
  return command.run({
    input: input(),
    globals,
    connect: (open) => connect(globals, open),
    print: (value, lines) => print(globals.format, value, lines),
  });
}

interface Ending {
  readonly exit: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** The service's own answer. */
  readonly problem?: object | undefined;
  /** The deployment that gave it, or no answer. */
  readonly url?: string | undefined;
}

const EXITS: Readonly<Record<string, ExitCode>> = { caller: EXIT.refused, operator: EXIT.operator };

function endingOf(thrown: unknown): Ending {
  if (thrown instanceof CliError) return thrown;
  // A development key that cannot be read: what is wrong with .dev.vars is known where it is read.
  if (thrown instanceof StartError)
    return {
      exit: EXIT.usage,
      code: "file_unreadable",
      message: thrown.message,
      remedy: thrown.remedy,
    };
  if (!(thrown instanceof SigpostError)) throw thrown;
  const { code, detail, remedy, problem, fault = "" } = thrown;
  const url = asked() ?? "";
  if (problem)
    return { exit: EXITS[fault] ?? EXIT.unavailable, code, message: detail, remedy, problem, url };
  const exit = code === "credential_malformed" ? EXIT.usage : EXIT.unavailable;
  return new CliError(code as ErrorCode, { url }, exit);
}

/** Also where the words could not be parsed. */
const wantsJson = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      /^--(json|format=json)$/.test(word) || (word === "json" && words[at - 1] === "--format"),
  );

function tell({ code, message, remedy, problem, url }: Ending): void {
  if (wantsJson(process.argv.slice(2))) printJson(problem ?? { code, detail: message, remedy });
  else {
    printNotes([
      `sigpost: ${code}: ${message}`,
      `  ${remedy}`,
      ...(url !== undefined && !message.includes(url)
        ? [`  ${fill(TEXTS.notes.asked, { url })}`]
        : []),
    ]);
  }
}

// Whoever reads may stop reading, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const ending = endingOf(thrown);
  tell(ending);
  process.exitCode = ending.exit;
}
