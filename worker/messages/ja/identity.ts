/**
 * Japanese sentences of identity exchange, Cloudflare Access, limits and the audit log. `{name}` is
 * filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { identityEn } from "../en/identity.ts";

const TABLE = {
  identity_provider_not_configured: [
    "アプリケーション {sdkAppId} には ID プロバイダーが設定されていないため、ID トークンを UserSig に交換できません。",
    "SDKAppID を確認してください。正しい場合は、運用者に ID プロバイダーの追加を依頼してください（PUT /v1/apps/{sdkAppId} の identityProviders）。",
  ],
  id_token_missing: [
    "リクエストに ID トークンがありません。",
    "サインインで受け取った ID トークンを、Authorization: Bearer <ID トークン> ヘッダーで送ってください。",
  ],
  id_token_malformed: [
    "ID トークンではありません。base64url の 3 つの部分からなる署名付き JWT が必要です。",
    "サインインで受け取った id_token を、引用符を付けずに全体をそのまま送ってください。不透明なアクセストークン、暗号化されたトークン、API キーはここでは使えません。",
  ],
  id_token_too_large: [
    "ID トークンが {maximum} 文字を超えています。",
    "グループの一覧を含めないなど、ID プロバイダー側でトークンの内容を減らしてください。",
  ],
  id_token_kind_refused: [
    "署名付きトークンですが、ID トークンではありません（{kind}）。",
    "アクセストークンやログアウトトークンではなく、サインインで受け取った id_token を送ってください。",
  ],
  id_token_issuer_unknown: [
    "ID トークンの発行者 {issuer} は、このアプリケーションの ID プロバイダーではありません。",
    "アプリケーションで使うプロバイダーでサインインしてください。運用者は、アプリケーションの identityProviders と ID トークンの iss が 1 文字も違わず一致しているか確認してください。",
  ],
  id_token_algorithm_refused: [
    "ID トークンの署名アルゴリズム {algorithm} は使えません。",
    "プロバイダー側で RS256、ES256、EdDSA などの公開鍵方式で署名してください。none と HMAC では本人であることを証明できません。",
  ],
  id_token_key_unknown: [
    "プロバイダーに、この ID トークンに合う公開鍵 {kid} がありません。",
    "ID トークンを取得し直してください。新しいものでも失敗する場合は、設定された発行者とは別の環境の ID トークンです。",
  ],
  id_token_signature_wrong: [
    "ID トークンの署名が正しくありません。",
    "受け取った ID トークンをそのまま送ってください。書き換えられたか、途中で切れたか、別の発行者が署名しています。",
  ],
  id_token_audience_wrong: [
    "ID トークンは別のクライアント向けに発行されています。このアプリケーションで使えるのは {expected} 向けの ID トークンです。",
    "そのクライアント ID でサインインするか、運用者にプロバイダーの audience の修正を依頼してください。",
  ],
  id_token_expired: [
    "ID トークンの有効期限が切れています。",
    "ID プロバイダーから新しい ID トークンを取得し、サインイン後すぐに交換してください。",
  ],
  id_token_not_yet_valid: [
    "ID トークンはまだ有効ではありません。{claim} が未来の時刻です。",
    "ID トークンを発行したサーバーの時計を合わせてください。許容される差は 30 秒です。",
  ],
  id_token_claim_missing: [
    "ID トークンにクレーム {claim} がありません。",
    "そのクレームを含むスコープ（例：openid email）を要求するか、運用者に別のクレームの設定を依頼してください。",
  ],
  id_token_claim_invalid: [
    "ID トークンのクレーム {claim} の値が正しくありません。",
    "ID トークンを取得し直してください。繰り返す場合は、ID プロバイダーが不正な ID トークンを発行しています。",
  ],
  id_token_claim_not_text: [
    "ID トークンのクレーム {claim} が文字列ではなく {got} です。",
    "運用者に、文字列のクレームを設定するよう依頼してください。数値やリストは UserID にできません。",
  ],
  identity_email_unverified: [
    "ID プロバイダーは、このユーザーのメールアドレスを確認済みとしていません（email_verified が true ではありません）。",
    "プロバイダーでメールアドレスを確認してから、サインインし直してください。プロバイダーが email_verified を送らない場合は、運用者に sub など別のクレームの設定を依頼してください。",
  ],
  identity_phone_unverified: [
    "ID プロバイダーは、このユーザーの電話番号を確認済みとしていません（phone_number_verified が true ではありません）。",
    "プロバイダーで電話番号を確認してから、サインインし直してください。プロバイダーが phone_number_verified を送らない場合は、運用者に sub など別のクレームの設定を依頼してください。",
  ],
  identity_userid_refused: [
    "クレーム {claim} から使える UserID を作れません（{reason}）。",
    "運用者に、別のクレーム、より短い prefix、またはより広い userIdPolicy の設定を依頼してください。UserID は 32 バイト以内で、制御文字は使えません。",
  ],
  identity_is_administrator: [
    "この ID はアプリケーション管理者の UserID に対応しています。管理者の UserSig は交換では発行しません。",
    "一般ユーザーとしてサインインするか、運用者に prefix の設定を依頼して、ユーザーが管理者と同じ名前にならないようにしてください。",
  ],
  identity_provider_insecure: [
    "ID プロバイダーから鍵を取得できません。アドレスが https ではないか、インターネット上の名前ではないか、このマシン自身か、発行者とは別のドメインです。",
    "運用者に、自身のドメインで鍵を公開する https の発行者の設定を依頼してください。Google、Firebase、Microsoft は追加の設定なしで使えます。ホストはログに記録されています。このマシンだけで開発する場合は、ALLOW_LOOPBACK_ISSUERS を true にしてください。",
  ],
  identity_provider_unreachable: [
    "ID プロバイダーに接続できませんでした。",
    "数秒待ってから再試行してください。続く場合は、プロバイダーの稼働状況を確認してください。ホストと原因は運用者のログに記録されています。",
  ],
  identity_provider_timeout: [
    "ID プロバイダーが時間内に応答しませんでした。",
    "数秒待ってから再試行してください。続く場合は、プロバイダーの稼働状況を確認してください。",
  ],
  identity_provider_redirects: [
    "ID プロバイダーがリダイレクトを返しました。リダイレクトには従いません。",
    "発行者を、ID トークンの iss と同じ https の URL で、リダイレクトされないように設定してください。",
  ],
  identity_provider_invalid: [
    "ID プロバイダーの応答が使えません。",
    "発行者の /.well-known/openid-configuration とその jwks_uri を開き、どちらも小さな JSON 文書であることを確認してください。原因は運用者のログに記録されています。",
  ],
  identity_provider_other_issuer: [
    "ディスカバリー文書に書かれた発行者が、設定された発行者と異なります。",
    "末尾のスラッシュの有無も含め、文書に書かれたとおりに発行者を設定してください。",
  ],
  origin_not_allowed: [
    "オリジン {origin} は、このアプリケーションでは許可されていません。",
    "運用者に、ブラウザーが送るとおりの値をアプリケーションの origins に追加するよう依頼してください。",
  ],
  cross_site_refused: [
    "Cloudflare Access による変更は、このサービス自身のページから JSON で送る必要があります（{reason}）。",
    "このデプロイ先のページを使ってください。スクリプトからは、Authorization ヘッダーで API キーを送ってください。",
  ],
  authentication_rate_limited: [
    "このアドレスからの認証の失敗が多すぎます。",
    "{seconds} 秒待ってから、認証情報を確認してください。それまでは、このアドレスで使われたことのある認証情報だけを受け付けます。",
  ],
  cursor_invalid: [
    "カーソルがこの一覧のものではありません。",
    "前のページで返されたカーソルを使うか、指定せずに送ってください。",
  ],
  limit_invalid: [
    "limit は 1 から {maximum} までの整数でなければなりません。",
    "値を修正するか、指定せずに送ってください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof identityEn>, Sentence>>;

export const identityJa = () => TABLE;
