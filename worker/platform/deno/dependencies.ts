/** Deno's own services as ports. */

import { createSealer } from "../../access/sealing.ts";
import { ROWS_MAXIMUM } from "../../audit/index.ts";
import { readConfig } from "../../config.ts";
import type { Platform } from "../../deps.ts";
import { createOutbound } from "../../outbound/index.ts";
import { createRemaining } from "../../push/devices/take-over.ts";
import { writeLine } from "../write-line.ts";
import { denoAuditStore } from "./audit-log.ts";
import { readEnvironment } from "./environment.ts";
import { workOffErasures } from "./erasures.ts";
import { fetchOnce } from "./fetch-once.ts";
import { denoKeyValue } from "./key-value.ts";
import { startMetrics } from "./metrics/start.ts";
import { denoRecords } from "./records.ts";
import type { Shutdown } from "./shutdown.ts";
import { staticText } from "./static.ts";
import { openStore, storePath } from "./store-file.ts";
import { surviveStrayRejections } from "./stray-rejections.ts";
import { userObjects } from "./user-objects.ts";

export async function denoPorts({
  background,
  delay,
  closing,
  allowVendors,
}: Shutdown): Promise<Platform> {
  const config = readConfig(readEnvironment());
  allowVendors(config.vendorDeadlineMs);
  const metrics = await startMetrics();
  const log: Platform["log"] = (line) => {
    if (line.event !== "request") metrics?.logged(String(line.event));
    writeLine(line);
  };
  surviveStrayRejections(log);
  const store = await openStore(storePath(), log);
  const bounds = { days: config.auditDays, rows: ROWS_MAXIMUM };
  const kv = denoKeyValue(store);
  const records = denoRecords(store, bounds);
  const users = userObjects(store);
  void workOffErasures(store, {
    ...{ clock: Date.now, delay, kv, records, users, sealer: createSealer(config) },
    push: { remaining: createRemaining() },
  });
  return {
    config,
    clock: Date.now,
    log,
    metrics,
    kv,
    outgoingHttp2: "always",
    file: staticText,
    background,
    outbound: createOutbound({ fetch: fetchOnce, overrides: config.originOverrides }),
    records,
    auditStore: denoAuditStore(store, bounds),
    // One process is the whole service: its own count is the count.
    rateLimiter: () => Promise.resolve(true),
    clientAddress: ({ env }) => (env as { readonly address?: string } | undefined)?.address ?? "",
    delay,
    closing,
    users,
  };
}
