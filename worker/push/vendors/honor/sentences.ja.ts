/** Japanese sentences about Honor: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    honor_oauth_client: [
      "Client ID と Client Secret の組み合わせが受け付けられませんでした。",
      "アプリのプッシュサービスの画面から、両方をコピーし直してください。アプリの App Secret とは別の値です。",
    ],
    honor_token_expired: [
      "成功に見える応答の中で、デバイストークンが期限切れと示されています。",
      "デバイストークンを削除してください。アプリで deletePushToken、getPushToken の順に呼び出し、取得したデバイストークンを報告してください。",
    ],
    honor_token_refused: [
      "このデバイストークンが拒否されました：{message}",
      "App ID と、デバイストークンを報告したアプリを照合し、新しいデバイストークンを報告してください。",
    ],
    honor_not_sent: [
      "応答は {code} ですが、送信されていないと示されています：{message}",
      "App ID と、デバイストークンを報告したアプリを照合してください。応答の原文も表示しています。",
    ],
    honor_timestamp_missing: [
      "timestamp ヘッダーがありません。",
      "ヘッダーを削除する中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
    ],
    honor_app_unknown: [
      "この App ID は Honor に登録されていません。",
      "証明書の App ID を修正してください。",
    ],
    honor_timestamp_invalid: [
      "リクエストの時刻が受け付けられませんでした。",
      "サーバーの時刻を確認してください（サーバーの時刻から Honor の時刻を引いた差：{clockOffset} 秒）。",
    ],
    honor_token_empty: [
      "デバイストークンが空です。",
      "アプリからデバイストークンを報告し直してください。",
    ],
    honor_structure: [
      "メッセージの構造が拒否されました：{message}",
      "タイトルや本文を指定せずに試してください。応答の原文も表示しています。",
    ],
    honor_receipt: [
      "到達通知の設定が拒否されました。",
      "プッシュサービスの到達通知の設定を確認してください。sigpost は到達通知を要求しません。",
    ],
    honor_message_right: [
      "アプリにこの種類のメッセージの権限がありません。",
      "Honor の開発者サイトのプッシュサービスで、自己分類を申請してください。",
    ],
    honor_test_limit: ["1 日のテストメッセージの上限に達しました。", "翌日まで待ってください。"],
    honor_marketing_image: [
      "マーケティングメッセージには画像を使用できません。",
      "sigpost は画像を送信しません。リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    honor_moderated: [
      "本文に制限された語が含まれています。",
      "平易な文面にするか、タイトルと本文を省略して既定の文面を使用してください。",
    ],
    honor_token_twice: [
      "同じデバイストークンが 2 回指定されています。",
      "送信しているデバイストークンは 1 個です。不具合として報告してください。",
    ],
    honor_likely_auth: [
      "Honor が {code} を返しましたが、説明はありません。母体である Huawei のサービスでは、認証がアプリと一致しないことを意味します。{message}",
      "Client ID がこの App ID のものかを確認してください。応答の原文も表示しています。",
    ],
    honor_likely_access_token: [
      "新しいアクセストークンでも Honor が {code} を返しましたが、説明はありません。Huawei では、アクセストークンの期限切れまたは改変を意味します。{message}",
      "Client ID がこの App ID のものかを確認してください。応答の原文も表示しています。",
    ],
    honor_likely_parameter: [
      "Honor が {code} を返しましたが、説明はありません。Huawei では、パラメータの誤りを意味します。{message}",
      "タイトルや本文を指定せずに試してください。応答の原文も表示しています。",
    ],
    honor_likely_not_enabled: [
      "Honor が {code} を返しましたが、説明はありません。Huawei では、アプリに送信の権限がないことを意味します。{message}",
      "Honor の開発者サイトで、この App ID のプッシュサービスが有効か確認してください。",
    ],
    honor_likely_priority: [
      "Honor が {code} を返しましたが、説明はありません。Huawei では、メッセージの優先度に対する権限がないことを意味します。{message}",
      "Honor の開発者サイトのプッシュサービスで、アプリの権限を確認してください。",
    ],
    honor_likely_internal: [
      "Honor が {code} を返しましたが、説明はありません。Huawei では、サービスの内部エラーを意味します。{message}",
      "しばらくしてからもう一度試してください。応答の原文も表示しています。",
    ],
    honor_all_tokens_invalid: [
      "デバイストークンが受け付けられませんでした。多くの場合、別のアプリのものか、すでに無効です。",
      "App ID と、デバイストークンを報告したアプリを照合してください。一致している場合は、アプリで deletePushToken、getPushToken の順に呼び出し、取得したデバイストークンを報告してください。",
    ],
    honor_too_large: [
      "メッセージが Honor の上限 4,096 バイトを超えています。",
      "タイトルと本文を短くしてください。",
    ],
    honor_too_many_tokens: [
      "デバイストークンの数が多すぎます。",
      "送信しているデバイストークンは 1 個です。不具合として報告してください。",
    ],
    honor_auth_refused: [
      "新しいアクセストークンでも認証が拒否されました：{message}",
      "Client ID がこの App ID のものかを確認してください。",
    ],
    honor_parameter: [
      "パラメータが拒否されました：{message}",
      "タイトルや本文を指定せずに試してください。応答の原文も表示しています。",
    ],
    honor_path: ["App ID を含むアドレスが存在しません。", "証明書の App ID を修正してください。"],
    honor_internal: [
      "Honor で内部エラーが発生しました。",
      "しばらくしてからもう一度試してください。",
    ],
    honor_busy: ["アプリの頻度制限を超えました。", "しばらく待ってからもう一度試してください。"],
    honor_app_id_shape: [
      "App ID が数字ではありません。通常は数字のみです。",
      "パッケージ名ではなく、プッシュサービスの App ID かを確認してください。",
    ],
    honor_client_is_app: [
      "Client ID が App ID と同じです。通常は異なる値です。",
      "アプリのプッシュサービスの画面から Client ID をコピーしてください。",
    ],
    honor_token_shape: [
      "デバイストークンが Honor の形式に見えません。短すぎるか、空白などの文字が含まれています。",
      "HonorPushClient から取得した値をそのまま報告してください。",
    ],
  },
  fields: {
    appId: ["App ID", "Honor の開発者サイト → プッシュサービス → アプリ。"],
    clientId: ["Client ID", "同じ画面にあります。"],
    clientSecret: ["Client Secret", "同じ画面にあります。アプリの App Secret とは別の値です。"],
  },
  drops: {
    honor_drop_permission: [
      "アプリの通知がオフになっているか、アプリが削除されています。",
      "「設定」→「通知」→ アプリを確認してください。",
    ],
    honor_drop_marketing: [
      "自己分類の権限がない場合、マーケティングとして扱われ、通常は 1 台につき 1 日 2 件までです。",
      "Honor の開発者サイトのプッシュサービスで、自己分類を申請してください。",
    ],
    honor_drop_night: [
      "0 時から 6 時、または画面が消えている間は、端末を起こすまで表示されないことがあります。",
      "画面をつけてください。",
    ],
    honor_drop_not_this_phone: [
      "デバイストークンが、端末の以前のユーザーまたは以前のインストールのものです。",
      "アプリを一度起動し、デバイストークンを報告し直してください。",
    ],
    honor_drop_intent: [
      "通知をタップしたときに開く画面がアプリにないため、表示できませんでした。",
      "アプリにランチャーアクティビティがあるかを確認してください。",
    ],
  },
};

export const honorJa = () => TABLE;
