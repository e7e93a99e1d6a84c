/** Xiaomi's notification: one form, authorized by the AppSecret itself (push-vendors.md §7). */

import { NOTIFY_ID, TTL } from "../../kit/notification.ts";
import { formPost } from "../../kit/request.ts";
import type { Fields, Push, VendorRequest } from "../../vendor.ts";

/** By the region of the app's data; `global` is the older host for everything overseas. */
const HOSTS = {
  china: "https://api.xmpush.xiaomi.com",
  singapore: "https://sgp-api.xmpush.global.xiaomi.com",
  europe: "https://fr-api.xmpush.global.xiaomi.com",
  india: "https://idmb-api.xmpush.global.xiaomi.com",
  russia: "https://ru-api.xmpush.global.xiaomi.com",
  global: "https://api.xmpush.global.xiaomi.com",
} as const;
type Region = keyof typeof HOSTS;
const isRegion = (name: string): name is Region => Object.hasOwn(HOSTS, name);

export const REGIONS: readonly string[] = Object.keys(HOSTS);
export const ORIGINS: readonly string[] = Object.values(HOSTS);

export function notification(fields: Fields, { title, body }: Push, token: string): VendorRequest {
  const {
    appSecret = "",
    packageName = "",
    region = "",
    channelId,
    templateId,
    templateParam,
  } = fields;
  return {
    url: `${HOSTS[isRegion(region) ? region : "china"]}/v3/message/regid`,
    ...formPost(
      {
        registration_id: token,
        restricted_package_name: packageName,
        title,
        description: body,
        pass_through: "0",
        notify_type: "-1",
        notify_id: String(NOTIFY_ID),
        // Milliseconds, unlike everybody else's.
        time_to_live: String(TTL * 1000),
        "extra.notify_effect": "1",
        "extra.notify_foreground": "1",
        ...(channelId && { "extra.channel_id": channelId }),
        ...(templateId && { "extra.template_id": templateId }),
        ...(templateParam && { "extra.template_param": templateParam }),
      },
      { Authorization: `key=${appSecret}` },
    ),
  };
}
