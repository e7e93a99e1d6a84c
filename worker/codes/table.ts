/** The table of codes on a server: read from beside the page when it is asked for, then kept. */

import type { Language } from "../messages/index.ts";
import type { Ports } from "../ports.ts";
import { type Found, lookUpCodes } from "./look-up.ts";
import { SHARD_BEGIN, type Shard, shardPath } from "./shards.ts";

/** Bounded by the number of files. A read that failed is not kept. */
const kept = new Map<string, Shard>();

export class CodesUnreadable extends Error {}

async function readShard(path: string, file: Ports["file"]): Promise<Shard> {
  const known = kept.get(path);
  if (known) return known;
  const text = await file(path);
  if (text === undefined || !text.startsWith(SHARD_BEGIN)) throw new CodesUnreadable();
  const shard = JSON.parse(text.slice(SHARD_BEGIN.length)) as Shard;
  kept.set(path, shard);
  return shard;
}

/** @throws CodesUnreadable when the page was not built or its files cannot be reached */
export const findCodes = (
  text: string,
  {
    language,
    source,
    file,
  }: { language: Language; source?: string | undefined } & Pick<Ports, "file">,
): Promise<Found | undefined> =>
  lookUpCodes(text, (shard) => readShard(shardPath(language, shard), file), source);
