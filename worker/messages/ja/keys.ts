/**
 * Japanese sentences of credentials, API keys and what they may do.
 * `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { keysEn } from "../en/keys.ts";

const TABLE = {
  credential_missing: [
    "リクエストに認証情報がありません。",
    "Authorization: Bearer <API キー> ヘッダーを付けて送ってください。",
  ],
  credential_malformed: [
    "Authorization ヘッダーの形式が正しくありません。",
    "Authorization: Bearer <API キー> の形で送ってください。空白は 1 つだけで、ほかには何も付けません。",
  ],
  key_unknown: [
    "この API キーは登録されていません。",
    "キーがこのデプロイ先のもので、欠けずにコピーされていることを確認してください。それでも使えない場合は、運用者に新しいキーを依頼してください。",
  ],
  scope_missing: [
    "この認証情報ではこの操作はできません。スコープ {scope} がありません。",
    "このスコープを持つ API キーまたはワークロードを使うか、運用者に依頼してください。",
  ],
  userid_not_allowed: [
    "この認証情報は、この UserID には使えません。",
    "API キーまたはワークロードの userIds で許可された UserID か、この制限のない認証情報を使ってください。",
  ],
  admin_userid_refused: [
    "「{userId}」はアプリケーション管理者です。この認証情報では管理者の UserSig を発行できません。",
    "一般の UserID を使ってください。管理者の UserSig はアプリケーション全体を操作できるため、発行にはスコープ usersig:issue-admin が必要です。",
  ],
  key_mistyped: [
    "API キーに入力ミスがあります（チェックサムが合いません）。",
    "キー全体をコピーし直してください。sgp_ に続く英数字 41 文字です。",
  ],
  key_expired: ["API キー {keyId} は期限切れです。", "運用者に新しいキーを依頼してください。"],
  key_revoked: ["API キー {keyId} は失効しています。", "運用者に新しいキーを依頼してください。"],
  key_rotated: [
    "API キー {keyId} は新しいキーに置き換えられ、猶予期間も終わっています。",
    "置き換え後のキーを使ってください。手元にない場合は、運用者に依頼してください。",
  ],
  api_key_not_found: [
    "API キー {keyId} は存在しないか、この認証情報では管理できません。",
    "キーの一覧は GET /v1/api-keys で確認してください。",
  ],
  api_key_ended: [
    "API キー {keyId} の状態は {state} のため、ローテーションできません。",
    "POST /v1/api-keys で新しいキーを作るか、置き換え後のキーをローテーションしてください。",
  ],
  scopes_empty: [
    "scopes が空です。このままでは権限のないキーになります。",
    "スコープを 1 つ以上指定してください。使えるスコープは次のとおりです：{known}",
  ],
  scope_unknown: ["スコープ「{scope}」はありません。", "使えるスコープを指定してください：{known}"],
  key_app_unknown: [
    "アプリケーション {sdkAppId} は存在しないため、このアプリケーションのキーを作っても使えません。",
    "sdkAppIds を修正するか、先に PUT /v1/apps/{sdkAppId} でアプリケーションを追加してください。",
  ],
  userid_pattern_invalid: [
    "「{pattern}」は UserID のパターンではありません。",
    "制御文字を含まない 1～64 文字で送ってください。* は任意の文字列を表し、ほかに特別な意味を持つ文字はありません。",
  ],
  expires_at_invalid: [
    "expiresAt が未来の日時ではありません。",
    "タイムゾーン付きの RFC 3339 形式で送ってください（例：2030-01-01T00:00:00Z）。",
  ],
  key_exceeds_creator: [
    "新しいキーの {field} が、お使いのキーの権限を超えています。",
    "{field} をお使いのキーの範囲内にするか、管理者キーを使ってください。",
  ],
  key_exceeds_revoker: [
    "API キー {keyId} は {field} でお使いのキーより強い権限を持つため、お使いのキーでは失効させられません。",
    "管理者キーか、そのキーの権限をすべて含みスコープ admin を持つキーで失効させてください。",
  ],
  app_exceeds_key: [
    "{setting} を変更すると、お使いのキーの権限を超えます。{field} = {needed} が必要です。",
    "{setting} は変更せずに送ってください。変更する場合は、管理者キー、またはスコープ admin と {field} = {needed} を持つキーを使ってください。",
  ],
  all_apps_needed: [
    "この操作には、対象アプリケーションが限定されていない認証情報が必要です。",
    "管理者キーか、sdkAppIds を指定せずスコープ admin を付けた API キーを使ってください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof keysEn>, Sentence>>;

export const keysJa = () => TABLE;
