/** The service on wrangler's workerd, with its KV and Durable Objects in `.wrangler/state`. */

import { freePort } from "../ports.ts";
import { LOCAL_ENVIRONMENT, WRANGLER } from "../wrangler.ts";
import type { Runtime } from "./child.ts";

const HOST = "127.0.0.1";
const FIRST_INSPECTOR_PORT = 9229;

/** Where a debugger attaches; known when the command is made. */
export let inspectorPort: number | undefined;

export const workerd: Runtime = {
  name: "workerd",
  host: HOST,
  ending: 3000,
  command: async (port) => {
    inspectorPort = await freePort(FIRST_INSPECTOR_PORT);
    return {
      program: process.execPath,
      words: [
        ...[WRANGLER, "dev", "--ip", HOST, "--port", String(port)],
        ...["--inspector-port", String(inspectorPort)],
        ...["--persist-to", ".wrangler/state"],
        ...["--show-interactive-dev-session=false", "--log-level", "warn"],
      ],
      env: { ...process.env, ...LOCAL_ENVIRONMENT },
    };
  },
  isReady: ({ message }) => message?.includes("DEV_SERVER_READY") === true,
};
