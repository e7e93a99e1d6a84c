/**
 * Japanese sentences of workloads: tokens of build pipelines and machines, and what keeps a workload
 * from being stored. `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { workloadsEn } from "../en/workloads.ts";

const TABLE = {
  workload_app_needed: [
    "ワークロードのトークンは 1 つのアプリケーションの認証情報ですが、このリクエストではアプリケーションが指定されていません。",
    "SDKAppID を含むパスを使ってください。GET /v1/whoami では ?sdkAppId=<SDKAppID> を付けます。",
  ],
  workload_token_malformed: [
    "OIDC トークンではありません。base64url の 3 つの部分からなる署名付き JWT が必要です。",
    "ジョブが受け取ったトークンを、引用符や改行を付けずに全体をそのまま送ってください。",
  ],
  workload_token_too_large: [
    "トークンが {maximum} 文字を超えています。",
    "任意のクレームを含めないなど、発行者側でトークンの内容を減らしてください。",
  ],
  workload_kind_refused: [
    "署名付きトークンですが、イベントの通知であり、認証情報ではありません（{kind}）。",
    "ジョブが自身のために取得した OIDC トークンを送ってください。",
  ],
  workload_issuer_unknown: [
    "トークンの発行者は {issuer} です。このアプリケーションには、この発行者のワークロードがありません。",
    "SDKAppID を確認してください。正しい場合は、運用者にワークロードの追加を依頼し（PUT /v1/apps/{sdkAppId} の workloads）、発行者をトークンの iss と 1 文字も違わないように設定してもらってください。ユーザーの ID トークンは /usersigs/exchange で使います。",
  ],
  workload_algorithm_refused: [
    "トークンの署名アルゴリズム {algorithm} は使えません。",
    "発行者側で RS256、ES256、EdDSA などの公開鍵方式で署名してください。none と HMAC では何も証明できません。",
  ],
  workload_key_unknown: [
    "発行者に、このトークンに合う公開鍵 {kid} がありません。",
    "トークンを取得し直してください。新しいものでも失敗する場合は、ワークロードの発行者とは別の環境のトークンです。",
  ],
  workload_signature_wrong: [
    "トークンの署名が正しくありません。",
    "ジョブが受け取ったトークンをそのまま送ってください。書き換えられたか、途中で切れたか、別の発行者が署名しています。",
  ],
  workload_audience_wrong: [
    "トークンは「{got}」向けに発行されています。このアプリケーションのワークロードの audience とは異なります。",
    "運用者が設定した audience 向けのトークンを取得してください。GitHub では、取得用の URL に &audience=<パーセントエンコードした audience> を付けます。",
  ],
  workload_token_expired: [
    "トークンの有効期限は {expiredAt} に切れています。",
    "この呼び出しの直前にトークンを取得し直してください。ジョブはいつでもトークンを取得できます。",
  ],
  workload_token_not_yet_valid: [
    "トークンはまだ有効ではありません。{claim} が未来の時刻です。",
    "トークンを発行したサーバーの時計を合わせてください。許容される差は 30 秒です。",
  ],
  workload_token_too_old: [
    "トークンが発行から {maximum} 秒を過ぎているか、有効期間が {maximum} 秒を超えています。",
    "この呼び出しの直前に、有効期間のより短いトークンを取得してください。",
  ],
  workload_claim_missing: [
    "トークンにクレーム {claim} がありません。どのトークンにも必要なクレームです。",
    "発行者側で追加してください。Kubernetes では、projected ボリュームのトークンには含まれますが、Secret のトークンには含まれません。",
  ],
  workload_claim_invalid: [
    "トークンのクレーム {claim} の値が正しくありません。",
    "トークンを取得し直してください。繰り返す場合は、発行者が不正なトークンを発行しています。",
  ],
  workload_condition_missing: [
    "トークンに、ワークロードが求めるクレーム {claim} がありません。",
    "ジョブでこのクレームを要求するか、発行者がこのクレームを含める場所で実行してください。できない場合は、運用者に {claim} の条件の置き換えを依頼してください。",
  ],
  workload_condition_unmet: [
    "トークンの {claim} は「{got}」です。ワークロード {workload} で使えるのは {pattern} だけです。",
    "{claim} が合う場所でジョブを実行するか、運用者にワークロードの {claim} の条件の変更を依頼してください。* は「/」「:」「@」を越えません。",
  ],
  workload_tenant_wrong: [
    "トークンの {claim} は「{got}」です。このアプリケーションには、この値を受け付けるワークロードがありません。",
    "ジョブを実行しているリポジトリまたはプロジェクトが正しいか確認してください。正しい場合は、運用者に、ワークロードの {claim} の条件とこの値を比べるよう依頼してください。",
  ],
  workload_subject_renewed: [
    "トークンの sub は「{got}」です。GitHub は、2026 年 7 月 15 日以降に作成、名前の変更、移管が行われたリポジトリの sub に ID を含めますが、ワークロードのパターンには ID がありません。",
    "運用者に、sub の条件を repository_id と ref の条件に置き換えるよう依頼してください。",
  ],
  workload_event_refused: [
    "このビルドはイベント {event} で開始されました。他人のコードがリポジトリの権限で実行されるおそれがあります。",
    "push、schedule、workflow_dispatch のいずれかでビルドを開始するか、運用者に、ワークロード {workload} の event_name の条件でこのイベントを許可するよう依頼してください。",
  ],
  workload_not_pinned: [
    "このワークロードは第三者にも使えてしまいます。{issuer} の誰のトークンを受け付けるのかが、条件で決まっていません。",
    "次のクレームのいずれかに、* を含まない条件を追加してください：{claims}。名前より ID を使ってください。ブランチ、環境、ワークフロー、イベントは誰でも同じものを持てるため、数に入りません。",
  ],
  workload_claim_reserved: [
    "{claim} は条件にできません。どのトークンでも必ず検査されます。",
    "conditions から {claim} を取り除いてください。発行者と audience には専用の項目があります。",
  ],
  workload_pattern_invalid: [
    "{claim} のパターン「{pattern}」に * が続けて 2 つあります。* は次の「/」「:」「@」までの文字列を表し、それを越えるものはありません。",
    "refs/heads/*/* のように、部分ごとに * を 1 つ書いてください。複数の形を受け付けるには、パターンを複数並べます。",
  ],
  workload_scope_refused: [
    "ワークロードにスコープ {scope} は付けられません。",
    "{scope} を取り除いてください。管理には API キーを使います。",
  ],
  workload_audience_refused: [
    "audience {audience} のトークンは、別のサービス向けか、既定で発行されるものです。それを受け取った別のサービスが、ここで使えてしまいます。",
    "このデプロイ先の URL など、独自の audience を決め、それ向けのトークンを取得してください。",
  ],
  workload_issuer_refused: [
    "{issuer} のトークンは、受け取った側が Azure へのサインインに使えるため、ほかのサービスに送ってはいけません。",
    "独自のアプリ登録に対する Microsoft Entra のアクセストークンを使ってください。発行者は https://login.microsoftonline.com/<テナント>/v2.0 です。",
  ],
  workload_names_repeated: [
    "名前が {name} のワークロードが 2 つあります。",
    "ワークロードごとに別の名前を付けるか、名前を省いてください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof workloadsEn>, Sentence>>;

export const workloadsJa = () => TABLE;
