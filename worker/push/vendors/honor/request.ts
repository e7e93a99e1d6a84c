/** Honor's notification (push-vendors.md §6). */

import { NOTIFY_ID, TTL } from "../../kit/notification.ts";
import { jsonPost } from "../../kit/request.ts";
import type { Push, VendorRequest } from "../../vendor.ts";

export const HOST = "https://push-api.cloud.honor.com";

export const notification = (appId: string, push: Push, accessToken: string): VendorRequest => {
  const { target, title, body, at } = push;
  return {
    url: `${HOST}/api/v1/${encodeURIComponent(appId)}/sendMessage`,
    ...jsonPost(
      {
        token: [target.token],
        notification: { title, body },
        android: {
          ttl: `${TTL}s`,
          // A test message: does not count against the device's daily share.
          targetUserType: 1,
          notification: {
            title,
            body,
            clickAction: { type: 3 },
            importance: "NORMAL",
            notifyId: NOTIFY_ID,
          },
        },
      },
      { Authorization: `Bearer ${accessToken}`, timestamp: String(at) },
    ),
  };
};
