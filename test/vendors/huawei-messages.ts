/** The messages that Push Kit takes, by API, and its refusals. */

import type { FakeAnswer, FakeRequest } from "./server.ts";

export interface Forced {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const forcedAnswer = ({ status, body, headers }: Forced): FakeAnswer => ({
  status,
  body,
  headers: { "content-type": body.startsWith("<") ? "text/html" : "application/json", ...headers },
});

/** An answer of Push Kit. */
export const pushAnswer = (status: number, code: string, msg = "x"): Forced => ({
  status,
  body: JSON.stringify({ code, msg, requestId: "157278422841222000" }),
});

export type Api = "v1" | "v2" | "v3";
export type Body = Record<string, unknown>;
export const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, name) => (inner as Body | undefined)?.[name], value);

export const refusePush = (status: number, code: string, msg: string) =>
  forcedAnswer(pushAnswer(status, code, msg));

export const FIELDS: Readonly<
  Record<"older" | "newer", Readonly<Record<string, readonly string[]>>>
> = {
  older: {
    "": ["validate_only", "message"],
    message: ["data", "notification", "android", "token", "topic", "condition"],
    "message.notification": ["title", "body", "image"],
    "message.android": [
      "collapse_key",
      "urgency",
      "category",
      "ttl",
      "bi_tag",
      "data",
      "notification",
      "target_user_type",
    ],
    "message.android.notification": [
      ...[
        "title",
        "body",
        "icon",
        "color",
        "sound",
        "tag",
        "click_action",
        "channel_id",
        "notify_summary",
        "image",
      ],
      ...["notify_id", "importance", "foreground_show", "badge", "group"],
    ],
  },
  newer: {
    "": ["payload", "target", "pushOptions"],
    payload: ["notification"],
    "payload.notification": [
      "category",
      "title",
      "body",
      "clickAction",
      "foregroundShow",
      "notifyId",
      "image",
      "badge",
    ],
    target: ["token"],
    pushOptions: ["testMessage", "ttl", "biTag", "receiptId", "collapseKey"],
  },
};

export const CATEGORY =
  /^(?:IM|VOIP|SUBSCRIPTION|TRAVEL|HEALTH|WORK|ACCOUNT|EXPRESS|FINANCE|DEVICE_REMINDER|SYSTEM_REMINDER|MAIL|PLAY_VOICE|MARKETING)$/;

export function checkOlder(sent: Body): FakeAnswer | undefined {
  const android = (name: string) => at(sent, `message.android.${name}`);
  const ttl = /^(\d+)s$/.exec(String(android("ttl")))?.[1];
  if (ttl === undefined || Number(ttl) > 15 * 86_400) return refusePush(400, "80100004", "ttl");
  const collapse = Number(android("collapse_key"));
  if (!(collapse >= -1 && collapse <= 100)) return refusePush(400, "80100013", "collapse_key");
  if (!CATEGORY.test(String(android("category")))) return refusePush(400, "80100003", "category");
  if (at(android("notification"), "click_action.type") === undefined)
    return refusePush(400, "80100003", "message.android.notification.click_action");
  return undefined;
}

export function checkNewer(sent: Body, request: FakeRequest): FakeAnswer | undefined {
  if (request.headers["push-type"] !== "0") return refusePush(400, "80100001", "push-type");
  const notification = at(sent, "payload.notification");
  if (!CATEGORY.test(String(at(notification, "category"))))
    return refusePush(400, "80100003", "category");
  for (const name of ["title", "body"])
    if (typeof at(notification, name) !== "string")
      return refusePush(400, "80100003", `payload.notification.${name}`);
  if (at(notification, "clickAction.actionType") !== 0)
    return refusePush(400, "80100003", "clickAction");
  return typeof at(sent, "pushOptions.ttl") === "number"
    ? undefined
    : refusePush(400, "80100004", "ttl");
}
