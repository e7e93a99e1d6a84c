/** Japanese sentences about FCM: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    fcm_oauth_signature: [
      "Google がサービスアカウントのキーの署名を受け付けません。Google Cloud でキーが削除または変更されています。",
      "Firebase コンソールの「プロジェクトの設定」→「サービスアカウント」で新しい秘密鍵を生成し、保存してください。",
    ],
    fcm_oauth_clock: [
      "リクエストの時刻が Google の時刻と合っていません。",
      "サーバーの時刻を合わせてください。",
    ],
    fcm_oauth_account: [
      "サービスアカウントが削除または無効化されています。",
      "Google Cloud の「IAM」→「サービスアカウント」で有効にするか、別のアカウントを使ってください。",
    ],
    fcm_oauth_grant: [
      "Google がサービスアカウントを拒否しました：{message}",
      "サービスアカウントの新しいキーを生成し、保存してください。",
    ],
    fcm_oauth_scope: [
      "Google がスコープを拒否しました。",
      "リクエストの誤りです。不具合として報告してください。",
    ],
    fcm_oauth_policy: [
      "Google の組織ポリシーで、このサービスアカウントの使用が禁止されています：{code}",
      "組織の管理者に確認してください。",
    ],
    fcm_oauth_client: [
      "Google がこのサービスアカウントをクライアントとして受け付けません：{code}",
      "Google Cloud にアカウントが存在することを確認するか、新しく作成してください。",
    ],
    fcm_oauth_request: [
      "Google がリクエストの形式を拒否しました。",
      "リクエストを変更する中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    fcm_oauth_unavailable: [
      "Google のトークンサービスで障害が発生しています。",
      "しばらくしてからもう一度試してください。",
    ],
    fcm_apns_unregistered: [
      "この iPhone からアプリが削除されたことが、Apple から Firebase に通知されました。",
      "デバイストークンを削除してください。iPhone にアプリが再インストールされている場合は、deleteToken、getToken の順に呼び出し、取得したデバイストークンを報告してください。",
    ],
    fcm_apns_bad_device_token: [
      "Firebase を経由した Apple の応答によると、デバイストークンの環境が違うか、デバイストークンが破損しています。",
      "アプリで、ビルドに合った APNs デバイストークンの種類（sandbox または production）を設定し、デバイストークンを報告し直してください。",
    ],
    fcm_apns_environment_key: [
      "Firebase に登録された APNs キーは、別の環境に限定されています（{reason}）。",
      "Firebase コンソールの「プロジェクトの設定」→「Cloud Messaging」で、この環境用のキーをアップロードしてください。",
    ],
    fcm_vapid: [
      "ウェブプッシュのキーが、購読情報と一致しません。",
      "プロジェクトの現在のウェブプッシュ証明書で購読し直してください。",
    ],
    fcm_third_party_auth: [
      "Firebase が、その先のプッシュサービスに認証できません。iPhone の場合は APNs キーが未登録、期限切れ、または誤っています。ブラウザーの場合は「ウェブプッシュ証明書」が一致しません。{reason}",
      "Firebase コンソールの「プロジェクトの設定」→「Cloud Messaging」で、有効な APNs キーをアップロードしてください。ブラウザーの場合は、ウェブプッシュ証明書（Web Push certificate）がページで使用しているものと同じか確認してください。サービスアカウントは原因ではありません。",
    ],
    fcm_token_invalid: [
      "FCM の登録トークンではありません。途中で切れている、変更されている、または APNs など別のサービスのものです。",
      "FirebaseMessaging.getToken で取得したデバイストークンを、アプリから報告してください。",
    ],
    fcm_invalid_argument: [
      "Firebase がメッセージのフィールドを拒否しました：{reason} {message}",
      "タイトルと本文を指定せずに試し、証明書のチャンネル ID を確認してください。",
    ],
    fcm_scope_insufficient: [
      "アクセストークンのスコープに、メッセージの送信が含まれていません。",
      "Firebase プロジェクトのサービスアカウントのキーを保存してください。",
    ],
    fcm_access_token_kind: [
      "アクセストークン以外の認証情報が Firebase に送られました。",
      "サーバーキーではなく、サービスアカウントの JSON ファイルを保存してください。",
    ],
    fcm_access_token_missing: [
      "認証情報のないリクエストが Firebase に届きました。",
      "ヘッダーを削除する中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    fcm_access_token_refused: [
      "Firebase がアクセストークンを拒否しました（新しく取得したものも拒否されました）。",
      "サービスアカウントの新しいキーを生成し、保存してください。",
    ],
    fcm_sender_id_mismatch: [
      "デバイストークンは、サービスアカウントとは別の Firebase プロジェクトのものです。",
      "アプリの google-services.json と同じプロジェクトのサービスアカウントを使ってください。",
    ],
    fcm_project_unusable: [
      "Google がこのプロジェクトを受け付けません。存在しないか、削除または停止されています。{reason}",
      "サービスアカウントの project_id を Google Cloud と照合し、停止されていないか確認してください。",
    ],
    fcm_billing_disabled: [
      "プロジェクトの課金が無効です。",
      "Google Cloud の「お支払い」で有効にしてください。",
    ],
    fcm_apns_auth: [
      "Firebase が APNs に認証できません。APNs キーまたは証明書が未登録、期限切れ、または誤っています。{reason}",
      "Firebase コンソールの「プロジェクトの設定」→「Cloud Messaging」で、有効な APNs キーをアップロードしてください。",
    ],
    fcm_service_disabled: [
      "プロジェクトで Firebase Cloud Messaging API が有効になっていません。",
      "Google Cloud の「API とサービス」で fcm.googleapis.com を有効にしてください。反映に数分かかります。",
    ],
    fcm_permission_denied: [
      "サービスアカウントに、メッセージを送信する権限（cloudmessaging.messages.create）がありません。",
      "Google Cloud の「IAM」で「Firebase Cloud Messaging API 管理者」のロールを付与してください。反映に約 1 分かかります。",
    ],
    fcm_unregistered: [
      "デバイストークンは登録されていません。アプリの削除、データの消去、または 270 日以上の未使用が原因です。",
      "デバイストークンを削除してください。アプリで deleteToken、getToken の順に呼び出し、取得したデバイストークンを報告してください。getToken だけでは、無効なデバイストークンが再び返されることがあります。",
    ],
    fcm_unregistered_installation: [
      "インストールが登録されていません。",
      "デバイストークンを削除してください。アプリで unregister、register の順に呼び出し、取得したインストール ID を報告してください。",
    ],
    fcm_project_not_found: [
      "Google にこのプロジェクトが存在しません。",
      "サービスアカウントのファイルの project_id を確認してください。",
    ],
    fcm_quota_exceeded: [
      "プロジェクトまたはこの端末へのメッセージが多すぎます。",
      "1 分以上、または Retry-After の時間だけ待ってください。",
    ],
    fcm_internal: ["Firebase の内部エラーです。", "しばらくしてからもう一度試してください。"],
    fcm_unavailable: [
      "Firebase が過負荷、または利用できない状態です。",
      "間隔を空けながら、もう一度試してください。",
    ],
    fcm_unspecified: [
      "Firebase は理由を示していません。",
      "応答の原文を確認し、しばらくしてからもう一度試してください。",
    ],
    fcm_not_json: [
      "サービスアカウントが JSON ファイルではありません。",
      "「プロジェクトの設定」→「サービスアカウント」→「新しい秘密鍵の生成」で取得したファイルの内容をすべて貼り付けてください。",
    ],
    fcm_client_config: [
      "google-services.json または GoogleService-Info.plist です。アプリの設定ファイルで、秘密鍵を含みません。",
      "「プロジェクトの設定」→「サービスアカウント」の JSON ファイルを貼り付けてください。",
    ],
    fcm_legacy_server_key: [
      "従来のサーバーキーです。対応する API はすでに廃止されています。",
      "サービスアカウントの JSON ファイルを貼り付けてください。",
    ],
    fcm_web_api_key: [
      "ウェブ API キーです。送信には使用できません。",
      "サービスアカウントの JSON ファイルを貼り付けてください。",
    ],
    fcm_is_oauth_client: [
      "サービスアカウントではなく、OAuth クライアントです。",
      "サービスアカウントの JSON ファイルを貼り付けてください。",
    ],
    fcm_not_service_account: [
      "ファイルの type が service_account ではなく、{type} です。",
      "「プロジェクトの設定」→「サービスアカウント」の JSON ファイルを貼り付けてください。",
    ],
    fcm_field_missing: [
      "サービスアカウントのファイルに {field} がありません。",
      "ファイルの内容を変更せずに、すべて貼り付けてください。",
    ],
    fcm_private_key: [
      "ファイルの private_key を読み取れません。",
      "ファイルの内容を変更せずに、キーの中の \\n も含めてすべて貼り付けてください。",
    ],
    fcm_token_uri: [
      "ファイルの token_uri が Google のものではありません。",
      "Google が生成したファイルをそのまま使ってください。",
    ],
    fcm_email_shape: [
      "client_email がサービスアカウントの形式ではありません。",
      "Google が生成したファイルをそのまま使ってください。",
    ],
    fcm_token_shape: [
      "デバイストークンが FCM の登録トークンの形式ではありません。",
      "FirebaseMessaging.getToken で取得したデバイストークンを、アプリから報告してください。",
    ],
    fcm_token_half: [
      "デバイストークンが APA91b で始まっています。コロンより前の部分が欠けている可能性があります。",
      "コロンとその前の部分も含めて、デバイストークン全体をアプリから報告してください。コロンがないのは非常に古いデバイストークンだけです。",
    ],
    fcm_token_fid: [
      "Firebase インストール ID です。新しい Firebase SDK を使うアプリは、デバイストークンの代わりにこの ID を報告します。インストール ID として送信します。",
      "Google がこの ID を認識しない場合は、アプリがインストール ID で登録しているか（register と onRegistered）を確認してください。そうでなければ、getToken で取得したデバイストークンを報告してください。",
    ],
    fcm_validate_passed: [
      "Google はアカウント、プロジェクト、メッセージ、デバイストークンの形式を受け付けました。送信はしていません。無効なデバイストークンでも成功することがあります。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
  },
  fields: {
    serviceAccount: [
      "サービスアカウント（JSON）",
      "Firebase コンソール →「プロジェクトの設定」→「サービスアカウント」→「新しい秘密鍵の生成」。",
    ],
    channelId: ["チャンネル ID", "アプリが作成した Android の通知チャンネル。省略できます。"],
  },
  drops: {
    fcm_drop_permission: [
      "Android 13 以降では、ユーザーが通知を許可するまで何も表示されません。",
      "設定 → アプリ → 対象のアプリ → 通知を確認してください。",
    ],
    fcm_drop_channel: [
      "通知チャンネルがオフ、または重要度が低く設定されています。存在しないチャンネル ID は既定のチャンネルになります。",
      "端末の設定でアプリのチャンネルを確認し、証明書のチャンネル ID も確認してください。",
    ],
    fcm_drop_force_stopped: [
      "アプリが強制停止されています。次に開くまで通知は届きません。",
      "アプリを一度開いてください。",
    ],
    fcm_drop_foreground: [
      "アプリを開いています。この場合システムは通知を表示せず、アプリにコールバックします。",
      "アプリをバックグラウンドにしてください。",
    ],
    fcm_drop_doze: [
      "Doze、または端末メーカーの省電力機能により遅延しています。",
      "充電するか、アプリを電池の最適化の対象から外してください。",
    ],
    fcm_drop_no_google: [
      "中国本土の端末など、Google サービスのない端末では受信できません。",
      "端末メーカーの証明書を使ってください。",
    ],
    fcm_drop_apns: [
      "iOS では APNs を経由します。通知の許可、集中モード、Firebase の APNs キーの影響を受けます。",
      "端末の通知設定と、「プロジェクトの設定」→「Cloud Messaging」を確認してください。",
    ],
  },
};

export const fcmJa = () => TABLE;
