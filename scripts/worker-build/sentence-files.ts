/**
 * The sentences that the worker's upload does not have, as files beside the page: all tables of a
 * language, by the name of the function that returns each of them.
 */

import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { DIGEST_BYTES, SENTENCES_FOLDER } from "../../worker/messages/at-hand.ts";
import { LANGUAGES, type Language, TABLES } from "../../worker/messages/index.ts";
import { VENDORS } from "../../worker/push/vendors/index.ts";

/** English is what every request may need. */
export const BESIDE_THE_PAGE: readonly Language[] = LANGUAGES.filter((name) => name !== "en");

export interface SentenceFile {
  /** With the digest of the text, so that no version of the worker reads another one's. */
  readonly path: string;
  readonly names: readonly string[];
  readonly text: string;
}

export function sentenceFile(language: Language): SentenceFile {
  const tables = [...Object.values(TABLES), ...Object.values(VENDORS).map((one) => one.sentences)];
  const functions: (() => object)[] = tables.map((table) => table[language]);
  const names = functions.map(({ name }) => name);
  const text = JSON.stringify(Object.fromEntries(functions.map((table) => [table.name, table()])));
  const digest = createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, 2 * DIGEST_BYTES);
  return { path: `/${SENTENCES_FOLDER}/${language}-${digest}.json`, names, text };
}

export function writeSentences(folder: string): void {
  mkdirSync(`${folder}/${SENTENCES_FOLDER}`, { recursive: true });
  for (const { path, text } of BESIDE_THE_PAGE.map(sentenceFile))
    writeFileSync(folder + path, text);
}
