/** The service on Deno, with its store in `.deno`, or where DENO_KV_PATH says. */

import { dirname } from "node:path";
import { readDevVars } from "../dev-secrets.ts";
import { type Runtime, SETTINGS_FILE } from "./child.ts";

const LOOPBACK = "127.0.0.1";
const listening = process.env.HOST?.trim() || LOOPBACK;
/** Where it listens on every address of this machine, loopback is among them. */
const reached = ["0.0.0.0", "::"].includes(listening) ? LOOPBACK : listening;
const store = process.env.DENO_KV_PATH?.trim();
const storeFolder = store ? dirname(store) : ".deno";

export const deno: Runtime = {
  name: "Deno",
  host: reached.includes(":") ? `[${reached}]` : reached,
  // It finishes what it is answering first.
  ending: 40_000,
  command: async (port) => ({
    program: "node_modules/.bin/deno",
    // The environment for its settings, the network for whom it serves and asks, files only to
    // serve and to store.
    words: [
      ...["run", "--no-prompt", "--allow-env", "--allow-net"],
      ...[
        `--allow-read=site/dist,${storeFolder}`,
        `--allow-write=${storeFolder}`,
        "worker/deno.ts",
      ],
    ],
    env: { ...process.env, ...readDevVars(SETTINGS_FILE), PORT: String(port), NO_COLOR: "1" },
  }),
  isReady: ({ said }) => said.includes("Listening on"),
};
