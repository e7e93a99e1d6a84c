/** What the status panel says, in Japanese, in the terms of the console's manual. Loaded with it. */

import type { StatusTexts } from "./index.ts";

const texts: StatusTexts = {
  userId: "UserID",
  userIdHint: "クライアントの状態とオフラインプッシュを調べるユーザー",
  userIdMissing: ["UserID が入力されていません。", "ステータスを調べる UserID を入力してください。"],
  get: "ステータスの取得",
  getting: "取得中…",
  live: "Tencent に今すぐ問い合わせる",
  follow: "リアルタイムで表示",
  following: "リアルタイム表示中（変化はすぐに反映されます）",
  reconnecting: "リアルタイム接続が切れました。再接続しています…",
  result: "結果",
  empty:
    "UserID を入力してステータスを取得すると、クライアントごとの状態とその開始時刻、オフラインプッシュを受信できるかどうかを表示します。",
  verdict: {
    can_receive: "オフラインプッシュを受信できます",
    cannot_receive: "オフラインプッシュを受信できません",
    unknown: "判断できません",
  },
  clients: "クライアント",
  noClients: [
    "このユーザーのクライアントについて、まだ何もわかっていません。",
    "Tencent の Webhook、アプリからの状態報告、または問い合わせで情報が得られます。Webhook の URL は「設定」にあります。",
  ],
  state: {
    Online: "オンライン",
    PushOnline: "プッシュオンライン（PushOnline）",
    Offline: "オフライン",
    Unknown: "不明",
  },
  since: "開始",
  from: "情報源",
  source: {
    webhook: "Tencent のコールバック",
    app: "アプリの報告",
    query: "Tencent への問い合わせ",
    rule: "7 日間ルール",
  },
  sources: "情報源",
  heard: "最終受信",
  observed: "確認日時",
  next: "次の手順",
  send: "テストメッセージを送信",
  sending: "送信中…",
  sendHint: "実際のシングルチャットのテキストメッセージを 1 件送信します。相手に表示され、会話に残ります。",
  from_: "送信者（UserID）",
  fromHint: "空欄の場合はアプリの管理者",
  text: "テキスト",
  textHint: "空欄の場合は既定の文面",
  sent: "テストメッセージを送信しました。",
  sentBy: (user) => `${user} として送信しました。`,
  messageKey: "メッセージキー",
  toPush: "プッシュを検査",
  history: "タイムライン",
  historyEmpty: "イベントはまだ記録されていません。",
  action: { Login: "ログイン", Logout: "ログアウト", Disconnect: "接続断" },
  app: {
    foreground: "アプリがフォアグラウンド",
    background: "アプリがバックグラウンド",
    terminated: "アプリ終了",
    loggedOut: "アプリでログアウト",
  },
  reason: {
    Register: "サインイン",
    Unregister: "サインアウト",
    LinkClose: "接続クローズ",
    TimeOut: "タイムアウト",
  },
  queried: "Tencent に問い合わせ",
  expired: "7 日間サインインなし、オフラインになりました",
  kicked: "強制ログアウトされた端末",
};

export default texts;
