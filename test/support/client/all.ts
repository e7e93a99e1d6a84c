/** What is bundled with the client and run in every place. */

import { type Cases, type Result, runCases, type World } from "./assert.ts";
import { hostileCases } from "./hostile-cases.ts";
import { servedCases } from "./served-cases.ts";
import { sourceCases } from "./source-cases.ts";
import { streamCases } from "./stream-cases.ts";

export const GROUPS: Readonly<Record<string, Cases>> = {
  served: servedCases,
  hostile: hostileCases,
  streams: streamCases,
  source: sourceCases,
};

export interface Run {
  readonly groups: readonly string[];
  readonly world: World;
}

/** How many at a time: a browser has six connections to a server. */
const widthIn = (group: string, place: string): number =>
  // These turn the clock.
  group === "source" ? 1 : place === "chromium" ? 3 : 20;

export async function runAll({ groups, world }: Run): Promise<Result[]> {
  const results: Result[] = [];
  for (const group of groups)
    results.push(...(await runCases(GROUPS[group] ?? {}, world, widthIn(group, world.place))));
  return results;
}
