/**
 * Japanese sentences for Tencent's codes: [what is wrong, what to do]. `{code}` and `{info}` are
 * Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentEn } from "../en/tencent.ts";
import { tencentMessagesJa } from "./tencent-messages.ts";
import { tencentSdkJa } from "./tencent-sdk.ts";

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
    "アプリケーションの管理者 UserID、SecretKey、データセンターの順に確認してください。",
  ],
  bad_sdkappid: ["Tencent にこの SDKAppID はありません。", "コンソールの番号と見比べてください。"],
  too_frequent: [
    "短時間に Tencent へのリクエストが多すぎます。",
    "少し待ってからやり直してください。解消しない場合は、同じアプリケーションを繰り返し呼び出しているサーバーがないか確認してください。",
  ],
  tencent_timeout: [
    "Tencent のサーバーの処理が時間内に終わりませんでした。リクエストは実行された可能性があります。",
    "送信のリクエストだった場合は、もう一度送る前に端末を確認してください。それ以外は一度だけやり直してください。",
  ],
  path_unknown: [
    "このアドレスに該当する API がありません。",
    "データセンターまたは製品がこの API に対応していない可能性があります。API 名を確認してください。",
  ],
  not_admin: [
    "呼び出し元がアプリケーション管理者ではありません。",
    "コンソールでその UserID をアプリケーション管理者にするか、アプリケーションの管理者 UserID に管理者の UserID を設定してください。",
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
    "アプリケーションが無効になっています。",
    "コンソールで有効にするか、無効になった理由を Tencent に問い合わせてください。",
  ],
  request_disabled: [
    "このアプリケーションでは、この種類のリクエストが Tencent によって無効にされています。",
    "リクエスト ID を添えて Tencent のサポートに問い合わせてください。",
  ],
  no_plan: [
    "サービスを利用できません。プランがないか、期限切れか、料金が未払いです。",
    "コンソールでプランを確認してください。反映までに約 5 分かかります。",
  ],
  ip_refused: [
    "この IP アドレスからのリクエストは Tencent で許可されていません。",
    "コンソールで IP 制限を外すか、固定アドレスの中継サーバー（ORIGIN_OVERRIDES）を経由してください。エッジのサービスには固定の送信元 IP がありません。",
  ],
  url_parameter_wrong: [
    "URL の sdkappid、identifier、usersig、contenttype のいずれかが正しくありません。",
    "アプリケーションの SDKAppID と管理者 UserID を確認してください。",
  ],
  wrong_region: [
    "アプリケーションのデータセンターと、リクエスト先のホストのデータセンターが異なります。",
    "アプリケーションのデータセンターを、コンソールに表示されるものに設定してください。",
  ],
  product_refused: [
    "この種類のアプリケーションではこの API を使えません（例：Push 専用アプリケーションから Chat の API を呼び出した場合）。",
    "該当する製品のアプリケーションを使うか、アプリケーションにその製品を追加してください。",
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
    "sigpost で UserSig をデコードし、何が起きたかを確認してください。",
  ],
  ticket_refused: [
    "Tencent が UserSig を拒否しました。",
    "sigpost で UserSig を検証し、一致しない点を確認してください。",
  ],
  signature_wrong: [
    "UserSig の署名がアプリケーションの SecretKey と一致しません。",
    "SecretKey をコンソールと見比べてください。別のアプリケーションのキーか、古いキーの可能性があります。",
  ],
  userid_differs: [
    "UserSig は別の UserID のものです。",
    "署名したものと同じ UserID でログインしてください。",
  ],
  sdkappid_differs: [
    "UserSig は別の SDKAppID のものです。",
    "両側で同じアプリケーションの SDKAppID と SecretKey を使ってください。",
  ],
  key_not_here: [
    "このデータセンターには、この SDKAppID またはそのキーがありません。",
    "コンソールに表示されるデータセンターを設定してください。多くの場合、原因はデータセンターの誤りです。端末で出た場合は、Push のクライアントキー（appKey）も確認してください。",
  ],
  too_many_failures: [
    "UserSig の検証に失敗した回数が多すぎます。",
    "繰り返し再試行している処理を止め、1 分待ってください。",
  ],
  blocklisted: [
    "アカウントがアプリケーションのブロックリストに入っています。",
    "コンソールでブロックリストから外してください。",
  ],
  not_imported: [
    "Tencent にこの UserID はありません。",
    "UserID のつづりと大文字・小文字を確認してください。アカウントは、インポートまたは初回ログインで作成されます。",
  ],
  login_restricted: [
    "セキュリティのため、ログインが Tencent によって制限されています。",
    "ログインの頻度を下げ、時間をおいてやり直してください。",
  ],
  tencent_internal: [
    "Tencent で内部エラーが発生しました。",
    "やり直してください。解消しない場合は、リクエスト ID を Tencent に伝えてください。",
  ],
  webhook_upsets_tencent: [
    "Tencent で内部エラーが発生しました。コールバックを有効にした状態で毎回発生する場合は、コールバックの受信側の応答に問題があります。",
    "やり直してください。解消しない場合は、コンソールでコールバック URL を検証してください。",
  ],
  bad_batch: [
    "件数が許可された範囲にありません。",
    "API が 1 回に受け付ける件数で送ってください。",
  ],
  account_limit: [
    "アカウント数がエディションの上限に達しています（無料版は 100 件）。",
    "プランをアップグレードするか、不要なアカウントを削除してください。",
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
    "同じユーザーが、ログイン、ログアウト、フォアグラウンドやバックグラウンドへの切り替え、プッシュ設定のいずれかを頻繁に呼び出しすぎています。",
    "アプリに、これらを繰り返し呼び出す処理がないか確認してください。",
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
    "Tencent のドキュメントと見比べてください。Ext は文字列でなければなりません。",
  ],
  push_not_active: [
    "このアプリケーションでは Push サービスが有効化されていないか、期限が切れています。",
    "コンソールで Push を有効化するか、更新してください。",
  ],
  data_id_too_long: ["DataId が 64 バイトを超えています。", "DataId を短くしてください。"],
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
  ...tencentSdkJa(),
  unreachable: [
    "Tencent に接続できませんでした。何も送信されていません。",
    "やり直してください。解消しない場合は、データセンターを確認してください。ORIGIN_OVERRIDES を設定している場合は、その中継サーバーも確認してください。",
  ],
  connection_lost: [
    "応答の前に Tencent との接続が切れました。リクエストは実行された可能性があります。",
    "送信のリクエストだった場合は、もう一度送る前に端末を確認してください。毎回起こる場合は、このデプロイから Tencent に接続できるか確認してください。ORIGIN_OVERRIDES を設定している場合は、その中継サーバーも確認してください。",
  ],
  deadline: [
    "Tencent から時間内に応答がありませんでした。リクエストは実行された可能性があります。",
    "送信のリクエストだった場合は、もう一度送る前に端末を確認してください。それ以外はやり直してください。",
  ],
  not_tencent: [
    "Tencent の API の JSON ではない応答が返りました。リクエストは実行された可能性があります。",
    "Tencent との間に中継サーバーやプロキシがないか確認してください。送信のリクエストだった場合は、もう一度送る前に端末を確認してください。",
  ],
  unknown_code: [
    "Tencent がコード {code} を返しました。既知の一覧にはありません：{info}",
    "Tencent のエラーコードのページで調べてください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentEn>, Sentence>>;

export const tencentJa = () => TABLE;
