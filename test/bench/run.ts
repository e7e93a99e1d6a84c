/**
 * `npm run bench`: what sigpost costs, as ratios against yardsticks that run in the same workerd at the same time. Targets alternate,
 * and the medians of the rounds' ratios are printed, so that a machine that changes speed changes nothing.
 */

import { makeKey } from "../../worker/access/key-format.ts";
import { type Measured, measure, type Target } from "./load.ts";
import { benchStatus, STATUS_WORKER } from "./status.ts";
import { type BenchWorker, startWorkerd } from "./workerd.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const CONNECTIONS = 8;
/** For every target before its first round: V8 takes seconds to compile what it will go on running. */
const WARM_SECONDS = 5;

/** So many that the limit is counted and never reached. */
const REQUESTS_PER_MINUTE = "1000000000";
const ADMIN_KEY = "bench-only-0123456789-abcdefghij";
const SDKAPPID = "1400000001";
const SECRET_KEY = "0123456789abcdef".repeat(4);
const SEALING_KEY = "bench-only-0123456789-abcdefghij-klmnop";
const STORED_APP = "1400000002";
const API_KEY = makeKey().key;

const workers: BenchWorker[] = [
  { name: "empty", entry: "test/bench/workers/empty.ts" },
  { name: "echo", entry: "test/bench/workers/echo.ts" },
  { name: "dressed echo", entry: "test/bench/workers/dressed.ts" },
  { name: "signing echo", entry: "test/bench/workers/signing.ts" },
  { name: "baseline", entry: "test/bench/workers/baseline.ts", bindings: { SDKAPPID, SECRET_KEY } },
  { name: "sigpost", entry: "worker/index.ts", bindings: { ADMIN_KEY, SDKAPPID, SECRET_KEY, REQUESTS_PER_MINUTE } },
  {
    name: "scoped key",
    entry: "test/bench/workers/scoped.ts",
    bindings: { ADMIN_KEY, SEALING_KEY, API_KEY, REQUESTS_PER_MINUTE, STORED_APP, STORED_SECRET_KEY: SECRET_KEY },
  },
  STATUS_WORKER,
  { name: "loop", entry: "test/bench/workers/loop.ts" },
  { name: "compressors", entry: "test/bench/workers/compressors.ts" },
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const shown = (value: number, digits: number): string => value.toFixed(digits).padStart(8);

/** Design §8, for both ways of asking. */
function target(
  what: string,
  value: (name: string) => number,
  digits: number,
  meets: (value: number) => boolean,
): void {
  const cells = ["sigpost", "scoped key"].map((name) => {
    const reached = value(name);
    return `${name} ${reached.toFixed(digits)} ${meets(reached) ? "met" : "MISSED"}`;
  });
  console.log(`${what.padEnd(38)}${cells.map((cell) => cell.padEnd(26)).join("")}`.trimEnd());
}

const workerd = await startWorkerd(workers);
const body = JSON.stringify({ userId: "alice", expire: 86400 });
const json = { "content-type": "application/json" };
const at = (name: string) => ({ name, host: "127.0.0.1", port: workerd.port(name) });
const asAdmin = {
  method: "POST",
  path: `/v1/apps/${SDKAPPID}/usersigs`,
  headers: { ...json, authorization: `Bearer ${ADMIN_KEY}` },
  body,
} as const;
const targets: Target[] = [
  { ...at("empty"), method: "GET", path: "/" },
  { ...at("echo"), method: "POST", path: "/", headers: json, body },
  { ...at("dressed echo"), ...asAdmin },
  { ...at("signing echo"), ...asAdmin },
  { ...at("baseline"), method: "POST", path: "/", headers: json, body },
  { ...at("sigpost"), ...asAdmin },
  {
    ...at("scoped key"),
    method: "POST",
    path: `/v1/apps/${STORED_APP}/usersigs`,
    headers: { ...json, authorization: `Bearer ${API_KEY}` },
    body,
  },
];

async function storageCalls(): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${workerd.port("scoped key")}/`);
  return ((await answer.json()) as { calls: number }).calls;
}

async function rounds(connections: number): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const target of targets) {
      const measured = await measure(target, round === 0 ? WARM_SECONDS : SECONDS, connections, workerd.processorTime);
      if (round > 0) results.get(target.name)?.push(measured);
    }
  return results;
}

/** @returns microseconds for one call, and what else the worker says */
async function perCall(worker: string, path: string, count: number) {
  const times: number[] = [];
  let answer: { done: number; characters?: number } = { done: 0 };
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    const response = await fetch(`http://127.0.0.1:${workerd.port(worker)}${path}?rounds=${count}`);
    answer = (await response.json()) as typeof answer;
    if (answer.done !== count) throw new Error(`${path}: ${answer.done} of ${count} came out right`);
    times.push(((performance.now() - start) / count) * 1000);
  }
  return { microseconds: median(times.slice(1)), ...answer };
}

try {
  console.log(`${ROUNDS} rounds of ${SECONDS} s each, alternating; ratios are medians over rounds.\n`);
  const many = await rounds(CONNECTIONS);
  const ratio = (name: string, other: string): number =>
    median((many.get(name) ?? []).map(({ rate }, i) => rate / (many.get(other)?.[i]?.rate ?? Number.NaN)));
  console.log(`${CONNECTIONS} connections     answers/s   of empty    of echo  of baseline   CPU µs each`);
  for (const { name } of targets) {
    const rate = median((many.get(name) ?? []).map((one) => one.rate));
    const columns = ["empty", "echo", "baseline"].map((other) => shown(ratio(name, other), 2)).join("   ");
    const cpu = median((many.get(name) ?? []).map((one) => one.cpu));
    console.log(`${name.padEnd(14)}${shown(rate, 0)}      ${columns}      ${shown(cpu, 1)}`);
  }
  const one = await rounds(1);
  const p50s = (name: string): number[] => (one.get(name) ?? []).map(({ p50 }) => p50);
  const above = (name: string): number => median(p50s(name).map((p50, i) => p50 - (p50s("echo")[i] ?? Number.NaN)));
  console.log("\n1 connection           p50 µs    above echo");
  for (const { name } of targets)
    console.log(`${name.padEnd(20)}${shown(median(p50s(name)), 1)}      ${shown(above(name), 1)}`);
  console.log("\ntargets");
  target(
    "throughput of echo, at least 0.85",
    (name) => ratio(name, "echo"),
    2,
    (value) => value >= 0.85,
  );
  target(
    "of baseline, at least 1.6",
    (name) => ratio(name, "baseline"),
    2,
    (value) => value >= 1.6,
  );
  target("p50 above echo, at most 60 µs", above, 1, (value) => value <= 60);
  const answers = [...(many.get("scoped key") ?? []), ...(one.get("scoped key") ?? [])];
  const issued = answers.reduce((sum, measured) => sum + measured.answers, 0);
  console.log(`storage calls by scoped key: ${await storageCalls()} for ${issued} UserSigs`);
  console.log("\nin a loop inside workerd, µs each");
  for (const path of ["/sign", "/sign-at-once", "/verify-stored", "/verify-deflated"]) {
    const { microseconds } = await perCall("loop", path, 20_000);
    console.log(`${path.slice(1).padEnd(20)}${shown(microseconds, 1)}`);
  }
  console.log("\ncompressing a token's JSON inside workerd, µs each, and the token's length");
  for (const path of ["/stored", "/node-zlib", "/pako", "/stream"]) {
    const { microseconds, characters } = await perCall("compressors", path, 2000);
    console.log(`${path.slice(1).padEnd(20)}${shown(microseconds, 1)}      ${shown(characters ?? 0, 0)}`);
  }
  await benchStatus(workerd.port("status"), SECONDS);
} finally {
  workerd.stop();
}
