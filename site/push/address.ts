/** The address that opens a check again. It names a user and a check; no token is ever in it. */

import { routeTo } from "../tool/use-route.ts";

export interface CheckAddress {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly checkId: string;
}

export const addressOf = ({ sdkAppId, userId, checkId }: CheckAddress): string =>
  routeTo("push", { app: String(sdkAppId), user: userId, check: checkId });
