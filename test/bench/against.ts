/** This checkout beside another one: before and after, in the same rounds. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { API_KEY, asAdmin, BATCH, batchWith, type Sent, scopedWith } from "./fixtures.ts";
import type { Options } from "./options.ts";
import { alternate, type Rounds } from "./rounds.ts";
import { withServers } from "./server.ts";
import { startDeployed, startScoped } from "./start.ts";
import { benchStart } from "./start-up.ts";
import { calm } from "./statistics.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

const CONNECTIONS = 8;
const [THIS, OTHER] = ["this", "other"] as const;

interface Compared {
  readonly what: string;
  readonly worker: "admin" | "scoped";
  readonly sent: Sent;
  readonly connections: number;
  /** UserSigs in an answer. */
  readonly each: number;
}

const COMPARED: readonly Compared[] = [
  {
    what: "issue route, admin key",
    worker: "admin",
    sent: asAdmin,
    connections: CONNECTIONS,
    each: 1,
  },
  {
    what: "issue route, scoped key",
    worker: "scoped",
    sent: scopedWith(API_KEY),
    connections: CONNECTIONS,
    each: 1,
  },
  {
    what: "issue route, scoped key",
    worker: "scoped",
    sent: scopedWith(API_KEY),
    connections: 1,
    each: 1,
  },
  {
    what: `batch of ${BATCH}`,
    worker: "scoped",
    sent: batchWith(API_KEY),
    connections: 1,
    each: BATCH,
  },
];

function rowOf({ what, connections, each }: Compared, rounds: Rounds): string[] {
  const cpu = (side: string) => calm(rounds.of(side, "cpu")) / each;
  const p50 = (side: string) => calm(rounds.of(side, "p50"));
  return [
    `${what}, ${connections} connection${connections === 1 ? "" : "s"}`,
    figure(rounds.rate(OTHER) * each),
    figure(rounds.rate(THIS) * each),
    figure(rounds.ratio(THIS, OTHER), 2),
    figure(p50(OTHER)),
    figure(p50(THIS)),
    figure(cpu(OTHER), 1),
    figure(cpu(THIS), 1),
    figure(rounds.ratio(THIS, OTHER, "cpu"), 2),
  ];
}

const COLUMNS = [
  "",
  "before, UserSigs/s",
  "after",
  "ratio",
  "before, p50 µs",
  "after",
  "before, CPU µs",
  "after",
  "ratio",
];

/** @param checkout the other one's folder, with its packages installed */
export async function benchAgainst(checkout: string, options: Options): Promise<Figures> {
  if (!existsSync(join(checkout, "node_modules/wrangler")))
    throw new Error(`${checkout} has no packages. Run \`npm ci\` there.`);
  const starts = {
    [`${THIS} admin`]: () => startDeployed("this-admin"),
    [`${OTHER} admin`]: () => startDeployed("other-admin", {}, checkout),
    [`${THIS} scoped`]: () => startScoped("this-scoped"),
    [`${OTHER} scoped`]: () => startScoped("other-scoped", checkout),
  };
  const rows = await withServers(starts, async (server) => {
    const rows: string[][] = [];
    for (const compared of COMPARED) {
      const sides = [THIS, OTHER].map((name) => ({
        name,
        server: server(`${name} ${compared.worker}`),
        ...compared.sent,
      }));
      rows.push(rowOf(compared, await alternate(sides, compared.connections, options)));
    }
    return rows;
  });
  printTable(
    { title: `Before (${checkout}) and after (this checkout)`, columns: COLUMNS, rows },
    options.markdown,
  );
  return benchStart(checkout, options);
}
