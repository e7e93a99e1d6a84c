/** What push checks keep in one isolate between requests. */

import { type AccessTokens, createAccessTokens } from "./access-tokens.ts";
import type { OpenedCredentials } from "./credential.ts";

export interface PushState {
  readonly accessTokens: AccessTokens;
  readonly opened: OpenedCredentials;
}

export const createPushState = (needs: Parameters<typeof createAccessTokens>[0]): PushState => ({
  accessTokens: createAccessTokens(needs),
  opened: new Map(),
});
