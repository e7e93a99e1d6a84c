/** What a records object needs to forget the users of a removed app. */

import { createSealer } from "../../access/sealing.ts";
import { readConfig } from "../../config.ts";
import { createRemaining } from "../../push/devices/take-over.ts";
import type { ErasureNeeds } from "../../users/erasure.ts";
import { missingKeyValue } from "../missing-key-value.ts";
import { missingUserObjects } from "../missing-user-objects.ts";
import { workersKeyValue } from "./key-value.ts";
import { userObjects } from "./user-object.ts";

export interface ErasureBindings {
  readonly KV?: KVNamespace;
  readonly USERS?: DurableObjectNamespace;
}

export const erasureNeeds = (env: ErasureBindings): Omit<ErasureNeeds, "records"> => ({
  clock: Date.now,
  delay: (milliseconds) => scheduler.wait(milliseconds),
  kv: env.KV ? workersKeyValue(env.KV) : missingKeyValue,
  users: env.USERS ? userObjects(env.USERS) : missingUserObjects,
  sealer: createSealer(readConfig(env as Record<string, unknown>)),
  push: { remaining: createRemaining() },
});
