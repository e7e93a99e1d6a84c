/**
 * What it takes workerd to load a worker and give its first answer, above a worker that does
 * nothing.
 */

import { bundle, bundleDeployed } from "./bundle.ts";
import { ADMIN_SETTINGS } from "./fixtures.ts";
import type { Options } from "./options.ts";
import { calm, median } from "./statistics.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";
import { startWorkerd } from "./workerd.ts";

const NANOSECONDS_IN_MS = 1e6;

/** Milliseconds of processor time from nothing to the first answer. */
async function startOnce(name: string, folder: string): Promise<number> {
  const server = await startWorkerd(name, { folder, bindings: ADMIN_SETTINGS });
  const time = server.processorTime() / NANOSECONDS_IN_MS;
  await server.stop();
  return time;
}

export async function benchStart(
  checkout: string,
  { rounds, markdown }: Options,
): Promise<Figures> {
  const folders = {
    trivial: await bundle("start-trivial", "test/bench/workers/trivial.ts"),
    before: bundleDeployed("start-other", checkout),
    after: bundleDeployed("start-this"),
  };
  const times = { trivial: [] as number[], before: [] as number[], after: [] as number[] };
  // The first one finds nothing in the system's cache of files.
  for (let round = 0; round <= rounds; round++)
    for (const side of ["trivial", "before", "after"] as const) {
      const time = await startOnce(`start-${side}`, folders[side]);
      if (round > 0) times[side].push(time);
    }
  const above = (side: "before" | "after"): number => calm(times[side]) - calm(times.trivial);
  const rows = (["trivial", "before", "after"] as const).map((side) => [
    side,
    figure(calm(times[side])),
    figure(median(times[side])),
    figure(side === "trivial" ? Number.NaN : above(side)),
  ]);
  const columns = ["", "CPU ms, calmest tenth", "median", "above trivial"];
  printTable({ title: "Start of workerd to the first answer", columns, rows }, markdown);
  return { start: above("after") / above("before") };
}
