/** Many UserSigs in one request. */

import { API_KEY, BATCH, batchWith } from "./fixtures.ts";
import type { Options } from "./options.ts";
import { alternate, type Contestant } from "./rounds.ts";
import { withServers } from "./server.ts";
import { startDeno, startScoped, storeKey } from "./start.ts";
import { calm } from "./statistics.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

export function benchBatch(options: Options): Promise<Figures> {
  const starts = { workerd: () => startScoped("batch"), Deno: startDeno };
  return withServers(starts, async (server) => {
    const contestants: Contestant[] = [
      { name: "workerd", server: server("workerd"), ...batchWith(API_KEY) },
      { name: "Deno", server: server("Deno"), ...batchWith(await storeKey(server("Deno"))) },
    ];
    const rounds = await alternate(contestants, 1, options);
    const each = (name: string): number => calm(rounds.of(name, "cpu")) / BATCH;
    const rows = contestants.map(({ name }) => [
      `${name}: sigpost, scoped key`,
      figure(calm(rounds.of(name, "p50")) / 1000, 1),
      figure(each(name), 1),
    ]);
    const columns = ["", "p50 ms", "CPU µs a UserSig"];
    printTable({ title: `Batches of ${BATCH}, 1 connection`, columns, rows }, options.markdown);
    return { batch: each("workerd") };
  });
}
