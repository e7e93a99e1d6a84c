/** One workerd with every measured worker in it, each on a port of its own, so that all run in the same process. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
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
}

export interface RunningWorkerd {
  port(name: string): number;
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

const service = ({ name, bindings = {} }: BenchWorker): string => `
  ( name = "${name}", worker = (
      modules = [(name = "worker", esModule = embed "${name}.js")],
      compatibilityDate = "2026-11-01",
      compatibilityFlags = ["nodejs_compat"],
      bindings = [${Object.entries(bindings)
        .map(([key, value]) => `(name = "${key}", text = ${JSON.stringify(value)})`)
        .join(", ")}]) ),`;

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
  return { port: (name) => ports.get(name) as number, stop: () => workerd.kill("SIGTERM") };
}
