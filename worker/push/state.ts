/** What push checks keep in one isolate between requests, and what they use besides. */

import type { Sealer } from "../access/sealing.ts";
import type { Outbound } from "../outbound/index.ts";
import type { Ports } from "../ports.ts";
import type { Records } from "../records/records.ts";
import { type AccessTokens, createAccessTokens } from "./access-tokens.ts";
import type { OpenedCredentials } from "./credential.ts";

export interface PushState {
  readonly accessTokens: AccessTokens;
  readonly opened: OpenedCredentials;
}

export interface PushNeeds extends Pick<Ports, "clock" | "delay" | "kv" | "outgoingHttp2"> {
  readonly records: Records;
  readonly sealer: Sealer;
  readonly outbound: Outbound;
  readonly push: PushState;
}

export const createPushState = (needs: Parameters<typeof createAccessTokens>[0]): PushState => ({
  accessTokens: createAccessTokens(needs),
  opened: new Map(),
});
