/** Japanese sentences about Meizu push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    meizu_permission: [
      "Meizu はリクエストを受け付けましたが、アプリにこの端末へのプッシュ権限がありません：{reason}",
      "Flyme プッシュプラットフォームでアプリの権限を確認してください。",
    ],
    meizu_unavailable: [
      "Meizu のサービスが一時的に利用できません：{code} {reason} {message}",
      "しばらくしてからもう一度試してください。",
    ],
    meizu_push_failed: [
      "Meizu はリクエストを受け付けましたが、プッシュに失敗しました：{message}",
      "応答の原文を確認し、しばらくしてからもう一度試してください。",
    ],
    meizu_rate: [
      "Meizu の送信頻度の制限を超えたか、サービスが過負荷です：{message}",
      "1 分ほど待ってからもう一度試してください。",
    ],
    meizu_folded: [
      "この端末に 1 分間に 5 件を超えるメッセージを送信したため、折りたたまれました。",
      "数分待ってからもう一度チェックしてください。",
    ],
    meizu_unregistered: [
      "pushId が登録されていません。アプリが削除されたか、登録が解除されています。",
      "デバイストークンを削除してください。アプリで unRegister、register の順に呼び出し、新しい pushId を報告してください。register だけでは、登録済みと返されるだけのことがあります。",
    ],
    meizu_push_id_illegal: [
      "Meizu が pushId を受け付けませんでした。欠けているか、変更されているか、別のサービスのものです。",
      "デバイストークンを削除し、Meizu の SDK の getPushId で取得した pushId を報告してください。新しい値が必要な場合は、unRegister、register の順に呼び出してください。",
    ],
    meizu_alias: [
      "エイリアスを送信していないにもかかわらず、Meizu が不明なエイリアスと応答しました。",
      "応答の原文を添えて、不具合として報告してください。",
    ],
    meizu_switch_off: [
      "アプリの通知がオフになっているため、pushId を使用できません。",
      "端末の設定でアプリの通知をオンにするよう、ユーザーに依頼してください。",
    ],
    meizu_device_cap: [
      "この端末に届くパブリックメッセージの 1 日の上限に達しました。",
      "翌日まで待つか、可能であれば証明書のメッセージタイプを private にしてください。",
    ],
    meizu_value_unlisted: [
      "Meizu はリクエストを受け付けましたが、pushId を {reason} に分類しています。ドキュメントに説明のないコードです。",
      "Meizu の資料でコードを調べるか、新しいデバイストークンで試してください。応答の原文も表示しています。",
    ],
    meizu_request: [
      "Meizu がパラメータを拒否しました：{code} {message}",
      "タイトルと本文を指定せずに試し、リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    meizu_sign: [
      "署名が一致しません。AppSecret が誤っています。",
      "Flyme プッシュプラットフォームのアプリ設定から AppSecret をコピーし直してください。AppKey はアプリ用で、サーバーでは使用しません。",
    ],
    meizu_app_id: [
      "App ID が Meizu に登録されていません：{message}",
      "Flyme プッシュプラットフォームのアプリ設定から App ID をコピーし直してください。",
    ],
    meizu_app_blocked: [
      "アプリが Meizu のブラックリストに登録されています。",
      "Meizu プッシュのサポートに連絡してください。",
    ],
    meizu_daily: [
      "アプリの本日の送信数の上限に達しました。",
      "翌日まで待つか、Meizu に上限の引き上げを申請してください。",
    ],
    meizu_package: [
      "パッケージ名が App ID と一致しません。",
      "アプリのパッケージ名を、Flyme プッシュプラットフォームのものと見比べてください。",
    ],
    meizu_app_secret: [
      "Meizu が AppSecret を受け付けませんでした。",
      "Flyme プッシュプラットフォームのアプリ設定から AppSecret をコピーし直してください。",
    ],
    meizu_restricted: [
      "Meizu がアプリのこの種類のメッセージを制限しています：{code} {message}",
      "Flyme プッシュプラットフォームでアプリの制限を確認してください。",
    ],
    meizu_switch_confirmed: [
      "この端末ではアプリの通知がオフになっています。Meizu のスイッチの照会でもオフでした。",
      "端末の設定でアプリの通知をオンにするよう、ユーザーに依頼してください。",
    ],
    meizu_switch_contradicts: [
      "Meizu は通知がオフのため pushId を拒否しましたが、スイッチの照会ではオンになっています。",
      "アプリを起動して登録し直し、数分後にもう一度チェックしてください。",
    ],
    meizu_secret_is_id: [
      "App ID と AppSecret が同じ値です。",
      "Flyme プッシュプラットフォームのアプリ設定から、両方をコピーし直してください。",
    ],
    meizu_token_shape: [
      "デバイストークンが Meizu の pushId の形式ではありません。",
      "アプリが Meizu の SDK の pushId を報告しているかを確認してください。",
    ],
    meizu_switch_on: [
      "Meizu に pushId が登録されており、認証情報は有効で、通知はオンになっています。何も送信していません。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
  },
  fields: {
    appId: ["App ID", "Flyme プッシュプラットフォーム → アプリ設定。数字です。"],
    appSecret: [
      "AppSecret",
      "Flyme プッシュプラットフォーム → アプリ設定。アプリ用の AppKey ではありません。",
    ],
    messageType: [
      "メッセージタイプ",
      "public は端末ごとに 1 日の上限があります。private は個人宛てのメッセージ用で、Meizu の審査があります。",
    ],
  },
  drops: {
    meizu_drop_cap: [
      "パブリックメッセージは、1 台につき 1 日 3 件（ニュースアプリは 5 件）までしか表示されません。",
      "翌日にもう一度チェックするか、可能であればプライベートメッセージを使用してください。",
    ],
    meizu_drop_review: [
      "Meizu はプライベートメッセージを審査し、個人宛てでないものはパブリックメッセージとして扱います。",
      "Flyme プッシュプラットフォームでメッセージの状態を確認してください。",
    ],
    meizu_drop_switch: [
      "アプリの通知がオフになっています。",
      "ドライランでチェックしてください。送信せずに Meizu のスイッチを照会できます。",
    ],
    meizu_drop_folded: [
      "短時間に続けて送信したメッセージは、折りたたまれるか、置き換えられます。",
      "折りたたまれた通知を確認し、チェックの間隔を 1 分以上あけてください。",
    ],
  },
};

export const meizuJa = () => TABLE;
