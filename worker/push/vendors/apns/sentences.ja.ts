/** Japanese sentences about APNs: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    apns_bad_collapse_id: [
      "Apple が collapse ID を拒否しました。",
      "リクエストの誤りです。不具合として報告してください。",
    ],
    apns_bad_device_token: [
      "Apple がこのデバイストークンを受け付けません。形式が誤っているか、別の環境のものか、APNs のデバイストークンではありません。",
      "ビルドと証明書の環境を照合し（Xcode からのビルドは sandbox、TestFlight、Ad Hoc、App Store は production）、アプリからデバイストークンを報告し直してください。",
    ],
    apns_bad_expiration_date: [
      "Apple が有効期限を拒否しました。",
      "サーバーの時刻を合わせてください。",
    ],
    apns_bad_message_id: [
      "Apple が通知の ID を拒否しました。",
      "リクエストの誤りです。不具合として報告してください。",
    ],
    apns_bad_priority: [
      "Apple が優先度を拒否しました。",
      "リクエストの誤りです。不具合として報告してください。",
    ],
    apns_bad_topic: [
      "Apple がトピックを Bundle ID として受け付けません。",
      "証明書のトピックを、アプリの Bundle ID に修正してください。",
    ],
    apns_device_token_not_for_topic: [
      "このデバイストークンは、証明書のトピックとは別のアプリのものです。",
      "トピックを、このデバイストークンを報告したアプリの Bundle ID に設定してください。VoIP のデバイストークンには .voip を付けたトピックが必要です。",
    ],
    apns_duplicate_headers: [
      "同じヘッダーが重複して Apple に届きました。",
      "ヘッダーを追加する中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    apns_idle_timeout: ["Apple が無通信の接続を切断しました。", "もう一度試してください。"],
    apns_invalid_push_type: [
      "このトピックでは、アラートの通知を送信できません。",
      ".voip などを付けずに、Bundle ID をそのままトピックに設定してください。",
    ],
    apns_missing_device_token: [
      "リクエストにデバイストークンがありませんでした。",
      "アプリからデバイストークンを報告し直してください。",
    ],
    apns_missing_topic: [
      "リクエストにトピックがありませんでした。",
      "トピックを指定して、証明書を保存し直してください。",
    ],
    apns_payload_empty: [
      "リクエストに本文がありませんでした。",
      "本文を削除する中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    apns_topic_disallowed: [
      "このキーには、トピックへの送信が許可されていません。",
      "App ID の Push Notifications を有効にし、キーが同じチームのもので、別のトピックに限定されていないことを確認してください。",
    ],
    apns_bad_certificate: [
      "Apple がクライアント証明書を拒否しました。",
      "証明書を提示する中継サーバーがないかを確認してください。sigpost は .p8 キーで認証します。",
    ],
    apns_bad_certificate_environment: [
      "Apple が別の環境のクライアント証明書を拒否しました。",
      "証明書を提示する中継サーバーがないかを確認してください。sigpost は .p8 キーで認証します。",
    ],
    apns_expired_provider_token: [
      "プロバイダートークンが古すぎます（新しく作成したものも拒否されました）。",
      "署名するサーバーの時刻を合わせてください。プロバイダートークンの有効期間は発行から 1 時間です。",
    ],
    apns_forbidden: [
      "Apple に拒否されました。",
      "デベロッパーアカウントで、チームが有効であること、キーが失効していないことを確認してください。",
    ],
    apns_invalid_provider_token: [
      "Apple がプロバイダートークンを検証できません。キーファイル、Key ID、Team ID の組み合わせが誤っているか、キーが失効している、別の Apple サービス用である、または別の環境やトピックに限定されています。",
      "デベロッパーアカウントの「Keys」で、キーに APNs が含まれていることを確認し、Key ID、Team ID、.p8 ファイルを設定し直してください。新しいキーは、有効になるまで数時間かかることがあります。",
    ],
    apns_missing_provider_token: [
      "認証情報のないリクエストが Apple に届きました。",
      "ヘッダーを削除する中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    apns_unrelated_key_id: [
      "1 つの接続で、関連のない 2 つのキーが使われました。",
      "もう一度試してください。トピックに限定したキーは、デプロイごとに 1 つだけ使ってください。",
    ],
    apns_bad_environment_key: [
      "このキーは、証明書とは別の環境に限定されています。",
      "この環境用のキーを作成するか、証明書の環境をキーの環境に合わせてください。",
    ],
    apns_bad_path: [
      "Apple にこのパスは存在しません。",
      "アプリからデバイストークンを 16 進数の文字列で報告し直してください。デバイストークンが空か、スラッシュを含んでいます。",
    ],
    apns_method_not_allowed: [
      "Apple がメソッドを拒否しました。",
      "リクエストを変更する中継サーバーがないかを確認してください。ない場合は不具合として報告してください。",
    ],
    apns_unregistered: [
      "デバイストークンは有効ではありません。アプリが削除されたか、端末が復元されました。",
      "デバイストークンを削除してください。端末でアプリを使用している場合は、再インストールしてからデバイストークンを報告してください。登録し直すだけでは、通常は同じデバイストークンが返されます。",
    ],
    apns_expired_token: [
      "デバイストークンの有効期限が切れています。",
      "アプリから新しいデバイストークンを報告してください。ライブアクティビティ（Live Activity）のデバイストークンは、その終了とともに無効になります。通知には端末のデバイストークンを報告してください。",
    ],
    apns_payload_too_large: [
      "通知が Apple の上限（4,096 バイト）を超えています。",
      "タイトルと本文を短くしてください。",
    ],
    apns_too_many_provider_token_updates: [
      "このキーのプロバイダートークンが頻繁に更新されています。",
      "20 分待ってください。ほかのサーバーも同じキーを使っている場合は、それぞれのプロバイダートークンを 20～60 分間使い続けるようにしてください。",
    ],
    apns_too_many_requests: ["この端末への通知が短時間に多すぎます。", "数分待ってください。"],
    apns_internal_server_error: [
      "Apple の内部エラーです。",
      "しばらくしてからもう一度試してください。APNs の状況は Apple のシステム状況のページで確認できます。",
    ],
    apns_service_unavailable: ["APNs を利用できません。", "数分後にもう一度試してください。"],
    apns_shutdown: ["Apple が接続を終了しています。", "もう一度試してください。"],
    apns_token_of_sandbox: [
      "デバイストークンは sandbox 環境のものですが、証明書は production 用です。",
      "Xcode からのビルドには sandbox の証明書を使うか、TestFlight または App Store からアプリをインストールしてください。",
    ],
    apns_token_of_production: [
      "デバイストークンは production 環境のものですが、証明書は sandbox 用です。",
      "TestFlight、Ad Hoc、App Store のビルドには production の証明書を使ってください。",
    ],
    apns_token_of_neither: [
      "どちらの環境でも受け付けられないデバイストークンです。途中で切れている、変更されている、APNs のものではない、または別のチームのものです。",
      "deviceToken の全バイトを 16 進数の文字列にして、アプリから報告し直してください。",
    ],
    apns_key_not_pem: [
      "秘密鍵が .p8 ファイルではありません。",
      "AuthKey_<Key ID>.p8 の内容を、BEGIN PRIVATE KEY と END PRIVATE KEY の行を含めてすべて貼り付けてください。",
    ],
    apns_key_is_p12: [
      ".p12 証明書です。エッジからの送信では、Apple にクライアント証明書を提示できません。",
      "デベロッパーアカウントの「Keys」で .p8 キーを作成してください。チームのすべてのアプリで使用でき、有効期限もありません。.p12 の内容を確認するには、ページの「設定」→「証明書」→「証明書を追加」にファイルをドロップしてください。ブラウザー内で読み取り、どこにも送信しません。",
    ],
    apns_key_is_certificate: [
      "証明書です。エッジからの送信では、Apple にクライアント証明書を提示できません。",
      "デベロッパーアカウントの「Keys」で .p8 キーを作成してください。チームのすべてのアプリで使用でき、有効期限もありません。証明書の内容を確認するには、ページの「設定」→「証明書」→「証明書を追加」にファイルをドロップしてください。ブラウザー内で読み取り、どこにも送信しません。",
    ],
    apns_key_is_sec1: [
      "SEC1 形式（EC PRIVATE KEY）のキーです。",
      "次のコマンドで変換してください：openssl pkcs8 -topk8 -nocrypt -in key.pem",
    ],
    apns_key_encrypted: [
      "秘密鍵が暗号化されています。",
      "Apple から取得した .p8 ファイルをそのまま貼り付けるか、復号してください：openssl pkcs8 -topk8 -nocrypt",
    ],
    apns_key_not_p256: [
      "秘密鍵が P-256 の楕円曲線鍵ではありません。APNs のキーではないか、破損しています。",
      ".p8 ファイルを貼り付け直してください。解決しない場合は、新しいキーを作成してください。",
    ],
    apns_key_id_shape: [
      "Key ID は 10 文字の英大文字と数字です。",
      "キーのページからコピーしてください。ファイル名 AuthKey_<Key ID>.p8 にも含まれています。",
    ],
    apns_team_id_shape: [
      "Team ID は 10 文字の英大文字と数字です。",
      "デベロッパーアカウントの「Membership」からコピーしてください。",
    ],
    apns_team_is_key: ["Key ID と Team ID が同じです。", "それぞれの値を確認してください。"],
    apns_topic_shape: [
      "トピックが Bundle ID ではありません。",
      "com.example.app のような、アプリの Bundle ID を指定してください。ワイルドカードは使用できません。",
    ],
    apns_topic_suffix: [
      "トピックの末尾が {suffix} です。このようなトピックにはアラートを送信できません。",
      "Bundle ID をそのまま指定してください。",
    ],
    apns_token_not_hex: [
      "デバイストークンが APNs の形式（16 進数の文字列）ではありません。",
      "Firebase などほかの SDK のデバイストークンではなく、APNs の deviceToken を報告しているかを確認してください。",
    ],
    apns_token_hex_twice: [
      "デバイストークンが 16 進数に 2 回変換されています。{length} 桁の文字列を戻すと、本来のデバイストークンの 16 進数の文字列になります。",
      "deviceToken のバイト列の変換は 1 回だけにしてください。SDK やプラグインが 16 進数の文字列を返す場合は、そのまま報告してください。報告された文字列を 16 進数として 1 回戻すと、本来のデバイストークンになります。",
    ],
    apns_token_base64: [
      "デバイストークンが Base64 です。Apple が受け付けるのは 16 進数の文字列だけです。React Native 版の TIMPush は、iOS では Base64 を返します。",
      "アプリで Base64 をデコードし、バイト列を 16 進数の文字列にして報告してください。",
    ],
    apns_token_short: [
      "デバイストークンが 16 進数 {length} 桁です。APNs のデバイストークンは 64 桁以上です。",
      "deviceToken の全バイトを報告しているかを確認してください。",
    ],
    apns_probe_passed: [
      "Apple はキー、チーム、トピック、環境を受け付けました。デバイストークンは試していません。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
  },
  fields: {
    privateKey: [
      "キーファイル（.p8）",
      "デベロッパーアカウント → Certificates, Identifiers & Profiles → Keys。ダウンロードできるのは一度だけです。",
    ],
    keyId: ["Key ID", "10 文字。キーの詳細とファイル名に表示されます。"],
    teamId: ["Team ID", "10 文字。「Membership」に表示されます。"],
    topic: ["Bundle ID", "通知を受信するアプリの ID（例：com.example.app）。"],
    environment: [
      "環境",
      "Xcode からのビルドは sandbox、TestFlight、Ad Hoc、App Store は production。",
    ],
  },
  drops: {
    apns_drop_permission: [
      "通知が許可されていないか、バナーとサウンドがオフになっています。",
      "設定 → 通知 → アプリを確認してください。",
    ],
    apns_drop_focus: [
      "集中モードまたは時刻指定要約によって保留されています。",
      "集中モードをオフにするか、アプリを許可してください。",
    ],
    apns_drop_stored: [
      "端末がオフラインです。Apple はアプリごとに 1 件だけ、このチェックでは 5 分間保管します。",
      "端末をネットワークに接続し、もう一度チェックしてください。",
    ],
    apns_drop_power: [
      "低電力モードにより遅延しています。",
      "充電するか、低電力モードをオフにしてください。",
    ],
    apns_drop_extension: [
      "アプリの Notification Service Extension が通知を変更または破棄しています。",
      "Extension を含まないビルドで試してください。",
    ],
    apns_drop_foreground: [
      "アプリを開いています。この場合 iOS はアプリに処理を任せ、既定では何も表示しません。",
      "アプリを閉じるか、willPresent を実装してください。",
    ],
    apns_drop_sandbox_log: [
      "sandbox では、Apple が配信の記録を保存しています。",
      "Apple の Push Notifications Console で、メッセージ ID を検索してください。",
    ],
  },
};

export const apnsJa = () => TABLE;
