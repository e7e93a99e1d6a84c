/** One workerd with every measured worker in it, each on a port of its own, so that all run in the same process. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { freePort } from "../../scripts/ports.ts";

const OUT = "dist/bench";
const require = createRequire(import.meta.url);

export interface BenchWorker {
  readonly name: string;
  /** Source file of the worker. */
  readonly entry: string;
  readonly bindings?: Readonly<Record<string, string>>;
  /** Durable Objects with SQLite on this machine's disk: the class's name by its binding's. */
  readonly objects?: Readonly<Record<string, string>>;
}

export interface RunningWorkerd {
  port(name: string): number;
  /** Nanoseconds that the process has spent on processors so far; NaN where the system does not tell (it is Linux that does). */
  processorTime(): number;
  stop(): void;
}

async function bundle({ name, entry }: BenchWorker): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: `${OUT}/${name}.js`,
    bundle: true,
    minify: true,
    format: "esm",
    target: "esnext",
    conditions: ["workerd", "worker"],
    external: ["cloudflare:*", "node:*"],
    logLevel: "warning",
  });
}

/** Where a worker's Durable Objects keep their rows, empty at the start. */
function objectStore(name: string): string {
  const folder = resolve(OUT, `${name}-objects`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function service({ name, bindings = {}, objects }: BenchWorker): string {
  const texts = Object.entries(bindings).map(([key, value]) => `(name = "${key}", text = ${JSON.stringify(value)})`);
  const stubs = Object.entries(objects ?? {}).map(([key, of]) => `(name = "${key}", durableObjectNamespace = "${of}")`);
  const classes = Object.values(objects ?? {}).map(
    (of) => `(className = "${of}", uniqueKey = "${of}", enableSql = true)`,
  );
  const disk = `${name}-disk`;
  return `
  ( name = "${name}", worker = (
      modules = [(name = "worker", esModule = embed "${name}.js")],
      compatibilityDate = "2026-11-01",${
        objects
          ? `
      durableObjectNamespaces = [${classes.join(", ")}],
      durableObjectStorage = (localDisk = "${disk}"),`
          : ""
      }
      bindings = [${[...texts, ...stubs].join(", ")}]) ),${
        objects ? `\n  ( name = "${disk}", disk = (path = "${objectStore(name)}", writable = true) ),` : ""
      }`;
}

/** The first number of a thread's `schedstat` is its time on a processor, to the nanosecond (kernel documentation, sched-stats). */
function processorTimeOf(pid: number): number {
  const threads = `/proc/${pid}/task`;
  try {
    return readdirSync(threads)
      .map((thread) => Number(readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ", 1)[0]))
      .reduce((sum, time) => sum + time, 0);
  } catch {
    // Another system, a kernel without it, or a thread that ended just now: no reason to lose the run.
    return Number.NaN;
  }
}

export async function startWorkerd(workers: readonly BenchWorker[]): Promise<RunningWorkerd> {
  mkdirSync(OUT, { recursive: true });
  await Promise.all(workers.map(bundle));
  const ports = new Map<string, number>();
  let next = 18_100;
  for (const { name } of workers) {
    const port = await freePort(next);
    ports.set(name, port);
    next = port + 1;
  }
  const sockets = [...ports].map(
    ([name, port]) => `(name = "${name}", address = "127.0.0.1:${port}", service = "${name}")`,
  );
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = ( services = [${workers.map(service).join("")}
  ], sockets = [${sockets.join(", ")}] );
`;
  writeFileSync(`${OUT}/config.capnp`, config);
  const binary = (require("workerd") as { default: string }).default;
  const workerd: ChildProcess = spawn(binary, ["serve", `${OUT}/config.capnp`], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  // Also when a measurement throws: a server that outlives its bench would hold the terminal.
  process.once("exit", () => workerd.kill());
  for (const [name, port] of ports) {
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer) break;
      if (tries > 200) throw new Error(`workerd did not start ${name}`);
      await sleep(50);
    }
  }
  return {
    port: (name) => ports.get(name) as number,
    processorTime: () => processorTimeOf(workerd.pid as number),
    stop: () => workerd.kill("SIGTERM"),
  };
}
