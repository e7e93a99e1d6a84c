/** Everything that a platform provides, and what `createApp` builds once upon it. */

import type { Context } from "hono";
import type { ApiKeys } from "./access/api-keys.ts";
import type { FailureLimit } from "./access/failure-limit.ts";
import type { InFlight } from "./access/in-flight.ts";
import type { RateGate } from "./access/rate-gate.ts";
import type { Sealer } from "./access/sealing.ts";
import type { Apps } from "./apps/apps.ts";
import type { AuditStore, AuditTrail } from "./audit/index.ts";
import type { Config } from "./config.ts";
import type { KeySets } from "./identity/index.ts";
import type { Outbound } from "./outbound/index.ts";
import type { Ports } from "./ports.ts";
import type { PushState } from "./push/state.ts";
import type { Records } from "./records/records.ts";
import type { Tencent } from "./tencent/index.ts";
import type { UserObjects } from "./users/index.ts";

/** What a platform's adapters provide. */
export interface Platform extends Ports {
  readonly config: Config;
  readonly users: UserObjects;
  /** Apps, their certificates, API keys: what is changed lives there. */
  readonly records: Records;
  /** The only way to another service. */
  readonly outbound: Outbound;
  readonly auditStore: AuditStore;
  /** The address that a request came from, as the platform saw it. */
  readonly clientAddress: (context: Context) => string;
}

export interface Deps extends Platform {
  readonly sealer: Sealer;
  readonly push: PushState;
  readonly tencent: Tencent;
  readonly keySets: KeySets;
  readonly inFlight: InFlight;
  readonly requestGate: RateGate;
  readonly publicGate: RateGate;
  readonly failures: FailureLimit;
  /** What end users write about their own devices. */
  readonly deviceGate: RateGate;
  /** Notifications to a token that a request brings itself. */
  readonly tokenGate: RateGate;
  readonly trail: AuditTrail;
  readonly apiKeys: ApiKeys;
  readonly apps: Apps;
}
