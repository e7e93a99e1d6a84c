/** vivo's notification: single push with classification and category (push-vendors.md §9). */

import { NOTIFY_ID, TTL } from "../../kit/notification.ts";
import { jsonPost } from "../../kit/request.ts";
import type { Fields, Push, VendorRequest } from "../../vendor.ts";
import { classificationOf, DEFAULT_CATEGORY } from "./credential.ts";

export const HOST = "https://api-push.vivo.com.cn";

export function notification(fields: Fields, push: Push, authToken: string): VendorRequest {
  const { appId, category = DEFAULT_CATEGORY, pushMode } = fields;
  const { id, target, title, body } = push;
  const message = {
    appId: Number(appId),
    regId: target.token,
    notifyType: 4,
    title,
    content: body,
    timeToLive: TTL,
    skipType: 1,
    networkType: -1,
    classification: classificationOf(category),
    category,
    requestId: id,
    pushMode: pushMode === "test" ? 1 : 0,
    notifyId: NOTIFY_ID,
    foregroundShow: true,
  };
  return { url: `${HOST}/message/send`, ...jsonPost(message, { authToken }) };
}
