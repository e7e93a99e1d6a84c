/** One file is for one process: a second one says that it shares it. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { atEnd } from "../support/at-end.ts";
import { DENO_DIR, startDeno } from "../support/deno.ts";

/** Starts a second process on the store. @returns what it logs, and how it is ended */
function startBeside(folder: string) {
  const deno = spawn(
    "node_modules/.bin/deno",
    [
      "run",
      "--no-prompt",
      "--allow-env",
      "--allow-net=127.0.0.1",
      `--allow-read=.,${folder}`,
      `--allow-write=${folder}`,
      "worker/deno.ts",
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH ?? "",
        HOME: folder,
        DENO_DIR,
        NO_COLOR: "1",
        PORT: "0",
        DENO_KV_PATH: join(folder, "kv"),
      },
    },
  );
  let logs = "";
  for (const stream of [deno.stdout, deno.stderr])
    stream.on("data", (chunk: Buffer) => {
      logs += chunk.toString();
    });
  const exited = new Promise<void>((resolve) => deno.once("exit", () => resolve()));
  const ended = atEnd(() => deno.kill("SIGKILL"));
  return {
    logs: () => logs,
    async stop() {
      deno.kill("SIGKILL");
      await exited;
      ended();
    },
  };
}

it("a second process on a store tells its operator; one that was killed leaves no trace", async () => {
  const server = await startDeno();
  const beside = startBeside(server.folder);
  await expect.poll(beside.logs).toContain('"event":"store_shared"');
  await beside.stop();
  await server.crash();
  expect(server.logs()).not.toContain("store_shared");
  await server.stop();
});
