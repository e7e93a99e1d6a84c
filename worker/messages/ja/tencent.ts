/**
 * Japanese sentences for Tencent's codes: [what is wrong, what to do]. `{code}` and `{info}` are
 * Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentEn } from "../en/tencent.ts";
import { tencentMessagesJa } from "./tencent-messages.ts";

const TABLE = {
  bad_url: [
    "Tencent がリクエストの URL を解釈できませんでした。",
    "URL は sigpost が組み立てたものです。リクエスト ID を添えて報告してください。",
  ],
  body_not_json: [
    "Tencent がリクエストボディを JSON として読めませんでした。",
    "JSON オブジェクトを送ってください。sigpost からのリクエストであれば、リクエスト ID を報告してください。",
  ],
  admin_check_failed: [
    "Tencent が管理者の UserID または UserSig を拒否しました。",
    "アプリの管理者 UserID、SecretKey、リージョンの順に確認してください。",
  ],
  bad_sdkappid: ["Tencent にこの SDKAppID はありません。", "コンソールの番号と見比べてください。"],
  too_frequent: [
    "短時間に Tencent へのリクエストが多すぎます。",
    "少し待ってください。解消しない場合は、同じアプリを繰り返し呼び出しているサーバーがないか確認してください。",
  ],
  tencent_timeout: [
    "Tencent のサーバーの処理が時間内に終わりませんでした。リクエストは実行された可能性があります。",
    "送信のリクエストだった場合は、もう一度送る前に端末を確認してください。それ以外は一度だけやり直してください。",
  ],
  path_unknown: [
    "このアドレスに該当する API がありません。",
    "リージョンまたは製品がこの API に対応していない可能性があります。API 名を確認してください。",
  ],
  not_admin: [
    "呼び出し元がアプリ管理者ではありません。",
    "コンソールでその UserID をアプリ管理者にするか、アプリの adminUserId を管理者の UserID にしてください。",
  ],
  sdkappid_missing: ["リクエストに SDKAppID がありません。", "URL に sdkappid を付けてください。"],
  tencent_reply_broken: [
    "Tencent 内部の応答が JSON ではありませんでした。",
    "やり直してください。解消しない場合は、リクエスト ID を Tencent に伝えてください。",
  ],
  userid_not_text: [
    "UserID が数値で送られました。",
    "UserID は引用符で囲み、JSON の文字列で送ってください。",
  ],
  app_disabled: [
    "アプリが無効になっています。",
    "コンソールで有効にするか、無効になった理由を Tencent に問い合わせてください。",
  ],
  request_disabled: [
    "このアプリでは、この種類のリクエストが Tencent によって無効にされています。",
    "リクエスト ID を添えて Tencent のサポートに問い合わせてください。",
  ],
  no_plan: [
    "サービスを利用できません。プランがないか、期限切れか、料金が未払いです。",
    "コンソールでプランを確認してください。反映までに約 5 分かかります。",
  ],
  ip_refused: [
    "この IP アドレスからのリクエストは Tencent で許可されていません。",
    "コンソールで IP 制限を外すか、固定アドレスの中継（ORIGIN_OVERRIDES）を経由してください。エッジのサービスには固定の送信元 IP がありません。",
  ],
  url_parameter_wrong: [
    "URL の sdkappid、identifier、usersig、contenttype のいずれかが正しくありません。",
    "アプリの SDKAppID と管理者 UserID を確認してください。",
  ],
  wrong_region: [
    "アプリのデータセンターと、リクエスト先のホストのリージョンが異なります。",
    "アプリのリージョンを、コンソールに表示されるものに設定してください。",
  ],
  product_refused: [
    "この種類のアプリではこの API を使えません（例：Push 専用アプリから Chat の API を呼び出した場合）。",
    "該当する製品のアプリを使うか、アプリにその製品を追加してください。",
  ],
  trial_quota: [
    "体験版の 24 時間あたりのサーバーリクエスト数を使い切りました。",
    "明日まで待つか、プランをアップグレードしてください。",
  ],
  usersig_expired: [
    "UserSig の有効期限が切れています。",
    "有効期間を 24 時間以上にして発行し直し、双方の時計を確認してください。",
  ],
  usersig_empty: ["UserSig が空です。", "ログインの前に取得してください。"],
  usersig_malformed: [
    "UserSig の形式が正しくありません。途中で切れたか、変更されたか、二重にエンコードされています。",
    "sigpost でデコードすると、何が起きたかを確認できます。",
  ],
  ticket_refused: [
    "Tencent が UserSig を拒否しました。",
    "sigpost で検証すると、合わない点が分かります。",
  ],
  signature_wrong: [
    "UserSig の署名がアプリの SecretKey と一致しません。",
    "SecretKey をコンソールと見比べてください。別のアプリのキーか、古いキーの可能性があります。",
  ],
  userid_differs: [
    "UserSig は別の UserID のものです。",
    "署名したものと同じ UserID でログインしてください。",
  ],
  sdkappid_differs: [
    "UserSig は別の SDKAppID のものです。",
    "両側で同じアプリの SDKAppID と SecretKey を使ってください。",
  ],
  key_not_here: [
    "このデータセンターには、この SDKAppID またはそのキーがありません。",
    "多くの場合はリージョンの誤りです。コンソールに表示されるリージョンを設定してください。端末で出た場合は appKey の誤りの可能性もあります。",
  ],
  too_many_failures: [
    "UserSig の検証に失敗した回数が多すぎます。",
    "1 分待ち、繰り返し再試行している処理を止めてください。",
  ],
  blocklisted: [
    "アカウントがアプリのブロックリストに入っています。",
    "コンソールでブロックリストから外してください。",
  ],
  not_imported: [
    "Tencent にこの UserID はありません。",
    "つづりと大文字・小文字を確認してください。アカウントは、インポートまたは初回ログインで作成されます。",
  ],
  login_restricted: [
    "セキュリティのため、ログインが Tencent によって制限されています。",
    "ログインの頻度を下げ、時間をおいてやり直してください。",
  ],
  tencent_internal: [
    "Tencent の内部エラーです。",
    "やり直してください。解消しない場合は、リクエスト ID を Tencent に伝えてください。",
  ],
  webhook_upsets_tencent: [
    "Tencent の内部エラーです。コールバックを有効にした状態で毎回発生する場合は、コールバックの受信側の応答に問題があります。",
    "やり直してください。解消しない場合は、コンソールのボタンでコールバック URL を検証してください。",
  ],
  bad_batch: [
    "件数が許可された範囲にありません。",
    "API が 1 回に受け付ける件数で送ってください。",
  ],
  account_limit: [
    "アカウント数がエディションの上限に達しています（無料版は 100 件）。",
    "アップグレードするか、不要なアカウントを削除してください。",
  ],
  bad_parameters: [
    "リクエストのパラメータが正しくありません。",
    "併記の Tencent の原文を読み、API のページとフィールドを見比べてください。",
  ],
  sdk_too_old: ["SDK が古すぎます。", "SDK を更新してください。"],
  active_user_quota: [
    "アクティブユーザー数の無料枠を使い切りました。",
    "プランをアップグレードするか、翌日または翌月まで待ってください。",
  ],
  status_switch_off: [
    "「ユーザーステータスのクエリとステータス変更通知」が無効です。",
    "コンソールの機能設定で有効にしてください。ステータスのコールバックにも必要です。",
  ],
  calls_too_often: [
    "同じユーザーが、ログイン、ログアウト、フォアグラウンド、バックグラウンド、プッシュ設定のいずれかを頻繁に呼び出しすぎています。",
    "アプリに繰り返し呼び出す処理がないか確認してください。",
  ],
  to_account_empty: [
    "ボディが JSON ではないか、To_Account が空です。",
    "UserID を 1 つ以上指定してください。",
  ],
  to_account_missing: [
    "To_Account がないか、型が正しくありません。",
    "文字列で送ってください。複数を受け付ける API では文字列の配列にします。",
  ],
  msg_random_missing: [
    "MsgRandom がないか、整数ではありません。",
    "メッセージごとに新しい 32 ビットの数値を送ってください。",
  ],
  msg_body_wrong: [
    "MsgBody の形式が正しくありません。",
    "MsgType と MsgContent を持つ要素の配列を送ってください。",
  ],
  too_many_accounts: ["一度に指定した宛先が多すぎます。", "500 件以内にしてください。"],
  retention_too_long: [
    "メッセージの保存期間が 7 日を超えています。",
    "MsgLifeTime を 604800 秒以内にしてください。",
  ],
  push_info_wrong: [
    "OfflinePushInfo の形式が正しくありません。",
    "Tencent のページと見比べてください。Ext は文字列です。",
  ],
  push_not_active: [
    "このアプリでは Push サービスが有効化されていないか、期限が切れています。",
    "コンソールで Push を有効化するか、更新してください。",
  ],
  data_id_too_long: ["DataId が 64 バイトを超えています。", "短くしてください。"],
  too_large: [
    "リクエストが Tencent の上限を超えています（メッセージは 12 KB、一括送信は 8 KB、全員へのプッシュは 10 KB）。",
    "テキストまたは付加データを短くしてください。",
  ],
  push_too_soon: [
    "全員へのプッシュが 1 秒以内に 2 回送られました。",
    "1 秒以上の間隔を空けてください。",
  ],
  push_daily_limit: [
    "全員へのプッシュが 1 日の上限に達しました。",
    "明日まで待つか、上限の引き上げを Tencent に依頼してください。",
  ],
  ...tencentMessagesJa(),
  kicked_by_device: [
    "別のデバイスがこの UserID でログインしたため、このデバイスはログアウトされました。オフラインプッシュも届かなくなります。",
    "ログインし直してください。両方を使う場合は、コンソールで複数デバイスのログインを許可してください。",
  ],
  not_logged_in: [
    "ログインが完了する前に SDK が呼び出されました。",
    "プッシュ Token の設定も含め、すべてログインの成功を待ってから呼び出してください。",
  ],
  never_logged_in: [
    "このデバイスで一度もログインしていないアカウントで、自動ログインが行われました。",
    "先に UserSig でログインしてください。",
  ],
  bad_sdk_parameter: [
    "SDK に渡したパラメータが正しくありません。",
    "このコードを返した呼び出しを確認してください。",
  ],
  userid_invalid: [
    "UserID が正しくありません。使えるのは 32 バイト以内の印字可能な ASCII です。",
    "別の UserID にしてください。",
  ],
  login_in_progress: [
    "ログインの処理中です。",
    "ログインは一度だけ呼び出し、結果を待ってください。",
  ],
  sdk_timeout: [
    "デバイスから Tencent へのリクエストがタイムアウトしました。",
    "デバイスのネットワークを確認してください。",
  ],
  token_before_login: [
    "ログインの前にプッシュ Token が設定されました。",
    "毎回、ログインの成功後に設定してください。",
  ],
  no_certificate: [
    "コンソールにこのアプリのプッシュ証明書がありません。",
    "コンソールでベンダーの証明書を追加してください。証明書 ID は Token とともに報告します。",
  ],
  token_empty: [
    "プッシュ Token が空です。",
    "ベンダーの Token を受け取ってから設定してください。シミュレーターや、ベンダーのサービスがない端末では取得できません。",
  ],
  token_too_long: [
    "プッシュ Token が Tencent の上限（256 バイト）を超えています。",
    "ベンダーの Token をそのまま渡してください。iOS では説明の文字列ではなく生のデータを渡します。",
  ],
  token_too_often: [
    "プッシュ Token の設定が頻繁すぎます。",
    "ログインごとに一度だけ設定してください。",
  ],
  fcm_object: [
    "Tencent が FCM のメッセージを作成できませんでした。通常は証明書の問題です。",
    "サービスアカウントの JSON ファイルをアップロードし直してください。",
  ],
  click_intent_empty: [
    "クリック時の動作が intent ですが、内容が空です。",
    "「アプリ内の指定画面を開く」を既定値のまま選んでください。",
  ],
  certificate_wrong: [
    "プッシュ証明書が使えません。",
    "有効期限、パスワード、Bundle ID、環境を確認してください。証明書 ID が変わらないよう、更新は編集で行ってください。",
  ],
  vendor_error: [
    "ベンダーのプッシュサーバーが拒否しました：{info}",
    "この証明書でプッシュの直接検出を実行すると、ベンダーの示す理由が分かります。",
  ],
  vendor_network: [
    "Tencent からベンダーのプッシュサーバーに接続できませんでした。",
    "時間をおいてやり直してください。",
  ],
  chat_network: ["Tencent 内部のネットワークエラーです。", "時間をおいてやり直してください。"],
  token_or_certificate: [
    "デバイスの Token または証明書 ID が正しくありません。",
    "ログイン後に両方を設定し直してください。証明書 ID は、コンソールでこのアプリに表示されるものでなければなりません。",
  ],
  push_object: [
    "Tencent がプッシュメッセージを作成できませんでした。",
    "メッセージのタイトル、本文、Ext を確認してください。",
  ],
  huawei_daily_limit: [
    "Huawei の 1 日の上限に達しました。",
    "適切なメッセージカテゴリーを申請し、設定してください。",
  ],
  bad_app_key: [
    "Push のクライアントキー（appKey）が正しくありません。",
    "コンソールの Push のページからコピーしてください。SecretKey とは別のものです。",
  ],
  bad_push_sdkappid: [
    "TIMPush に渡した SDKAppID が正しくありません。",
    "コンソールと見比べてください。",
  ],
  push_sdk_init: [
    "TIMPush が SDK を初期化できませんでした。",
    "SDK とプラグインのバージョンが同じであることを確認してください。",
  ],
  push_connection: [
    "TIMPush が Tencent に接続できませんでした。",
    "デバイスのネットワークを確認してください。",
  ],
  vendor_registration: [
    "ベンダーからプッシュ Token が返りませんでした。",
    "timpush-configs.json と、ベンダー側の署名フィンガープリントを確認してください。FCM では、端末に Google のサービスがあることも確認してください。",
  ],
  registration_timeout: [
    "プッシュの登録がタイムアウトしました。",
    "デバイスのネットワークを確認し、やり直してください。",
  ],
  token_not_set: [
    "プッシュ Token を Tencent に報告できませんでした。",
    "ログイン後に登録し直してください。",
  ],
  push_switch_failed: [
    "プッシュを無効にできませんでした。",
    "デバイスがオンラインのときにやり直してください。",
  ],
  push_channel: [
    "通知チャンネルを作成できませんでした。",
    "チャンネルの ID と名前を確認してください。",
  ],
  push_config: [
    "プッシュの設定を読み取れません。",
    "timpush-configs.json をダウンロードし直し、アプリの assets に置いてください。",
  ],
  push_experimental: [
    "TIMPush の実験的な呼び出しが失敗しました。",
    "名前とパラメータを確認してください。",
  ],
  permission_refused: [
    "ユーザーが通知を許可していません。",
    "端末の設定で通知を許可するよう案内してください。",
  ],
  aps_entitlement: [
    "iOS のビルドに aps-environment エンタイトルメントがありません。",
    "Push Notifications の Capability と、それを含むプロファイルを追加してください。",
  ],
  harmony_identity: [
    "HarmonyOS アプリの識別情報が AppGallery Connect と一致しません。",
    "署名証明書のフィンガープリントと Client ID を確認してください。",
  ],
  unreachable: [
    "Tencent に接続できなかったため、何も送信されていません。",
    "やり直してください。解消しない場合は、リージョンと、設定していれば ORIGIN_OVERRIDES の中継を確認してください。",
  ],
  connection_lost: [
    "応答の前に Tencent との接続が切れました。リクエストは実行された可能性があります。",
    "送信のリクエストだった場合は、もう一度送る前に端末を確認してください。毎回起こる場合は、このデプロイから Tencent に接続できるか、設定していれば ORIGIN_OVERRIDES の中継を確認してください。",
  ],
  deadline: [
    "Tencent から時間内に応答がありませんでした。リクエストは実行された可能性があります。",
    "送信のリクエストだった場合は、もう一度送る前に端末を確認してください。それ以外はやり直してください。",
  ],
  not_tencent: [
    "Tencent の API の JSON ではない応答が返りました。リクエストは実行された可能性があります。",
    "中継やプロキシがあれば確認してください。送信のリクエストだった場合は、もう一度送る前に端末を確認してください。",
  ],
  unknown_code: [
    "Tencent がコード {code} を返しました。既知の一覧にはありません：{info}",
    "Tencent のエラーコードのページで調べてください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentEn>, Sentence>>;

export const tencentJa = () => TABLE;
