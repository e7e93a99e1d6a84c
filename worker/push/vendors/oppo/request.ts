/** OPPO's notification: unicast (push-vendors.md §8). */

import { NOTIFY_ID, TTL } from "../../kit/notification.ts";
import { formPost } from "../../kit/request.ts";
import type { Fields, Push, VendorRequest } from "../../vendor.ts";
import { hostOf } from "./token.ts";

const message = ({ id, target, title, body }: Push, { channelId, category }: Fields) => ({
  target_type: 2,
  target_value: target.token,
  // The phone drops it when its registration has changed, so that it never reaches somebody else.
  verify_registration_id: true,
  notification: {
    // OPPO shows one id once, so it has to be new in every check.
    app_message_id: id,
    title,
    content: body,
    click_action_type: 0,
    off_line: true,
    off_line_ttl: TTL,
    notify_id: NOTIFY_ID,
    ...(channelId !== undefined && { channel_id: channelId }),
    ...(category !== undefined && { category }),
  },
});

export const notification = (fields: Fields, push: Push, authToken: string): VendorRequest => ({
  url: `${hostOf(push.target.token)}/server/v1/message/notification/unicast`,
  ...formPost({ auth_token: authToken, message: JSON.stringify(message(push, fields)) }),
});
