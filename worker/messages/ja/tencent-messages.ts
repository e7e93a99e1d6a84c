/** メッセージとプッシュが Tencent を通る際に起こり得ることの日本語の文：[原因, 対処]。 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentMessagesEn } from "../en/tencent-messages.ts";

const TABLE = {
  message_malformed: [
    "Tencent がメッセージを処理できませんでした。",
    "送信者と受信者がこのアプリのアカウントであるか確認してください。問題がなければ、リクエスト ID を添えて報告してください。",
  ],
  message_service: [
    "Tencent のメッセージサービスで内部エラーが発生しました。",
    "やり直してください。解消しない場合は、Tencent にリクエスト ID を伝えてください。",
  ],
  webhook_forbids: [
    "アプリ自身のサーバーが、シングルチャットメッセージ送信前のコールバックでメッセージを拒否しました。",
    "そのサーバーの規則を確認してください。URL はコンソールのコールバック設定にあります。",
  ],
  blocked_by_receiver: [
    "受信者が送信者をブロックしています。",
    "別のユーザーとして送るか、受信者のブロックリストから送信者を外してもらってください。",
  ],
  accounts_of_two_apps: [
    "送信者と受信者の SDKAppID が異なります。",
    "同じアプリのアカウント同士で送ってください。端末では、別のアプリのログインで残ったデータを消去してください。",
  ],
  not_friends: [
    "このアプリでは友だち同士のメッセージだけが許可されており、この 2 人は相互の友だちではありません。",
    "受信者の友だちとして送るか、コンソールの機能設定でシングルチャットメッセージの友だち関係チェックを無効にしてください。",
  ],
  sender_muted: [
    "送信者は発言を禁止されています。",
    "別のユーザーとして送るか、コンソールで発言禁止を解除してください。",
  ],
  not_recallable: [
    "メッセージを取り消せません。キーが正しくないか、メッセージがないか、取り消せる時間を過ぎています。",
    "送信時に Tencent が返した MsgKey を使ってください。通常の期限は 2 分です。",
  ],
  content_refused: [
    "Tencent のコンテンツ審査がメッセージを拒否したため、配信されませんでした。",
    "テキストを変えるか、コンソールでコンテンツの規則を確認してください。",
  ],
  webhook_failed: [
    "アプリの送信前コールバックが失敗したか、時間内に応答しなかったため、メッセージは配信されませんでした。",
    "コールバックのサーバーを確認してください。応答がない場合の動作はコンソールで設定します。",
  ],
  webhook_code: [
    "アプリ自身のサーバーが独自のコード {code} でメッセージを拒否しました：{info}",
    "そのサーバーのプログラムでコードを調べてください。Tencent は 120001～130000 をそのまま渡します。",
  ],
  sender_missing: [
    "送信者の UserID（From_Account）がないか、Tencent に存在しません。",
    "インポート済みかログイン済みのアカウントを指定するか、送信者を省略してください。",
  ],
  message_number_wrong: [
    "MsgTimeStamp、SyncOtherMachine、MsgLifeTime のいずれかがないか、整数ではありません。",
    "引用符を付けず、JSON の数値で送ってください。",
  ],
  push_condition_wrong: [
    "プッシュの受信者を選ぶタグまたは属性が正しくありません。",
    "タグは 50 バイト以内、10 個までにしてください。空のタグや、TagsOr と TagsAnd の両方にあるタグは使えません。タグと属性を同時に使うこともできません。",
  ],
  push_not_revocable: [
    "プッシュを取り消せません。TaskId が正しくないか、24 時間を過ぎたか、オンライン専用か、すでに取り消されています。",
    "プッシュ時に Tencent が返した TaskId を、24 時間以内に使ってください。",
  ],
  account_deletion_off: [
    "このエディションのアプリではアカウントを削除できません。",
    "プランをアップグレードするか、アカウントを残してください。",
  ],
  account_deleted: [
    "アカウントは削除されており、3 か月間は再びインポートできません。",
    "別の UserID を選んでください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentMessagesEn>, Sentence>>;

export const tencentMessagesJa = () => TABLE;
