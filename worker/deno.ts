/** Deno entry: the same app over Deno's own services, and the static page. */

import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { createOutbound } from "./outbound/index.ts";
import { serveStatic } from "./platform/deno/static.ts";

const config = readConfig(Deno.env.toObject());
const app = createApp({
  config,
  clock: Date.now,
  log: (line) => console.error(JSON.stringify(line)),
  outbound: createOutbound({
    fetch: (url, init) => fetch(url, init),
    ...(config.originOverrides && { overrides: config.originOverrides }),
  }),
});

const hostname = Deno.env.get("HOST") ?? "127.0.0.1";
const port = Number(Deno.env.get("PORT") ?? 8787);
Deno.serve({ hostname, port }, async (request) => (await serveStatic(request)) ?? app.fetch(request));
