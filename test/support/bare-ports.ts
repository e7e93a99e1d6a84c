/**
 * The ports of a platform that offers nothing, for tests that bring the few of them that they are
 * about.
 */

import type { Platform } from "../../worker/deps.ts";
import { OutboundFailure } from "../../worker/outbound/index.ts";
import { missingKeyValue } from "../../worker/platform/missing-key-value.ts";
import { missingRecords } from "../../worker/platform/missing-records.ts";
import { missingUserObjects } from "../../worker/platform/missing-user-objects.ts";

export const BARE_PORTS: Omit<Platform, "config"> = {
  clock: Date.now,
  log: () => {},
  kv: missingKeyValue,
  background: () => {},
  file: async () => undefined,
  outbound: async () => new OutboundFailure("not_permitted", ""),
  records: missingRecords,
  auditStore: missingRecords,
  rateLimiter: async () => true,
  clientAddress: () => "",
  outgoingHttp2: "always",
  users: missingUserObjects,
  delay: () => new Promise(() => {}),
};
