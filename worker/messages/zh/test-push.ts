/** Chinese words of a test push and of a test message. */

import type { testPushEn } from "../en/test-push.ts";

const TABLE = {
  title: "sigpost 测试",
  text: "这是应用运维人员发送的测试消息，用于确认通知能否送达。",
  sideEffect: "这是一条真实的消息，会保留在双方的会话中并计入未读。",
  nextStep: "请检查用户状态，只有处于 PushOnline 状态的手机才会收到离线推送。",
} as const satisfies Readonly<Record<keyof ReturnType<typeof testPushEn>, string>>;

export const testPushZh = () => TABLE;
