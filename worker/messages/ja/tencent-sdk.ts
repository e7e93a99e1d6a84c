/**
 * Japanese sentences for the codes that Tencent's SDKs show on a device.
 * `{info}` is Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentSdkEn } from "../en/tencent-sdk.ts";

const TABLE = {
  kicked_by_device: [
    "別のデバイスがこの UserID でログインしたため、このデバイスはログアウトされました。オフラインプッシュも届かなくなります。",
    "ログインし直してください。両方のデバイスを使う場合は、コンソールのログイン設定で許可してください。",
  ],
  not_logged_in: [
    "ログインが完了する前に SDK が呼び出されました。",
    "デバイストークンの設定も含め、ほかの呼び出しはログインの成功を待ってから行ってください。",
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
    "ログインの前にデバイストークンが設定されました。",
    "デバイストークンは、毎回ログインの成功後に設定してください。",
  ],
  no_certificate: [
    "コンソールにこのアプリのプッシュ証明書がありません。",
    "コンソールでベンダーの証明書を追加し、証明書 ID をデバイストークンとともに報告してください。",
  ],
  token_empty: [
    "デバイストークンが空です。",
    "ベンダーのデバイストークンを受け取ってから設定してください。シミュレーターや、ベンダーのサービスがない端末では取得できません。",
  ],
  token_too_long: [
    "デバイストークンが Tencent の上限（256 バイト）を超えています。",
    "ベンダーのデバイストークンをそのまま渡してください。iOS では説明の文字列ではなく生のデータを渡します。",
  ],
  token_too_often: [
    "デバイストークンの設定が頻繁すぎます。",
    "ログインごとに一度だけ設定してください。",
  ],
  fcm_object: [
    "Tencent が FCM のメッセージを作成できませんでした。通常は証明書の問題です。",
    "サービスアカウントの JSON ファイルをアップロードし直してください。",
  ],
  click_intent_empty: [
    "タップ時の動作が intent ですが、内容が空です。",
    "「アプリ内の指定画面を開く」を既定値のまま選んでください。",
  ],
  certificate_wrong: [
    "プッシュ証明書が使えません。",
    "有効期限、パスワード、Bundle ID、環境を確認してください。証明書 ID が変わらないよう、更新は編集で行ってください。",
  ],
  vendor_error: [
    "ベンダーのプッシュサーバーがプッシュを拒否しました：{info}",
    "この証明書で直接プッシュチェックを実行し、ベンダーの示す理由を確認してください。",
  ],
  vendor_network: [
    "Tencent からベンダーのプッシュサーバーに接続できませんでした。",
    "時間をおいてやり直してください。",
  ],
  chat_network: [
    "Tencent の内部でネットワークエラーが発生しました。",
    "時間をおいてやり直してください。",
  ],
  token_or_certificate: [
    "デバイストークンまたは証明書 ID が正しくありません。",
    "ログイン後に両方を設定し直してください。証明書 ID は、コンソールでこのアプリに表示されるものを使ってください。",
  ],
  push_object: [
    "Tencent がプッシュメッセージを作成できませんでした。",
    "メッセージのタイトル、本文、Ext を確認してください。",
  ],
  huawei_daily_limit: [
    "Huawei の 1 日の上限に達しました。",
    "適切なメッセージカテゴリを Huawei に申請し、設定してください。",
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
    "ベンダーからデバイストークンが返りませんでした。",
    "timpush-configs.json と、ベンダーに登録した署名フィンガープリントを確認してください。FCM では、端末に Google のサービスがあることも確認してください。",
  ],
  registration_timeout: [
    "プッシュの登録がタイムアウトしました。",
    "デバイスのネットワークを確認し、やり直してください。",
  ],
  token_not_set: [
    "デバイストークンを Tencent に報告できませんでした。",
    "ログイン後に、プッシュを登録し直してください。",
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
    "timpush-configs.json をダウンロードし直し、アプリの assets フォルダーに置いてください。",
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
    "Push Notifications の Capability を追加し、それを含むプロファイルを使ってください。",
  ],
  harmony_identity: [
    "HarmonyOS アプリの識別情報が AppGallery Connect と一致しません。",
    "署名証明書のフィンガープリントと Client ID を確認してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentSdkEn>, Sentence>>;

export const tencentSdkJa = () => TABLE;
