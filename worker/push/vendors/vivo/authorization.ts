/** vivo's auth token, given for a signature (push-vendors.md §9). */

import { md5 } from "../../../bytes/digest.ts";
import { jsonPost } from "../../kit/request.ts";
import type { Authorization, Fields } from "../../vendor.ts";
import { readAuthToken } from "./answer.ts";
import { HOST } from "./request.ts";

export const authorization = ({
  appId = "",
  appKey = "",
  appSecret = "",
}: Fields): Authorization => ({
  kind: "exchanged",
  // With the AppKey, so that one that was spoilt later does not pass with the token of the good
  // one.
  id: `${appId}/${appKey}`,
  request: async (at) => ({
    url: `${HOST}/message/auth`,
    // Over the exact texts: no separators, milliseconds, lower hex.
    ...jsonPost({
      appId: Number(appId),
      appKey,
      timestamp: at,
      sign: md5(`${appId}${appKey}${at}${appSecret}`),
    }),
  }),
  read: readAuthToken,
});
