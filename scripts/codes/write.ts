/** Writes the table of codes beside the page, by language and in parts. */

import { mkdirSync, writeFileSync } from "node:fs";
import {
  CODES_FOLDER,
  type Meaning,
  SHARD_BEGIN,
  SHARDS,
  shardOf,
  shardPath,
} from "../../worker/codes/shards.ts";
import { nameKey } from "../../worker/codes/spelling.ts";
import { LANGUAGES, type Language } from "../../worker/messages/index.ts";
import { allMeanings } from "./meanings.ts";

type Entries = Record<string, (Meaning | string)[]>;

/** The parts of a language's table. */
export function shardsOf(language: Language): Entries[] {
  const shards = Array.from({ length: SHARDS }, (): Entries => ({}));
  const put = (key: string, entry: Meaning | string) => {
    const shard = shards[shardOf(key)] as Entries;
    shard[key] ??= [];
    if (typeof entry !== "string" || !shard[key].includes(entry)) shard[key].push(entry);
  };
  for (const { key, aliases, ...meaning } of allMeanings(language)) {
    put(key, meaning);
    const named = nameKey(meaning.name ?? String(meaning.code));
    for (const name of [named, nameKey(String(meaning.code)), ...aliases.map(nameKey)])
      if (name !== nameKey(key)) put(name, `${key} ${named} ${meaning.source}`);
  }
  return shards;
}

export function writeCodes(folder: string): void {
  mkdirSync(`${folder}/${CODES_FOLDER}`, { recursive: true });
  for (const language of LANGUAGES)
    for (const [index, shard] of shardsOf(language).entries())
      writeFileSync(
        folder + shardPath(language, index),
        `${SHARD_BEGIN}${JSON.stringify(shard)}\n`,
      );
}
