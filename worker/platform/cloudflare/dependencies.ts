/** Cloudflare's bindings as ports. */

import { waitUntil } from "cloudflare:workers";
import { readConfig } from "../../config.ts";
import type { Ports } from "../../ports.ts";
import { missingKeyValue } from "../missing-key-value.ts";
import { workersKeyValue } from "./key-value.ts";

/** As in wrangler.toml. */
export interface Bindings {
  readonly KV?: KVNamespace;
}

export const cloudflarePorts = (env: Bindings): Ports => ({
  config: readConfig(env as Record<string, unknown>),
  clock: Date.now,
  log: (line) => console.error(JSON.stringify(line)),
  kv: env.KV ? workersKeyValue(env.KV) : missingKeyValue,
  background: waitUntil,
});
