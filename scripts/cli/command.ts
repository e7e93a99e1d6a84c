/** What a command is: data that the help is made from, and what it does. */

import type { ParseArgsConfig } from "node:util";
import type { Client } from "./client.ts";
import { CliError, EXIT, type ExitCode } from "./exit.ts";
import type { Line } from "./output.ts";

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Run {
  readonly client: Client;
  readonly positionals: readonly string[];
  readonly values: Values;
  /** JSON with `--json`, otherwise the lines. */
  readonly print: (value: unknown, lines: readonly Line[]) => void;
}

export interface Command {
  /** After `sigpost`, without options. */
  readonly usage: string;
  readonly summary: string;
  /** [option as typed, what it means] */
  readonly options: readonly (readonly [string, string])[];
  readonly parse: NonNullable<ParseArgsConfig["options"]>;
  /** Asks only what is open to everybody, so no key is read or sent. */
  readonly open?: true;
  run(run: Run): Promise<ExitCode>;
}

export const optionText = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

/** A repeatable option; each may hold several, with commas between. */
export function optionList(values: Values, name: string): string[] | undefined {
  const value = values[name];
  return Array.isArray(value)
    ? value.flatMap((item) => String(item).split(",")).filter(Boolean)
    : undefined;
}

export function optionNumber(values: Values, name: string): number | undefined {
  const text = optionText(values, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text))
    throw new CliError(
      EXIT.usage,
      "option_invalid",
      `--${name} is not a whole number.`,
      `For example --${name} 86400`,
    );
  return Number(text);
}

export function positional(
  { positionals }: Pick<Run, "positionals">,
  at: number,
  name: string,
): string {
  const value = positionals[at];
  if (value === undefined)
    throw new CliError(
      EXIT.usage,
      "argument_missing",
      `<${name}> is missing.`,
      "See --help of this command.",
    );
  return value;
}

/** Leaves out what was not given, so that the service's own default holds. */
export const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
