/** Cloudflare's bindings as ports. */

import { waitUntil } from "cloudflare:workers";
import { readConfig } from "../../config.ts";
import { createOutbound } from "../../outbound/index.ts";
import type { Ports } from "../../ports.ts";
import { missingKeyValue } from "../missing-key-value.ts";
import { missingUserObjects } from "../missing-user-objects.ts";
import { workersKeyValue } from "./key-value.ts";
import { userObjects } from "./user-object.ts";

/** As in wrangler.toml. */
export interface Bindings {
  readonly KV?: KVNamespace;
  readonly USERS?: DurableObjectNamespace;
}

export function cloudflarePorts(env: Bindings): Ports {
  const config = readConfig(env as Record<string, unknown>);
  return {
    config,
    clock: Date.now,
    log: (line) => console.error(JSON.stringify(line)),
    kv: env.KV ? workersKeyValue(env.KV) : missingKeyValue,
    outgoingHttp2: "when_deployed",
    background: waitUntil,
    users: env.USERS ? userObjects(env.USERS) : missingUserObjects,
    outbound: createOutbound({
      fetch: (url, init) => fetch(url, init),
      ...(config.originOverrides && { overrides: config.originOverrides }),
    }),
  };
}
