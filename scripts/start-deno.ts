/** `npm run start:deno`: the same as `npm start` on Deno, which speaks HTTP/2 to others; storage is a file in `.deno`. */

import { dirname } from "node:path";
import { readDevVars } from "./dev-secrets.ts";
import { runLocally, SETTINGS_FILE } from "./local/run.ts";

/** Where HOST is every address of this machine, this one is among them. */
const listening = process.env.HOST?.trim() || "127.0.0.1";
const HOST = listening === "0.0.0.0" || listening === "::" ? "127.0.0.1" : listening;
/** The environment for its settings, the network for whom it serves and asks; files only to serve and to store. */
const store = process.env.DENO_KV_PATH?.trim();
const storeFolder = store ? dirname(store) : ".deno";

await runLocally({
  name: "Deno",
  host: HOST.includes(":") ? `[${HOST}]` : HOST,
  // It finishes what it is answering first.
  ending: 40_000,
  command: async (port) => ({
    program: "node_modules/.bin/deno",
    words: [
      ...["run", "--no-prompt", "--allow-env", "--allow-net"],
      ...[`--allow-read=site/dist,${storeFolder}`, `--allow-write=${storeFolder}`, "worker/deno.ts"],
    ],
    env: { ...process.env, ...readDevVars(SETTINGS_FILE), PORT: String(port), NO_COLOR: "1" },
  }),
  isReady: ({ said }) => said.includes("Listening on"),
});
