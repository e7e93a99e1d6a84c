/** What issuing uses of what Cloudflare bills, counted on the product's own objects and KV. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Counted,
  issuingCosts,
  pricePerMillion,
  routeCosts,
} from "../support/counted/costs.ts";
import { testSettings } from "../support/worker.ts";
import { startWorkerd, type Workerd } from "../support/workerd.ts";

/** The last cell of a row of the table in the document. */
function documented(what: string): number {
  const rows = readFileSync("docs/cost.md", "utf8").split("\n");
  const row = rows.find((line) => line.startsWith(`| ${what} |`)) ?? "";
  return Number(row.split("|").at(-2));
}

describe("issuing", () => {
  let workerd: Workerd;
  let routes: Counted[];
  let issuing: Map<string, Counted>;
  beforeAll(async () => {
    const settings = testSettings();
    workerd = await startWorkerd("counted", settings);
    const server = { origin: workerd.origin, adminKey: settings.ADMIN_KEY };
    routes = await routeCosts(server);
    issuing = new Map((await issuingCosts(server)).map((one) => [one.what, one]));
  });
  afterAll(() => workerd?.stop());

  it("reads two copies in a cold isolate, and writes nothing into KV", () => {
    const cold = issuing.get("the first of a cold isolate");
    expect(cold?.used).toMatchObject({ kvReads: 2, kvWrites: 0, kvLists: 0 });
  });

  it("from a quiet isolate reads at most two, and writes at most six rows", () => {
    const quiet = issuing.get("one in two hours");
    const { kvReads = 99, rowsWritten = 99 } = quiet?.used ?? {};
    expect(kvReads / (quiet?.requests ?? 1)).toBeLessThanOrEqual(2);
    expect(rowsWritten / (quiet?.requests ?? 1)).toBeLessThanOrEqual(6);
  });

  it("costs what docs/cost.md says", () => {
    for (const [what, counted] of issuing) {
      const price = documented(what);
      // On a busy machine more rows are written together, which is cheaper.
      const apart = Math.abs(pricePerMillion(counted) - price);
      expect([what, apart <= Math.max(0.1, 0.06 * price)]).toEqual([what, true]);
    }
  });

  it("and all else keeps lists of KV for what an earlier version may have left", () => {
    const later = routes.filter(({ what }) => /renamed|same token|another user/.test(what));
    expect(later.map(({ used }) => used.kvLists)).toEqual([0, 0, 0]);
  });
});
