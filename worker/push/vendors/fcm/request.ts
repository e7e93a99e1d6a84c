/** FCM's message, for all platforms that a token can be of (push-vendors.md §4.3). */

import { TTL } from "../../kit/notification.ts";
import { jsonPost } from "../../kit/request.ts";
import type { Push, VendorRequest } from "../../vendor.ts";
import { isFid } from "./token.ts";

const FCM = "https://fcm.googleapis.com";
const OAUTH = "https://oauth2.googleapis.com";
export const ORIGINS: readonly string[] = [FCM, OAUTH];
export const TOKEN_URI = `${OAUTH}/token`;

const COLLAPSE_KEY = "push_check";

export interface Project {
  readonly projectId: string;
  readonly channelId: string | undefined;
}

const message = ({ target, title, body, at }: Push, channelId: string | undefined) => ({
  ...(isFid(target.token) ? { fid: target.token } : { token: target.token }),
  notification: { title, body },
  android: {
    priority: "HIGH",
    ttl: `${TTL}s`,
    collapse_key: COLLAPSE_KEY,
    notification: { tag: COLLAPSE_KEY, ...(channelId && { channel_id: channelId }) },
  },
  apns: {
    headers: {
      "apns-priority": "10",
      "apns-expiration": String(Math.floor(at / 1000) + TTL),
      "apns-collapse-id": COLLAPSE_KEY,
    },
    payload: { aps: { sound: "default" } },
  },
  webpush: { headers: { TTL: String(TTL), Urgency: "high" } },
});

export const send = (
  { projectId, channelId }: Project,
  push: Push,
  accessToken: string,
  validateOnly: boolean,
): VendorRequest => ({
  url: `${FCM}/v1/projects/${encodeURIComponent(projectId)}/messages:send`,
  ...jsonPost(
    { validate_only: validateOnly, message: message(push, channelId) },
    { Authorization: `Bearer ${accessToken}` },
  ),
});
