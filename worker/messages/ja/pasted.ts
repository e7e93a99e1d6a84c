/** Japanese sentences about the form in which a credential was pasted: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { PASTED_EN } from "../en/pasted.ts";

export const PASTED_JA = {
  credential_from_assignment: [
    "認証情報の前に変数名と「=」または「:」がありました。値だけを使用しました。",
    "ここでの対応は不要です。自社のサーバーでも同じテキストを読み込む場合は、値だけを使用しているか確認してください。",
  ],
  credential_from_base64: [
    "認証情報は Base64 でエンコードされていたため、デコードしました。",
    "ここでの対応は不要です。自社のサーバーでも同じテキストを読み込む場合は、Base64 をデコードしてください。",
  ],
  credential_from_hex: [
    "鍵は 16 進数で入力されていたため、Base64url に変換しました。",
    "ここでの対応は不要です。Web ページでは、ここに表示される Base64url の公開鍵を使用してください。",
  ],
  credential_from_json_text: [
    "認証情報は JSON 内の文字列になっていたため、取り出しました。",
    "ここでの対応は不要です。自社のサーバーでも同じテキストを読み込む場合は、JSON を 2 回パースしてください。",
  ],
  credential_from_pem: [
    "鍵を PEM ファイルから読み取りました。",
    "ここでの対応は不要です。Web ページでは、ここに表示される Base64url の公開鍵を使用してください。",
  ],
  credential_from_percent: [
    "認証情報は URL のようにパーセントエンコードされていたため、デコードしました。",
    "ここでの対応は不要です。自社のサーバーでも同じテキストを読み込む場合は、デコードしてください。",
  ],
  credential_from_quotes: [
    "認証情報を囲む引用符を取り除きました。",
    "ここでの対応は不要です。自社のサーバーでも同じテキストを読み込む場合は、引用符が値に含まれていないか確認してください。Docker の --env-file は引用符を残します。",
  ],
  credential_mended_json: [
    "ファイルが正しい JSON ではありませんでした（余分なカンマ、または単一引用符）。補正して読み取りました。",
    "ここでの対応は不要です。自社のサーバーでは、ダウンロードしたファイルをそのまま使用してください。",
  ],
  credential_mended_line_breaks: [
    "ファイル内の鍵に、JSON では使用できない実際の改行がありました。\\n として読み取りました。",
    "ここでの対応は不要です。自社のサーバーでも同じテキストを読み込む場合は、\\n を 2 文字のまま残すか、ファイルを Base64 で保存してください。",
  ],
  credential_is_app_config: [
    "アプリに組み込む設定ファイル（google-services.json、GoogleService-Info.plist、agconnect-services.json のいずれか）です。秘密鍵は含まれていません。",
    "サーバー用の認証情報を貼り付けてください。Firebase と Huawei では、サービスアカウントの JSON ファイルです。",
  ],
  credential_is_certificate: [
    "証明書です。秘密鍵は含まれていません。",
    "この項目に必要な秘密鍵またはシークレットを貼り付けてください。",
  ],
  credential_is_cut: [
    "テキストが途中で切れていて、末尾がありません。",
    "ファイルの先頭から末尾までをもう一度コピーしてください。",
  ],
  credential_is_encrypted_key: [
    "秘密鍵がパスワードで暗号化されています。",
    "先に復号するか（openssl pkcs8 -topk8 -nocrypt -in key.pem）、ベンダーから取得したファイルをそのまま使用してください。",
  ],
  credential_is_file_name: [
    "ファイルの内容ではなく、ファイル名です。",
    "ファイルを開き、その内容を貼り付けてください。",
  ],
  credential_is_google_account: [
    "Firebase または Google Cloud プロジェクトのサービスアカウントです。",
    "FCM の証明書に保存し、ここにはこのベンダーの認証情報を貼り付けてください。",
  ],
  credential_is_google_key: [
    "Google の Web API キーまたはサーバーキーです。どちらも送信には使用できません。",
    "FCM ではサービスアカウントの JSON ファイルを使用し、ここにはこのベンダーの認証情報を貼り付けてください。",
  ],
  credential_is_huawei_account: [
    "Huawei のサービスアカウントです。",
    "Huawei の証明書に保存し、ここにはこのベンダーの認証情報を貼り付けてください。",
  ],
  credential_is_oauth_client: [
    "OAuth クライアントです。送信には使用できません。",
    "FCM ではサービスアカウントの JSON ファイルを使用し、ここにはこのベンダーの認証情報を貼り付けてください。",
  ],
  credential_is_openssh: [
    "SSH 用の鍵です。",
    "ベンダーのコンソールで取得した認証情報を貼り付けてください。",
  ],
  credential_is_p12: [
    "Base64 でエンコードされた .p12 ファイルです。",
    "項目が求める形式の認証情報を貼り付けてください。Firebase では JSON ファイルです。",
  ],
  credential_is_pkcs1: [
    "秘密鍵が PKCS#1 形式（RSA PRIVATE KEY）です。",
    "ベンダーから取得したファイルをそのまま使用するか、鍵を変換してください（openssl pkcs8 -topk8 -nocrypt -in key.pem）。",
  ],
  credential_is_placeholder: [
    "設定されていない、または値に置き換えられていない変数のテキストです。",
    "テキストの取得元で変数名を確認し、その値を貼り付けてください。",
  ],
  credential_is_private_key: [
    "秘密鍵だけのテキストです。サービスアカウントのファイルの一部か、Apple の .p8 ファイルの可能性があります。",
    "この項目に必要な JSON ファイル全体またはシークレットを貼り付けてください。.p8 ファイルは APNs の証明書に保存してください。",
  ],
  credential_is_public_key: [
    "公開鍵です。署名には使用できません。",
    "秘密鍵、または秘密鍵を含むファイルを貼り付けてください。",
  ],
  credential_is_sec1: [
    "秘密鍵が SEC1 形式（EC PRIVATE KEY）です。",
    "この項目に必要な認証情報を貼り付けてください。APNs では鍵を変換してください（openssl pkcs8 -topk8 -nocrypt -in key.pem）。",
  ],
  credential_is_subscription: [
    "ブラウザーのプッシュ購読情報です。認証情報ではなく、端末の宛先です。",
    "デバイストークンとして報告し、ここには認証情報を貼り付けてください。",
  ],
} as const satisfies Readonly<Record<keyof typeof PASTED_EN, Sentence>>;
