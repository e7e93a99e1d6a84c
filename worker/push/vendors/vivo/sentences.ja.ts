/** Japanese sentences about vivo push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    vivo_user_unknown: [
      "vivo はリクエストを受け付けましたが、この regId のユーザーが存在しないため配信されません。",
      "デバイストークンを削除してください。端末にアプリがある場合は、アプリで turnOffPush、turnOnPush の順に呼び出し、getRegId で取得した値を報告してください。同じ regId の場合は、アプリを再インストールしてください。",
    ],
    vivo_user_gone: [
      "vivo はリクエストを受け付けましたが、アプリが削除されたか登録が解除されているため配信されません。通知がオフの端末にも同じ応答を返すという情報もあります。",
      "端末にアプリがあるか、通知が許可されているかを確認してください。アプリがある場合は、turnOnPush を呼び出し、getRegId で取得した値を報告してください。",
    ],
    vivo_not_test_device: [
      "証明書はテストモードで送信しますが、この端末は vivo のテスト端末に登録されていません。",
      "vivo プッシュプラットフォームで端末をテスト端末に追加するか、証明書のプッシュモードを formal にしてください。",
    ],
    vivo_user_invalid: [
      "vivo はリクエストを受け付けましたが、この regId を無効としています（status {reason}）。",
      "応答の原文を確認し、アプリから新しいデバイストークンを報告してもう一度チェックしてください。",
    ],
    vivo_auth_token: [
      "vivo がアクセストークン（authToken）を拒否しました。取得し直したものも拒否されています。",
      "App ID、AppKey、AppSecret が同じアプリのものかを確認してから、もう一度試してください。",
    ],
    vivo_try_again: ["vivo がリクエストの再送を求めています。", "もう一度試してください。"],
    vivo_channel_closed: [
      "アプリのプッシュチャンネルが vivo で停止されています。",
      "vivo プッシュプラットフォームでアプリの状態を確認してください。vivo のストアで配信していないアプリは、停止されることがよくあります。",
    ],
    vivo_under_review: [
      "アプリが審査中です。承認されるまで、vivo は正式なメッセージを送信しません。",
      "証明書のプッシュモードを test にし、vivo プッシュプラットフォームで端末をテスト端末に追加してください。",
    ],
    vivo_type_not_allowed: [
      "この classification では、この種類のメッセージを送信できません：{message}",
      "証明書で別のカテゴリを選択してください。",
    ],
    vivo_text_length: [
      "vivo がタイトルまたは本文の長さを拒否しました：{message}",
      "短いテキストにしてください。漢字は通常 2 文字として数えられます。",
    ],
    vivo_request: [
      "vivo がパラメータを拒否しました：{code} {message}",
      "リクエストを書き換える中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    vivo_operation_quota: [
      "アプリの運営メッセージの上限に達しました。さらに送信すると、vivo は上限を引き下げます。",
      "本日は送信しないでください。権限があれば、システムメッセージのカテゴリを使用してください。",
    ],
    vivo_hours: [
      "vivo は運営メッセージを日中（通常は中国時間の 7 時から 23 時まで）にのみ送信します。",
      "この時間帯にもう一度チェックするか、システムメッセージのカテゴリを使用してください。",
    ],
    vivo_rate: [
      "vivo の送信頻度の制限を超えました。",
      "1 分ほど待ってからもう一度試してください。",
    ],
    vivo_system_quota: [
      "アプリのシステムメッセージの上限に達しました。",
      "翌日まで待つか、vivo に上限の引き上げを申請してください。",
    ],
    vivo_system_right: [
      "アプリにシステムメッセージの権限がありません。",
      "vivo プッシュプラットフォームでシステムメッセージを申請するか、証明書で運営メッセージのカテゴリを選択してください。",
    ],
    vivo_text_like_test: [
      "vivo がテキストをテストと見なして拒否しました。数字のみ、ラテン文字のみ、記号のみ、括弧、「测试」を含むテキストは送信できません。",
      "タイトルと本文を省略して既定のテキストを送信するか、自然な中国語の文にしてください。",
    ],
    vivo_auth_token_of_other: [
      "アクセストークン（authToken）が別の App ID のものです。",
      "App ID、AppKey、AppSecret が同じアプリのものかを確認してください。",
    ],
    vivo_category: [
      "vivo にないカテゴリか、classification と合わないカテゴリです：{message}",
      "証明書で別のカテゴリを選択してください。",
    ],
    vivo_text_sensitive: [
      "テキストに vivo が許可していない語句が含まれています。",
      "タイトルと本文を指定せずに試してください。",
    ],
    vivo_app_key: [
      "vivo が AppKey を受け付けませんでした。",
      "vivo プッシュプラットフォームのアプリ情報から、App ID と AppKey をコピーし直してください。",
    ],
    vivo_app_id: [
      "App ID が vivo に登録されていません。",
      "vivo プッシュプラットフォームのアプリ情報から、App ID をコピーし直してください。",
    ],
    vivo_sign: [
      "アプリは登録されていますが、署名が一致しません。AppSecret が誤っています。",
      "vivo プッシュプラットフォームのアプリ情報から、AppSecret をコピーし直してください。AppKey と入れ替わっていないかも確認してください。",
    ],
    vivo_clock: [
      "vivo がリクエストの時刻を不正と判定しました。許容範囲は 10 分です。",
      "サーバーの時刻を合わせてください（サーバーの時刻から vivo の時刻を引いた差：{clockOffset} 秒）。リクエストを遅らせる中継サーバーがないかも確認してください。",
    ],
    vivo_batch_limit: [
      "vivo の一括送信の上限に達しました：{code} {message}",
      "しばらく待ってからもう一度試してください。",
    ],
    vivo_reg_id: [
      "vivo が regId を受け付けませんでした。存在しない regId か、アプリの削除やデータの消去で無効になったか、別のアプリのものです。",
      "App ID がこのアプリのものかを確認してください。一致している場合は、アプリで turnOffPush、turnOnPush の順に呼び出し、getRegId で取得した値を報告してください。同じ regId の場合は、アプリを再インストールしてください。",
    ],
    vivo_unexplained: [
      "vivo が {code} を返しました。ドキュメントに説明のないコードです：{message}",
      "応答の原文を確認し、アプリからデバイストークンを報告し直して、もう一度試してください。",
    ],
    vivo_device: [
      "この端末は受信できません。アプリの通知がオフになっているか、端末がアクティブではありません。",
      "端末の設定でアプリの通知を許可し、アプリを一度起動してください。",
    ],
    vivo_secret_is_key: [
      "AppKey と AppSecret が同じ値です。",
      "vivo プッシュプラットフォームのアプリ情報から、両方をコピーし直してください。",
    ],
    vivo_key_shape: [
      "AppKey が UUID の形式ではありません。通常は UUID の形式です。",
      "vivo プッシュプラットフォームのアプリ情報と見比べてください。",
    ],
    vivo_secret_shape: [
      "AppSecret が UUID の形式ではありません。通常は UUID の形式です。",
      "vivo プッシュプラットフォームのアプリ情報と見比べてください。",
    ],
    vivo_token_shape: [
      "デバイストークンが vivo の regId の形式ではありません。",
      "アプリが vivo の SDK の regId を報告しているかを確認してください。",
    ],
  },
  fields: {
    appId: ["App ID", "vivo プッシュプラットフォーム → アプリ情報。数字です。"],
    appKey: ["AppKey", "vivo プッシュプラットフォーム → アプリ情報。"],
    appSecret: ["AppSecret", "vivo プッシュプラットフォーム → アプリ情報。"],
    category: [
      "カテゴリ",
      "IM、ACCOUNT、TODO、DEVICE_REMINDER、ORDER、SUBSCRIPTION はシステムメッセージ、それ以外は件数の少ない運営メッセージです。",
    ],
    pushMode: [
      "プッシュモード",
      "test は vivo プッシュプラットフォームのテスト端末にのみ届きます。vivo の承認前は test が必要です。",
    ],
  },
  drops: {
    vivo_drop_test_mode: [
      "テストモードでは、vivo プッシュプラットフォームのテスト端末にのみ表示されます。",
      "端末をテスト端末に追加するか、プッシュモードを formal にしてください。",
    ],
    vivo_drop_operation_hours: [
      "運営メッセージは 23 時から 7 時までは表示されません。",
      "日中にチェックするか、システムメッセージのカテゴリを使用してください。",
    ],
    vivo_drop_operation_cap: [
      "運営メッセージは、1 台につき 1 日 2 件（ニュースアプリは 5 件）までしか表示されません。",
      "可能であればシステムメッセージのカテゴリを使用してください。",
    ],
    vivo_drop_system_quota: [
      "システムメッセージには 1 日の上限があり、通常は通知を許可しているユーザー数の約 20 倍です。",
      "vivo プッシュプラットフォームで上限を確認してください。",
    ],
    vivo_drop_same_text: [
      "vivo はタイトルと本文が同じメッセージを抑止します。",
      "タイトルと本文を省略してください。既定のテキストには時刻が入るため、毎回異なります。",
    ],
    vivo_drop_user_limit: [
      "vivo は 1 人のユーザーに一定時間内に届く件数を制限しています。",
      "チェックの間隔を数分あけてください。",
    ],
    vivo_drop_not_subscribed: [
      "端末が登録されていないか、14 日間オフラインになっています。",
      "ネットワークに接続した状態でアプリを起動し、デバイストークンを報告し直してください。",
    ],
  },
};

export const vivoJa = () => TABLE;
