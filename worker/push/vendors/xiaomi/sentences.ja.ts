/** Japanese sentences about Xiaomi: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    xiaomi_token_listed: [
      "応答は成功ですが、このデバイストークンは無効なものとして示されています。",
      "パッケージ名と AppSecret を、デバイストークンを報告したアプリと照合し、新しいデバイストークンを報告してください。",
    ],
    xiaomi_no_valid_targets: [
      "送信先がありません。デバイストークンが無効か、AppSecret とは別のアプリのものです。",
      "パッケージ名、地域、AppSecret を、デバイストークンを報告したアプリと照合してください。一致している場合は、アプリで unregisterPush、registerPush の順に呼び出し、新しい regId を報告してください。",
    ],
    xiaomi_internal: [
      "Xiaomi で内部エラーが発生しました（{code}）。",
      "しばらくしてからもう一度試してください。",
    ],
    xiaomi_parameter: [
      "パラメータが拒否されました：{message}",
      "タイトルや本文を指定せずに試し、証明書のチャンネルとテンプレートを確認してください。",
    ],
    xiaomi_illegal_request: [
      "リクエストが不正と判断されました。",
      "リクエストを書き換える中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
    ],
    xiaomi_parameter_missing: [
      "パラメータが不足しています：{message}",
      "証明書のテンプレートを確認してください。2026 年以降、通常はチャンネルにテンプレートが必要です。",
    ],
    xiaomi_parameter_value: [
      "パラメータの値が拒否されました：{message}",
      "タイトルや本文を指定せずに試し、証明書のチャンネルとテンプレートを確認してください。",
    ],
    xiaomi_too_often: [
      "API の呼び出し回数が多すぎます。",
      "1 分ほど待ってからもう一度試してください。",
    ],
    xiaomi_device_illegal: [
      "このアプリの端末として登録されていません。",
      "パッケージ名と AppSecret を、デバイストークンを報告したアプリと照合し、新しいデバイストークンを報告してください。",
    ],
    xiaomi_invalid_ids_query: [
      "無効なデバイストークンの照会回数が多すぎます。",
      "sigpost は照会しません。同じ AppSecret を使用しているほかのサーバーを確認してください。",
    ],
    xiaomi_blacklisted: [
      "アプリが Xiaomi のブラックリストに登録されています。多くの場合、アプリが Xiaomi のアプリストアでまだ公開されていません。",
      "先に Xiaomi のアプリストアで公開してください。公開済みの場合は、Xiaomi のプッシュサービスに問い合わせてください。",
    ],
    xiaomi_daily_quota: [
      "アプリの 1 日のメッセージ数の上限に達しました。",
      "翌日まで待つか、Mi Push のコンソールで上限の引き上げを申請してください。",
    ],
    xiaomi_rate: [
      "アプリの 1 秒あたりの送信数の上限を超えました。",
      "しばらく待ってからもう一度試してください。",
    ],
    xiaomi_statistics: [
      "Xiaomi が {code} を返しました。統計機能のコードです。",
      "Mi Push のコンソールで、アプリが有効かを確認してください。",
    ],
    xiaomi_forbidden: [
      "アプリにこの操作が許可されていません。",
      "Mi Push のコンソールで、アプリの状態を確認してください。",
    ],
    xiaomi_expired: [
      "リクエストが期限切れと判断されました。",
      "サーバーの時刻を合わせてください（サーバーの時刻から Xiaomi の時刻を引いた差：{clockOffset} 秒）。",
    ],
    xiaomi_moderated: [
      "タイトルまたは本文が Xiaomi の規則に違反しています。",
      "平易な文面にするか、タイトルと本文を省略して既定の文面を使用してください。",
    ],
    xiaomi_topic_operation: [
      "Xiaomi が {code} を返しました。トピックと一斉配信のコードです。",
      "リクエストを書き換える中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
    ],
    xiaomi_send_failed: [
      "送信に失敗しました：{message}",
      "パッケージ名と AppSecret を、デバイストークンを報告したアプリと照合してください。応答の原文も表示しています。",
    ],
    xiaomi_auth_failed: [
      "AppSecret が受け付けられませんでした。多くの場合、値の誤り、AppKey との取り違え、またはアプリのデータの地域が {host} と異なることが原因です。",
      "Mi Push のコンソールから AppSecret（AppKey ではありません）をコピーし、証明書の地域を確認してください。",
    ],
    xiaomi_token_auth: [
      "認証が受け付けられませんでした。",
      "Mi Push のコンソールから AppSecret をコピーしてください。",
    ],
    xiaomi_restricted: [
      "リクエストが制限されています。多くの場合、送信元のアドレスか、アプリの権限の不足が原因です。",
      "Mi Push のコンソールで、アドレスの制限とアプリの権限を確認してください。",
    ],
    xiaomi_app_illegal: [
      "アプリが不正と判断されました（{code}）。",
      "Mi Push のコンソールで、アプリのプッシュが有効かを確認してください。",
    ],
    xiaomi_package_not_of_secret: [
      "パッケージ名がこの AppSecret のものではありません。",
      "証明書のパッケージ名を修正するか、そのアプリの AppSecret を使用してください。",
    ],
    xiaomi_notification_refused: [
      "通知が拒否されました：{message}",
      "応答の原文を確認し、証明書のチャンネルとテンプレートを確認してください。",
    ],
    xiaomi_broadcast_often: [
      "アプリの一斉配信の回数が多すぎます。",
      "しばらく待ち、同じ AppSecret を使用しているほかのサーバーを確認してください。",
    ],
    xiaomi_account_limit: [
      "開発者アカウントの上限に達しました。",
      "Mi Push のコンソールで確認してください。",
    ],
    xiaomi_needs_review: [
      "メッセージに Xiaomi の審査が必要です。",
      "Mi Push のコンソールで確認するか、承認済みのテンプレートを使用してください。",
    ],
    xiaomi_channel: [
      "証明書のチャンネルがこのアプリに登録されていません。",
      "Mi Push のコンソールでチャンネルを作成するか、チャンネル ID を省略してください。",
    ],
    xiaomi_device_not_found: [
      "端末が見つかりません。多くの場合、長期間オフラインか、登録が解除されています。",
      "端末をネットワークに接続してアプリを起動し、登録し直してください。",
    ],
    xiaomi_too_long: [
      "メッセージが Xiaomi の上限を超えています。",
      "タイトルは 50 文字未満、本文は 128 文字未満にしてください。",
    ],
    xiaomi_limits: [
      "エイリアス、トピック、または追加の値が拒否されました（{code}）。",
      "sigpost はエイリアスとトピックを送信しません。リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    xiaomi_other_operation: [
      "Xiaomi が {code} を返しました。別の操作のコードです：{message}",
      "リクエストを書き換える中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
    ],
    xiaomi_callback: [
      "コールバックのアドレスまたはパラメータが拒否されました。",
      "sigpost はコールバックを指定しません。Mi Push のコンソールで、コールバックのアドレスを確認してください。",
    ],
    xiaomi_registration_failed: [
      "端末が Xiaomi に登録できませんでした。",
      "アプリの AppID、AppKey、パッケージ名を確認し、新しいデバイストークンを報告してください。",
    ],
    xiaomi_token_illegal: [
      "デバイストークンが不正と判断されました。",
      "デバイストークンを削除し、MiPushClient.getRegId で取得した値を報告してください。それも拒否される場合は、unregisterPush、registerPush の順に呼び出して新しい値を取得してください。",
    ],
    xiaomi_package_mismatch: [
      "端末のアプリのパッケージ名が、証明書のものと異なります。",
      "証明書のパッケージ名を修正してください。",
    ],
    xiaomi_secret_is_number: [
      "AppSecret が数字のみです。AppID と AppKey は通常、数字のみです。",
      "Mi Push のコンソールから AppSecret をコピーしてください。",
    ],
    xiaomi_package_shape: [
      "パッケージ名の形式ではありません。",
      "com.example.app のような、アプリの applicationId を使用してください。",
    ],
    xiaomi_channel_missing: [
      "証明書にチャンネルがないため、既定のチャンネルで送信されます。通常は 1 台につき 1 日約 1 件までです。",
      "Mi Push のコンソールでチャンネルを登録し、その ID を証明書に追加してください。",
    ],
    xiaomi_template_missing: [
      "証明書にテンプレートがありません。2026 年以降、プライベートチャンネルには通常、テンプレートが必要です。",
      "Mi Push のコンソールでテンプレートを作成し、その ID とパラメータを証明書に追加してください。",
    ],
    xiaomi_template_id_missing: [
      "テンプレートのパラメータがありますが、テンプレート ID がありません。",
      "テンプレート ID を追加するか、パラメータを省略してください。",
    ],
    xiaomi_template_not_json: [
      "テンプレートのパラメータが JSON オブジェクトではありません。",
      'テンプレートの名前を使用し、{"name":"value"} のように文字列のオブジェクトで指定してください。',
    ],
    xiaomi_template_value: [
      "テンプレートのパラメータ {name} は受け付けられません。値は 1～128 文字の文字列で、絵文字は使用できません。",
      "値を修正してください。",
    ],
    xiaomi_token_shape: [
      "デバイストークンが Xiaomi の形式に見えません。",
      "MiPushClient.getRegId の値を報告してください。",
    ],
    xiaomi_probe_passed: [
      "架空のデバイストークンだけが拒否されました。多くの場合、AppSecret、パッケージ名、チャンネル、テンプレートに誤りはありません。何も送信していません。端末のデバイストークンは検証していません。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
  },
  fields: {
    appSecret: [
      "AppSecret",
      "Mi Push のコンソール → アプリ → アプリ情報。AppKey ではなく AppSecret です。",
    ],
    packageName: ["パッケージ名", "Xiaomi に登録した、アプリの applicationId。"],
    region: [
      "地域",
      "アプリのプッシュのデータがある地域。中国本土は china、それ以外はユーザーの地域です。",
    ],
    channelId: ["チャンネル ID", "Mi Push のコンソールで登録したチャンネル。省略できます。"],
    templateId: [
      "テンプレート ID",
      "承認済みのテンプレート。2026 年以降、プライベートチャンネルには通常必要です。省略できます。",
    ],
    templateParam: [
      "テンプレートのパラメータ",
      '{"name":"value"} のような JSON。テンプレートを使用する場合にのみ指定します。',
    ],
  },
  drops: {
    xiaomi_drop_permission: [
      "アプリの通知がオフになっているか、アプリが削除されています。",
      "「設定」→「通知とステータスバー」→ アプリを確認してください。",
    ],
    xiaomi_drop_default_channel: [
      "独自のチャンネルがないため、既定のチャンネルで送信されました。通常は 1 台につき 1 日約 1 件しか表示されません。",
      "Mi Push のコンソールでチャンネルを登録し、その ID を証明書に追加してください。",
    ],
    xiaomi_drop_public_channel: [
      "パブリックチャンネルは通常、1 台につき 1 日 5～8 件、全体ではインストール数の 2～3 倍までです。",
      "マーケティング以外のメッセージでは、プライベートチャンネルを申請してください。",
    ],
    xiaomi_drop_template: [
      "2026 年以降、プライベートチャンネルには通常テンプレートが必要で、ない場合は表示されないことがあります。",
      "テンプレート ID とパラメータを証明書に追加してください。",
    ],
    xiaomi_drop_folded: [
      "ユーザーが一度も開いていないアプリの通知は、折りたたまれます。",
      "折りたたまれた通知を確認し、アプリを一度起動してください。",
    ],
    xiaomi_drop_invalid_later: [
      "デバイストークンが無効なことが後から判明し、コールバックで通知される場合があります。",
      "アプリを一度起動し、デバイストークンを報告し直してください。",
    ],
  },
};

export const xiaomiJa = () => TABLE;
