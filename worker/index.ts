/** Cloudflare entry: bindings become ports. */

import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

export default createApp({
  config: readConfig(env as unknown as Record<string, unknown>),
  clock: Date.now,
  log: (line) => console.error(JSON.stringify(line)),
});
