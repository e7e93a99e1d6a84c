/** The words of a notification without words of the reader's own, as the server will choose them. */

import type { PushTexts } from "../i18n/push/index.ts";
import type { PathRoute } from "./path.ts";

export interface Words {
  readonly title: string;
  readonly body: string;
}

/** vivo moderates, so it gets words of its own, in any language. */
export const OF_VIVO: Words = {
  title: "推送检查",
  body: "这部手机可以收到推送，发送时间 {time}",
};

/** @param at Unix seconds, which the server's own clock will replace */
export function defaultWords(
  push: PushTexts,
  route: PathRoute,
  vendor: string | undefined,
  at: number,
): Words {
  if (route === "tencent") return push.usualTencent;
  const { title, body } = vendor === "vivo" ? OF_VIVO : push.usualDirect;
  return {
    title,
    body: body.replace("{time}", `${new Date(at * 1000).toISOString().slice(11, 19)} UTC`),
  };
}
