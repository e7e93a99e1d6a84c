/**
 * Single steps in loops inside workerd, timed from outside, since its clock stands still while code
 * runs.
 */

import { ADMIN_SETTINGS, STORED_SETTINGS } from "./fixtures.ts";
import type { Options } from "./options.ts";
import { type Server, withServers } from "./server.ts";
import { startWorker } from "./start.ts";
import { calm } from "./statistics.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

interface Loops {
  readonly title: string;
  readonly worker: string;
  /** Calls in one turn. */
  readonly count: number;
  readonly paths: readonly string[];
}

const LOOPS: readonly Loops[] = [
  {
    title: "The apps called in a loop inside workerd",
    worker: "calls",
    count: 5000,
    paths: ["/echo", "/frameworkless", "/scoped-key"],
  },
  {
    title: "UserSigs in a loop inside workerd",
    worker: "loop",
    count: 20_000,
    paths: ["/sign", "/verify-stored", "/verify-deflated"],
  },
  {
    title: "Compressing a token's JSON inside workerd",
    worker: "compressors",
    count: 2000,
    paths: ["/stored", "/node-zlib", "/pako", "/stream"],
  },
];

const bindings = { ...ADMIN_SETTINGS, ...STORED_SETTINGS };

interface Turn {
  readonly done: number;
  /** Of the token, where it is about that. */
  readonly characters?: number;
  readonly microseconds: number;
}

async function turn({ port }: Server, path: string, count: number): Promise<Turn> {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${path}?rounds=${count}`);
  const answer = (await response.json()) as Omit<Turn, "microseconds">;
  if (answer.done !== count) throw new Error(`${path}: ${answer.done} of ${count} came out right`);
  return { ...answer, microseconds: ((performance.now() - start) / count) * 1000 };
}

export function benchLoops({ rounds, markdown }: Options): Promise<Figures> {
  const starts = Object.fromEntries(
    LOOPS.map(({ worker }) => [worker, () => startWorker(worker, { bindings })]),
  );
  return withServers(starts, async (server) => {
    for (const { title, worker, count, paths } of LOOPS) {
      const turns = new Map<string, Turn[]>(paths.map((path) => [path, []]));
      for (let round = 0; round <= rounds; round++)
        for (const path of paths) {
          const taken = await turn(server(worker), path, count);
          if (round > 0) turns.get(path)?.push(taken);
        }
      const rows = [...turns].map(([path, taken]) => [
        path.slice(1),
        figure(calm(taken.map(({ microseconds }) => microseconds)), 1),
        figure(taken[0]?.characters ?? Number.NaN),
      ]);
      printTable({ title, columns: ["", "µs each", "characters"], rows }, markdown);
    }
    return {};
  });
}
