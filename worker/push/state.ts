/** What push checks keep in one isolate between requests, and what they use besides. */

import type { Outbound } from "../outbound/index.ts";
import type { Ports } from "../ports.ts";
import type { Records } from "../records/records.ts";
import type { AccessTokenStore } from "./access-token-rules.ts";
import { type AccessTokenNeeds, type AccessTokens, createAccessTokens } from "./access-tokens.ts";
import type { OpenedCredentials } from "./credential.ts";
import type { DeviceNeeds } from "./devices/registry.ts";
import { createRemaining, type Remaining } from "./devices/take-over.ts";

export interface PushState {
  readonly accessTokens: AccessTokens;
  readonly opened: OpenedCredentials;
  /** Devices that are still where they were stored before. */
  readonly remaining: Remaining;
}

export interface PushNeeds extends DeviceNeeds, Pick<Ports, "delay" | "outgoingHttp2"> {
  readonly records: Records;
  readonly outbound: Outbound;
  readonly users: DeviceNeeds["users"] & AccessTokenStore;
  readonly push: PushState;
}

export const createPushState = (needs: AccessTokenNeeds): PushState => ({
  accessTokens: createAccessTokens(needs),
  opened: new Map(),
  remaining: createRemaining(),
});
