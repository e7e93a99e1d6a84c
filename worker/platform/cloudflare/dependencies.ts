/** Cloudflare's bindings as ports. */

import { waitUntil } from "cloudflare:workers";
import { ROWS_MAXIMUM } from "../../audit/index.ts";
import { readConfig } from "../../config.ts";
import type { Platform } from "../../deps.ts";
import { createOutbound } from "../../outbound/index.ts";
import { missingAuditStore } from "../missing-audit-store.ts";
import { missingKeyValue } from "../missing-key-value.ts";
import { missingUserObjects } from "../missing-user-objects.ts";
import { type AuditLog, durableAuditStore } from "./audit-log.ts";
import { workersKeyValue } from "./key-value.ts";
import { userObjects } from "./user-object.ts";

/** As in wrangler.toml. */
export interface Bindings {
  readonly KV?: KVNamespace;
  readonly USERS?: DurableObjectNamespace;
  readonly AUDIT?: DurableObjectNamespace<AuditLog>;
  readonly RATE_LIMIT?: RateLimit;
}

export function cloudflarePorts(env: Bindings): Platform {
  const { AUDIT, RATE_LIMIT } = env;
  const config = readConfig(env as Record<string, unknown>);
  return {
    config,
    clock: Date.now,
    log: (line) => console.error(JSON.stringify(line)),
    kv: env.KV ? workersKeyValue(env.KV) : missingKeyValue,
    outgoingHttp2: "when_deployed",
    background: waitUntil,
    outbound: createOutbound({
      fetch: (url, init) => fetch(url, init),
      overrides: config.originOverrides,
    }),
    auditStore: AUDIT
      ? durableAuditStore(AUDIT, { days: config.auditDays, rows: ROWS_MAXIMUM })
      : missingAuditStore,
    rateLimiter: async (key) => (RATE_LIMIT ? (await RATE_LIMIT.limit({ key })).success : true),
    clientAddress: ({ req }) => req.raw.headers.get("CF-Connecting-IP") ?? "",
    delay: (milliseconds) => scheduler.wait(milliseconds),
    users: env.USERS ? userObjects(env.USERS) : missingUserObjects,
  };
}
