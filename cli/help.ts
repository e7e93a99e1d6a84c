/** What `--help` prints, made from the commands' own data. */

import { CHOICES, type Command, optionOf, wordsOf } from "./command.ts";
import { URL_DEFAULT } from "./connect.ts";
import { fill, TEXTS } from "./messages/index.ts";
import { GLOBAL_OPTIONS } from "./parse.ts";

type Row = readonly [name: string, meaning: string];

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`).join("\n");
}

export const summaryOf = (command: Command): string =>
  (TEXTS.commands as Readonly<Record<string, string>>)[wordsOf(command).join(" ")] ?? "";

/** A command's own meaning of an option goes before what it means everywhere. */
export function meaningOf(name: string, command?: Command): string {
  const meanings = TEXTS.options as Readonly<Record<string, string>>;
  const own = command && meanings[`${wordsOf(command).join(" ")} --${name}`];
  return fill(own ?? meanings[`--${name}`] ?? "", { url: URL_DEFAULT });
}

function optionRow(spec: string, command?: Command): Row {
  const { name, value, many, required } = optionOf(spec);
  const known = CHOICES[value ?? ""];
  const notes = [
    meaningOf(name, command),
    ...(known && !value?.includes("|") ? [known.join(", ")] : []),
    ...(required ? [TEXTS.help.required] : []),
    ...(many ? [TEXTS.help.repeatable] : []),
  ];
  return [`--${name}${value ? ` <${value}>` : ""}`, notes.join("; ")];
}

const everywhere = () =>
  `${TEXTS.help.everywhere}\n${table(GLOBAL_OPTIONS.map((spec) => optionRow(spec)))}`;

export const helpForAll = (commands: readonly Command[]): string =>
  [
    TEXTS.help.title,
    table(commands.map((command) => [command.usage, summaryOf(command)])),
    everywhere(),
    TEXTS.help.secrets,
    `${TEXTS.help.exits}\n${table(Object.entries(TEXTS.exits))}`,
  ].join("\n\n");

export const helpFor = (command: Command): string =>
  [
    `sigpost ${command.usage}`,
    summaryOf(command),
    ...(command.options?.length
      ? [table(command.options.map((spec) => optionRow(spec, command)))]
      : []),
    everywhere(),
  ].join("\n\n");
