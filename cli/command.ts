/** What a command is: data that parsing, help and completion are made from, and what it does. */

import type { Client, InputOf, Operation } from "../client/index.ts";
import { SCOPES } from "../worker/access/scopes.ts";
import { REGION_NAMES } from "../worker/apps/regions.ts";
import { PRIVILEGES } from "../worker/usersig/room-ticket.ts";
import type { ExitCode } from "./exit.ts";
import { FORMATS, type Format, type Line } from "./output.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;

/** Options of every command. */
export interface Globals {
  readonly url?: string | undefined;
  readonly profile?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly format: Format;
}

/** Arguments and options under the names that the operation's fields have. */
// biome-ignore lint/suspicious/noExplicitAny: the server looks at every field
export type Input = Readonly<Record<string, any>>;

export interface Run {
  readonly input: Input;
  readonly globals: Globals;
  /** @param open asks only what is open to everybody, so that no key is read or sent */
  connect(open?: "open"): Promise<Client>;
  /** The answer in the format that was asked for; as text these lines, or all that it holds. */
  print(value: object, lines?: readonly Line[]): void;
}

export interface Command {
  /** After `sigpost`: words, then arguments; `[…]` may be left out, `…` takes several. */
  readonly usage: string;
  /**
   * `--name <value>`; behind it `…` where it may be repeated, `!` where it has to be there, and
   * `= field` where the operation calls it otherwise.
   */
  readonly options?: readonly string[];
  /** What it asks the server. */
  readonly operations: readonly Operation[];
  run(run: Run): Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  /** What stands for its value; absent for a switch. */
  readonly value: string | undefined;
  readonly many: boolean;
  readonly required: boolean;
  readonly field: string;
}

/** Values that are known, by what stands for them. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  region: REGION_NAMES,
  scope: SCOPES,
  privilege: Object.keys(PRIVILEGES),
  policy: ["printable", "narrow", "wide"],
  route: ["direct", "tencent"],
  format: FORMATS,
  shell: SHELLS,
  "on|off": ["on", "off"],
};

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const OPTION = /^--([a-z-]+)(?: <([^>]+)>)?(…)?( !)?(?: = (\w+))?$/;

export function optionOf(spec: string): Option {
  const [, name = "", value, many, required, field] = OPTION.exec(spec) ?? [];
  return {
    name,
    value,
    many: many !== undefined,
    required: required !== undefined,
    field: field ?? camelCase(name.replace(/-(json-)?file$/, "")),
  };
}

export interface Argument {
  readonly name: string;
  readonly optional: boolean;
  readonly many: boolean;
}

const isArgument = (word: string): boolean => /^[<[]/.test(word);

export const wordsOf = ({ usage }: Command): string[] =>
  usage.split(" ").filter((word) => !isArgument(word));

export const argumentsOf = ({ usage }: Command): Argument[] =>
  usage
    .split(" ")
    .filter(isArgument)
    .map((word) => ({
      name: word.replace(/[<>[\]…]/g, ""),
      optional: word.startsWith("["),
      many: word.endsWith("…"),
    }));

/** The input as the operation takes it; what is wrong in it is the server's to say. */
export const inputFor = <Id extends Operation>(_: Id, input: Input): InputOf<Id> =>
  input as unknown as InputOf<Id>;
