/** Japanese sentences about Huawei's token service: [what is so, what to do]. */

import type { Sentence } from "../../../../usersig/sentences.ts";
import type { Code } from "../table.ts";

type OauthCode = Extract<Code, `huawei_oauth_${string}`>;

const TABLE: Readonly<Record<OauthCode, Sentence>> = {
  huawei_oauth_mismatch: [
    "App ID と App Secret の組み合わせが正しくありません。",
    "AppGallery Connect の「プロジェクト設定」で、同じアプリの値を両方コピーし直してください。",
  ],
  huawei_oauth_id_shape: [
    "App ID が受け付けられませんでした。App ID は数字のみです。",
    "パッケージ名ではなく、AppGallery Connect の App ID を使用してください。",
  ],
  huawei_oauth_id_unknown: [
    "この App ID は Huawei に登録されていません。多くの場合、アプリではなくプロジェクトの ID とシークレットを使用しています。",
    "AppGallery Connect で、アプリ自身の App ID と App Secret をコピーしてください。",
  ],
  huawei_oauth_secret_empty: [
    "App Secret が空です。",
    "App Secret を指定して証明書を保存し直してください。",
  ],
  huawei_oauth_secret_malformed: [
    "App Secret の形式が正しくありません（{code}）。",
    "空白や改行を含めずに、AppGallery Connect からコピーし直してください。",
  ],
  huawei_oauth_grant_type: [
    "アクセストークンの要求方式が拒否されました。",
    "リクエストを書き換える中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
  ],
  huawei_oauth_jwt: [
    "Huawei のトークンサービスが、サービスアカウントの JWT を拒否しました。JWT は Push Kit に直接送信するものです。",
    "リクエストを書き換える中継サーバーがないかを確認してください。なければ、不具合として報告してください。",
  ],
  huawei_oauth_other_flow: [
    "Huawei が {code} を返しました。別の認証方式のコードです：{message}",
    "App ID と App Secret を確認してください。応答の原文も表示しています。",
  ],
  huawei_oauth_busy: [
    "Huawei のトークンサービスの頻度制限を超えました。",
    "数分待ってください。通常、1 アプリにつき 5 分間で約 1,000 回までです。メッセージごとにアクセストークンを取得しているサーバーがないかを確認してください。",
  ],
  huawei_oauth_blocked: [
    "{host} が 403 を返しました。多くの場合、Huawei ではなく途中のネットワークの制限によるものです。",
    "このデプロイから {host} に接続できるかを確認してください。",
  ],
  huawei_oauth_unavailable: [
    "Huawei のトークンサービスが一時的に利用できません。",
    "しばらくしてからもう一度試してください。",
  ],
  huawei_oauth_unreachable: [
    "Push Kit から Huawei のトークンサービスに接続できませんでした。",
    "しばらくしてからもう一度試してください。",
  ],
};

export const huaweiOauthJa = () => TABLE;
