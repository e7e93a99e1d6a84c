/** OPPO's auth token, given for a signature (push-vendors.md §8). One per region. */

import { sha256Hex } from "../../../bytes/digest.ts";
import { formPost } from "../../kit/request.ts";
import type { Authorization } from "../../vendor.ts";
import { readAuthToken } from "./answer.ts";
import { hostOf, regionOf } from "./token.ts";

/** Over the exact texts: no separators, milliseconds, lower hex. */
const sign = (appKey: string, timestamp: number, masterSecret: string): Promise<string> =>
  sha256Hex(`${appKey}${timestamp}${masterSecret}`);

export const authorization = (
  deviceToken: string,
  appKey: string,
  masterSecret: string,
): Authorization => ({
  kind: "exchanged",
  // With the AppKey, so that one that was spoilt later does not pass with the token of the good
  // one.
  id: `${appKey}/${regionOf(deviceToken)}`,
  request: async (at) => ({
    url: `${hostOf(deviceToken)}/server/v1/auth`,
    ...formPost({
      app_key: appKey,
      timestamp: String(at),
      sign: await sign(appKey, at, masterSecret),
    }),
  }),
  read: readAuthToken,
});
