/** How each server under test is made and started. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, bundleDeployed } from "./bundle.ts";
import {
  ADMIN_KEY,
  ADMIN_SETTINGS,
  RIGHTS,
  SDKAPPID,
  SECRET_KEY,
  STORED_APP,
  STORED_SETTINGS,
} from "./fixtures.ts";
import { type Server, startServer } from "./server.ts";
import { startWorkerd, type Worker } from "./workerd.ts";

/** A worker of the bench, bundled from this checkout unless another one is named. */
export async function startWorker(
  entry: string,
  rest: Omit<Worker, "folder"> = {},
  { name = entry, checkout = "." } = {},
): Promise<Server> {
  const folder = await bundle(name, `test/bench/workers/${entry}.ts`, checkout);
  return startWorkerd(name, { folder, ...rest });
}

/** The worker as it is deployed, with one app from settings. */
export const startDeployed = (
  name: string,
  rest: Omit<Worker, "folder"> = {},
  checkout = ".",
): Promise<Server> =>
  startWorkerd(name, { folder: bundleDeployed(name, checkout), bindings: ADMIN_SETTINGS, ...rest });

/** Its storage is filled by its first GET, which is also what tells that it has started. */
export const startScoped = (name: string, checkout = "."): Promise<Server> =>
  startWorker("scoped", { bindings: STORED_SETTINGS }, { name, checkout });

export function startNode(server: string): Promise<Server> {
  return startServer((port) => ({
    command: process.execPath,
    parameters: [`test/bench/servers/${server}.ts`],
    environment: { PORT: String(port), SDKAPPID, SECRET_KEY },
  }));
}

/** The product's Deno entry, over a store of its own that goes with it. */
export async function startDeno(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-bench-deno-"));
  const {
    STORED_SECRET_KEY: _,
    API_KEY: __,
    ...settings
  } = { ...ADMIN_SETTINGS, ...STORED_SETTINGS };
  const access = [
    "--allow-env",
    "--allow-net=127.0.0.1",
    `--allow-read=.,${folder}`,
    `--allow-write=${folder}`,
  ];
  const server = await startServer((port) => ({
    command: "node_modules/.bin/deno",
    parameters: ["run", "--no-prompt", ...access, "worker/deno.ts"],
    environment: {
      ...settings,
      HOME: folder,
      PORT: String(port),
      DENO_KV_PATH: join(folder, "kv"),
    },
  }));
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Stores the app on a running server, and makes a key with the same limits as `API_KEY` has on
 * workerd.
 */
export async function storeKey({ port }: Server): Promise<string> {
  const send = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { Authorization: `Bearer ${ADMIN_KEY}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  await send("PUT", `/v1/apps/${STORED_APP}`, { secretKey: SECRET_KEY });
  const { key } = (await send("POST", "/v1/api-keys", { name: "bench", ...RIGHTS })) as {
    key: string;
  };
  return key;
}
