/** Japanese sentences about Web Push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    webpush_request: [
      "{host} がリクエストの形式を拒否しました：{code} {message}",
      "ヘッダーや本文を書き換える中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    webpush_gone: [
      "サブスクリプションが終了しています。ユーザーが許可を取り消したか、サイトのデータを消去したか、ブラウザーが破棄しました。",
      "デバイストークンを削除してください。ページで getSubscription() の結果に unsubscribe() を呼び出してから subscribe() を呼び出し、新しいサブスクリプションを報告してください。",
    ],
    webpush_too_large: [
      "メッセージが {host} の上限を超えています。",
      "タイトルと本文を短くしてください。",
    ],
    webpush_endpoint_corrupted: [
      "{host} がエンドポイントを解釈できません。欠けているか、変更されています。",
      "デバイストークンを削除し、PushSubscription.toJSON() の全体を報告し直してください。",
    ],
    webpush_key_mismatch: [
      "サブスクリプションは、証明書とは別の VAPID 公開鍵で作成されており、その鍵に結び付いています。",
      "ページの applicationServerKey と同じ公開鍵の鍵ペアを使用してください。証明書の公開鍵に変更する場合は、ページで unsubscribe() を呼び出してから、この鍵で subscribe() を呼び出してください。",
    ],
    webpush_vapid_refused: [
      "{host} が VAPID の認証を受け付けませんでした：{code} {message}",
      "次の 3 点を確認してください。鍵がサブスクリプションのものであること、subject が実在の連絡先であること、サーバーの時刻が正しいこと（サービスとの差：{clockOffset} 秒）。",
    ],
    webpush_vapid_missing: [
      "Google のプッシュサービスが別の認証を求めています。VAPID がないか、サブスクリプションが以前の sender ID で作成されています。",
      "applicationServerKey に証明書の公開鍵を指定して、登録し直してください。",
    ],
    webpush_throttled: [
      "{host} の送信数の制限を超えました：{code} {message}",
      "Retry-After の時間、または数分待ってください。",
    ],
    webpush_unavailable: [
      "{host} が一時的に利用できません：{status} {code}",
      "しばらくしてからもう一度試してください。",
    ],
    webpush_bridge: [
      "プッシュサービスが、その先のサービスに接続できませんでした：{code} {message}",
      "しばらくしてからもう一度試してください。",
    ],
    webpush_public_key: [
      "VAPID 公開鍵ではありません。公開鍵は 65 バイトの base64url で、B で始まる 87 文字です。",
      "ページの applicationServerKey、または鍵ペアを作成したツールからコピーしてください。",
    ],
    webpush_private_key: [
      "VAPID 秘密鍵ではありません。秘密鍵は 32 バイトの base64url で、43 文字です。",
      "鍵ペアを作成したツールからコピーしてください。PEM ファイルは先に変換してください。",
    ],
    webpush_keys_swapped: [
      "公開鍵と秘密鍵が入れ替わっています。",
      "それぞれをもう一方の欄に入力してください。",
    ],
    webpush_keys_mismatch: [
      "公開鍵と秘密鍵が対になっていません。",
      "同じ鍵ペアの両方をコピーしてください。",
    ],
    webpush_subject: [
      "subject が連絡先ではありません。mailto: または https: のアドレスが必要です。",
      "mailto:ops@example.com のように入力してください。",
    ],
    webpush_subject_local: [
      "subject のホストは外部から到達できません。Apple はこのような連絡先を BadJwtToken で拒否します。",
      "実在のアドレスを使用してください。",
    ],
    webpush_subscription: [
      "デバイストークンがプッシュのサブスクリプションではありません。",
      "PushSubscription.toJSON() の JSON テキスト（endpoint と keys）を報告してください。",
    ],
    webpush_subscription_keys: [
      "サブスクリプションの鍵がないか、壊れています。p256dh は 65 バイト、auth は 16 バイトです。",
      "endpoint だけでなく、PushSubscription.toJSON() の全体を報告してください。",
    ],
    webpush_service_unknown: [
      "エンドポイントのホスト {host} は既知のプッシュサービスではないため、送信しません。",
      "サブスクリプションの取得元を確認してください。対応しているのは Google、Mozilla、Apple、Microsoft のプッシュサービスです。",
    ],
  },
  fields: {
    publicKey: [
      "VAPID 公開鍵",
      "ページの applicationServerKey と同じもの。B で始まる 87 文字です。",
    ],
    privateKey: ["VAPID 秘密鍵", "公開鍵と一緒に作成した 43 文字の値です。"],
    subject: ["連絡先（subject）", "プッシュサービス向けの連絡先。mailto:ops@example.com など。"],
  },
  drops: {
    webpush_drop_permission: [
      "ユーザーがサイトの通知の許可を取り消したか、OS がブラウザーの通知を止めています。",
      "ブラウザーの許可と、OS の設定でのブラウザーの通知を確認してください。",
    ],
    webpush_drop_worker: [
      "Service Worker に push のハンドラーがないか、showNotification を呼び出していません。Safari はその場合、許可を取り消します。",
      "ハンドラーで event.data.json() を読み取って表示してください。チェックは title と body を含む JSON を送信します。",
    ],
    webpush_drop_decryption: [
      "ブラウザーがメッセージを復号できませんでした。サーバーには通知されません。",
      "登録し直して、現在のサブスクリプションの鍵にしてください。",
    ],
    webpush_drop_ios: [
      "iPhone と iPad では、ホーム画面に追加した Web アプリのみが受信できます（16.4 以降）。",
      "ページをホーム画面に追加し、そこで登録してください。",
    ],
  },
};

export const webpushJa = () => TABLE;
