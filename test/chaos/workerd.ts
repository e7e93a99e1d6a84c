/** The built worker on real workerd, killed and started again on the same storage. */

import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/ports.ts";
import { LOCAL_ENVIRONMENT } from "../../scripts/wrangler.ts";
import { atEnd } from "../support/at-end.ts";
import { makeScratch } from "../support/scratch.ts";
import type { Settings } from "../support/worker.ts";
import type { Told } from "./workerd-process.ts";

const PROCESS = fileURLToPath(new URL("./workerd-process.ts", import.meta.url));
const PATIENCE_MS = 30_000;
let nextPort = 30_000 + (process.pid % 500) * 4;

/** Node's process and the workerd below it, which is of the same group. */
function killAll(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}

function launch(told: Told): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, [], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { PATH: process.env.PATH ?? "", ...LOCAL_ENVIRONMENT },
    });
    let complaints = "";
    child.stderr?.on("data", (chunk: Buffer) => (complaints += chunk.toString().slice(0, 4000)));
    const fail = (reason: string) => {
      clearTimeout(timer);
      killAll(child);
      reject(new Error(`workerd did not start: ${reason}\n${complaints}`));
    };
    const timer = setTimeout(() => fail("nothing came"), PATIENCE_MS);
    const ended = () => fail(`it ended with ${child.signalCode ?? child.exitCode}`);
    child.once("exit", ended);
    child.once(
      "exit",
      atEnd(() => killAll(child)),
    );
    child.once("message", () => {
      clearTimeout(timer);
      child.off("exit", ended);
      resolve(child);
    });
    child.send(told);
  });
}

/** workerd is no child of ours: that it is gone shows in its port. */
async function kill(child: ChildProcess, port: number): Promise<void> {
  const exited = new Promise((resolve) => child.once("exit", resolve));
  killAll(child);
  await exited;
  for (const deadline = Date.now() + PATIENCE_MS; (await freePort(port)) !== port; await sleep(10))
    if (Date.now() > deadline) throw new Error("workerd outlived SIGKILL");
}

export async function startKillableWorkerd(settings: Settings) {
  const stored = makeScratch("chaos");
  const port = await freePort(nextPort++);
  const told = { settings, folder: stored.folder, port };
  let child = await launch(told);
  return {
    url: `http://127.0.0.1:${port}`,
    async crash() {
      await kill(child, port);
      child = await launch(told);
    },
    async stop() {
      await kill(child, port);
      stored.remove();
    },
  };
}
