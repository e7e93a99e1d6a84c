/** The search itself: ranks titles before texts, all words before some of them. */

import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import type { SearchEntry } from "./entries.ts";
import { isUnspaced, termsOf } from "./terms.ts";

export type Engine = MiniSearch<SearchEntry>;
export type Hit = SearchResult & Omit<SearchEntry, "id">;

const OPTIONS: SearchOptions = {
  boost: { title: 4, page: 2 },
  boostDocument: (_id, _term, stored) => Number(stored?.weight),
  // Half-typed words are found; a pair of characters is what it is, a single one begins pairs.
  prefix: (term) => !isUnspaced(term) || [...term].length === 1,
  fuzzy: (term) => !isUnspaced(term) && term.length > 5 && 0.2,
};

export async function engineOf(entries: readonly SearchEntry[]): Promise<Engine> {
  const engine = new MiniSearch<SearchEntry>({
    fields: ["title", "page", "text"],
    storeFields: ["url", "title", "page", "text", "english", "weight"],
    tokenize: termsOf,
    processTerm: (term) => term.toLowerCase(),
  });
  await engine.addAllAsync(entries, { chunkSize: 100 });
  return engine;
}

export function find(engine: Engine, question: string, most: number): Hit[] {
  const every = engine.search(question, { ...OPTIONS, combineWith: "AND" });
  const found = every.length > 0 ? every : engine.search(question, OPTIONS);
  return found.slice(0, most) as unknown as Hit[];
}
