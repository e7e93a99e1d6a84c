/**
 * The table of codes, part by part, as modules of this origin: local mode may fetch nothing, and
 * what was asked for goes nowhere.
 */

import { type Shard, shardPath } from "../../worker/codes/shards.ts";
import type { Language } from "../i18n/texts.ts";

export const readShard = async (language: Language, shard: number): Promise<Shard> => {
  const path = shardPath(language, shard);
  return ((await import(path)) as { readonly default: Shard }).default;
};
