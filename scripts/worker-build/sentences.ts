/**
 * Takes the sentences out of the code. A module of sentences exports one function that returns its
 * table. In a build, an English table becomes a line of JSON in a file of the upload, which is data
 * to the runtime: not compiled at start, and parsed line by line when a table is first asked for.
 * Tables in other languages are beside the page (`sentence-files.ts`); the worker learns where, and
 * reads them before it handles a request in their language (`worker/messages/at-hand.ts`). The
 * modules are left as they are everywhere else (Deno, tests, the page).
 */

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "rolldown";
import type { Language } from "../../worker/messages/index.ts";
import { BESIDE_THE_PAGE, sentenceFile } from "./sentence-files.ts";

const MODULE = /[\\/]messages[\\/](en|ja|zh)[\\/][\w-]+\.ts$|[\\/]sentences\.(en|ja|zh)\.ts$/;
const FILES = resolve("worker/messages/files.ts");
const AT_HAND = resolve("worker/messages/at-hand.ts");

const UPLOADED = "sentences.en.txt";
const UPLOADED_FILE = /^\.\/sentences\.en\.txt$/;
const LINES = "sentences-lines";
const LINES_MODULE = /^\0?sentences-lines$/;

const lines = `
import text from "./${UPLOADED}";
let read;
export const line = (index) => (read ??= text.split("\\n"))[index];
`;

const uploaded = (name: string, index: number): string => `
import { line } from "${LINES}";
let own;
export const ${name} = () => (own ??= JSON.parse(line(${index})));
`;

const besideThePage = (name: string, language: Language): string => `
import { tableOf } from ${JSON.stringify(AT_HAND)};
export const ${name} = () => tableOf("${language}", "${name}");
`;

/** The one function that a module of sentences exports, called. */
async function tableIn(file: string): Promise<[name: string, table: object]> {
  const exported = Object.entries((await import(pathToFileURL(file).href)) as object);
  const [first, second] = exported;
  if (first === undefined || second !== undefined || typeof first[1] !== "function")
    throw new Error(`${file} has to export one function that returns its table, and nothing else.`);
  return [first[0], first[1]()];
}

export function sentencesAsData(): Plugin {
  const files = new Map(BESIDE_THE_PAGE.map((language) => [language, sentenceFile(language)]));
  const english: string[] = [];
  return {
    name: "sentences-as-data",
    resolveId: {
      order: "pre",
      filter: { id: [UPLOADED_FILE, LINES_MODULE] },
      handler: (id) => (id === LINES ? `\0${id}` : { id, external: true }),
    },
    load: {
      filter: { id: [MODULE, FILES, LINES_MODULE] },
      async handler(id) {
        if (LINES_MODULE.test(id)) return lines;
        if (id === FILES) {
          const paths = Object.fromEntries([...files].map(([name, { path }]) => [name, path]));
          return { code: `export const FILES = ${JSON.stringify(paths)};`, moduleType: "js" };
        }
        const [, folder, suffix] = MODULE.exec(id) ?? [];
        const language = (folder ?? suffix) as Language;
        const [name, table] = await tableIn(id);
        const file = files.get(language);
        if (file === undefined) {
          const index = english.push(JSON.stringify(table)) - 1;
          return { code: uploaded(name, index), moduleType: "js" };
        }
        if (!file.names.includes(name))
          throw new Error(`${id} is no table of TABLES or VENDORS, so no file would have it.`);
        return { code: besideThePage(name, language), moduleType: "js" };
      },
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: UPLOADED, source: english.join("\n") });
    },
  };
}
