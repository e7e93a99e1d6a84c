/**
 * The Deno entry as a process of its own, on a free loopback port, with a storage folder that goes
 * with it.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/ports.ts";
import { atEnd } from "./at-end.ts";
import { type RunningServer, type Settings, testSettings } from "./worker.ts";

const PATIENCE_MS = 30_000;
/** Compiled modules, for all starts: without them, one takes four times as long. */
export const DENO_DIR = resolve("dist/deno");
let nextPort = 20_000 + (process.pid % 500) * 20;

export interface DenoServer extends RunningServer {
  /** Where its store is, as `kv`. */
  readonly folder: string;
  pid(): number;
  /**
   * The process is killed in the middle of whatever it does, and another one started on what it
   * stored.
   */
  crash(): Promise<void>;
  /** Of the process before the present one; `null` when it did not end by itself. */
  exitCode(): number | null;
}

/**
 * @param entry another entry than the product's own
 * @param hosts that it may ask for beside this machine
 * @param through a command that becomes the one after it
 */
export async function startDeno(
  settings: Settings = testSettings(),
  entry = "worker/deno.ts",
  {
    hosts = [],
    through = [],
  }: { readonly hosts?: readonly string[]; readonly through?: readonly string[] } = {},
): Promise<DenoServer> {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-deno-"));
  const port = await freePort(nextPort++);
  const url = `http://127.0.0.1:${port}`;
  let logs = "";
  let pid = 0;
  let exitCode: number | null = null;
  const launch = async (): Promise<(signal?: NodeJS.Signals) => Promise<void>> => {
    const [command = "", ...parameters] = [...through, "node_modules/.bin/deno"];
    const deno = spawn(
      command,
      [
        ...parameters,
        "run",
        "--allow-env",
        `--allow-net=${["127.0.0.1", "localhost", ...hosts].join()}`,
        `--allow-read=.,${folder}`,
        `--allow-write=${folder}`,
        entry,
      ],
      {
        stdio: ["ignore", "pipe", "pipe"],
        // Nothing of this shell's environment may configure the service under test.
        env: {
          PATH: process.env.PATH ?? "",
          HOME: folder,
          DENO_DIR,
          NO_COLOR: "1",
          PORT: String(port),
          DENO_KV_PATH: join(folder, "kv"),
          ...settings,
        },
      },
    );
    pid = deno.pid ?? 0;
    const stopped = atEnd(() => {
      deno.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    });
    deno.once("exit", stopped);
    for (const stream of [deno.stdout, deno.stderr])
      stream.on("data", (chunk: Buffer) => (logs += chunk.toString()));
    const exited = new Promise<void>((resolve) => deno.once("exit", () => resolve()));
    const end = async (signal: NodeJS.Signals = "SIGTERM") => {
      deno.kill(signal);
      await exited;
      exitCode = deno.exitCode;
    };
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await fetch(`${url}/healthz`).catch(() => undefined);
      await answer?.text();
      if (answer?.ok) return end;
      if (deno.exitCode !== null || Date.now() > deadline) {
        await end();
        throw new Error(`the Deno entry did not start:\n${logs}`);
      }
      await sleep(50);
    }
  };
  let end = await launch();
  const restart = async () => {
    await end();
    end = await launch();
  };
  return {
    url,
    adminKey: settings.ADMIN_KEY ?? "",
    sdkAppId: Number(settings.SDKAPPID ?? 0),
    secretKey: settings.SECRET_KEY ?? "",
    logs: () => logs,
    interrupt: restart,
    restart,
    async crash() {
      await end("SIGKILL");
      end = await launch();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
    folder,
    pid: () => pid,
    exitCode: () => exitCode,
  };
}
