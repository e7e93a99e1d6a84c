/**
 * `npm run bench`: what sigpost costs, against yardsticks that run in the same workerd at the same time. Targets alternate. Ratios are
 * medians over the rounds, since a machine that changes speed changes both sides; times are those of the calmest tenth of the rounds,
 * since other work on the machine only ever adds to them.
 */

import { makeKey } from "../../worker/access/key-format.ts";
import { type Measured, measure, type Target } from "./load.ts";
import { benchStatus, STATUS_WORKER } from "./status.ts";
import { type BenchWorker, startWorkerd } from "./workerd.ts";

/** Many short ones: what slows the machine down for a moment then falls on neighbours alike. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 36);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 0.5);
const CONNECTIONS = 8;
/** For every target before its first round: V8 takes seconds to compile what it will go on running. */
const WARM_SECONDS = 5;
/** Of a loop inside workerd, which nothing but the machine's own noise disturbs. */
const LOOP_RUNS = 20;
/** Seconds for each kind of status request. */
const STATUS_SECONDS = 2;

/** So many that the limit is counted and never reached. */
const REQUESTS_PER_MINUTE = "1000000000";
const ADMIN_KEY = "bench-only-0123456789-abcdefghij";
const SDKAPPID = "1400000001";
const SECRET_KEY = "0123456789abcdef".repeat(4);
const SEALING_KEY = "bench-only-0123456789-abcdefghij-klmnop";
const STORED_APP = "1400000002";
const API_KEY = makeKey().key;

const scopedBindings = {
  ADMIN_KEY,
  SEALING_KEY,
  API_KEY,
  REQUESTS_PER_MINUTE,
  STORED_APP,
  STORED_SECRET_KEY: SECRET_KEY,
};

const workers: BenchWorker[] = [
  { name: "empty", entry: "test/bench/workers/empty.ts" },
  { name: "echo", entry: "test/bench/workers/echo.ts" },
  { name: "dressed echo", entry: "test/bench/workers/dressed.ts" },
  { name: "signing echo", entry: "test/bench/workers/signing.ts" },
  { name: "baseline", entry: "test/bench/workers/baseline.ts", bindings: { SDKAPPID, SECRET_KEY } },
  { name: "sigpost", entry: "worker/index.ts", bindings: { ADMIN_KEY, SDKAPPID, SECRET_KEY, REQUESTS_PER_MINUTE } },
  { name: "scoped key", entry: "test/bench/workers/scoped.ts", bindings: scopedBindings },
  STATUS_WORKER,
  { name: "calls", entry: "test/bench/workers/calls.ts", bindings: scopedBindings },
  { name: "loop", entry: "test/bench/workers/loop.ts" },
  { name: "compressors", entry: "test/bench/workers/compressors.ts" },
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/** Of the calmest rounds. */
const calm = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;
const shown = (value: number, digits: number): string => value.toFixed(digits).padStart(8);

/** A row with its target, for both ways of asking. */
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

/** Prints microseconds for one call of each path, in runs that alternate, and what else the worker says. */
async function perCall(worker: string, paths: readonly string[], count: number) {
  const times = new Map<string, number[]>(paths.map((path) => [path, []]));
  const said = new Map<string, { done: number; characters?: number }>();
  for (let run = 0; run <= LOOP_RUNS; run++)
    for (const path of paths) {
      const start = performance.now();
      const response = await fetch(`http://127.0.0.1:${workerd.port(worker)}${path}?rounds=${count}`);
      const answer = (await response.json()) as { done: number; characters?: number };
      if (answer.done !== count) throw new Error(`${path}: ${answer.done} of ${count} came out right`);
      said.set(path, answer);
      if (run > 0) times.get(path)?.push(((performance.now() - start) / count) * 1000);
    }
  for (const path of paths) {
    const characters = said.get(path)?.characters;
    const more = characters === undefined ? "" : `      ${shown(characters, 0)}`;
    console.log(`${path.slice(1).padEnd(20)}${shown(calm(times.get(path) ?? []), 1)}${more}`);
  }
}

try {
  console.log(
    `${ROUNDS} rounds of ${SECONDS} s each, alternating; ratios are medians over rounds, times those of the calmest tenth.\n`,
  );
  const many = await rounds(CONNECTIONS);
  const ratio = (name: string, other: string): number =>
    median((many.get(name) ?? []).map(({ rate }, i) => rate / (many.get(other)?.[i]?.rate ?? Number.NaN)));
  console.log(`${CONNECTIONS} connections     answers/s   of empty    of echo  of baseline   CPU µs each`);
  for (const { name } of targets) {
    const rate = median((many.get(name) ?? []).map((one) => one.rate));
    const columns = ["empty", "echo", "baseline"].map((other) => shown(ratio(name, other), 2)).join("   ");
    const cpu = calm((many.get(name) ?? []).map((one) => one.cpu));
    console.log(`${name.padEnd(14)}${shown(rate, 0)}      ${columns}      ${shown(cpu, 1)}`);
  }
  const one = await rounds(1);
  const p50 = (name: string): number => calm((one.get(name) ?? []).map((measured) => measured.p50));
  const above = (name: string): number => p50(name) - p50("echo");
  console.log("\n1 connection           p50 µs    above echo");
  for (const { name } of targets) console.log(`${name.padEnd(20)}${shown(p50(name), 1)}      ${shown(above(name), 1)}`);
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
  console.log("\nthe apps called in a loop inside workerd, µs each");
  await perCall("calls", ["/echo", "/dressed-echo", "/signing-echo", "/scoped-key"], 5000);
  console.log("\nin a loop inside workerd, µs each");
  await perCall("loop", ["/sign", "/verify-stored", "/verify-deflated"], 20_000);
  console.log("\ncompressing a token's JSON inside workerd, µs each, and the token's length");
  await perCall("compressors", ["/stored", "/node-zlib", "/pako", "/stream"], 2000);
  await benchStatus(workerd.port("status"), STATUS_SECONDS);
} finally {
  workerd.stop();
}
