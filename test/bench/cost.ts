/** What requests use of what Cloudflare bills, counted on the product's own objects and KV. */

import setup from "../support/build.ts";
import {
  type Counted,
  issuingCosts,
  pricePerMillion,
  routeCosts,
} from "../support/counted/costs.ts";
import { testSettings } from "../support/worker.ts";
import { startWorkerd } from "../support/workerd.ts";
import type { Options } from "./options.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

const COLUMNS = ["KV reads", "KV writes", "KV lists", "object calls", "rows read", "rows written"];

const cells = ({ used }: Counted, share = 1): string[] =>
  [
    used.kvReads,
    used.kvWrites,
    used.kvLists,
    used.objectCalls,
    used.rowsRead,
    used.rowsWritten,
  ].map((count) => figure(count * share, 0));

export async function benchCost({ markdown }: Options): Promise<Figures> {
  await setup();
  const settings = testSettings();
  const workerd = await startWorkerd("counted", settings);
  const server = { origin: workerd.origin, adminKey: settings.ADMIN_KEY };
  try {
    const routes = await routeCosts(server);
    const issuing = await issuingCosts(server);
    printTable(
      {
        title: "A million UserSigs, beyond what the paid plan includes",
        columns: ["", "requests", ...COLUMNS, "US$"],
        rows: issuing.map((one) => {
          const share = 1e6 / one.userSigs;
          const dollars = figure(pricePerMillion(one), 2);
          return [one.what, figure(one.requests * share, 0), ...cells(one, share), dollars];
        }),
      },
      markdown,
    );
    printTable(
      {
        title: "One request",
        columns: ["", ...COLUMNS],
        rows: routes.map((one) => [one.what, ...cells(one)]),
      },
      markdown,
    );
  } finally {
    await workerd.stop();
  }
  return {};
}
