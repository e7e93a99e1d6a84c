/**
 * Huawei's notification: API v1 or v2 for Android and HarmonyOS up to 4, API v3 for HarmonyOS 5 and
 * later (push-vendors.md §5.4).
 */

import { NOTIFY_ID, TTL } from "../../kit/notification.ts";
import { jsonPost } from "../../kit/request.ts";
import type { Push, VendorRequest } from "../../vendor.ts";
import type { Credential } from "./credential.ts";
import { wayTo } from "./way.ts";

export const HOST = "https://push-api.cloud.huawei.com";

interface Options {
  /** In place of the device's own. */
  readonly token?: string;
  /** API v1 and v2 only. */
  readonly validateOnly?: boolean;
}

const older = (
  { target, title, body }: Push,
  { category, channelId }: Credential,
  validateOnly: boolean,
): unknown => ({
  validate_only: validateOnly,
  message: {
    token: [target.token],
    notification: { title, body },
    android: {
      category,
      ttl: `${TTL}s`,
      collapse_key: -1,
      urgency: "HIGH",
      // A test message: does not count against the device's daily share.
      target_user_type: 1,
      notification: {
        title,
        body,
        click_action: { type: 3 },
        importance: "NORMAL",
        notify_id: NOTIFY_ID,
        foreground_show: true,
        ...(channelId && { channel_id: channelId }),
      },
    },
  },
});

const newer = ({ title, body }: Push, { category }: Credential, token: string): unknown => ({
  payload: {
    notification: {
      category,
      title,
      body,
      clickAction: { actionType: 0 },
      foregroundShow: true,
      notifyId: NOTIFY_ID,
    },
  },
  target: { token: [token] },
  pushOptions: { testMessage: true, ttl: TTL },
});

export function notification(
  credential: Credential,
  push: Push,
  authorization: string,
  { token = push.target.token, validateOnly = false }: Options = {},
): VendorRequest {
  const { api, id } = wayTo(push.target, credential);
  const url = `${HOST}/${api}/${encodeURIComponent(id)}/messages:send`;
  const headers = { Authorization: `Bearer ${authorization}` };
  if (api === "v3")
    return { url, ...jsonPost(newer(push, credential, token), { ...headers, "push-type": "0" }) };
  return { url, ...jsonPost(older(push, credential, validateOnly), headers) };
}
