/** Japanese sentences about Huawei: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import { huaweiOauthJa } from "./oauth/sentences.ja.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    ...huaweiOauthJa(),
    huawei_access_token_refused: [
      "新しく取得したアクセストークンも拒否されました：{code}",
      "App Secret を更新した直後でないかを確認し、しばらくしてからもう一度試してください。",
    ],
    huawei_token_format: [
      "デバイストークンの形式が正しくありません。途中で切れているか、余分な空白や文字が含まれています。",
      "デバイストークンを削除し、SDK から取得した値をそのまま報告し直してください。",
    ],
    huawei_token_proxy: [
      "デバイストークンが第三者の SDK 経由で取得されたもので、Huawei では使用できません。",
      "デバイストークンを削除し、Push Kit から直接取得したデバイストークンを報告してください。",
    ],
    huawei_no_right: [
      "デバイストークンがこのプロジェクトのアプリのものではないか、端末が HarmonyOS 5 に更新されて新しいデバイストークンが必要になっています。",
      "App ID と、デバイストークンを報告したアプリを照合してください。HarmonyOS 5 に更新した端末では、新しいデバイストークンを報告し、サービスアカウントを使用してください。",
    ],
    huawei_no_push_type_right: [
      "アプリにこの種類のプッシュの権限がありません。",
      "AppGallery Connect の Push Kit で申請してください。",
    ],
    huawei_atomic_unsubscribed: [
      "アトミックサービスのため、ユーザーが購読したメッセージしか送信できません。",
      "通常のアプリ、または購読済みのメッセージで確認してください。",
    ],
    huawei_country: [
      "端末の国または地域では、このプッシュを利用できません。",
      "アプリのサービス提供地域を確認してください。",
    ],
    huawei_app_unknown: [
      "Huawei にアプリの情報がまだありません。",
      "AppGallery Connect でアプリを作成し、Push Kit を有効にしてください。",
    ],
    huawei_penalised: [
      "違反があったため、Huawei がアプリを制限しています。",
      "AppGallery Connect の通知を確認し、手続きをしてください。",
    ],
    huawei_image_policy: [
      "メッセージの画像が拒否されました。",
      "sigpost は画像を送信しません。リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    huawei_play_voice: [
      "カテゴリ PLAY_VOICE は通常の通知には使用できません。",
      "証明書のカテゴリを変更してください。",
    ],
    huawei_live_view_right: [
      "アプリにこのライブビューイベントの権限がありません。",
      "sigpost はライブビューを送信しません。リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    huawei_token_refused: [
      "このデバイストークンが拒否されました。理由はドキュメントにありません：{reason} {message}",
      "App ID と、デバイストークンを報告したアプリを照合し、新しいデバイストークンを報告してください。応答の原文も表示しています。",
    ],
    huawei_parameter: [
      "パラメータが拒否されました：{message}",
      "タイトルや本文を指定せずに試し、証明書のカテゴリとチャンネル ID を確認してください。",
    ],
    huawei_token_count: [
      "デバイストークンの数が拒否されました。",
      "送信しているデバイストークンは 1 個です。不具合として報告してください。",
    ],
    huawei_structure: [
      "メッセージの構造が拒否されました：{message}",
      "タイトルや本文を指定せずに試し、証明書のカテゴリとチャンネル ID を確認してください。",
    ],
    huawei_ttl: ["メッセージの保存期間が拒否されました。", "サーバーの時刻を合わせてください。"],
    huawei_collapse_key: [
      "折りたたみキーが拒否されました。",
      "リクエストの誤りです。不具合として報告してください。",
    ],
    huawei_moderated: [
      "本文が Huawei の審査で拒否されました。",
      "平易な文面にするか、タイトルと本文を省略して既定の文面を使用してください。",
    ],
    huawei_topics: [
      "トピックの数が多すぎます。",
      "リクエストの誤りです。不具合として報告してください。",
    ],
    huawei_review: [
      "審査の署名が拒否されました。",
      "sigpost は署名を送信しません。リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    huawei_image_unverified: [
      "画像がリスク管理で拒否されました。",
      "sigpost は画像を送信しません。リクエストを書き換える中継サーバーがないかを確認してください。",
    ],
    huawei_auth_refused: [
      "認証が拒否されました。デバイストークンまたはプロジェクトが別のアプリのものか、端末に別のバージョンの API が必要か、この種類の認証情報を使用できません。",
      "App ID とプロジェクトを、デバイストークンを報告したアプリと照合してください。HarmonyOS 5 以降ではサービスアカウントが必要です。",
    ],
    huawei_jwt_expired: [
      "サービスアカウントの JWT が、作り直しても期限切れとして拒否されました。",
      "サーバーの時刻を確認してください（サーバーの時刻から Huawei の時刻を引いた差：{clockOffset} 秒）。",
    ],
    huawei_not_enabled: [
      "アプリにプッシュの権限がありません。Push Kit が有効でないか、認証情報が別のプロジェクトのものです。",
      "AppGallery Connect で Push Kit を有効にし、アプリのプロジェクトと照合してください。",
    ],
    huawei_all_tokens_invalid: [
      "デバイストークンが受け付けられませんでした。余分な文字があるか、別のアプリのものか、すでに無効です。",
      "App ID と、デバイストークンを報告したアプリを照合してください。一致している場合は、アプリで deleteToken、getToken の順に呼び出し、取得したデバイストークンを報告してください。",
    ],
    huawei_too_large: [
      "メッセージが Huawei の上限 4,096 バイトを超えています。",
      "タイトルと本文を短くしてください。",
    ],
    huawei_token_missing: [
      "所定の位置にデバイストークンがありません。",
      "リクエストを書き換える中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
    ],
    huawei_high_priority: [
      "アプリに優先度の高いメッセージの権限がありません。",
      "AppGallery Connect の Push Kit で申請してください。",
    ],
    huawei_receipt: [
      "開封・到達通知の送信先が拒否されました。",
      "AppGallery Connect の Push Kit で、到達通知の設定を修正してください。",
    ],
    huawei_test_frequency: [
      "短時間にテストメッセージを送信しすぎています。",
      "数分待ってください。1 日の上限もあり、通常は 1 アプリにつき 500 件、API v3 では 1 プロジェクトにつき 1,000 件です。",
    ],
    huawei_test_tokens: [
      "テストメッセージのデバイストークンが多すぎます。",
      "送信しているデバイストークンは 1 個です。不具合として報告してください。",
    ],
    huawei_jwt_lifetime: [
      "サービスアカウントの JWT の有効期間が 1 日を超えていると判断されました。実際の有効期間は 1 時間です。",
      "サーバーの時刻を合わせてください（サーバーの時刻から Huawei の時刻を引いた差：{clockOffset} 秒）。",
    ],
    huawei_internal: [
      "Huawei で内部エラーが発生しました。",
      "しばらくしてからもう一度試してください。続く場合は、Huawei に問い合わせてください。",
    ],
    huawei_url: [
      "App ID またはプロジェクトを含むアドレスが存在しません。",
      "証明書の App ID、プロジェクト ID、サービスアカウントを確認してください。",
    ],
    huawei_busy: [
      "アプリまたは Huawei 全体の頻度制限を超えました。",
      "しばらく待ってからもう一度試してください。",
    ],
    huawei_unstable: [
      "Huawei 側で障害が発生しています（{status}）：{message}",
      "しばらくしてからもう一度試してください。",
    ],
    huawei_credential_missing: [
      "App ID と App Secret、サービスアカウントのいずれもありません。",
      "Android と HarmonyOS 4 以前には App ID と App Secret、HarmonyOS 5 以降にはサービスアカウントを指定してください。両方を指定することもできます。",
    ],
    huawei_app_id_missing: [
      "App Secret に対応する App ID がありません。",
      "AppGallery Connect の App ID を追加してください。",
    ],
    huawei_app_secret_missing: [
      "App ID に対応する App Secret がありません。",
      "AppGallery Connect の App Secret を追加するか、両方を省略してサービスアカウントを指定してください。",
    ],
    huawei_app_id_shape: [
      "App ID は数字のみです。",
      "パッケージ名ではなく、AppGallery Connect の App ID を使用してください。",
    ],
    huawei_app_secret_shape: [
      "App Secret が通常の形式（0～9、a～f の 64 文字）ではありません。",
      "AppGallery Connect からコピーし直してください。同じ値であれば、無視してかまいません。",
    ],
    huawei_account_not_json: [
      "サービスアカウントが JSON ファイルではありません。",
      "Huawei Developers のコンソールでサービスアカウントキーを作成したときのファイル全体を貼り付けてください。",
    ],
    huawei_account_is_app_config: [
      "agconnect-services.json です。アプリの設定ファイルで、秘密鍵は含まれていません。",
      "Huawei Developers のコンソールで取得した、サービスアカウントの JSON ファイルを貼り付けてください。",
    ],
    huawei_account_is_google: [
      "Huawei ではなく、Google のサービスアカウントです。",
      "このファイルは FCM の証明書に保存し、ここには Huawei のファイルを貼り付けてください。",
    ],
    huawei_account_field_missing: [
      "サービスアカウントのファイルに {field} がありません。",
      "ファイル全体を変更せずに貼り付けてください。",
    ],
    huawei_account_key: [
      "ファイルの private_key を読み取れません。",
      "鍵の中の \\n も含めて、ファイル全体を変更せずに貼り付けてください。",
    ],
    huawei_token_shape: [
      "デバイストークンが Huawei の形式に見えません。短すぎるか、空白などの文字が含まれています。",
      "HmsInstanceId.getToken または pushService.getToken の値をそのまま報告してください。",
    ],
    huawei_way_secret: [
      "App ID と App Secret を使用し、API {api} で送信します。対象は Android と HarmonyOS 4 以前です。",
      "端末が HarmonyOS 5 以降の場合は、サービスアカウントも保存し、端末のプラットフォームとバージョンを報告してください。",
    ],
    huawei_way_jwt: [
      "サービスアカウントを使用し、{algorithm} で署名して、API {api} で送信します。API v3 の対象は HarmonyOS 5 以降、API v2 の対象はそれより前です。",
      "選択が誤っている場合は、端末のプラットフォームとバージョンを報告してください。",
    ],
    huawei_way_lacks_account: [
      "端末またはデバイストークンは HarmonyOS 5 以降に見えます。サービスアカウントと API v3 が必要ですが、証明書にないため API {api} を使用します。",
      "証明書にサービスアカウントを追加してください。",
    ],
    huawei_validate_passed: [
      "認証情報とメッセージの形式は受け付けられました。送信はしていません。通常は形式だけが確認されるため、無効なデバイストークンでも成功することがあります。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
    huawei_probe_passed: [
      "架空のデバイストークンだけが拒否されました。多くの場合、サービスアカウントとプロジェクトに誤りはありません。何も送信していません。端末のデバイストークンは検証していません。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
  },
  fields: {
    appId: [
      "App ID",
      "AppGallery Connect →「プロジェクト設定」→ アプリの App ID（数字のみ）。Android と HarmonyOS 4 以前で使用します。",
    ],
    appSecret: ["App Secret", "同じ画面にある、プロジェクトではなくアプリの値です。"],
    serviceAccount: [
      "サービスアカウント（JSON）",
      "Huawei Developers コンソール → API サービス → 認証情報 → サービスアカウントキー。HarmonyOS 5 以降で必要です。",
    ],
    projectId: [
      "プロジェクト ID",
      "AppGallery Connect →「プロジェクト設定」。App ID と App Secret で、API v1 の代わりに v2 を使用する場合に指定します。省略できます。",
    ],
    category: [
      "カテゴリ",
      "アプリに権限があるカテゴリ。省略すると WORK になります。権限がない場合、Huawei はマーケティングとして扱います。",
    ],
    channelId: ["チャンネル ID", "アプリが作成した Android の通知チャンネル。省略できます。"],
  },
  drops: {
    huawei_drop_permission: [
      "アプリの通知がオフになっているか、アプリが削除されています。",
      "「設定」→「アプリ」→ アプリ →「通知」を確認してください。",
    ],
    huawei_drop_marketing: [
      "このカテゴリの自己分類の権限がない場合、マーケティングとして扱われます。通知音は鳴らず、通常は 1 台につき 1 日 2 件までです。",
      "AppGallery Connect で自己分類を申請し、許可されたカテゴリを証明書に設定してください。",
    ],
    huawei_drop_channel: [
      "証明書のチャンネルがアプリで作成されていないか、ユーザーがオフにしています。",
      "端末の設定でアプリのチャンネルを確認し、証明書のチャンネル ID と照合してください。",
    ],
    huawei_drop_night: [
      "0 時から 6 時は、画面が 30 分消えている端末では、通常、画面をつけるまで表示されません。",
      "画面をつけてください。",
    ],
    huawei_drop_limits: [
      "端末の 1 日の件数、またはテストメッセージの件数の上限に達しています。この場合も応答は成功になります。",
      "AppGallery Connect で到達通知を確認してください。102 と 256 がこの状態を示します。",
    ],
    huawei_drop_inactive: [
      "アプリが 30 日間使用されていないか、端末のデバイストークンが別のユーザーのものです。",
      "アプリを一度起動し、デバイストークンを報告し直してください。",
    ],
    huawei_drop_version: [
      "端末のシステムまたはアプリのバージョンが古く、このメッセージに対応していません。",
      "HMS Core、システム、アプリを更新してください。",
    ],
  },
};

export const huaweiJa = () => TABLE;
