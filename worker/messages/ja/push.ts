/** Japanese sentences of the push check that hold for every vendor: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { pushEn } from "../en/push.ts";
import { OWN_MESSAGES_JA } from "./own-messages.ts";
import { PASTED_JA } from "./pasted.ts";

type English = ReturnType<typeof pushEn>;

const TABLE = {
  common: {
    ...PASTED_JA,
    ...OWN_MESSAGES_JA,
    push_accepted: [
      "{vendor} が通知を受け付けました。証明書情報とデバイストークンに誤りはありません。ただし、画面に表示されたことを意味するものではありません。",
      "端末を確認してください。1 分以内に表示されない場合は、通知が表示されない原因の一覧を順に確認し、次にユーザーステータスを確認してください。",
    ],
    push_dry_run_authorized: [
      "{vendor} は証明書情報を受け付けました。このベンダーにはドライランの機能がないため、デバイストークンは検証していません。",
      "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
    ],
    certificate_missing: [
      "このアプリに証明書 {certificateId} がありません。",
      "コンソールに表示される証明書 ID と同じ ID で追加するか、ID を修正してください。",
    ],
    certificate_none: [
      "このアプリにはプッシュ証明書がありません。",
      "Tencent のコンソールに表示される証明書 ID で、ベンダーの認証情報を追加してください。",
    ],
    certificate_none_for_token: [
      "トークンは {looksLike} の形式ですが、対応する証明書がこのアプリにありません。登録済みの証明書：{certificates}。",
      "証明書を追加するか、どの SDK のトークンかを確認してください。",
    ],
    certificate_several: [
      "トークンは {looksLike} の形式で、複数の証明書が該当します：{certificates}。何も送信していません。",
      "アプリのビルドで使っている証明書を指定してください。",
    ],
    certificate_unclear: [
      "トークンの形式から、発行したベンダーを判別できません。アプリの証明書：{certificates}。何も送信していません。",
      "アプリのビルドで使っている証明書を指定してください。",
    ],
    certificate_unreadable: [
      "証明書 {certificateId} の保存済みの認証情報を復号できません。",
      "SEALING_KEY を変更した場合は、以前の値を SEALING_KEY_PREVIOUS に設定してください。それ以外の場合は、証明書を保存し直してください。",
    ],
    certificate_vendor_unknown: [
      "証明書 {certificateId} のプッシュベンダーは、このバージョンでは対応していません。",
      "sigpost を更新するか、対応しているベンダーで証明書を保存し直してください。",
    ],
    credential_unusable: [
      "保存されている認証情報は使用できません。",
      "表示されている問題点を修正し、証明書を保存し直してください。",
    ],
    device_missing: [
      "ユーザー {userId} にデバイス {deviceId} がありません。デバイストークンが報告されていないか、デバイスが削除されています。",
      "ログイン後にアプリからデバイストークンを報告し、デバイスの一覧で確認してください。",
    ],
    device_none_for_certificate: [
      "ユーザー {userId} には、証明書 {certificateId} でデバイストークンを報告したデバイスがありません（ほかの証明書で報告したデバイス：{devices} 台）。",
      "アプリに組み込まれている証明書 ID を確認し、ログイン後にこの ID でデバイストークンを報告してください。",
    ],
    device_of_other_certificate: [
      "デバイス {deviceId} は、証明書 {certificateId} ではなく {reported} でデバイストークンを報告しています。",
      "証明書 {reported} を選択するか、アプリの証明書 ID を修正してください。",
    ],
    device_unreadable: [
      "デバイス {deviceId} の保存済みのデバイストークンを復号できません。",
      "SEALING_KEY を変更した場合は、以前の値を SEALING_KEY_PREVIOUS に設定してください。それ以外の場合は、アプリからデバイストークンを報告し直してください。",
    ],
    text_too_long: [
      "{field} が {vendor} の上限（{maximum} 文字）を超えているため、何も送信していません。",
      "{field} を短くするか、省略してください。",
    ],
    network_refused: [
      "{host} に接続を拒否されました。何も送信していません。",
      "このデプロイから {host} に接続できるかを確認してください。ORIGIN_OVERRIDES を設定している場合は、その値も確認してください。",
    ],
    network_dns: [
      "{host} の名前を解決できませんでした。何も送信していません。",
      "DNS を確認してください。ORIGIN_OVERRIDES を設定している場合は、その値も確認してください。",
    ],
    network_tls: [
      "{host} との安全な接続を確立できませんでした（TLS の証明書またはハンドシェイクのエラー）。何も送信していません。",
      "{host} との間に TLS を中継するプロキシがないかを確認してください。",
    ],
    network_protocol: [
      "{host} から HTTP ではない応答がありました。",
      "{host} との間にあるプロキシや中継サーバーを確認してください。結果が不明の場合は、再送信する前に端末を確認してください。",
    ],
    network_lost: [
      "{host} に接続できないか、応答の前に接続が切れました。",
      "結果が不明の場合は、再送信する前に端末を確認してください。毎回発生する場合は、このデプロイから {host} に接続できるかを確認してください。",
    ],
    network_http_version: [
      "{host} は HTTP/2 だけに対応していますが、リクエストは古いバージョンで届きました。ローカルの workerd（npm start、wrangler dev）は HTTP/1.1 で送信します。デプロイした Worker と Deno は HTTP/2 で送信します。",
      "デプロイした Worker または Deno でチェックしてください。または、{host} の前に HTTP/2 の中継サーバーを置き、ORIGIN_OVERRIDES に設定してください。",
    ],
    network_timeout: [
      "{host} から時間内に応答がありませんでした。",
      "結果が不明の場合は、通知が送信された可能性があります。端末を確認し、しばらくしてからもう一度試してください。",
    ],
    network_gateway: [
      "{host} の手前のゲートウェイが {status} を返しました。{vendor} に接続できませんでした。",
      "もう一度試してください。解消しない場合は、{vendor} の稼働状況を確認してください。ORIGIN_OVERRIDES を設定している場合は、その値も確認してください。",
    ],
    network_not_permitted: [
      "{host} は {vendor} のアドレスではないため、何も送信していません。",
      "このアドレスを含むデバイストークンまたは認証情報を確認してください。",
    ],
    answer_redirected: [
      "{host} がリダイレクトを返しました。リクエストに認証情報が含まれるため、リダイレクト先には送信しません。通知が送信されたかどうかは不明です。",
      "{host} の手前のプロキシや認証ポータルを確認してください。ORIGIN_OVERRIDES を設定している場合は、その値も確認してください。",
    ],
    answer_too_large: [
      "{host} の応答が {vendor} では考えられない大きさだったため、読み取りを中止しました。通知が送信されたかどうかは不明です。",
      "{host} の代わりに応答しているプロキシがないかを確認してください。",
    ],
    answer_of_proxy: [
      "{host} が {status} とともに、{vendor} の JSON ではなくウェブページを返しました。途中のプロキシまたはファイアウォールが拒否した可能性があります。",
      "このデプロイと {host} の間のネットワークを確認してください。応答の原文も表示しています。",
    ],
    answer_unreadable: [
      "{host} の応答（{status}）が {vendor} の形式ではありません。通知が送信されたかどうかは不明です。",
      "応答の原文を確認してください。多くはプロキシのエラーページです。再送信する前に端末も確認してください。",
    ],
    device_token_moved: [
      "このデバイストークンは、その後アプリの別のユーザーから報告されたため、現在はそのユーザーのものです。このユーザー宛てには送信されません。",
      "端末を使う人が替わった場合、対応は不要です。それ以外の場合は、ログイン後にアプリからデバイストークンを報告し直してください。誰が報告したかは監査ログで確認できます。",
    ],
    device_token_placeholder: [
      "アプリはデバイストークンではなく、null や undefined のような、値が設定されていない変数の文字列を報告しました。",
      "プッシュ SDK がデバイストークンを返してから報告してください。シミュレーターや登録前の状態では、デバイストークンはありません。",
    ],
    device_token_made_up: [
      "デバイストークンは誰かが用意した仮の値です。プッシュサービスが発行したものではありません。",
      "実機でテストし、アプリのコードから仮の値を削除してください。",
    ],
    device_token_printed: [
      "デバイストークンが出力用の文字列になっています。前後の引用符や Optional(…) も文字列に含まれています。",
      "値そのものを報告してください。JSON.stringify、description、出力用の書式を通さないでください。",
    ],
    device_token_description: [
      "デバイストークンのバイト列の説明文です。iOS 13 以降の表示形式で、途中が省略されているため、元のデバイストークンには戻せません。",
      'アプリで deviceToken.map { String(format: "%02x", $0) }.joined() を使って 16 進数の文字列に変換し、それを報告してください。',
    ],
    device_token_of_expo: [
      "Expo 独自のプッシュアドレスです。Expo のプッシュサービスだけが送信できます。",
      "代わりに、getDevicePushTokenAsync が返すベンダーのデバイストークンを報告してください。",
    ],
    device_token_is_usersig: [
      "これは UserSig で、デバイストークンではありません。",
      "アプリが渡している変数を確認し、プッシュ SDK が返すデバイストークンを報告してください。",
    ],
    device_token_is_jwt: [
      "これは ID トークンやアクセストークンなどの JSON Web Token で、デバイストークンではありません。",
      "アプリが渡している変数を確認し、プッシュ SDK が返すデバイストークンを報告してください。",
    ],
    device_token_is_secret: [
      "これはキーまたは認証情報で、デバイストークンではありません。",
      "送信元から削除してください。アプリやログに含まれている場合は、新しいものに交換してください。そのうえで、プッシュ SDK が返すデバイストークンを報告してください。",
    ],
    device_token_json: [
      "これは JSON で、デバイストークンではありません。デバイストークンは、その中の値の 1 つと思われます。",
      "オブジェクトの data や token など、値だけを報告してください。",
    ],
    device_token_url: [
      "これは URL で、デバイストークンではありません。",
      "Web Push では JSON.stringify(subscription) でサブスクリプション全体を報告してください。ほかのベンダーでは、プッシュ SDK が返すデバイストークンを報告してください。",
    ],
    device_token_uuid: [
      "デバイストークンが UUID です。UUID はデバイスやインストールの識別に使われるもので、プッシュベンダーはこの形式のデバイストークンを発行しません。",
      "アプリが渡している変数を確認し、プッシュ SDK が返すデバイストークンを報告してください。",
    ],
    token_of_other_certificate: [
      "このデバイストークンは、同じアプリの証明書 {otherCertificateId}（{otherCertificate}）のものです。",
      "アプリから証明書 ID {otherCertificateId} でデバイストークンを報告するか、その証明書の認証情報を、アプリが使用している証明書 ID に保存してください。",
    ],
    device_token_of_other_vendor: [
      "デバイストークンは {looksLike} の形式に見えますが、証明書は {vendor} 用です。",
      "アプリがどの SDK のデバイストークンを、どの証明書 ID で報告しているかを確認してください。",
    ],
    device_token_of_aggregator: [
      "これはプッシュ配信サービス {looksLike} の登録 ID に見えます。プッシュベンダーでは使用できません。",
      "ベンダーが発行したデバイストークンを報告してください。",
    ],
    device_token_marked_dead: [
      "以前のチェックで、このデバイストークンは無効と判定されています（{reason}）。",
      "今回も失敗した場合は、アプリから新しいデバイストークンを報告してください。",
    ],
    device_notifications_off: [
      "アプリから、通知がオフになっていると報告されています。",
      "端末の設定で通知をオンにしてください。オフの間は、ベンダーの応答にかかわらず表示されません。",
    ],
    device_report_old: [
      "デバイストークンが報告されたのは {days} 日前です。使用中のアプリは起動のたびに報告します。",
      "ユーザーにアプリを起動してもらい、現在のデバイストークンを報告してください。",
    ],
    drop_notifications_off: [
      "アプリから、通知がオフになっていると報告されています。",
      "端末の設定で、このアプリの通知をオンにしてください。",
    ],
    drop_quiet_phone: [
      "端末がオフライン、マナーモード、またはおやすみモードになっています。",
      "ネットワークと通知の停止設定を確認し、アプリをバックグラウンドにして試してください。",
    ],
    push_unlisted_credential: [
      "{vendor} が認証を拒否しました（{status} {code}）。既知のドキュメントにはないコードです。",
      "認証情報を確認してください。応答の原文も表示しています。",
    ],
    push_unlisted_config: [
      "{vendor} にこのアドレスまたはアプリが存在しません（{status} {code}）。",
      "認証情報のアプリ ID、プロジェクト ID、パッケージ名を確認してください。応答の原文も表示しています。",
    ],
    push_unlisted_payload: [
      "{vendor} がリクエストを拒否しました（{status} {code}）。",
      "詳細は応答の原文を確認してください。タイトルや本文を指定した場合は、指定せずに試してください。",
    ],
    push_unlisted_quota: [
      "{vendor} の送信数の制限を超えました（{status} {code}）。",
      "しばらく待ってからもう一度試してください。",
    ],
    push_unlisted_transient: [
      "{vendor} が一時的に利用できません（{status} {code}）。",
      "しばらくしてからもう一度試してください。応答の原文も表示しています。",
    ],
    push_unlisted: [
      "{vendor} がリクエストを拒否しました（{status} {code}）。既知のドキュメントにはないコードのため、誰の対応が必要かは判断できません。",
      "{vendor} のドキュメントでコードを調べてください。応答の原文も表示しています。",
    ],
  },
  stages: {
    stage_certificate: "証明書 {certificateId}：{vendor}、{name}。",
    stage_device: "デバイス {deviceId} は {reportedAt} にデバイストークン {token} を報告しました。",
    stage_token: "リクエストのトークンは {length} 文字です。このチェックだけに使い、保存しません。",
    stage_credential: "認証情報はそろっており、形式も正しいです：{summary}。",
    stage_authorize_cached: "共有している {vendor} のアクセストークンが有効でした。",
    stage_authorize_new: "{vendor} のアクセストークンを新しく取得しました。",
    stage_authorize_none: "認証はリクエスト自体に含まれます。",
    stage_no_dry_run:
      "ドライランのため送信していません。このベンダーにはドライランの機能がありません。",
  },
  text: {
    title: "プッシュチェック",
    body: "この端末に通知が届いています。送信時刻 {time}",
    nextStep:
      "ユーザーステータスを確認してください。オフラインプッシュを受信できると判断された場合は、別のデバイスで、別の UserID を使ってログインし、このユーザーにシングルチャットのテキストメッセージを送信してください。",
  },
} as const satisfies {
  readonly common: Readonly<Record<keyof English["common"], Sentence>>;
  readonly stages: Readonly<Record<keyof English["stages"], string>>;
  readonly text: Readonly<Record<keyof English["text"], string>>;
};

export const pushJa = () => TABLE;
