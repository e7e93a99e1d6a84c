/** Japanese sentences about OPPO push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    oppo_unavailable: [
      "OPPO のサービスが利用できません。",
      "しばらくしてからもう一度試してください。",
    ],
    oppo_rate: [
      "OPPO の送信頻度の制限を超えました：{code} {message}",
      "1 分ほど待ってください。解消しない場合は、OPPO に上限の引き上げを申請してください。",
    ],
    oppo_auth_token: [
      "OPPO がアクセストークン（auth_token）を拒否しました。取得し直したものも拒否されています。",
      "同じ AppKey のアクセストークンを取得し続けている別のサービスがないかを確認してから、もう一度試してください。",
    ],
    oppo_request: [
      "OPPO がリクエストの形式を拒否しました：{code} {message}",
      "リクエストを書き換える中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    oppo_app_key: [
      "AppKey が OPPO に登録されていません。",
      "OPPO プッシュプラットフォームのアプリ設定から AppKey をコピーし直してください。MasterSecret と入れ替わっていないかも確認してください。",
    ],
    oppo_sign: [
      "AppKey は登録されていますが、署名が一致しません。シークレットが誤っています。多くの場合、MasterSecret の代わりに AppSecret が入力されています。",
      "OPPO プッシュプラットフォームのアプリ設定から MasterSecret をコピーしてください。AppSecret はアプリ用で、サーバーでは使用しません。",
    ],
    oppo_clock: [
      "OPPO がリクエストの時刻を不正と判定しました。許容範囲は 10 分です。",
      "サーバーの時刻を合わせてください（サーバーの時刻から OPPO の時刻を引いた差：{clockOffset} 秒）。リクエストを遅らせる中継サーバーがないかも確認してください。",
    ],
    oppo_ip: [
      "OPPO が送信元の IP アドレスを拒否しました。",
      "OPPO プッシュプラットフォームの IP 制限を解除してください。エッジの IP アドレスは固定されていません。",
    ],
    oppo_right: [
      "アプリにこの機能の権限がありません：{code} {message}",
      "OPPO プッシュプラットフォームで、アプリのプッシュを有効にしてください。",
    ],
    oppo_app_disabled: [
      "アプリが OPPO で無効になっているか、審査が完了していません。",
      "OPPO プッシュプラットフォームでアプリの状態を確認してください。",
    ],
    oppo_data: [
      "OPPO に該当するデータがないか、同じメッセージがすでにあります：{code} {message}",
      "もう一度試してください。解消しない場合は、不具合として報告してください。",
    ],
    oppo_cap: [
      "OPPO の上限に達しました：{code} {message}",
      "翌日まで待つか、OPPO に上限の引き上げを申請してください。",
    ],
    oppo_token_illegal: [
      "OPPO が Registration ID を受け付けませんでした：{message}",
      "デバイストークンが OPPO のもので、この AppKey のアプリのものかを確認してください。一致している場合は、アプリで unRegister、register の順に呼び出し、新しい Registration ID を報告してください。",
    ],
    oppo_text_refused: [
      "テキストに OPPO が許可していない語句が含まれています：{message}",
      "タイトルと本文を指定せずに試すか、別の表現にしてください。",
    ],
    oppo_channel: [
      "OPPO がチャンネルを拒否しました：{message}",
      "アプリで作成するものと同じチャンネル ID を、OPPO プッシュプラットフォームに登録してください。",
    ],
    oppo_argument: [
      "OPPO がパラメータを拒否しました：{message}",
      "OPPO のメッセージを確認してください。このコードは、長さ、型、禁止語句、Registration ID のいずれの誤りでも返されます。タイトルと本文を指定せずに、もう一度試してください。",
    ],
    oppo_template: [
      "このカテゴリのプライベートメッセージには、登録済みのテンプレートが必要です。",
      "OPPO プッシュプラットフォームでテンプレートを登録するか、別のカテゴリでチェックしてください。",
    ],
    oppo_link: [
      "アプリにフォールバックリンクの権限がありません。",
      "不具合として報告してください。チェックではリンクを送信しません。",
    ],
    oppo_category: [
      "カテゴリが誤っているか、アプリに許可されていません：{message}",
      "OPPO プッシュプラットフォームでカテゴリを申請するか、証明書からカテゴリを外してください。",
    ],
    oppo_token_invalid: [
      "OPPO が Registration ID を無効と判定しました。多くの場合、アプリが削除されたか、別のアプリのデバイストークンです。",
      "AppKey がこのアプリのものかを確認してください。一致している場合は、アプリで unRegister、register の順に呼び出し、新しい Registration ID を報告してください。",
    ],
    oppo_target: [
      "OPPO がこの送信先を {code} で拒否しました。ドキュメントに説明のないコードです。",
      "OPPO のメッセージと応答の原文を確認し、アプリから新しいデバイストークンを報告してもう一度チェックしてください。",
    ],
    oppo_secret_is_key: [
      "AppKey と MasterSecret が同じ値です。",
      "OPPO プッシュプラットフォームのアプリ設定から、両方をコピーし直してください。",
    ],
    oppo_key_shape: [
      "AppKey が 32 桁の 16 進数ではありません。通常は 32 桁です。",
      "OPPO プッシュプラットフォームのアプリ設定と見比べてください。",
    ],
    oppo_secret_shape: [
      "MasterSecret が 32 桁の 16 進数ではありません。通常は 32 桁です。",
      "OPPO プッシュプラットフォームのアプリ設定と見比べてください。AppSecret は別の値です。",
    ],
    oppo_token_shape: [
      "デバイストークンが OPPO の Registration ID の形式ではありません。",
      "アプリが OPPO の SDK の Registration ID を報告しているかを確認してください。",
    ],
  },
  fields: {
    appKey: ["AppKey", "OPPO プッシュプラットフォーム → アプリ設定。"],
    masterSecret: [
      "MasterSecret",
      "OPPO プッシュプラットフォーム → アプリ設定。アプリ用の AppSecret ではありません。",
    ],
    channelId: [
      "チャンネル ID",
      "アプリで作成し、OPPO プッシュプラットフォームに登録したチャンネル。Android 8 以降で必要です。",
    ],
    category: ["カテゴリ", "OPPO から許可されたカテゴリ（IM など）。省略できます。"],
  },
  drops: {
    oppo_drop_no_channel: [
      "証明書にチャンネル ID がありません。Android 8 以降では、チャンネルがないと通常は表示されません。",
      "OPPO プッシュプラットフォームにチャンネルを登録し、アプリでも作成して、証明書に ID を追加してください。",
    ],
    oppo_drop_channel: [
      "チャンネルがアプリで作成されていないか、OPPO に登録されていないか、オフになっています。",
      "アプリ、証明書、OPPO プッシュプラットフォームのチャンネル ID を見比べ、端末の設定でアプリのチャンネルを確認してください。",
    ],
    oppo_drop_switched_off: [
      "これらの端末では、ユーザーが許可するまで新しいアプリの通知がオフになっていることがよくあります。",
      "設定 → 通知 → アプリを確認してください。",
    ],
    oppo_drop_marketing: [
      "カテゴリのないメッセージは「コンテンツとマーケティング」として扱われ、通常は 1 台につき 1 日 2 件（ニュースアプリは 5 件）までで、アプリごとの上限もあります。",
      "「コミュニケーションとサービス」を申請し、証明書にカテゴリを追加してください。",
    ],
    oppo_drop_category: [
      "OPPO が承認していないカテゴリはマーケティングとして扱われ、テンプレートのメッセージしか表示されないカテゴリもあります。",
      "OPPO プッシュプラットフォームで許可されているカテゴリを確認し、新旧の分類を混在させないでください。",
    ],
    oppo_drop_store: [
      "OPPO のストアで配信していないアプリは、2024 年半ば以降、通常はパブリックチャンネルを利用できません。",
      "OPPO のストアでアプリを公開してください。",
    ],
    oppo_drop_token_changed: [
      "端末は、現在のものと異なる Registration ID 宛てのメッセージを破棄します。また、30 日間オフラインの端末には届きません。",
      "アプリを起動して現在のデバイストークンを報告し、もう一度チェックしてください。",
    ],
  },
};

export const oppoJa = () => TABLE;
