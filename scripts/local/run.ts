/**
 * Runs the service on this machine until it is told to stop: builds the page, makes the secrets,
 * finds a port, starts a runtime and says where it answers. `npm start` and `npm run start:deno`
 * differ in the runtime alone.
 */

import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureDevSecrets, readDevVars } from "../dev-secrets.ts";
import { freePort } from "../ports.ts";
import { type Runtime, SETTINGS_FILE, signalGroup, startOn } from "./child.ts";
import { whenNpmEnds } from "./parents.ts";
import { remember, writeHeader } from "./running.ts";
import { checkSettings, readPort } from "./settings.ts";
import { StartError } from "./start-error.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TRIES = 20;

let child: ChildProcess | undefined;
let stopping = false;

/** The first time in good order; the second time at once. */
function stop(ending: number): void {
  if (child === undefined || child.exitCode !== null) process.exit(0);
  signalGroup(child, stopping ? "SIGKILL" : "SIGTERM");
  stopping = true;
  const started = child;
  setTimeout(() => signalGroup(started, "SIGKILL"), ending).unref();
}

/**
 * From `wanted` on, the first port that is free when it is looked for and still when it is taken.
 */
async function startSomewhere(runtime: Runtime, wanted: number): Promise<number> {
  let port = wanted;
  for (let tries = 0; tries < TRIES; tries++) {
    port = await freePort(port);
    const started = await startOn(runtime, port, (process) => {
      child = process;
    });
    if (started) return port;
    port += 1;
  }
  throw new StartError(`Ports ${wanted} to ${port - 1} are all taken.`, "Set PORT to another one.");
}

/** In single quotes, as every POSIX shell reads them. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function announce(origin: string, sdkAppId: string, headerFile: string): void {
  console.log(`
sigpost is running.

  Page:  ${origin}/
  UserSig for alice:

curl -sS --fail-with-body -H ${quoted(`@${headerFile}`)} -H 'Accept: text/plain' --data-urlencode userId=alice -d expire=86400 ${origin}/v1/apps/${sdkAppId}/usersigs

  The secrets are in ${SETTINGS_FILE}. On the page, connect with its ADMIN_KEY.
  Press Ctrl-C to stop.
`);
}

async function run(runtime: Runtime, started: () => unknown): Promise<void> {
  const wanted = readPort();
  const secrets = ensureDevSecrets(SETTINGS_FILE);
  checkSettings(readDevVars(SETTINGS_FILE), SETTINGS_FILE);
  console.log("Building the page …");
  // Not before the settings are known to be good: the bundlers take a moment to load.
  const { buildFiles } = await import("../build.ts");
  await buildFiles();
  console.log(`Starting ${runtime.name} …`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stop(runtime.ending));
  whenNpmEnds(() => stop(runtime.ending));
  const port = await startSomewhere(runtime, wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  const origin = `http://${runtime.host}:${port}`;
  const forget = remember(ROOT, origin);
  child?.once("exit", (code) => {
    forget();
    process.exit(stopping ? 0 : (code ?? 1));
  });
  announce(origin, secrets.SDKAPPID, writeHeader(ROOT, secrets.ADMIN_KEY));
  await started();
}

/** @param started called when the service answers */
export async function runLocally(
  runtime: Runtime,
  started: () => unknown = () => {},
): Promise<void> {
  process.chdir(ROOT);
  try {
    await run(runtime, started);
  } catch (error) {
    // Told to stop before it answered.
    if (stopping) process.exit(0);
    if (!(error instanceof StartError)) throw error;
    console.error(`sigpost: ${error.message}\n  ${error.remedy}`);
    process.exit(1);
  }
}
