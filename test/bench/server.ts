/** A server under test: one process, one port. */

import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/ports.ts";
import { processorTimeOf } from "./processor-time.ts";

export interface Server {
  readonly port: number;
  /** Nanoseconds so far; NaN where the system does not tell. */
  processorTime(): number;
  stop(): Promise<void>;
}

export interface Command {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 20_000;
const FIRST_PORT = 18_100;
/** Characters. */
const COMPLAINTS_KEPT = 4000;
let nextPort = FIRST_PORT;

const running = new Set<ChildProcess>();
// Also when a measurement throws: a server that outlives its bench would hold the terminal.
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Any answer will do. Asked in short turns, since a start may be what is measured. */
async function untilItAnswers(port: number, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${child.spawnargs.join(" ")} did not start: ${log()}`);
    await sleep(10);
  }
}

/** @param commandFor the command of a server that listens on the given port of 127.0.0.1 */
export async function startServer(commandFor: (port: number) => Command): Promise<Server> {
  const port = await freePort(nextPort);
  nextPort = port + 1;
  const { command, parameters, environment } = commandFor(port);
  // Its log goes nowhere, as fast as can be. What it complains about is kept for when it does not
  // start.
  const child = spawn(command, parameters, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH ?? "", NO_COLOR: "1", ...environment },
  });
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-COMPLAINTS_KEPT);
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    // At once: workerd asked politely waits for connections that are kept alive.
    child.kill("SIGKILL");
    await ended;
    running.delete(child);
  };
  try {
    await untilItAnswers(port, child, () => complaints);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return { port, processorTime: () => processorTimeOf(child.pid as number), stop };
}

/** Starts one after the other, and stops them all whatever happens. */
export async function withServers<T>(
  starts: Readonly<Record<string, () => Promise<Server>>>,
  use: (server: (name: string) => Server) => Promise<T>,
): Promise<T> {
  const servers = new Map<string, Server>();
  try {
    for (const [name, start] of Object.entries(starts)) servers.set(name, await start());
    return await use((name) => servers.get(name) as Server);
  } finally {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  }
}
