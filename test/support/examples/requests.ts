/**
 * The requests in examples whose language has no compiler here, read out of their text: where a
 * function has an address of sigpost's, its method and the fields of its JSON.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTRACT } from "../../../worker/contract/index.ts";
import { OPERATIONS, type OperationId } from "../../../worker/contract/operations.ts";

interface Language {
  readonly name: string;
  /** The folder in examples/, and the end of its files' names. */
  readonly folder: string;
  readonly suffix: string;
  /** Where a function begins. */
  readonly begins: RegExp;
  /** What stands in an address for a value. */
  readonly hole: RegExp;
  /** A field of a JSON object that is made. */
  readonly writes: RegExp;
  /** A field of a JSON object that is read, and the places where it may stand. */
  readonly reads: RegExp;
  readonly within?: RegExp;
}

export const LANGUAGES: readonly Language[] = [
  {
    name: "Swift",
    folder: "ios",
    suffix: ".swift",
    begins: /^\s*(?:\w+ )*func /m,
    hole: /\\\([\w.]+\)/g,
    writes: /"([a-z]\w*)": /g,
    // Structures take their names from the JSON.
    within: /^struct \w+: Decodable[^}]*\}/gm,
    reads: /^ {4}let (\w+): /gm,
  },
  {
    name: "Kotlin",
    folder: "android",
    suffix: ".kt",
    begins: /^\s*(?:\w+ )*fun /m,
    hole: /\$\{[^}]+\}|\$\w+/g,
    writes: /\.put\("(\w+)"/g,
    reads: /\.(?:get|opt)String\("(\w+)"\)/g,
  },
  {
    name: "Dart",
    folder: "flutter",
    suffix: ".dart",
    begins: /^\s*(?:Future<[^=\n]*|void )[\w]+\(/m,
    hole: /\$\{[^}]+\}|\$\w+/g,
    writes: /'([a-z]\w*)': /g,
    reads: /\b(?:answer|json)\['(\w+)'\]/g,
  },
];

export interface Found {
  /** `undefined` where the contract has no such operation. */
  readonly operation: OperationId | undefined;
  readonly asked: string;
  readonly fields: readonly string[];
}

const withoutComments = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");

export const sourceOf = ({ folder, suffix }: Language): string =>
  readdirSync(join("examples", folder))
    .filter((name) => name.endsWith(suffix))
    .map((name) => withoutComments(readFileSync(join("examples", folder, name), "utf8")))
    .join("\n");

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name as string);

const operationOf = (method: string, path: string): OperationId | undefined =>
  (Object.keys(OPERATIONS) as OperationId[]).find(
    (id) => OPERATIONS[id][0] === method && OPERATIONS[id][1].replace(/:\w+/g, "{}") === path,
  );

/** Every address in the text, with what its function does there. */
export function requestsIn(language: Language, text: string): Found[] {
  const functions = text.split(new RegExp(`(?=${language.begins.source})`, "m"));
  return functions.flatMap((body) =>
    [...body.matchAll(/["'](\/v1\/.*?)["']/g)].map(([, address = ""]) => {
      const path = address.replace(language.hole, "{}");
      const methods = new Set(all(body, /["'](GET|POST|PUT|DELETE)["']/g));
      const method = methods.size === 1 ? ([...methods][0] as string) : `one of ${methods.size}`;
      const operation = operationOf(method, path);
      return { operation, asked: `${method} ${path}`, fields: all(body, language.writes) };
    }),
  );
}

export const readsOf = ({ reads, within }: Language, text: string): string[] =>
  all(within ? (text.match(within) ?? []).join("\n") : text, reads);

export const statesOf = (text: string): string[] =>
  (/enum (?:class )?AppState[^{]*\{\s*(?:case )?([^}]*)\}/.exec(text)?.[1] ?? "")
    .split(",")
    .map((state) => state.trim());

type Entries = Readonly<Record<string, { readonly type: string }>>;
interface Schema {
  readonly entries: Entries;
}

/** What the contract has in a body, and what has to be there. */
export function bodyOf(id: OperationId): { may: string[]; must: string[] } {
  const { entries } = ((CONTRACT[id] as { body?: Schema }).body ?? { entries: {} }) as Schema;
  const may = Object.keys(entries);
  return { may, must: may.filter((name) => entries[name]?.type !== "optional") };
}

/** What an answer of the exchange has, which is what an example backend passes on. */
export const ISSUED: readonly string[] = Object.keys(
  (CONTRACT.exchangeIdToken.answers[200].json as unknown as { pipe: [Schema] }).pipe[0].entries,
);
