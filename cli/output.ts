/**
 * What a command prints. Names and answers come from others, so nothing in them may speak to the
 * terminal.
 */

import { visible } from "../worker/bytes/text.ts";
import { CliError } from "./exit.ts";

export const FORMATS = ["text", "json", "env"] as const;
export type Format = (typeof FORMATS)[number];

/** A line, or its cells. */
export type Line = string | readonly string[];

const shown = (line: Line): string =>
  typeof line === "string" ? visible(line) : line.map(visible).join("\t");

export function printLines(lines: readonly Line[]): void {
  for (const line of lines) console.log(shown(line));
}

/** JSON leaves some of them as they are; as escapes they are the same JSON. */
export function printJson(value: unknown): void {
  printLines(JSON.stringify(value, undefined, 2).split("\n"));
}

/** To standard error. */
export function printNotes(lines: readonly Line[]): void {
  for (const line of lines) console.error(shown(line));
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isScalar = (value: unknown): boolean => /^(string|number|boolean)$/.test(typeof value);
function cell(value: unknown): string {
  if (Array.isArray(value)) return value.map(cell).join(",");
  return isFields(value) ? Object.values(value).map(cell).join(" ") : String(value ?? "");
}

/** `name` or `name:what stands for nothing`; `a.b` looks into a field. */
export const row = (value: object, columns: readonly string[]): string[] =>
  columns.map((column) => {
    const [path = "", nothing = ""] = column.split(":");
    const found = path.split(".").reduce<unknown>((at, name) => (at as Fields)?.[name], value);
    return cell(found) || nothing;
  });

const HEADS = ["severity", "status", "verdict", "certainty", "check", "stage"];

/** What is so and what to do about it, with what else is known. */
function explained(value: Fields, indent: string): string[] {
  const head = HEADS.map((name) => value[name]).filter((one) => typeof one === "string");
  const { code, cause, nextStep, remedy = nextStep, evidence: _, ...rest } = value;
  const more = Object.entries(rest).filter(([, one]) => isFields(one));
  return [
    `${indent}${[...head, code].join(": ")}: ${cause}`,
    ...(remedy ? [`${indent}  → ${remedy}`] : []),
    ...record(Object.fromEntries(more), `${indent}  `),
  ];
}

/** Everything that an answer holds, under the names that it has there. */
export function record(value: object, indent = ""): string[] {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && `${cell(one)}`);
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries.flatMap(([name, one]) => {
    if (!isFields(one) || (Array.isArray(one) && !one.some(isFields)))
      return [`${indent}${name.padEnd(width)}  ${cell(one)}`];
    return [`${indent}${name}`, ...(Array.isArray(one) ? one : [one]).flatMap(nested(indent))];
  });
}

const nested =
  (outer: string) =>
  (value: Fields): string[] => {
    const indent = `${outer}  `;
    if (typeof value.cause === "string" && value.code !== undefined)
      return explained(value, indent);
    if (Object.values(value).some((one) => isFields(one) && !Array.isArray(one)))
      return record(value, indent);
    return [
      indent +
        Object.entries(value)
          .map(([name, one]) => `${name}=${cell(one)}`)
          .join("  "),
    ];
  };

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
/** For a shell's `eval`, an `--env-file`, or a build's own file of variables. */
const quoted = (text: string): string =>
  /^[\w.:@%+/=,*-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The answer's own single values as variables. */
function variables(value: object): string[] {
  const lines = Object.entries(value)
    .filter(([, one]) => isScalar(one))
    .map(([name, one]) => `${snake(name)}=${quoted(visible(String(one)))}`);
  if (lines.length === 0) throw new CliError("format_unfit");
  return lines;
}

export function print(format: Format, value: object, lines: readonly Line[] = record(value)): void {
  if (format === "json") printJson(value);
  else printLines(format === "env" ? variables(value) : lines);
}
