/** In the place of `uni` and of the hooks of `@dcloudio/uni-app`. */

import { phone } from "./phone.ts";

export function onShow(hook: () => void): void {
  phone.hooks.show = hook;
}
export function onHide(hook: () => void): void {
  phone.hooks.hide = hook;
}

async function send({ url, method, header, data }: Parameters<Uni["request"]>[0]) {
  const body = method === "GET" ? {} : { body: JSON.stringify(data) };
  const answer = await fetch(url, { method, headers: header, ...body });
  return { statusCode: answer.status, data: (await answer.json()) as unknown };
}

export const uni: Uni = {
  request(options) {
    send(options).then(options.success, (error) => options.fail({ errMsg: String(error) }));
  },
  getStorageSync: (key) => phone.stored.get(key) ?? "",
  setStorageSync: (key, data) => void phone.stored.set(key, data),
  getSystemInfoSync: () => ({ platform: phone.os }),
};
