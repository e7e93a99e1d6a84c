/** Words of a shell -> a command, its input, and the options of every command. */

import { type ParseArgsConfig, parseArgs } from "node:util";
import {
  argumentsOf,
  CHOICES,
  type Command,
  type Globals,
  type Input,
  type Option,
  optionOf,
  wordsOf,
} from "./command.ts";
import { CliError } from "./exit.ts";
import { nearest } from "./nearest.ts";
import { FORMATS, type Format } from "./output.ts";
import { readJsonFile, readSecretFile } from "./prompts.ts";

export const GLOBAL_OPTIONS = [
  "--url <url>",
  "--profile <name>",
  "--key-file <file>",
  "--format <format>",
  "--json",
  "--help",
  "--version",
] as const;

const optionsOf = ({ options = [] }: Command): Option[] => options.map(optionOf);

/** The command that these words begin with; of several, the one with the most words. */
export function findCommand(commands: readonly Command[], words: readonly string[]): Command {
  const [command] = commands
    .filter((one) => wordsOf(one).every((word, at) => words[at] === word))
    .sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  if (command) return command;
  const named = words.slice(0, 2).join(" ");
  const names = commands.map((one) => wordsOf(one).join(" "));
  const group = names.filter((name) => name.startsWith(`${words[0]} `));
  const meant = nearest(named, names) ?? nearest(words[0] ?? "", names) ?? group.join(", ");
  throw meant === ""
    ? new CliError("command_unknown", { word: named })
    : new CliError("command_mistyped", { word: named, meant });
}

const SECONDS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

function seconds(text: string): number | undefined {
  const [, count, unit = ""] = /^(\d{1,10})([smhd]?)$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (SECONDS[unit] ?? 1);
}
const whole = (text: string): number | undefined =>
  /^\d{1,10}$/.test(text) ? Number(text) : undefined;
const ago = (text: string): string => {
  const age = seconds(text);
  return age === undefined
    ? text
    : new Date(Date.now() - age * 1000).toISOString().replace(/\.\d+Z$/, "Z");
};

/** By what stands for the value; every other value is text. */
const READ: Readonly<Record<string, (text: string) => unknown>> = {
  number: whole,
  sdkAppId: whole,
  duration: seconds,
  moment: ago,
  file: readSecretFile,
  "json-file": readJsonFile,
  "on|off": (text) => (text === "on" ? true : text === "off" ? false : undefined),
};
const EXAMPLES: Readonly<Record<string, string>> = { duration: "90s, 30m, 1h, 7d" };

function read({ name, value = "" }: Option, text: string): unknown {
  const known = READ[value];
  const result = known ? known(text) : text;
  if (result !== undefined) return result;
  const example = EXAMPLES[value] ?? CHOICES[value]?.join(", ") ?? "20";
  throw new CliError("option_invalid", { option: `--${name}`, example });
}

function readOption(option: Option, given: unknown): unknown {
  if (given === undefined || typeof given === "boolean") return given;
  if (!option.many) return read(option, given as string);
  const items = (given as string[]).flatMap((item) =>
    option.value?.includes("=") ? item : item.split(",").filter(Boolean),
  );
  return items.map((item) => read(option, item));
}

const isNegative = (word: string): boolean => /^-\d+$/.test(word);

/** A negative number is a code, not an option: of the option before it, or an argument. */
function withoutNegatives(words: readonly string[], options: readonly Option[]): string[] {
  const args: string[] = [];
  const last: string[] = [];
  for (const word of words) {
    const before = args.at(-1) ?? "";
    if (!isNegative(word)) args.push(word);
    else if (options.some(({ name, value }) => value && before === `--${name}`))
      args.splice(-1, 1, `${before}=${word}`);
    else last.push(word);
  }
  return last.length > 0 ? [...args, "--", ...last] : args;
}

function parseWords(command: Command, words: readonly string[]) {
  const known = [...optionsOf(command), ...GLOBAL_OPTIONS.map(optionOf)];
  const options: ParseArgsConfig["options"] = Object.fromEntries(
    known.map(({ name, value, many }) => [
      name,
      { type: value === undefined ? "boolean" : "string", multiple: many },
    ]),
  );
  options.help = { type: "boolean", short: "h" };
  try {
    return parseArgs({ args: withoutNegatives(words, known), options, allowPositionals: true });
  } catch (error) {
    // Without a value, as other users of the machine could read what stands there.
    const option = /'(-[^' =]*)/.exec((error as Error).message)?.[1] ?? "--";
    const names = known.map(({ name }) => `--${name}`);
    const evidence = { option, command: wordsOf(command).join(" ") };
    if (names.includes(option)) throw new CliError("option_value", evidence);
    const meant = nearest(option, names);
    throw meant === undefined
      ? new CliError("option_unknown", evidence)
      : new CliError("option_mistyped", { ...evidence, meant });
  }
}

function readArguments(command: Command, positionals: readonly string[]): Input {
  const rest = [...positionals];
  const input: Record<string, unknown> = {};
  const name = wordsOf(command).join(" ");
  for (const { name: argument, optional, many } of argumentsOf(command)) {
    const given = many ? rest.splice(0) : rest.shift();
    if (!optional && (given === undefined || given.length === 0))
      throw new CliError("argument_missing", { argument, command: name });
    if (given !== undefined) input[argument] = given;
  }
  // Not repeated: it may be a secret that belongs into a file.
  if (rest.length > 0) throw new CliError("argument_extra", { command: name });
  return input;
}

export interface Parsed {
  readonly help: boolean;
  readonly globals: Globals;
  /** Read when it is wanted, because standard input can be read only once. */
  input(): Input;
}

export function parse(command: Command, words: readonly string[]): Parsed {
  const { values, positionals } = parseWords(command, words);
  const format = values.json ? "json" : (values.format ?? "text");
  if (!FORMATS.includes(format as Format))
    throw new CliError("option_invalid", { option: "--format", example: FORMATS.join(", ") });
  const text = (name: string) => values[name] as string | undefined;
  return {
    help: values.help === true,
    globals: {
      url: text("url"),
      profile: text("profile"),
      keyFile: text("key-file"),
      format: format as Format,
    },
    input() {
      const input = { ...readArguments(command, positionals) } as Record<string, unknown>;
      for (const option of optionsOf(command)) {
        const value = readOption(option, values[option.name]);
        if (value === undefined && option.required)
          throw new CliError("option_missing", {
            option: `--${option.name}`,
            command: wordsOf(command).join(" "),
          });
        if (value !== undefined) input[option.field] = value;
      }
      return input;
    },
  };
}
