/** The usual kinds of commands: one operation, a list in pages, steps until the last. */

import type { Answered, ValueOf } from "../client/index.ts";
import { type Command, type Input, inputFor, optionOf } from "./command.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { fill, TEXTS } from "./messages/index.ts";
import { type Line, printNotes, row } from "./output.ts";
import { askSecret, confirm } from "./prompts.ts";

interface Asked<Id extends Answered> {
  readonly options?: readonly string[];
  readonly open?: "open";
  /** A question before it is done. */
  readonly question?: keyof typeof TEXTS.questions;
  /** The field that is asked for on the terminal where no option gives it, and its name there. */
  readonly secret?: readonly [field: string, label: string];
  readonly input?: (input: Input) => Input;
  readonly lines?: (value: ValueOf<Id>, input: Input) => readonly Line[];
  /** Whether it ends with 1 although it was answered. */
  readonly isBad?: (value: ValueOf<Id>) => boolean;
}

/** What no option gave is asked for. */
export async function withSecret(
  input: Input,
  options: readonly string[],
  [field, label]: readonly [string, string],
): Promise<Input> {
  if (input[field] !== undefined) return input;
  const option = options.map(optionOf).find((one) => one.field === field);
  return { ...input, [field]: await askSecret(label, `--${option?.name} -`) };
}

/** A command that is one operation. */
export function ask<Id extends Answered>(
  usage: string,
  operation: Id,
  { options = [], open, question, secret, input: change, lines, isBad }: Asked<Id> = {},
): Command {
  const all = question ? [...options, "--yes"] : options;
  return {
    usage,
    options: all,
    operations: [operation],
    async run(run) {
      const { yes, ...asked } = run.input;
      if (question) await confirm(yes, fill(TEXTS.questions[question], asked));
      const whole = secret ? await withSecret(asked, all, secret) : asked;
      const client = await run.connect(open);
      const input = change ? change(whole) : whole;
      const { value } = await client.request(operation, inputFor(operation, input));
      run.print(value as object, lines?.(value, asked));
      return isBad?.(value) ? EXIT.refused : EXIT.done;
    },
  };
}

type Listing = {
  [Id in Answered]: ValueOf<Id> extends { readonly cursor?: string | undefined } ? Id : never;
}[Answered];

const PAGE = 1000;

/** Page after page, up to the limit; the rest is told. */
export function list<Id extends Listing>(
  usage: string,
  operation: Id,
  key: Exclude<keyof ValueOf<Id>, "cursor"> & string,
  columns: readonly string[],
  { options = [], limit = Number.POSITIVE_INFINITY }: { options?: string[]; limit?: number } = {},
): Command {
  return {
    usage,
    options: [...options, "--limit <number>", "--cursor <cursor>"],
    operations: [operation],
    async run({ input, connect, print }) {
      const client = await connect();
      const rows: object[] = [];
      const wanted: number = input.limit ?? limit;
      let { cursor } = input;
      do {
        const page = { ...input, cursor, limit: Math.min(PAGE, wanted - rows.length) };
        const { value } = await client.request(operation, inputFor(operation, page));
        const { [key]: more, cursor: next } = value as Input;
        rows.push(...more);
        cursor = next;
      } while (cursor !== undefined && rows.length < wanted);
      print(
        { [key]: rows, cursor },
        rows.map((one) => row(one, columns)),
      );
      if (cursor !== undefined) printNotes([fill(TEXTS.notes.more, { cursor })]);
      return EXIT.done;
    },
  };
}

type Stepping = "resealSecrets" | "takeOver";
interface Stepped {
  readonly cursor?: string;
  readonly unreadable: readonly string[];
  readonly [count: string]: unknown;
}

/** Steps until none is left; the counts are added up. */
export const steps = <Id extends Stepping>(usage: string, operation: Id): Command => ({
  usage,
  operations: [operation],
  async run({ connect, print }): Promise<ExitCode> {
    const client = await connect();
    const unreadable: string[] = [];
    const total: Record<string, number> = {};
    let cursor: string | undefined;
    do {
      const { value } = await client.request(operation, inputFor(operation, { cursor }));
      const { cursor: next, unreadable: more, ...counts } = value as Stepped;
      unreadable.push(...more);
      for (const [name, count] of Object.entries(counts))
        total[name] = (total[name] ?? 0) + Number(count);
      cursor = next;
    } while (cursor !== undefined);
    print({ ...total, unreadable });
    return unreadable.length === 0 ? EXIT.done : EXIT.operator;
  },
});
