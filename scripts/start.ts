/** `npm start`: the whole service on this machine (workerd, KV, Durable Objects, the page), with a curl line to paste. */

import { runLocally } from "./local/run.ts";
import { freePort } from "./ports.ts";
import { LOCAL_ENVIRONMENT, WRANGLER } from "./wrangler.ts";

const HOST = "127.0.0.1";
const FIRST_INSPECTOR_PORT = 9229;

await runLocally({
  name: "workerd",
  host: HOST,
  ending: 3000,
  command: async (port) => ({
    program: process.execPath,
    words: [
      ...[WRANGLER, "dev", "--ip", HOST, "--port", String(port)],
      ...["--inspector-port", String(await freePort(FIRST_INSPECTOR_PORT))],
      ...["--persist-to", ".wrangler/state", "--show-interactive-dev-session=false", "--log-level", "warn"],
    ],
    env: { ...process.env, ...LOCAL_ENVIRONMENT },
  }),
  isReady: ({ message }) => message?.includes("DEV_SERVER_READY") === true,
});
