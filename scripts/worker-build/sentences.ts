/**
 * Takes the sentences out of the code. A module of sentences exports one function that returns its
 * table; in a build its texts become a line of JSON in a file of its language, and its keys, which
 * are those of the other languages too, a line in a file of their own. These files are data to the
 * runtime: not compiled at start, decoded when the language is first asked for, and parsed table by
 * table. The modules are left as they are everywhere else (Deno, tests, the page).
 */

import { pathToFileURL } from "node:url";
import type { Plugin } from "rolldown";
import { OPEN_SHORT_TEXT, shortText } from "./short-text.ts";

const MODULE = /[\\/]messages[\\/](en|ja|zh)[\\/][\w-]+\.ts$|[\\/]sentences\.(en|ja|zh)\.ts$/;
const KEYS = "keys";

const FILE = /^\.\/sentences\.\w+\.bin$/;
const fileOf = (name: string): string => `sentences.${name}.bin`;

/** Virtual modules: the lines of a file, and the way from two lines to a table. */
const LINES = /^\0?sentences:(\w+)$/;
const TABLE_FROM = "sentences-table";
const TABLE_MODULE = /^\0?sentences-table$/;
const TEXT_FROM = "sentences-text";
const TEXT_MODULE = /^\0?sentences-text$/;

const linesOf = (name: string): string => `
import bytes from "./${fileOf(name)}";
import { open } from "${TEXT_FROM}";
let read;
export const line = (index) => (read ??= open(bytes))(index);
`;

const tableFrom = `
import { line as keys } from "sentences:${KEYS}";
export function table(index, texts) {
  const paths = JSON.parse(keys(index));
  const values = JSON.parse(texts);
  const all = {};
  for (const [position, path] of paths.entries()) {
    const names = path.split("/");
    const last = names.pop();
    let inner = all;
    for (const name of names) inner = inner[name] ??= {};
    inner[last] = values[position];
  }
  return all;
}
`;

const accessor = (name: string, language: string, keys: number, texts: number): string => `
import { table } from "${TABLE_FROM}";
import { line } from "sentences:${language}";
let own;
export const ${name} = () => (own ??= table(${keys}, line(${texts})));
`;

/** The one function that a module of sentences exports, called. */
async function tableIn(file: string): Promise<[name: string, table: object]> {
  const exported = Object.entries((await import(pathToFileURL(file).href)) as object);
  const [first, second] = exported;
  if (first === undefined || second !== undefined || typeof first[1] !== "function")
    throw new Error(`${file} has to export one function that returns its table, and nothing else.`);
  return [first[0], first[1]()];
}

type Leaf = readonly [path: string, value: unknown];

const hasKeys = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0;

/** Sorted, so that languages whose sentences stand in another order share their keys. */
const leavesOf = (table: object, prefix = ""): Leaf[] =>
  Object.entries(table)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]): Leaf[] =>
      hasKeys(value) ? leavesOf(value, `${prefix}${key}/`) : [[prefix + key, value]],
    );

export function sentencesAsData(): Plugin {
  const files = new Map<string, string[]>();
  /** @returns the line's number in the file */
  const put = (name: string, text: string): number => {
    const lines = files.get(name) ?? [];
    files.set(name, lines);
    const known = lines.indexOf(text);
    return known >= 0 ? known : lines.push(text) - 1;
  };
  return {
    name: "sentences-as-data",
    resolveId: {
      order: "pre",
      filter: { id: [FILE, LINES, TABLE_MODULE, TEXT_MODULE] },
      handler: (id) => (FILE.test(id) ? { id, external: true } : `\0${id}`),
    },
    load: {
      filter: { id: [MODULE, LINES, TABLE_MODULE, TEXT_MODULE] },
      async handler(id) {
        if (TABLE_MODULE.test(id)) return tableFrom;
        if (TEXT_MODULE.test(id)) return OPEN_SHORT_TEXT;
        const file = LINES.exec(id)?.[1];
        if (file !== undefined) return linesOf(file);
        const [, folder, suffix] = MODULE.exec(id) ?? [];
        const language = (folder ?? suffix) as string;
        const [name, table] = await tableIn(id);
        const leaves = leavesOf(table);
        const keys = put(KEYS, JSON.stringify(leaves.map(([path]) => path)));
        const texts = put(language, JSON.stringify(leaves.map(([, value]) => value)));
        return { code: accessor(name, language, keys, texts), moduleType: "js" };
      },
    },
    generateBundle() {
      for (const [name, lines] of files)
        this.emitFile({
          type: "asset",
          fileName: fileOf(name),
          source: shortText(lines),
        });
    },
  };
}
