/**
 * Meizu's notification and its switch query, each with a signature over its fields (push-vendors.md
 * §10).
 */

import { md5 } from "../../../bytes/digest.ts";
import { formPost } from "../../kit/request.ts";
import type { Fields, Push, VendorRequest } from "../../vendor.ts";

/** The documents write http; both hosts are only ever spoken to with TLS. */
const SEND_HOST = "https://server-api-push.meizu.com";
const QUERY_HOST = "https://api-push.meizu.com";
export const ORIGINS: readonly string[] = [SEND_HOST, QUERY_HOST];

/** Hours for which Meizu keeps the notification for a phone that is offline: the least. */
const VALID_TIME = 1;
/** A repeated check replaces the notification of the last one; at most 8 characters. */
const NOTIFY_KEY = "chk";

/**
 * Over the raw values, sorted by name, without separators, the secret last; what is sent is encoded
 * afterwards.
 */
export function signMeizu(parameters: Readonly<Record<string, string>>, appSecret: string): string {
  const names = Object.keys(parameters).sort();
  return md5(names.map((name) => `${name}=${parameters[name]}`).join("") + appSecret);
}

const signed = (parameters: Readonly<Record<string, string>>, appSecret: string) => ({
  ...parameters,
  sign: signMeizu(parameters, appSecret),
});

const message = ({ title, body }: Push, messageType: string | undefined) => ({
  noticeBarInfo: { noticeMsgType: messageType === "private" ? 1 : 0, title, content: body },
  noticeExpandInfo: { noticeExpandType: 0 },
  clickTypeInfo: { clickType: 0 },
  pushTimeInfo: { offLine: 1, validTime: VALID_TIME },
  advanceInfo: {
    notificationType: { vibrate: 1, lights: 1, sound: 1 },
    clearNoticeBar: 1,
    notifyKey: NOTIFY_KEY,
  },
});

export function notification(fields: Fields, push: Push): VendorRequest {
  const { appId = "", appSecret = "", messageType } = fields;
  const messageJson = JSON.stringify(message(push, messageType));
  return {
    url: `${SEND_HOST}/garcia/api/server/push/varnished/pushByPushId`,
    ...formPost(signed({ appId, pushIds: push.target.token, messageJson }, appSecret)),
  };
}

/** Reads only; its sibling `changeRegisterSwitch` would change the user's subscription. */
export function switchQuery(
  { appId = "", appSecret = "" }: Fields,
  { target }: Push,
): VendorRequest {
  const query = new URLSearchParams(signed({ appId, pushId: target.token }, appSecret));
  return {
    method: "GET",
    url: `${QUERY_HOST}/garcia/api/server/message/getRegisterSwitch?${query}`,
    headers: {},
  };
}
