/** `npm start`: the whole service on this machine (workerd, KV, Durable Objects, the page), with a curl line to paste. */

import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildFiles } from "./build.ts";
import { ensureDevSecrets } from "./dev-secrets.ts";
import { freePort } from "./ports.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FIRST_PORT = 8787;
const FIRST_INSPECTOR_PORT = 9229;
const PATIENCE_MS = 60_000;

const wantedPort = Number(process.env.PORT ?? FIRST_PORT);

console.log("Building the page …");
await buildFiles();
const secrets = ensureDevSecrets(`${ROOT}.dev.vars`);
const port = await freePort(wantedPort);
if (port !== wantedPort) console.log(`Port ${wantedPort} is taken; using ${port}.`);
const origin = `http://127.0.0.1:${port}`;

console.log("Starting workerd …");
const wrangler = spawn(
  process.execPath,
  [
    `${ROOT}node_modules/wrangler/bin/wrangler.js`,
    ...["dev", "--ip", "127.0.0.1", "--port", String(port)],
    ...["--inspector-port", String(await freePort(FIRST_INSPECTOR_PORT))],
    ...["--persist-to", ".wrangler/state", "--show-interactive-dev-session=false", "--log-level", "warn"],
  ],
  // A process group of its own, so that stopping it takes workerd along.
  {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
    // Nothing is asked of Cloudflare: neither told about this run nor asked where on earth it is, which would be a warning and a stack
    // trace where it cannot be reached.
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
  },
);

let stopping = false;
function stop(): void {
  if (stopping || wrangler.pid === undefined || wrangler.exitCode !== null) return;
  stopping = true;
  const group = -wrangler.pid;
  process.kill(group, "SIGTERM");
  setTimeout(() => {
    try {
      process.kill(group, "SIGKILL");
    } catch {
      // Already gone.
    }
  }, 3000).unref();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
wrangler.on("exit", (code) => {
  process.exit(stopping ? 0 : (code ?? 1));
});

const deadline = Date.now() + PATIENCE_MS;
for (;;) {
  const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
  await answer?.text();
  if (answer?.ok) break;
  if (Date.now() > deadline) {
    console.error(`workerd did not answer within ${PATIENCE_MS / 1000} s.`);
    stop();
  }
  await sleep(100);
}

console.log(`
sigpost is running.

  Page:  ${origin}/
  UserSig for alice:

curl -d userId=alice -H 'Accept: text/plain' -H 'Authorization: Bearer ${secrets.ADMIN_KEY}' ${origin}/v1/apps/${secrets.SDKAPPID}/usersigs

  The secrets are in .dev.vars. Ctrl-C stops.
`);
