/** Cloudflare entry: bindings become ports. */

import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { createOutbound } from "./outbound/index.ts";

const config = readConfig(env as unknown as Record<string, unknown>);

export default createApp({
  config,
  clock: Date.now,
  log: (line) => console.error(JSON.stringify(line)),
  outbound: createOutbound({
    fetch: (url, init) => fetch(url, init),
    ...(config.originOverrides && { overrides: config.originOverrides }),
  }),
});
