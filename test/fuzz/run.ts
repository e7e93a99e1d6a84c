/**
 * `npm run fuzz`: sends made-up requests to sigpost on workerd and on Deno, and says what no answer
 * may be.
 *
 *     npm run fuzz -- --seed 7 --seconds 30
 *     npm run fuzz -- --seed 7 --requests 5000
 */

import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import setup from "../support/build.ts";
import { fuzz } from "./fuzz.ts";
import { shownCounts, shownFault } from "./report.ts";

const SECONDS_DEFAULT = 60;

const { values } = parseArgs({
  options: { seed: { type: "string" }, seconds: { type: "string" }, requests: { type: "string" } },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const requests = Number(values.requests ?? Number.POSITIVE_INFINITY);
const seconds = Number(
  values.seconds ?? (values.requests === undefined ? SECONDS_DEFAULT : Number.POSITIVE_INFINITY),
);
if (![seed, requests, seconds].every((value) => value >= 0)) {
  console.error("--seed, --seconds and --requests take numbers.");
  process.exit(2);
}

await setup();
console.log(`seed ${seed}`);
const result = await fuzz({ seed, requests, time: seconds * 1000 });
console.log(shownCounts(result.counts));
if (!result.costed) console.log("Processor time was not compared: this system does not tell it.");
for (const [index, fault] of result.faults.entries())
  console.log(shownFault(fault, index + 1, result));
const took = (result.milliseconds / 1000).toFixed(1);
console.log(
  `\n${result.requests} requests to each runtime in ${took} s, ${result.faults.length} faults, seed ${seed}`,
);
process.exit(result.faults.length > 0 ? 1 : 0);
