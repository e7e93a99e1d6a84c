/**
 * SIGKILL while eight writers work: nothing that was acknowledged is lost. `npm run chaos` does
 * more.
 */

import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../chaos/report.ts";
import { KILLABLE, runChaos } from "../chaos/rounds.ts";

const ROUNDS = 5;

// Both at once: most of a round is waiting for a process to start and for objects to publish.
describe("killed in the middle of its work", () => {
  it.concurrent.each(KILLABLE)(
    `$name has everything that it acknowledged, ${ROUNDS} times`,
    { timeout: 180_000 },
    async (runtime) => {
      const result = await runChaos(runtime, { rounds: ROUNDS, seed: randomInt(2 ** 31) });
      expect(faultsOf(result)).toEqual([]);
      // Of each kind something was at stake.
      for (const { name, acknowledged } of result.kinds)
        expect(acknowledged, name).toBeGreaterThan(0);
    },
  );
});
