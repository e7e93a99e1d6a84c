/**
 * A short run of the fuzzer on both runtimes: once with a seed that never changes, once with a new
 * one.
 */

import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Fuzzer } from "../fuzz/fuzz.ts";
import { shownFault } from "../fuzz/report.ts";
import { startFuzzed } from "../fuzz/world.ts";

const REQUESTS = 600;
/** Milliseconds: on a machine that is busy with other things, fewer requests have to do. */
const TIME = 60_000;

describe.each([
  ["a seed that never changes", 20261129],
  ["a new seed", randomInt(2 ** 31)],
])("made-up requests from %s", (_, seed) => {
  it(`(${seed}) get no answer that must not be`, { timeout: 4 * TIME }, async () => {
    const fuzzed = await startFuzzed(seed);
    try {
      const result = await new Fuzzer(fuzzed).run({ seed, requests: REQUESTS, time: TIME });
      // The run got to something: most routes, good answers and refusals.
      expect(result.counts.size).toBeGreaterThan(20);
      const statuses = new Set([...result.counts.values()].flatMap((own) => [...own.keys()]));
      expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404]));
      const told = result.faults.map((fault, index) => shownFault(fault, index + 1, result));
      expect(told.join("\n"), `npm run fuzz -- --seed ${seed} --requests ${REQUESTS}`).toBe("");
    } finally {
      await fuzzed.stop();
    }
  });
});
