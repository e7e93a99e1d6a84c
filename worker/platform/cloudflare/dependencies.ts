/** Cloudflare's bindings as ports. */

import { waitUntil } from "cloudflare:workers";
import { ROWS_MAXIMUM } from "../../audit/index.ts";
import { readConfig } from "../../config.ts";
import type { Platform } from "../../deps.ts";
import { createOutbound } from "../../outbound/index.ts";
import { missingKeyValue } from "../missing-key-value.ts";
import { missingRecords } from "../missing-records.ts";
import { missingUserObjects } from "../missing-user-objects.ts";
import { writeLine } from "../write-line.ts";
import { analyticsMetrics } from "./analytics.ts";
import { assetText } from "./assets.ts";
import { workersKeyValue } from "./key-value.ts";
import { objectRecords } from "./records.ts";
import type { RecordsObject } from "./records-object.ts";
import { userObjects } from "./user-object.ts";

/** As in wrangler.toml. */
export interface Bindings {
  readonly KV?: KVNamespace;
  readonly USERS?: DurableObjectNamespace;
  readonly RECORDS?: DurableObjectNamespace<RecordsObject>;
  readonly RATE_LIMIT?: RateLimit;
  readonly ASSETS?: Fetcher;
  readonly METRICS?: AnalyticsEngineDataset;
}

export function cloudflarePorts(env: Bindings): Platform {
  const { ASSETS, KV, METRICS, RATE_LIMIT, RECORDS } = env;
  const config = readConfig(env as Record<string, unknown>);
  const records = RECORDS
    ? objectRecords(RECORDS, KV, { days: config.auditDays, rows: ROWS_MAXIMUM })
    : missingRecords;
  return {
    config,
    clock: Date.now,
    log: writeLine,
    metrics: METRICS && analyticsMetrics(METRICS),
    kv: KV ? workersKeyValue(KV) : missingKeyValue,
    outgoingHttp2: "when_deployed",
    file: (path) => assetText(ASSETS, path),
    background: waitUntil,
    outbound: createOutbound({
      fetch: (url, init) => fetch(url, init),
      overrides: config.originOverrides,
    }),
    records,
    auditStore: records,
    rateLimiter: async (key) => (RATE_LIMIT ? (await RATE_LIMIT.limit({ key })).success : true),
    clientAddress: ({ req }) => req.raw.headers.get("CF-Connecting-IP") ?? "",
    delay: (milliseconds) => scheduler.wait(milliseconds),
    users: env.USERS ? userObjects(env.USERS) : missingUserObjects,
  };
}
