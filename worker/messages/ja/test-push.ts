/** Japanese words of a test push and of a test message. */

import type { testPushEn } from "../en/test-push.ts";

const TABLE = {
  title: "sigpost テスト",
  text: "通知が届くことを確認するため、アプリの運用者から送信したテストメッセージです。",
  sideEffect: "実際のメッセージです。双方の会話に残り、未読として表示されます。",
  nextStep:
    "ユーザーステータスを確認してください。オフラインプッシュが届くのは、PushOnline の端末だけです。",
} as const satisfies Readonly<Record<keyof ReturnType<typeof testPushEn>, string>>;

export const testPushJa = () => TABLE;
