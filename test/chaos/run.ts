/**
 * `npm run chaos`: eight writers, SIGKILL at random moments, and whether everything that was
 * acknowledged is there afterwards.
 *
 *     npm run chaos -- --rounds 5 --seed 7 --runtime workerd
 */

import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import setup from "../support/build.ts";
import { faultsOf, table } from "./report.ts";
import { KILLABLE, runChaos } from "./rounds.ts";

const ROUNDS_DEFAULT = "20";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: ROUNDS_DEFAULT },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
    runtime: { type: "string", default: "both" },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const runtimes = KILLABLE.filter(({ name }) =>
  ["both", name.toLowerCase()].includes(values.runtime),
);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error("--rounds and --seed take whole numbers.");
  process.exit(2);
}
if (runtimes.length === 0) {
  console.error("--runtime takes workerd, deno or both.");
  process.exit(2);
}

await setup();
const results = [];
for (const runtime of runtimes)
  results.push(await runChaos(runtime, { rounds, seed, report: console.log }));
const faults = results.flatMap((result) =>
  faultsOf(result).map((one) => `${result.runtime}: ${one}`),
);
console.log(`\n${table(results)}\n`);
for (const { runtime, late, milliseconds } of results)
  console.log(
    `${runtime}: ${(milliseconds / 1000).toFixed(1)} s, right only after a while: ${late}`,
  );
for (const fault of faults) console.log(fault);
console.log(`\n${rounds} kills of each runtime, ${faults.length} faults, seed ${seed}`);
process.exit(faults.length > 0 ? 1 : 0);
